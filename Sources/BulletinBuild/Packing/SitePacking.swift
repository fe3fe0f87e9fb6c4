import BulletinContent
import BulletinCore
import BulletinEditions
import BulletinRender
import BulletinSite
import SystemPackage

/// A site as the files of an offline edition.
struct PackedSite: Sendable {
  /// By name, the manifest first.
  let files: [PackedFile]
  let manifest: EditionManifest
  /// What would fail in an unpacked copy.
  let faults: [OfflineFault]
}

extension PreparedSite {
  /// Renders every page once more, as it stands in an offline edition, and packs it on all cores; only packed bytes are kept.
  ///
  /// - Parameter isWanted: Which of the files shall be packed and not only listed. Asked from several threads.
  func packSite(
    _ edition: Edition,
    isWanted: @escaping @Sendable (ArchiveName, SHA256.Digest) -> Bool = { _, _ in true }
  ) async throws -> PackedSite {
    let reports = reports
    let renderer = PageRenderer(
      source,
      reports: { reports.book },
      templates: templates,
      offer: .copy(edition: edition.words)
    )
    let source = source
    let scan = offlineScan(offering: .nothing)
    let openHere = renderer.renderOpenHere(edition: edition.words)
    var findings = [scan.scan(markup: openHere, at: Addresses.home)]
    var files = [PackedFile(.openHere, openHere, isWanted: isWanted)]
    let pages = try await parallelMap(source.plan.pages) { page in
      let file = renderer.render(page)
      return (PackedFile(file, isWanted), scan.scan(markup: file.bytes, at: file.path))
    }
    files += pages.compactMap(\.0)
    findings += pages.map(\.1)
    findings += try await scanFiles(scan)
    files += try await dataFiles { PackedFile($0, isWanted) }.compactMap(\.self)
    files += try await searchFiles { PackedFile($0, isWanted) }.compactMap(\.self)
    for (media, folder) in [(source.library.media, contentFiles), (source.plan.assets, assets)] {
      files += try await parallelMap(media) { file in
        try folder[file.contentPath].flatMap { try PackedFile(file.output, $0, isWanted) }
      }.compactMap(\.self)
    }
    files.sort { $0.name < $1.name }
    let manifest = EditionManifest(
      bulletin: source.library.config.name,
      edition: edition,
      files: files.map { EditionManifest.File(name: $0.name, digest: $0.digest) }
    )
    let list = PackedFile(.manifest, Array(manifest.text.utf8))
    let names = Set(files.map(\.name.string))
    let faults = OfflineCheck.faults(findings) { names.contains($0.string) }
    return PackedSite(files: [list] + files, manifest: manifest, faults: faults)
  }
}

extension PackedFile {
  /// Nil only for names that the plan would have refused.
  fileprivate init?(_ file: RenderedFile, _ isWanted: (ArchiveName, SHA256.Digest) -> Bool) {
    guard let name = ArchiveName(file.path) else { return nil }
    self.init(name, file.bytes, isWanted: isWanted)
  }

  fileprivate init?(
    _ path: OutputPath,
    _ file: ContentFile,
    _ isWanted: (ArchiveName, SHA256.Digest) -> Bool
  ) throws(DiskError) {
    guard let name = ArchiveName(path) else { return nil }
    if PackedFile.isCompressed(path) {
      try self.init(name, storedFrom: file.location, isWanted: isWanted)
    } else {
      self.init(name, try file.read(), isWanted: isWanted)
    }
  }

  /// Whether a file is packed already by its own format.
  static func isCompressed(_ path: OutputPath) -> Bool {
    let endings = [
      ".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".mp3", ".m4a", ".ogg", ".opus", ".mp4", ".webm", ".woff2",
      ".zip",
      ".epub", ".docx", ".xlsx", ".pptx", ".pdf",
    ]
    return endings.contains { path.string.hasSuffix($0) }
  }
}
