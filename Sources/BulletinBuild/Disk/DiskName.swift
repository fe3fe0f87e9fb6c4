import SystemPackage

/// The bytes of a name on the disk, ending in 0: may be passed wherever a C string is wanted.
typealias DiskName = [CChar]

extension DiskName {
  init(_ name: String) {
    self = name.utf8.map(CChar.init(bitPattern:)) + [0]
  }

  init(_ component: FilePath.Component) {
    let path = FilePath(root: nil, [component])
    self = path.withPlatformString { Array(UnsafeBufferPointer(start: $0, count: path.length + 1)) }
  }
}
