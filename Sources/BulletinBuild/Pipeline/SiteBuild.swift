package import BulletinCore
import BulletinRender
package import BulletinSite
import Synchronization
package import SystemPackage

/// The offline editions that a site is to bring.
package struct EditionRequest: Sendable {
  /// In the order in which they are offered.
  package let kinds: [OfferedEdition.Kind]
  /// Nil for that of site.yml, if there is one.
  package let number: Int?
  /// Nil for that of site.yml, else the newest change of the content.
  package let date: CivilDate?

  package init(kinds: [OfferedEdition.Kind], number: Int?, date: CivilDate?) {
    self.kinds = kinds
    self.number = number
    self.date = date
  }
}

extension BuildRequest {
  /// Finds everything that is wrong with the content and the templates; writes nothing.
  ///
  /// - Throws: ``DiskError`` if a folder cannot be read.
  package func check(observer: @Sendable (BuildEvent) -> Void = { _ in }) async throws -> BuildReport {
    var report = BuildReport()
    _ = try await prepare(into: &report, observer: observer)
    return report
  }

  /// Builds the site and puts it in the place of the old one, in one step, if nothing is wrong.
  ///
  /// - Parameter editions: Offline editions to pack and to offer on the page of downloads.
  /// - Throws: ``DiskError`` if a folder cannot be read, ``OutputError`` if the site cannot be written. The old site is
  ///   whole then, and after a report with errors too.
  package func build(
    to output: FilePath,
    editions: EditionRequest? = nil,
    observer: @escaping @Sendable (BuildEvent) -> Void = { _ in }
  ) async throws -> BuildReport {
    var report = BuildReport()
    // Taken before the work, so that a second build says so at once and a refused folder costs no waiting.
    let writer = try OutputFolder.open(output, inputs: [content, templates])
    guard let site = try await prepare(into: &report, observer: observer) else {
      writer.abandon()
      return report
    }
    observer(.began(.render))
    var start = ContinuousClock.now
    var offer = EditionOffer.nothing
    if let editions {
      let packed = try await site.writeEditions(editions, to: writer)
      report.diagnostics = (report.diagnostics + packed.diagnostics).sortedByPlace()
      guard !stops(at: report.diagnostics) else {
        writer.abandon()
        return report
      }
      offer = packed.offer
    }
    let faults = try await site.write(to: writer, offer: offer, observer: observer)
    report.time(.render, since: start, ())
    report.diagnostics = (report.diagnostics + site.diagnostics(of: faults)).sortedByPlace()
    guard !stops(at: report.diagnostics) else {
      writer.abandon()
      return report
    }

    if site.source.plan.hasSearch {
      observer(.began(.index))
      start = .now
      _ = try await site.searchFiles { try writer.write($0) }
      report.time(.index, since: start, ())
    }

    observer(.began(.publish))
    start = .now
    let publication = try writer.publish()
    report.publication = report.time(.publish, since: start, publication)
    return report
  }
}

extension PreparedSite {
  /// Renders and writes every file of the site on all cores; no more than a few pages are in memory at a time.
  ///
  /// - Returns: What would fail where there is no server and no network, in the order of the site.
  func write(
    to writer: StagingWriter,
    offer: EditionOffer,
    observer: @escaping @Sendable (BuildEvent) -> Void
  ) async throws -> [OfflineFault] {
    let plan = source.plan
    let scan = offlineScan(offering: offer)
    let renderer = PageRenderer(source, reports: reports.book, templates: templates, offer: offer)
    let total = plan.pages.count + source.library.media.count + plan.assets.count
    let progress = WriteProgress(total: total, observer: observer)
    let findings = try await parallelMap(plan.pages) { page in
      let file = renderer.render(page)
      try writer.write(file)
      let findings = scan.scan(markup: file.bytes, at: file.path)
      progress.advance()
      return findings
    }
    _ = try await dataFiles { try writer.write($0) }
    try await copy(source.library.media, from: contentFiles, to: writer, progress)
    try await copy(plan.assets, from: assets, to: writer, progress)
    return OfflineCheck.faults(findings + (try await scanFiles(scan))) { writer.has($0) }
  }

  private func copy(
    _ files: [MediaFile],
    from folder: [String: ContentFile],
    to writer: StagingWriter,
    _ progress: WriteProgress
  ) async throws {
    _ = try await parallelMap(files) { file in
      if let found = folder[file.contentPath] { try writer.copy(from: found.location, to: file.output) }
      progress.advance()
    }
  }
}

/// Counts written files and tells the observer now and then.
private final class WriteProgress: Sendable {
  private let done = Atomic<Int>(0)
  private let total: Int
  private let observer: @Sendable (BuildEvent) -> Void

  init(total: Int, observer: @escaping @Sendable (BuildEvent) -> Void) {
    self.total = total
    self.observer = observer
  }

  func advance() {
    let now = done.add(1, ordering: .relaxed).newValue
    if now % 128 == 0 || now == total { observer(.advanced(done: now, total: total)) }
  }
}
