import BulletinContent
package import BulletinCore
package import BulletinEditions
import BulletinSite
package import SystemPackage

/// Which edition is to be packed.
package enum PackTarget: Sendable {
  case zip
  /// What changed since the edition of a manifest, or of a ZIP file with one in it.
  case delta(since: FilePath)
  case epub(BookScope.Name)
  case zim
}

/// What came of packing an edition.
package struct PackReport: Sendable {
  /// What building the site found.
  package internal(set) var diagnostics: [Diagnostic] = []
  /// None if the findings stopped the work.
  package internal(set) var files: [WrittenFile] = []
  /// Stories in the edition.
  package internal(set) var storyCount = 0
  /// Files in the edition, or new and changed ones in the update.
  package internal(set) var fileCount = 0
  /// Files that an update asks to remove.
  package internal(set) var removedCount = 0
}

extension EditionFault: WordedError {}

/// A fault of a file that was named on the command line.
package struct NamedFault: WordedError {
  let path: String
  let fault: EditionFault

  package var headline: Wording {
    Wording(vi: "“\(path)”: \(fault.headline.vi)", en: "“\(path)”: \(fault.headline.en)")
  }

  package var fix: Wording? { fault.fix }
}

extension BuildRequest {
  /// Packs an edition of the bulletin from the content, whatever lies in the output folder.
  ///
  /// - Parameters:
  ///   - number: The edition's number; nil for that of site.yml, if there is one.
  ///   - date: The edition's day; nil for that of site.yml, else the newest change of the content.
  ///   - folder: Where the files go.
  /// - Throws: ``DiskError`` if something cannot be read or written, ``NamedFault``, ``EditionFault`` or ``UnknownName`` if the
  ///   edition cannot be made.
  package func pack(
    _ target: PackTarget,
    number: Int?,
    date: CivilDate?,
    into folder: FilePath,
    observer: @Sendable (BuildEvent) -> Void = { _ in }
  ) async throws -> PackReport {
    var report = BuildReport()
    guard let site = try await prepare(into: &report, observer: observer) else {
      return PackReport(diagnostics: report.diagnostics)
    }
    observer(.began(.render))
    let edition = try site.edition(number: number, date: date)
    var packed = try await site.pack(target, edition, into: EditionFolder(folder))
    packed.diagnostics = (report.diagnostics + packed.diagnostics).sortedByPlace()
    return packed
  }
}

extension PreparedSite {
  /// - Throws: ``EditionFault/noDate``.
  func edition(number: Int?, date: CivilDate?) throws(EditionFault) -> Edition {
    guard let edition = Edition(number: number, date: date, library: source.library) else { throw .noDate }
    return edition
  }

  /// Packs one edition; its report has no findings yet.
  func pack(_ target: PackTarget, _ edition: Edition, into folder: EditionFolder) async throws -> PackReport {
    var report = PackReport(storyCount: source.library.listed.count)
    switch target {
    case .zip:
      let packed = try await packSite(edition)
      guard packed.faults.isEmpty else { return PackReport(diagnostics: diagnostics(of: packed.faults)) }
      report.fileCount = packed.files.count
      report.files = try write(packed, as: EditionFileName.whole(source.library.config, edition), into: folder)
    case .delta(let old):
      let oldManifest = try EditionManifest.read(old)
      // Its manifest would take the name of the old one.
      guard edition.fileName != oldManifest.edition.fileName else { throw EditionFault.sameEdition(edition.words) }
      let packed = try await packSite(edition) { !oldManifest.holds($0, $1) }
      guard packed.faults.isEmpty else { return PackReport(diagnostics: diagnostics(of: packed.faults)) }
      let delta = EditionDelta(from: oldManifest, to: packed.manifest)
      let note = PackedFile(.updateNote, Array(delta.note.utf8))
      let update = PackedSite(files: [note] + packed.files, manifest: packed.manifest, faults: [])
      report.fileCount = delta.changed.count
      report.removedCount = delta.removed.count
      let name = EditionFileName.update(source.library.config, edition, since: oldManifest.edition)
      report.files = try write(update, as: name, into: folder)
    case .epub(let name):
      let book = try Book(BookScope(name, in: source.library), edition: edition, of: source)
      let files = try await packBook(book)
      report.storyCount = book.storyCount
      report.fileCount = files.count
      report.files = [
        try folder.write(book.fileName) { descriptor throws(DiskError) in
          try writeArchive(files, date: edition.date, to: descriptor, book.fileName)
        }
      ]
    case .zim:
      let (files, siteFileCount, faults) = try await writeZIM(edition, into: folder)
      guard faults.isEmpty else { return PackReport(diagnostics: diagnostics(of: faults)) }
      report.fileCount = siteFileCount
      report.files = files
    }
    return report
  }

  /// The archive, and beside it the manifest, which is needed for the next update.
  private func write(_ site: PackedSite, as name: String, into folder: EditionFolder) throws(DiskError) -> [WrittenFile]
  {
    let manifestName = EditionFileName.whole(source.library.config, site.manifest.edition)
    return [
      try folder.write(name + ".zip") { descriptor throws(DiskError) in
        try writeArchive(site.files, date: site.manifest.edition.date, to: descriptor, name)
      },
      try folder.write(manifestName + ".manifest", bytes: Array(site.manifest.text.utf8)),
    ]
  }
}
