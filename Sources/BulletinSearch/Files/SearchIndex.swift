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
  let documents: [SearchDocument]
  let abbreviations: [Abbreviation]
  let fieldNames: [String]
  private let unitNames: [String]
  /// For ``parts``.
  let vocabularies: VocabularyPool

  /// Takes from the library what can be found and what results show; indexes nothing yet.
  package init(_ source: SiteSource) async throws {
    documents = try await SearchDocument.all(of: source.library)
    abbreviations = Abbreviation.table(of: source.library.config)
    vocabularies = VocabularyPool(abbreviations)
    fieldNames = source.library.fields.map(\.record.name.value)
    unitNames = source.library.units.map(\.lastName)
    // So many parts whatever the machine: the parts do not show in the result, but its speed should not depend on luck.
    // Whole files, which are made with them.
    let share = (documents.count + 15) / 16
    let whole = (share + Self.documentsPerFile - 1) / Self.documentsPerFile * Self.documentsPerFile
    let length = min(PartialIndex.mostDocuments, max(64, whole))
    parts = stride(from: 0, to: documents.count, by: length).map { [count = documents.count] start in
      start..<min(start + length, count)
    }
  }

  package var documentCount: Int { documents.count }

  /// All that files and parts show of a document.
  ///
  /// - Parameter texts: for each story of the library what stands for its text.
  package func inputs(ofDocument position: Int, texts: [some Storable]) -> [UInt8] {
    documents[position].inputs(fieldNames: fieldNames, texts: texts)
  }

  /// The runs of documents that are indexed apart, each by its own core; see ``make(_:known:keep:take:)``.
  package let parts: [Range<Int>]

  /// What else than its documents a part is made from.
  ///
  /// - Parameter documents: one of ``parts``.
  package func inputs(besideDocuments documents: Range<Int>) -> [UInt8] {
    var writer = StorageWriter()
    writer.write(documents.lowerBound)
    for abbreviation in abbreviations {
      writer.write(abbreviation.short)
      writer.write(abbreviation.full)
    }
    return writer.bytes
  }

  /// Joins the parts on all cores, and makes the files there too: no more than a few are in memory at a time.
  ///
  /// - Parameters:
  ///   - partials: of each of ``parts``.
  ///   - take: what is done with each file.
  /// - Returns: what came of each file, in their order.
  package func indexFiles<Result: Sendable>(
    _ partials: [PartialIndex],
    _ take: @escaping @Sendable (SearchFile) throws -> Result
  ) async throws -> [Result] {
    let merge = IndexMerge(partials)
    let shards = try await merge.shards()
    let root = RootFile(documents: documents, shards: shards, abbreviations: abbreviations)
    let facets = FacetFile.file(documents, fieldNames: fieldNames, unitNames: unitNames)
    let few = try [root.file, facets, WordFile.file(merge)].map(take)
    return few
      + (try await parallelMap(Array(shards.indices)) { number in
        try take(SearchFile(.shard, number, text: shards[number].bytes))
      })
  }
}
