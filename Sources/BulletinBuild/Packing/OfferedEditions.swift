import BulletinCore
import BulletinEditions
import BulletinSite
import SystemPackage

extension PreparedSite {
  /// Packs editions and puts them into a site under construction. They are made from the content, never from the site's
  /// folder, so that none can hold itself or another one.
  ///
  /// - Returns: What the page of downloads has to offer; nothing, with the findings, if an edition would fail its readers.
  func writeEditions(
    _ request: EditionRequest,
    to writer: StagingWriter
  ) async throws -> (offer: EditionOffer, diagnostics: [Diagnostic]) {
    let edition = try edition(number: request.number, date: request.date)
    let temporary = try TemporaryFolder()
    let folder = try EditionFolder(temporary.path)
    var offered: [OfferedEdition] = []
    for kind in request.kinds {
      let target: PackTarget =
        switch kind {
        case .zip: .zip
        case .epub: .epub(.whole)
        case .zim: .zim
        }
      let packed = try await pack(target, edition, into: folder)
      guard packed.diagnostics.isEmpty else { return (.nothing, packed.diagnostics) }
      for file in packed.files {
        guard let name = file.path.lastComponent?.string, let path = Addresses.edition(name) else { continue }
        try writer.copy(from: file.path, to: path)
        // The manifest lies there for the next update, but is nothing to read.
        guard name.hasSuffix("." + kind.rawValue) else { continue }
        var sum = SHA256()
        try readPieces(of: file.path) { sum.update($0) }
        let digest = sum.finish().description
        offered.append(OfferedEdition(kind: kind, path: path, byteCount: file.size, digest: digest))
      }
    }
    return (.files(offered, edition: edition.words), [])
  }
}
