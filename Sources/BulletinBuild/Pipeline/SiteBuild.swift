import BulletinCore
import BulletinFeeds
import BulletinRender
import BulletinReports
import BulletinSite
import Synchronization
package import SystemPackage

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
  /// - Throws: ``DiskError`` if a folder cannot be read, ``OutputError`` if the site cannot be written. The old site is
  ///   whole then, and after a report with errors too.
  package func build(
    to output: FilePath,
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
    try await site.write(to: writer, observer: observer)
    report.time(.render, since: start, ())

    observer(.began(.publish))
    start = .now
    let publication = try writer.publish()
    report.publication = report.time(.publish, since: start, publication)
    return report
  }
}

extension PreparedSite {
  /// Renders and writes every file of the site on all cores; no more than a few pages are in memory at a time.
  fileprivate func write(to writer: StagingWriter, observer: @escaping @Sendable (BuildEvent) -> Void) async throws {
    let plan = source.plan
    let renderer = PageRenderer(source, reports: reports, templates: templates)
    let source = source
    let total = plan.pages.count + plan.feeds.count + source.library.media.count + plan.assets.count
    let progress = WriteProgress(total: total, observer: observer)
    _ = try await parallelMap(plan.pages) { page in
      try writer.write(renderer.render(page))
      progress.advance()
    }
    _ = try await parallelMap(plan.feeds, runLength: 1) { feed in
      try writer.write(FeedRenderer.render(feed, of: source))
      progress.advance()
    }
    for (scope, report) in zip(source.library.registers.reports, reports.reports) {
      try writer.write(RenderedFile(path: scope.csv, bytes: report.csv()))
      try writer.write(RenderedFile(path: scope.workbook, bytes: WorkbookError.bytes(of: report.workbook())))
    }
    for file in FeedRenderer.renderSitemap(of: source) { try writer.write(file) }
    try await copy(source.library.media, from: contentFiles, to: writer, progress)
    try await copy(plan.assets, from: assets, to: writer, progress)
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
