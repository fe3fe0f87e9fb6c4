package import BulletinCore

extension MarkdownBody {
  /// Stores what is at hand; the text itself is made of the file again.
  package func store(in writer: inout StorageWriter) {
    writer.write(headings)
    writer.write(references)
    writer.write(syllableCount)
    writer.write(hasFootnotes)
  }

  /// - Parameters:
  ///   - file: the file that the body was read from, unchanged since.
  ///   - range: the body in the file.
  ///   - options: those it was read with.
  ///   - shelf: where its text is put when it was made.
  package static func load(
    from reader: inout StorageReader,
    file: SourceFile,
    range: SourceRange,
    options: MarkdownOptions,
    shelf: TextShelf?
  ) throws(StorageDamage) -> MarkdownBody {
    let draft = BodyDraft(
      headings: try reader.readArray(),
      references: try reader.readArray(),
      syllableCount: try reader.read(),
      hasFootnotes: try reader.readBool()
    )
    return MarkdownBody(
      draft,
      text: BodyText(on: shelf) {
        MarkdownReader.read(file, range: range, options: options).body.writtenText
      }
    )
  }
}

extension MarkdownBody.Heading: Storable {
  package func store(in writer: inout StorageWriter) {
    writer.write(level)
    writer.write(id)
    writer.write(text)
    writer.write(range)
  }

  package static func load(from reader: inout StorageReader) throws(StorageDamage) -> Self {
    Self(level: try reader.read(), id: try reader.read(), text: try reader.read(), range: try reader.read())
  }
}

extension MarkdownBody.Reference: Storable {
  package func store(in writer: inout StorageWriter) {
    writer.write(kind)
    writer.write(destination)
    writer.write(path)
    writer.write(fragment)
    writer.write(label)
    writer.write(caption)
    writer.write(credit)
    writer.write(isFigure)
    writer.write(range)
    writer.write(destinationRange)
    writer.write(citation)
  }

  package static func load(from reader: inout StorageReader) throws(StorageDamage) -> Self {
    Self(
      kind: try reader.read(),
      destination: try reader.read(),
      path: try reader.read(),
      fragment: try reader.readOptional(),
      label: try reader.read(),
      caption: try reader.read(),
      credit: try reader.readOptional(),
      isFigure: try reader.readBool(),
      range: try reader.read(),
      destinationRange: try reader.read(),
      citation: try reader.readOptional()
    )
  }
}

extension MarkdownBody.Reference.Kind: Storable {
  package func store(in writer: inout StorageWriter) { writer.write(rawValue) }

  package static func load(from reader: inout StorageReader) throws(StorageDamage) -> Self {
    guard let kind = Self(rawValue: try reader.read()) else { throw StorageDamage() }
    return kind
  }
}
