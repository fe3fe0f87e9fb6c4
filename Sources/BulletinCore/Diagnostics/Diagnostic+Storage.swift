extension Diagnostic {
  /// Whether every place it speaks of lies in one file: then ``load(from:file:)`` can make it again.
  package func isAbout(_ path: String) -> Bool { places.allSatisfy { $0.file.path == path } }

  /// All places it speaks of.
  package var places: [Place] { [place].compactMap(\.self) + notes.compactMap(\.place) }

  /// Stores everything but the file. Only for what ``isAbout(_:)`` one file.
  package func store(in writer: inout StorageWriter) {
    store(in: &writer) { _, _ in }
  }

  /// Stores everything, with a number for each file.
  ///
  /// - Parameter number: of a file; nil for one that has none.
  /// - Returns: whether all files have numbers; if not, what was stored cannot be read.
  package func store(in writer: inout StorageWriter, number: (SourceFile) -> Int?) -> Bool {
    var isWhole = true
    store(in: &writer) { file, writer in
      let number = number(file)
      if number == nil { isWhole = false }
      writer.write(number ?? -1)
    }
    return isWhole
  }

  private func store(in writer: inout StorageWriter, storeFile: (SourceFile, inout StorageWriter) -> Void) {
    func store(_ place: Place?) {
      writer.write(place != nil)
      guard let place else { return }
      storeFile(place.file, &writer)
      writer.write(place.range)
    }
    writer.write(severity == .error)
    writer.write(id)
    writer.write(headline)
    writer.write(fix)
    store(place)
    writer.write(notes.count)
    for note in notes {
      writer.write(note.text)
      store(note.place)
    }
  }

  /// - Parameter file: the file that it is about, unchanged since.
  package static func load(from reader: inout StorageReader, file: SourceFile) throws(StorageDamage) -> Diagnostic {
    try load(from: &reader, loadingFile: { _ throws(StorageDamage) in file })
  }

  /// Reads what ``store(in:number:)`` wrote.
  ///
  /// - Parameter file: gives the file of a number, unchanged since.
  package static func load(
    from reader: inout StorageReader,
    numbered file: (Int) throws(StorageDamage) -> SourceFile
  ) throws(StorageDamage) -> Diagnostic {
    try load(from: &reader, loadingFile: { reader throws(StorageDamage) in try file(try reader.readInt()) })
  }

  private static func load(
    from reader: inout StorageReader,
    loadingFile: (inout StorageReader) throws(StorageDamage) -> SourceFile
  ) throws(StorageDamage) -> Diagnostic {
    func place(_ reader: inout StorageReader) throws(StorageDamage) -> Place? {
      try reader.readBool() ? Place(try loadingFile(&reader), try reader.readOptional()) : nil
    }
    let severity: Severity = try reader.readBool() ? .error : .warning
    let id = try reader.readString()
    let headline: Wording = try reader.read()
    let fix: Wording? = try reader.readOptional()
    let main = try place(&reader)
    var notes: [Note] = []
    for _ in 0..<max(0, try reader.readInt()) { notes.append(Note(try reader.read(), at: try place(&reader))) }
    return Self(severity, id, at: main, headline, fix: fix, notes: notes)
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
