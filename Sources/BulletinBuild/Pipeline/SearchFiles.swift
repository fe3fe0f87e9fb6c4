import BulletinCore
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
    let search = try await SearchIndex(source)
    let parts = try await parallelMap(search.parts, runLength: 1) { documents in
      try search.make(documents) { file, _ in try take(file.render()) }
    }
    return parts.flatMap(\.summaries) + parts.flatMap(\.bodies)
      + (try await search.indexFiles(parts.map(\.index)) { try take($0.render()) })
  }
}

extension SiteWriting {
  /// Writes the files of the search. Of a site that an earlier build searched through, only documents that were changed, and those
  /// beside them, are looked into again.
  func makeSearch(_ inputs: Fingerprint) async throws -> SiteMemory.Group {
    let search = try await SearchIndex(source)
    let texts = self.inputs.texts
    let prints = try await parallelMap(Array(0..<search.documentCount)) { position in
      Fingerprint(of: search.inputs(ofDocument: position, texts: texts))
    }
    let known = last?.memory.groups[FileGroup.search.rawValue]?.partsByFile ?? [:]
    let parts = try await parallelMap(Array(search.parts.enumerated()), runLength: 1) { position, documents in
      try make(search, part: position, of: documents, prints, known: known)
    }
    let files = try await search.indexFiles(parts.map(\.index)) { [writer] file -> WrittenFile in
      try writer.write(file)
      return (file.path, Fingerprint.none)
    }
    let all = parts.flatMap(\.summaries) + parts.flatMap(\.bodies) + files
    return SiteMemory.Group(inputs: inputs, files: all.map(\.path.string), parts: all.map(\.print))
  }

  /// A file of the search, and what it was made from.
  private typealias WrittenFile = (path: OutputPath, print: Fingerprint)

  /// Indexes a run of documents and writes the files of their results, or keeps what the last build made from the same.
  ///
  /// - Parameters:
  ///   - prints: for each document of the search what it is made from.
  ///   - known: for each file of the last build what it was made from.
  private func make(
    _ search: SearchIndex,
    part position: Int,
    of documents: Range<Int>,
    _ prints: [Fingerprint],
    known: [String: Fingerprint]
  ) throws -> SearchIndex.Part<WrittenFile> {
    let print = Fingerprint(of: [Fingerprint(of: search.inputs(besideDocuments: documents))] + prints[documents])
    let old = index?.part(position, madeFrom: print)
    let part: SearchIndex.Part<WrittenFile> = try search.make(documents, known: old) { path, shown in
      let print = Fingerprint(of: prints[shown])
      guard known[path.string] == print, let size = last?.size(ofIntact: path.string) else { return nil }
      try writer.keep(path, size: size)
      return (path, print)
    } take: { file, shown in
      try writer.write(file)
      return (file.path, Fingerprint(of: prints[shown]))
    }
    if old == nil { index?.keep(part.index, at: position, madeFrom: print) }
    return part
  }
}

extension StagingWriter {
  /// Renders and writes a file, as files of other rooms are.
  fileprivate func write(_ file: SearchFile) throws(OutputError) {
    try file.withRendered { bytes throws(OutputError) in try write(file.path, bytes) }
  }
}
