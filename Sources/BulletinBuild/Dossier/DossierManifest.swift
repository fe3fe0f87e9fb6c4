import BulletinCore

/// What `kheo pack contest` wrote into a folder, kept in the folder: a line a file, its checksum and its path. A folder is
/// only packed anew if nothing was added to it or changed in it by hand.
struct DossierManifest {
  static let name: OutputPath = ".kheo-contest-pack"

  /// By path.
  private(set) var checksums: [String: String] = [:]

  init() {}

  /// Reads what ``bytes`` wrote; lines of another form are passed over.
  init(reading bytes: [UInt8]) {
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      let parts = line.split(separator: " ", maxSplits: 1)
      if parts.count == 2 { checksums[String(parts[1])] = String(parts[0]) }
    }
  }

  mutating func add(_ path: OutputPath, _ bytes: [UInt8]) {
    checksums[path.string] = Self.checksum(bytes)
  }

  var bytes: [UInt8] {
    let lines = checksums.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)\n" }
    return Array(lines.joined().utf8)
  }

  /// Whether a file is as it was packed.
  func holds(_ path: String, _ bytes: [UInt8]) -> Bool { checksums[path] == Self.checksum(bytes) }

  /// FNV-1a of 64 bits (Fowler, Noll, Vo): tells a changed file; nobody forges a dossier of his own.
  private static func checksum(_ bytes: [UInt8]) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
