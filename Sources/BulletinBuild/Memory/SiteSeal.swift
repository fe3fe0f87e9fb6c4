import BulletinCore

/// Stands for all files of a site with their stamps, in any order: a sum, so that one file can be taken out and another put in. Two
/// folders with the same seal hold the same files, as surely as two hashes of 128 bits that nobody aimed at each other.
struct SiteSeal: Sendable, Equatable, Storable {
  private var first: UInt64 = 0
  private var second: UInt64 = 0

  init() {}

  /// - Parameter files: by path, each once.
  init(of files: some Collection<(key: String, value: FileStamp)>) {
    var writer = StorageWriter(capacity: 256)
    for (path, stamp) in files { add(path, stamp, by: &writer) }
  }

  mutating func add(_ path: String, _ stamp: FileStamp) {
    var writer = StorageWriter(capacity: 128)
    add(path, stamp, by: &writer)
  }

  private mutating func add(_ path: String, _ stamp: FileStamp, by writer: inout StorageWriter) {
    let (a, b) = Self.marks(of: path, stamp, by: &writer)
    first &+= a
    second &+= b
  }

  mutating func remove(_ path: String, _ stamp: FileStamp) {
    var writer = StorageWriter(capacity: 128)
    let (a, b) = Self.marks(of: path, stamp, by: &writer)
    first &-= a
    second &-= b
  }

  private static func marks(of path: String, _ stamp: FileStamp, by writer: inout StorageWriter) -> (UInt64, UInt64) {
    writer.clear()
    writer.write(path)
    writer.write(stamp)
    return Fingerprint(of: writer.bytes).halves
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
