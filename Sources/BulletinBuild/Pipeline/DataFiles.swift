import BulletinCore
import BulletinFeeds
import BulletinReports
import BulletinSite

extension PreparedSite {
  /// Makes every file that is neither a page nor the copy of one. The site and all its editions get them from here and the two
  /// below, so that none of them lacks one.
  ///
  /// - Returns: What came of each file, in their order.
  /// - Throws: ``WorkbookError``, and what `take` throws.
  func dataFiles<Result: Sendable>(
    _ take: @escaping @Sendable (RenderedFile) throws -> Result
  ) async throws -> [Result] {
    try await feedFiles(take) + tableFiles(take)
  }

  /// The feeds.
  func feedFiles<Result: Sendable>(
    _ take: @escaping @Sendable (RenderedFile) throws -> Result
  ) async throws -> [Result] {
    let source = source
    return try await parallelMap(source.plan.feeds.map(\.field).uniqued(), runLength: 1) { field in
      try FeedRenderer.renderFeeds(of: field, in: source).map(take)
    }.flatMap(\.self)
  }

  /// The reports' tables and workbooks, sitemap, robots.txt and calendar.
  func tableFiles<Result: Sendable>(
    _ take: @escaping @Sendable (RenderedFile) throws -> Result
  ) async throws -> [Result] {
    let source = source
    let reports = Array(zip(source.library.registers.reports, reports.book.reports))
    let tables = try await parallelMap(reports, runLength: 1) { scope, report in
      [
        try take(RenderedFile(path: scope.csv, bytes: report.csv())),
        try take(RenderedFile(path: scope.workbook, bytes: WorkbookError.bytes(of: report.workbook()))),
      ]
    }
    let rest = FeedRenderer.renderSitemap(of: source) + [FeedRenderer.renderCalendar(of: source)].compactMap(\.self)
    return tables.flatMap(\.self) + (try rest.map(take))
  }
}
