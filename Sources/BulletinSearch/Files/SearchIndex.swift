import BulletinContent
package import BulletinCore
package import BulletinSite

/// The search of the bulletin as files: classic scripts that call one function with their data, because a page that is opened
/// from the disk may load scripts but nothing else. search.js loads those that a question needs.
///
///     tim-kiem/goc.js        the root: which shard holds what, abbreviations
///     tim-kiem/khoa/N.js     shards of the index, in the order of the keys (``IndexMerge``)
///     tim-kiem/tu.js         all keys of letters with their frequency, for beginnings of words
///     tim-kiem/loc.js        field, unit, kind and year of every document, for narrowing down
///     tim-kiem/bai/N.js      what a result shows, 4 documents a file
///     tim-kiem/than/N.js     the text of the bodies for excerpts, 4 documents a file
package struct SearchIndex: Sendable {
  private let documents: [SearchDocument]
  private let abbreviations: [Abbreviation]
  private let fieldNames: [String]
  private let unitNames: [String]

  /// Takes from the library what can be found and what results show; indexes nothing yet, see ``indexFiles()``.
  package init(_ source: SiteSource) {
    documents = SearchDocument.all(of: source.library)
    abbreviations = Abbreviation.table(of: source.library.config)
    fieldNames = source.library.fields.map(\.record.name.value)
    unitNames = source.library.units.map(\.lastName)
  }

  /// How many documents share a file; search.js has the same two numbers.
  static let summariesPerFile = 4
  static let bodiesPerFile = 4

  /// How many files ``documentFile(_:)`` can write.
  package var documentFileCount: Int {
    summaryFileCount + (documents.count + Self.bodiesPerFile - 1) / Self.bodiesPerFile
  }

  private var summaryFileCount: Int { (documents.count + Self.summariesPerFile - 1) / Self.summariesPerFile }

  /// One of the files with what results show: from 0 to ``documentFileCount``.
  package func documentFile(_ position: Int) -> RenderedFile {
    if position < summaryFileCount {
      let start = position * Self.summariesPerFile
      return DocumentFiles.summaries(
        documents[start..<min(start + Self.summariesPerFile, documents.count)],
        number: position,
        fieldNames: fieldNames
      )
    }
    let number = position - summaryFileCount
    let start = number * Self.bodiesPerFile
    return DocumentFiles.bodies(documents[start..<min(start + Self.bodiesPerFile, documents.count)], number: number)
  }

  /// The index itself, made on all cores.
  package func indexFiles() async throws -> [RenderedFile] {
    let matcher = AbbreviationMatcher(abbreviations)
    let documents = documents
    // So many parts whatever the machine: the parts do not show in the result, but its speed should not depend on luck.
    let length = max(64, (documents.count + 15) / 16)
    let starts = Array(stride(from: 0, to: documents.count, by: length))
    let partials = try await parallelMap(starts, runLength: 1) { start in
      PartialIndex(documents[start..<min(start + length, documents.count)], first: start, matcher: matcher)
    }
    let merge = try await IndexMerge(partials)
    let shards = try await merge.shards()
    let root = RootFile(documents: documents, shards: shards, abbreviations: abbreviations)
    return [
      root.render(), FacetFile.render(documents, fieldNames: fieldNames, unitNames: unitNames), WordFile.render(merge),
    ] + shards.enumerated().map { SearchFile.render(.shard, $0, text: $1.bytes) }
  }
}
