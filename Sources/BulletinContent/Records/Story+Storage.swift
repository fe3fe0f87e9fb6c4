package import BulletinCore

extension Story {
  /// Whether it can be stored: an entry in a contest has parts of its own that are not, and a bulletin has few of them.
  package var isStorable: Bool { contest == nil }

  /// Stores everything but the file itself. Only for what ``isStorable``.
  package func store(in writer: inout StorageWriter) {
    writer.write(body)
    writer.write(title)
    writer.write(date)
    writer.write(updated)
    writer.write(fields)
    writer.write(topics)
    writer.write(unit)
    writer.write(model)
    writer.write(subject?.id)
    writer.write(authors)
    writer.write(summary)
    writer.write(tags)
    writer.write(cover)
    writer.write(sources)
    writer.write(status.id)
    writer.write(withdrawal)
    writer.write(corrections)
    writer.write(isIllustrative)
    writer.write(slug)
  }

  /// - Parameters:
  ///   - file: the file it was read from, unchanged since.
  ///   - path: the file's path from the content folder.
  package static func load(
    from reader: inout StorageReader,
    file: SourceFile,
    path: String
  ) throws(StorageDamage) -> Story {
    Story(
      file: file,
      path: path,
      body: try reader.read(),
      title: try reader.read(),
      date: try reader.read(),
      updated: try reader.readOptional(),
      fields: try reader.readArray(),
      topics: try reader.readArray(),
      unit: try reader.readOptional(),
      model: try reader.readOptional(),
      subject: try reader.readOptional(String.self).flatMap(Subject.init),
      authors: try reader.readArray(),
      summary: try reader.read(),
      tags: try reader.readArray(),
      cover: try reader.readOptional(),
      contest: nil,
      sources: try reader.readArray(),
      status: try Status.stored(try reader.read()),
      withdrawal: try reader.readOptional(),
      corrections: try reader.readArray(),
      isIllustrative: try reader.readBool(),
      slug: try reader.read()
    )
  }
}

extension Story.Status {
  fileprivate static func stored(_ id: String) throws(StorageDamage) -> Self {
    guard let status = Self(rawValue: id) else { throw StorageDamage() }
    return status
  }
}

extension Cover: Storable {
  package func store(in writer: inout StorageWriter) {
    writer.write(src)
    writer.write(alt)
    writer.write(caption)
    writer.write(credit)
  }

  package static func load(from reader: inout StorageReader) throws(StorageDamage) -> Cover {
    Cover(
      src: try reader.read(),
      alt: try reader.read(),
      caption: try reader.readOptional(),
      credit: try reader.readOptional()
    )
  }
}

extension Source: Storable {
  package func store(in writer: inout StorageWriter) {
    writer.write(title)
    writer.write(publisher)
    writer.write(url)
    writer.write(date)
  }

  package static func load(from reader: inout StorageReader) throws(StorageDamage) -> Source {
    Source(
      title: try reader.read(),
      publisher: try reader.readOptional(),
      url: try reader.readOptional(),
      date: try reader.readOptional()
    )
  }

  private init(title: String, publisher: String?, url: ExternalURL?, date: CivilDate?) {
    self.title = title
    self.publisher = publisher
    self.url = url
    self.date = date
  }
}

extension Withdrawal: Storable {
  package func store(in writer: inout StorageWriter) {
    writer.write(date)
    writer.write(reason)
  }

  package static func load(from reader: inout StorageReader) throws(StorageDamage) -> Withdrawal {
    Withdrawal(date: try reader.read(), reason: try reader.read())
  }

  private init(date: CivilDate, reason: String) {
    self.date = date
    self.reason = reason
  }
}

extension Correction: Storable {
  package func store(in writer: inout StorageWriter) {
    writer.write(date)
    writer.write(text)
  }

  package static func load(from reader: inout StorageReader) throws(StorageDamage) -> Correction {
    Correction(date: try reader.read(), text: try reader.read())
  }

  private init(date: CivilDate, text: String) {
    self.date = date
    self.text = text
  }
}
