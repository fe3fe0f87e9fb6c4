import BulletinCore

/// What all Markdown content files share: front matter by a schema, then a body.
enum RecordFile {
  /// Splits, reads the YAML, and hands a reader of the record's keys to `make`. Nothing is returned when there was an
  /// error, so that no record with half its facts goes any further.
  static func read<Record>(
    _ file: SourceFile,
    schema: RecordSchema,
    make: (inout RecordReader, _ body: SourceRange) -> Record?
  ) -> (Record?, [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    guard let parts = FrontMatter.split(file, diagnostics: &diagnostics) else { return (nil, diagnostics) }
    let entries = entries(of: file, yaml: parts.yaml, diagnostics: &diagnostics)
    if let error = diagnostics.first?.place?.range, let place = parts.forgottenFence(in: file),
      error.start >= place.start
    {
      return (nil, [.frontMatterUnclosed(at: .init(file, place), opening: .init(file, parts.opening))])
    }
    return record(entries, of: file, missingAt: parts.opening, schema: schema, diagnostics: diagnostics) { reader in
      make(&reader, parts.body)
    }
  }

  /// Reads a file that is YAML as a whole.
  static func readWhole<Record>(
    _ file: SourceFile,
    schema: RecordSchema,
    make: (inout RecordReader) -> Record?
  ) -> (Record?, [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let entries = entries(of: file, yaml: SourceRange(0, file.utf8.count), diagnostics: &diagnostics)
    let top = SourceRange(at: 0)
    return record(entries, of: file, missingAt: top, schema: schema, diagnostics: diagnostics, make: make)
  }

  /// The keys and values of a YAML text; nil with a diagnostic if it is not YAML or holds something else.
  private static func entries(
    of file: SourceFile,
    yaml: SourceRange,
    diagnostics: inout [Diagnostic]
  ) -> [RawValue.Entry]? {
    switch YAMLReader.read(file, in: yaml, diagnostics: &diagnostics)?.content {
    case nil:
      return nil
    case .record(let entries):
      return entries
    case .nothing:
      return []
    case .text:
      diagnostics.append(YAMLTraps.notRecord(file, range: yaml, isText: true))
    case .list:
      diagnostics.append(YAMLTraps.notRecord(file, range: yaml, isText: false))
    }
    return nil
  }

  private static func record<Record>(
    _ entries: [RawValue.Entry]?,
    of file: SourceFile,
    missingAt range: SourceRange,
    schema: RecordSchema,
    diagnostics: [Diagnostic],
    make: (inout RecordReader) -> Record?
  ) -> (Record?, [Diagnostic]) {
    guard let entries else { return (nil, diagnostics) }
    var context = ReadingContext(file: file)
    context.diagnostics = diagnostics
    var reader = RecordReader(entries, schema: schema, range: range, context: context)
    let record = make(&reader)
    return (reader.context.diagnostics.hasErrors ? nil : record, reader.context.diagnostics)
  }

  /// The slug that a file's own name gives: of its folder for an `index.md`.
  static func slug(ofPath path: String, in reader: inout RecordReader) -> Slug? {
    var parts = path.split(separator: "/")
    let name = parts.popLast().map { $0.hasSuffix(".md") ? $0.dropLast(3) : $0 } ?? ""
    let own = name == "index" ? parts.last ?? "" : name
    if let slug = Slug(folding: String(own)) { return slug }
    reader.context.diagnostics.append(.slugFromNothing(path, at: reader.context.place(reader.range)))
    return nil
  }
}

extension Diagnostic {
  static func slugFromNothing(_ path: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .error,
      "slug-missing",
      at: place,
      Wording(vi: "tên tệp “\(path)” không cho ra được tên trang", en: "the file name “\(path)” gives no slug"),
      fix: Wording(vi: "thêm dòng: slug: ten-trang", en: "add a line: slug: page-name")
    )
  }
}
