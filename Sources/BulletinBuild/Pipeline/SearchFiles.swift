import BulletinCore
import BulletinMarkdown
import BulletinSearch
import BulletinSite

extension PreparedSite {
  /// Makes the files of the search, a few at a time on all cores: the index, and what its results show. None if readers
  /// cannot search.
  ///
  /// - Returns: What came of each file, in their order.
  func searchFiles<Result: Sendable>(
    _ take: @escaping @Sendable (RenderedFile) throws -> Result
  ) async throws -> [Result] {
    guard source.plan.hasSearch else { return [] }
    // Here on all cores, what the list of documents would make one by one: texts that were not needed so far.
    _ = try await parallelMap(source.library.stories) { $0.body.plainText.utf8.count }
    let search = SearchIndex(source)
    let documents = try await parallelMap(Array(0..<search.documentFileCount)) { try take(search.documentFile($0)) }
    return documents + (try await parallelMap(try await search.indexFiles()) { try take($0) })
  }
}
