import Glibc
import SystemPackage

/// The bytes of a name or path on the disk, ending in 0: may be passed wherever a C string is wanted.
typealias DiskName = [CChar]

extension DiskName {
  init(_ name: String) {
    self = name.utf8.map(CChar.init(bitPattern:)) + [0]
  }

  init(_ path: FilePath) {
    self = path.withPlatformString { Array(UnsafeBufferPointer(start: $0, count: strlen($0) + 1)) }
  }

  init(_ component: FilePath.Component) {
    self.init(FilePath(root: nil, [component]))
  }

  /// For people: what is not UTF-8 becomes U+FFFD.
  var shown: String { String(decoding: dropLast().lazy.map(UInt8.init(bitPattern:)), as: UTF8.self) }

  /// The path of a name in the folder of this path.
  func appending(_ name: DiskName) -> DiskName {
    var path = DiskName()
    path.reserveCapacity(count + name.count)
    path.append(contentsOf: dropLast())
    path.append(0x2F)
    path.append(contentsOf: name)
    return path
  }
}
