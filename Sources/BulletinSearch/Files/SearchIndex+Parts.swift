package import BulletinCore
import BulletinSite

/// What is made of one run of documents: its index, and the files with what results show. Both at once, so that each long text is
/// fetched once.
extension SearchIndex {
  /// How many documents share a file; search.js has the same number, once for titles and once for texts.
  static let documentsPerFile = 4

  package struct Part<File: Sendable>: Sendable {
    package let index: PartialIndex
    /// What came of each file.
    package let summaries: [File]
    package let bodies: [File]
  }

  /// - Parameters:
  ///   - documents: one of ``parts``.
  ///   - known: the index of these documents, if an earlier build made it from the same.
  ///   - keep: asked before a file is made, with its address and the documents in it; nil if it has to be made.
  ///   - take: what is done with each file that has to be made.
  package func make<File>(
    _ documents: Range<Int>,
    known: PartialIndex? = nil,
    keep: (OutputPath, Range<Int>) throws -> File? = { _, _ in nil },
    take: (SearchFile, Range<Int>) throws -> File
  ) rethrows -> Part<File> {
    if let known {
      let (summaries, bodies) = try files(of: documents, keep: keep, take: take, readsAll: false) { _, _ in }
      return Part(index: known, summaries: summaries, bodies: bodies)
    }
    var builder = PartialIndexBuilder(vocabularies.take())
    let (summaries, bodies) = try files(of: documents, keep: keep, take: take, readsAll: true) { position, text in
      builder.add(self.documents[position], body: text, number: position - documents.lowerBound)
    }
    for document in self.documents[documents] { document.letGoOfBody() }
    let (index, vocabulary) = builder.finish(firstDocument: UInt32(documents.lowerBound))
    vocabularies.giveBack(vocabulary)
    return Part(index: index, summaries: summaries, bodies: bodies)
  }

  /// - Parameters:
  ///   - readsAll: whether all texts are fetched, and not only those for files that have to be made.
  ///   - read: takes each document's text that is fetched.
  private func files<File>(
    of documents: Range<Int>,
    keep: (OutputPath, Range<Int>) throws -> File?,
    take: (SearchFile, Range<Int>) throws -> File,
    readsAll: Bool,
    read: (_ position: Int, _ text: [UInt8]) -> Void
  ) rethrows -> (summaries: [File], bodies: [File]) {
    var summaries: [File] = []
    var bodies: [File] = []
    for start in stride(from: documents.lowerBound, to: documents.upperBound, by: Self.documentsPerFile) {
      let number = start / Self.documentsPerFile
      let range = start..<min(start + Self.documentsPerFile, documents.upperBound)
      let shown = self.documents[range]
      let kept = try keep(Addresses.searchFile(.summaries, number), range)
      summaries.append(
        try kept ?? take(DocumentFiles.summaries(shown, number: number, fieldNames: fieldNames), range)
      )
      let keptBodies = try keep(Addresses.searchFile(.bodies, number), range)
      let texts = keptBodies == nil || readsAll ? shown.map(\.body) : []
      bodies.append(try keptBodies ?? take(DocumentFiles.bodies(texts, number: number), range))
      for (position, text) in zip(range, texts) { read(position, text) }
    }
    return (summaries, bodies)
  }
}
