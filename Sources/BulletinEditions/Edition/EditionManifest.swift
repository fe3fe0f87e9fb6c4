import BulletinCore

/// The list of an edition's files with their SHA-256, which lies in the edition itself and beside it.
///
/// The lines are those of sha256sum(1), so that `sha256sum -c AN-BAN.manifest` works where there is no Khéo; what else is to
/// be known stands in comments, which that program passes over.
package struct EditionManifest: Sendable {
  package struct File: Sendable, Hashable {
    package let name: ArchiveName
    package let digest: SHA256.Digest

    package init(name: ArchiveName, digest: SHA256.Digest) {
      self.name = name
      self.digest = digest
    }
  }

  /// The bulletin's name, on one line.
  package let bulletin: String
  package let edition: Edition
  /// By name; each once.
  package let files: [File]
  private let digests: [ArchiveName: SHA256.Digest]

  package init(bulletin: String, edition: Edition, files: [File]) {
    self.bulletin = String(bulletin.map { $0.isNewline ? " " : $0 })
    self.edition = edition
    self.files = files.sorted { $0.name < $1.name }
    digests = Dictionary(files.map { ($0.name, $0.digest) }) { first, _ in first }
  }

  /// Whether the edition has a file of that name and those bytes.
  package func holds(_ name: ArchiveName, _ digest: SHA256.Digest) -> Bool { digests[name] == digest }

  private static let heading = "# Khéo: ấn bản, dạng 1"

  package var text: String {
    var lines = [Self.heading, "# bản tin: \(bulletin)"]
    if let number = edition.number { lines.append("# số: \(number)") }
    lines.append("# ngày: \(DateFormat.iso(edition.date))")
    lines += files.map { "\($0.digest)  \($0.name)" }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Reads a manifest, also one whose line ends a Windows computer has changed.
  package init(text: String) throws(EditionFault) {
    var bulletin = ""
    var number: Int?
    var date: CivilDate?
    var files: [ArchiveName: SHA256.Digest] = [:]
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    guard let first = lines.first, first == Self.heading else { throw .notAManifest(line: 1) }
    for (index, line) in lines.enumerated().dropFirst() where !line.isEmpty {
      if line.hasPrefix("# ") {
        let parts = line.dropFirst(2).split(separator: ": ", maxSplits: 1).map(String.init)
        switch (parts.first, parts.last) {
        case ("bản tin", let value?): bulletin = value
        case ("số", let value?): number = Int(value)
        case ("ngày", let value?): date = try? DateParser.day(value)
        default: break
        }
        continue
      }
      guard let digest = SHA256.Digest(hexadecimal: line.utf8.prefix(64)),
        line.utf8.dropFirst(64).starts(with: "  ".utf8),
        let name = ArchiveName(String(line.dropFirst(66))), files.updateValue(digest, forKey: name) == nil
      else { throw .notAManifest(line: index + 1) }
    }
    guard let date else { throw .notAManifest(line: 1) }
    self.init(
      bulletin: bulletin,
      edition: Edition(number: number, date: date),
      files: files.map { File(name: $0, digest: $1) }
    )
  }

  /// Reads the bytes of a manifest.
  package init(_ bytes: [UInt8]) throws(EditionFault) {
    guard let text = String(validating: bytes, as: UTF8.self) else { throw .notAManifest(line: 1) }
    try self.init(text: text)
  }
}
