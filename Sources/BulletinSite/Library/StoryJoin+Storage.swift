import BulletinContent
package import BulletinCore

extension StoryJoin {
  /// How many stories are stored in one run, to be read on several cores.
  private static let runLength = 1_024

  /// Stores everything for ``Stored``. Only for the join of content whose stories have no errors.
  ///
  /// - Parameter position: of the story whose file this is, in ``ParsedContent/stories``; nil if it is none's.
  /// - Returns: whether it could be stored: findings in other files cannot.
  package func store(in writer: inout StorageWriter, position: (SourceFile) -> Int?) -> Bool {
    writer.write(entries.count)
    for start in stride(from: 0, to: entries.count, by: Self.runLength) {
      var run = StorageWriter(capacity: Self.runLength * 200)
      for index in start..<min(start + Self.runLength, entries.count) {
        run.write(positions[index])
        entries[index].store(in: &run)
      }
      writer.write(bytes: run.bytes)
    }
    writer.write(heldBack)
    writer.write(tags)
    writer.write(authors)
    writer.write(media)
    return [findings, linkFindings].allSatisfy { findings in
      writer.write(findings.count)
      return findings.allSatisfy { $0.store(in: &writer, number: position) }
    }
  }

  /// A join as it was stored, not yet joined to the stories that it tells of.
  package struct Stored: Sendable {
    /// The runs of entries.
    fileprivate let runs: [[UInt8]]
    fileprivate let count: Int
    fileprivate let heldBack: [HeldBackStory]
    fileprivate let tags: [Tag]
    fileprivate let authors: [Author]
    fileprivate let media: [MediaFile]
    /// What follows: it speaks of files.
    fileprivate let findings: [UInt8]
  }
}

extension StoryJoin.Stored {
  /// Reads what ``StoryJoin/store(in:position:)`` wrote, up to the end.
  package init(from reader: inout StorageReader) throws(StorageDamage) {
    count = try reader.readInt()
    var runs: [[UInt8]] = []
    var left = count
    while left > 0 {
      runs.append(try reader.readBytes())
      left -= StoryJoin.runLength
    }
    self.runs = runs
    heldBack = try reader.readArray()
    tags = try reader.readArray()
    authors = try reader.readArray()
    media = try reader.readArray()
    findings = try reader.readExactly(reader.bytesLeft)
  }

  /// The join for the same content as it is now.
  ///
  /// - Parameter stories: of ``ParsedContent/stories``.
  /// - Throws: ``StorageDamage`` if this is not the same content.
  package func join(to stories: [StorySource]) async throws -> StoryJoin {
    let entries = try await parallelMap(runs, runLength: 1) { run in
      try run.withUnsafeBytes { bytes in
        var reader = StorageReader(bytes)
        var entries: [(position: Int, entry: StoryEntry)] = []
        while !reader.isAtEnd {
          let position = try reader.readInt()
          guard stories.indices.contains(position) else { throw StorageDamage() }
          entries.append((position, try StoryEntry.load(from: &reader, stories[position])))
        }
        return entries
      }
    }.flatMap(\.self)
    guard entries.count == count else { throw StorageDamage() }
    let (findings, linkFindings) = try findings.withUnsafeBytes { bytes in
      var reader = StorageReader(bytes)
      return (try Self.findings(from: &reader, stories), try Self.findings(from: &reader, stories))
    }
    return StoryJoin(
      entries: entries.map(\.entry),
      positions: entries.map(\.position),
      heldBack: heldBack,
      tags: tags,
      authors: authors,
      media: media,
      findings: findings,
      linkFindings: linkFindings
    )
  }

  private static func findings(
    from reader: inout StorageReader,
    _ stories: [StorySource]
  ) throws(StorageDamage) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    for _ in 0..<max(0, try reader.readInt()) {
      findings.append(
        try Diagnostic.load(from: &reader) { number throws(StorageDamage) in
          guard stories.indices.contains(number) else { throw StorageDamage() }
          return stories[number].record.file
        }
      )
    }
    return findings
  }
}

extension StoryEntry {
  fileprivate func store(in writer: inout StorageWriter) {
    writer.write(slug)
    writer.write(date)
    writer.write(lastChange)
    writer.write(isWithdrawn)
    writer.write(entersContest)
    writer.write(mayCiteDocuments)
    writer.write(fields)
    writer.write(topics)
    writer.write(unit)
    writer.write(model)
    writer.write(tags)
    writer.write(authors)
    writer.write(targets)
    writer.write(cover)
    writer.write(preview)
  }

  fileprivate static func load(
    from reader: inout StorageReader,
    _ source: StorySource
  ) throws(StorageDamage) -> StoryEntry {
    let slug: Slug = try reader.read()
    let date: Moment = try reader.read()
    return StoryEntry(
      source: source,
      slug: slug,
      path: Addresses.story(slug, year: date.date.year),
      date: date,
      lastChange: try reader.read(),
      isWithdrawn: try reader.readBool(),
      entersContest: try reader.readBool(),
      mayCiteDocuments: try reader.readBool(),
      fields: try reader.readArray(),
      topics: try reader.readArray(),
      unit: try reader.readOptional(),
      model: try reader.readOptional(),
      tags: try reader.readArray(),
      authors: try reader.readArray(),
      targets: try reader.readArray(),
      cover: try reader.readOptional(),
      preview: try reader.readOptional()
    )
  }
}
