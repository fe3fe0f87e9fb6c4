import BulletinCore
import BulletinEditions

/// What `kheo pack contest` wrote into a folder, kept in the folder: a line a file, as of sha256sum(1). A folder is only packed
/// anew if nothing was added to it or changed in it by hand.
struct DossierManifest {
  static let name: OutputPath = ".kheo-contest-pack"

  /// By path.
  private(set) var checksums: [String: SHA256.Digest] = [:]

  init() {}

  /// Reads what ``bytes`` wrote; lines of another form are passed over.
  init(reading bytes: [UInt8]) {
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      guard let digest = SHA256.Digest(hexadecimal: line.utf8.prefix(64)) else { continue }
      checksums[String(line.dropFirst(66))] = digest
    }
  }

  mutating func add(_ path: OutputPath, _ bytes: [UInt8]) {
    checksums[path.string] = SHA256.digest(of: bytes)
  }

  var bytes: [UInt8] {
    let lines = checksums.sorted { $0.key < $1.key }.map { "\($0.value)  \($0.key)\n" }
    return Array(lines.joined().utf8)
  }

  /// Whether a file is as it was packed.
  func holds(_ path: String, _ bytes: [UInt8]) -> Bool { checksums[path] == SHA256.digest(of: bytes) }
}
