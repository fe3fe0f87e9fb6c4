import BulletinContent
package import BulletinCore
import BulletinRender
import BulletinSite
package import SystemPackage

/// What came of packing a contest.
package struct DossierReport: Sendable {
  /// Sorted by place; with errors, or findings about the contest's works, nothing was written.
  package internal(set) var diagnostics: [Diagnostic] = []
  /// Whether the dossier was written.
  package internal(set) var isPacked = false
  package internal(set) var workCount = 0
  /// Files of the dossier.
  package internal(set) var fileCount = 0
  /// Papers that have to be put in by hand, a line each.
  package internal(set) var missing: [String] = []
}

extension BuildRequest {
  /// Writes the dossiers of a contest's works into a folder, in the place of those that were packed there before.
  ///
  /// Works that break the contest's rules are reported and nothing is packed: a dossier is there to be handed in.
  ///
  /// - Throws: ``UnknownName``, ``DossierError``, ``OutputError`` or ``DiskError``; what is in the folder is whole then.
  package func packContest(_ name: String, to output: FilePath) async throws -> DossierReport {
    try DossierFolderCheck.refuseForeign(output)
    let writer = try OutputFolder.open(output, inputs: [content, templates])
    defer { writer.abandon() }
    var build = BuildReport()
    guard let site = try await prepare(into: &build, observer: { _ in }) else {
      return DossierReport(diagnostics: build.diagnostics)
    }
    let library = site.source.library
    let position = try library.position(of: .contest, called: name)
    let findings = library.findings(ofContest: position).sortedByPlace()
    guard findings.isEmpty else { return DossierReport(diagnostics: findings) }
    let dossier = ContestDossier(library, contest: position)
    var manifest = DossierManifest()
    for file in dossier.files {
      let bytes: [UInt8]
      switch file.content {
      case .bytes(let made): bytes = made
      case .contentFile(let path):
        guard let found = site.contentFiles[path] else { throw DiskError(.read, path, .noSuchFileOrDirectory) }
        bytes = try found.read()
      }
      manifest.add(file.path, bytes)
      try writer.write(RenderedFile(path: file.path, bytes: bytes))
    }
    try writer.write(RenderedFile(path: DossierManifest.name, bytes: manifest.bytes))
    _ = try writer.publish()
    return DossierReport(
      diagnostics: build.diagnostics,
      isPacked: true,
      workCount: dossier.workCount,
      fileCount: dossier.files.count,
      missing: dossier.missing
    )
  }
}
