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
}

/// What came of packing an edition.
package struct PackReport: Sendable {
  /// What building the site found.
  package let diagnostics: [Diagnostic]
  /// The files that were written, with their sizes in bytes; none if the findings stopped the work.
  package let files: [(path: String, size: Int)]
  /// Stories in the edition.
  package let storyCount: Int
  /// Files in the edition, or in the update.
  package let fileCount: Int
  /// Files that an update asks to remove.
  package let removedCount: Int
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
  /// - Throws: ``DiskError`` if something cannot be read or written, ``NamedFault`` or ``EditionFault`` if the edition cannot
  ///   be made.
  package func pack(
    _ target: PackTarget,
    number: Int?,
    date: CivilDate?,
    into folder: FilePath,
    observer: @Sendable (BuildEvent) -> Void = { _ in }
  ) async throws -> PackReport {
    var report = BuildReport()
    guard let site = try await prepare(into: &report, observer: observer) else {
      return PackReport(diagnostics: report.diagnostics, files: [], storyCount: 0, fileCount: 0, removedCount: 0)
    }
    observer(.began(.render))
    guard let edition = Edition(number: number, date: date, library: site.source.library) else {
      throw EditionFault.noDate
    }
    switch target {
    case .zip: return try await site.writeZIP(edition, into: folder, report)
    case .epub(let name): return try await site.writeBook(name, edition, into: folder, report)
    case .delta(let old): return try await site.writeDelta(edition, since: old, into: folder, report)
    }
  }
}

extension PreparedSite {
  fileprivate func writeZIP(_ edition: Edition, into folder: FilePath, _ report: BuildReport) async throws -> PackReport {
    let packed = try await packSite(edition)
    let name = EditionFileName.whole(source.library.config, edition)
    let folder = try EditionFolder(folder)
    let archive = try folder.write(name + ".zip") { descriptor throws(DiskError) in
      try writeArchive(packed.files, date: edition.date, to: descriptor, name)
    }
    let manifest = try folder.write(name + ".manifest", bytes: Array(packed.manifest.text.utf8))
    return PackReport(
      diagnostics: report.diagnostics,
      files: [archive, manifest],
      storyCount: report.storyCount,
      fileCount: packed.files.count,
      removedCount: 0
    )
  }

  fileprivate func writeDelta(
    _ edition: Edition,
    since old: FilePath,
    into folder: FilePath,
    _ report: BuildReport
  ) async throws -> PackReport {
    let oldManifest = try EditionManifest.read(old)
    let known = Dictionary(oldManifest.files.map { ($0.name, $0.digest) }) { first, _ in first }
    let packed = try await packSite(edition) { known[$0] != $1 }
    let delta = EditionDelta(from: oldManifest, to: packed.manifest)
    let note = PackedFile(.updateNote, Array(delta.note.utf8)) { _, _ in true }
    let name = EditionFileName.update(source.library.config, edition, since: oldManifest.edition)
    let folder = try EditionFolder(folder)
    let archive = try folder.write(name + ".zip") { descriptor throws(DiskError) in
      try writeArchive([note] + packed.files, date: edition.date, to: descriptor, name)
    }
    let manifest = try folder.write(
      EditionFileName.whole(source.library.config, edition) + ".manifest",
      bytes: Array(packed.manifest.text.utf8)
    )
    return PackReport(
      diagnostics: report.diagnostics,
      files: [archive, manifest],
      storyCount: report.storyCount,
      fileCount: delta.changed.count,
      removedCount: delta.removed.count
    )
  }
}
