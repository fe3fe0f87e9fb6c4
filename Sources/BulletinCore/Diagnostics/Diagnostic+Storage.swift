extension Diagnostic {
  /// Whether every place it speaks of lies in one file: then ``load(from:file:)`` can make it again.
  package func isAbout(_ path: String) -> Bool {
    ([place] + notes.map(\.place)).allSatisfy { $0 == nil || $0?.file.path == path }
  }

  /// Stores everything but the file. Only for what ``isAbout(_:)`` one file.
  package func store(in writer: inout StorageWriter) {
    writer.write(severity == .error)
    writer.write(id)
    writer.write(headline)
    writer.write(fix)
    Diagnostic.store(place, in: &writer)
    writer.write(notes.count)
    for note in notes {
      writer.write(note.text)
      Diagnostic.store(note.place, in: &writer)
    }
  }

  /// - Parameter file: the file that it is about, unchanged since.
  package static func load(
    from reader: inout StorageReader,
    file: SourceFile
  ) throws(StorageDamage) -> Diagnostic {
    let severity: Severity = try reader.readBool() ? .error : .warning
    let id = try reader.readString()
    let headline: Wording = try reader.read()
    let fix: Wording? = try reader.readOptional()
    let place = try loadPlace(from: &reader, file)
    var notes: [Note] = []
    for _ in 0..<max(0, try reader.readInt()) {
      notes.append(Note(try reader.read(), at: try loadPlace(from: &reader, file)))
    }
    return Self(severity, id, at: place, headline, fix: fix, notes: notes)
  }

  private static func store(_ place: Place?, in writer: inout StorageWriter) {
    writer.write(place != nil)
    if let place { writer.write(place.range) }
  }

  private static func loadPlace(
    from reader: inout StorageReader,
    _ file: SourceFile
  ) throws(StorageDamage) -> Place? {
    try reader.readBool() ? Place(file, try reader.readOptional()) : nil
  }
}

extension Wording: Storable {
  package func store(in writer: inout StorageWriter) {
    writer.write(vi)
    writer.write(en)
  }

  package static func load(from reader: inout StorageReader) throws(StorageDamage) -> Wording {
    Wording(vi: try reader.read(), en: try reader.read())
  }
}
