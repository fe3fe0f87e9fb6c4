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
    let documents = try await parallelMap(Array(0..<search.documentFileCount)) { try take(search.documentFile($0)) }
    let parts = try await parallelMap(search.parts, runLength: 1) { search.part($0) }
    return documents + (try await search.indexFiles(parts, take))
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
    let documents = try await writeDocuments(of: search, prints)
    let partials = try await parallelMap(Array(search.parts.enumerated()), runLength: 1) { [index] position, part in
      let print = Fingerprint(of: [Fingerprint(of: search.inputs(besideDocuments: part))] + prints[part])
      if let known = index?.part(position, madeFrom: print) { return known }
      let new = search.part(part)
      index?.keep(new, at: position, madeFrom: print)
      return new
    }
    let files = try await search.indexFiles(partials) { [writer] file in
      try writer.write(file)
      return (file.path, Fingerprint.none)
    }
    let all = documents + files
    return SiteMemory.Group(inputs: inputs, files: all.map(\.0.string), parts: all.map(\.1))
  }

  private func writeDocuments(
    of search: SearchIndex,
    _ prints: [Fingerprint]
  ) async throws -> [(OutputPath, Fingerprint)] {
    let known = last?.memory.groups[FileGroup.search.rawValue]?.partsByFile ?? [:]
    return try await parallelMap(Array(0..<search.documentFileCount)) { [writer, last] position in
      let (path, documents) = search.place(ofDocumentFile: position)
      let print = Fingerprint(of: prints[documents])
      if known[path.string] == print, let size = last?.size(ofIntact: path.string) {
        try writer.keep(path, size: size)
      } else {
        try writer.write(search.documentFile(position))
      }
      return (path, print)
    }
  }
}
