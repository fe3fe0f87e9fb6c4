import CMimalloc

/// The memory allocator of the whole program: mimalloc in place of glibc's, see Sources/CMimalloc. Parsing and rendering make
/// and drop small strings and arrays all the time, on all cores; it takes a sixth off the processor time of a build.
enum Allocator {
  /// Must be called once, before anything large is made, so that the library is linked.
  ///
  /// Pages of two megabytes, where the kernel has them (madvise(2), MADV_HUGEPAGE): a build that keeps ten thousand stories would
  /// fetch thirty thousand small ones, one fault each.
  static func install() { mi_option_enable(mi_option_large_os_pages) }
}
