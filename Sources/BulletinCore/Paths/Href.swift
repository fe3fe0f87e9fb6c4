/// A link that is ready to stand in an `href` or `src`: relative to the page it was made for, and always to a file.
///
/// The only ways to make one are ``OutputPath/href(to:fragment:)`` and ``init(external:fragment:)``, so that no page can hold a link
/// that was joined from strings. It still has to be escaped for HTML like any other text.
package struct Href: Sendable, Hashable {
  package let string: String

  fileprivate init(_ string: String) {
    self.string = string
  }

  /// An address outside the site that was checked by ``ExternalURL``.
  package init(external url: ExternalURL, fragment: String? = nil) {
    string = url.string + (fragment.map { "#" + PercentEncoding.encode($0, keeping: .nothing) } ?? "")
  }
}

extension OutputPath {
  /// The relative link from this page to another file of the site.
  ///
  /// From `bai/2018/a.html` to `bai/2019/b.html` it is `../2019/b.html`; to the page itself it is its own name, so that
  /// the link also works when the page is opened with a query or from a `<base>`-less copy.
  package func href(to target: OutputPath, fragment: String? = nil) -> Href {
    var (from, to) = (string, target.string)
    let path = from.withUTF8 { from in to.withUTF8 { OutputPath.relativePath(from: from, to: $0) } }
    return Href(fragment.map { path + "#" + $0 } ?? path)
  }

  /// Made for every link of every page, so it allocates nothing but the result.
  private static func relativePath(from: UnsafeBufferPointer<UInt8>, to: UnsafeBufferPointer<UInt8>) -> String {
    let slash = UInt8(ascii: "/")
    // The folders that both are in, with their slashes.
    var shared = 0
    var index = 0
    while index < from.count, index < to.count, from[index] == to[index] {
      if from[index] == slash { shared = index + 1 }
      index += 1
    }
    let wayUp = from[shared...].count { $0 == slash }
    return String(unsafeUninitializedCapacity: 3 * wayUp + to.count - shared) { buffer in
      var end = 0
      for _ in 0..<wayUp {
        buffer[end] = UInt8(ascii: ".")
        buffer[end + 1] = UInt8(ascii: ".")
        buffer[end + 2] = slash
        end += 3
      }
      return buffer[end...].initialize(fromContentsOf: to[shared...])
    }
  }
}
