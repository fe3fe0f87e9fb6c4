import BulletinCore

/// Stands for all files of a site with their stamps, in any order: a sum, so that one file can be taken out and another put in. Two
/// folders with the same seal hold the same files, as surely as two hashes of 128 bits that nobody aimed at each other.
struct SiteSeal: Sendable, Equatable, Storable {
  private var first: UInt64 = 0
  private var second: UInt64 = 0

  init() {}

  init(of files: [String: FileStamp]) {
    for (path, stamp) in files { add(path, stamp) }
  }

  mutating func add(_ path: String, _ stamp: FileStamp) {
    let (a, b) = Self.marks(of: path, stamp)
    first &+= a
    second &+= b
  }

  mutating func remove(_ path: String, _ stamp: FileStamp) {
    let (a, b) = Self.marks(of: path, stamp)
    first &-= a
    second &-= b
  }

  private static func marks(of path: String, _ stamp: FileStamp) -> (UInt64, UInt64) {
    var path = path
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    // FNV-1a of 64 bits.
    path.withUTF8 { for byte in $0 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 } }
    var (first, second) = (hash, ~hash)
    for part in [stamp.inode, stamp.size, stamp.modified, stamp.changed] {
      first = mixed(first ^ UInt64(bitPattern: Int64(part)))
      second = mixed(second &+ UInt64(bitPattern: Int64(part)))
    }
    return (first, second)
  }

  /// The finalizer of SplitMix64 (Steele, Lea, Flood, “Fast Splittable Pseudorandom Number Generators”, 2014).
  private static func mixed(_ value: UInt64) -> UInt64 {
    var value = value &+ 0x9E37_79B9_7F4A_7C15
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }

  func store(in writer: inout StorageWriter) {
    writer.write(unsigned: first)
    writer.write(unsigned: second)
  }

  static func load(from reader: inout StorageReader) throws(StorageDamage) -> SiteSeal {
    var seal = SiteSeal()
    (seal.first, seal.second) = (try reader.readUnsigned(), try reader.readUnsigned())
    return seal
  }
}
