import BulletinCore

/// What all Markdown content files share: front matter by a schema, then a body.
package enum RecordFile {
  /// Splits, reads the YAML, and hands a reader of the record's keys to `make`. Nothing is returned when there was an
  /// error, so that no record with half its facts goes any further.
  static func read<Record>(
    _ file: SourceFile,
    schema: RecordSchema,
    make: (inout RecordReader, _ body: SourceRange) -> Record?
  ) -> (Record?, [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    guard let parts = FrontMatter.split(file, diagnostics: &diagnostics) else { return (nil, diagnostics) }
    let fence = SourceRange(max(0, parts.yaml.start - 4), max(0, parts.yaml.start - 1))
    return readRecord(file, yaml: parts.yaml, missingAt: fence, schema: schema, diagnostics: diagnostics) { reader in
      make(&reader, parts.body)
    }
  }

  /// Reads a file that is YAML as a whole.
  static func readWhole<Record>(
    _ file: SourceFile,
    schema: RecordSchema,
    make: (inout RecordReader) -> Record?
  ) -> (Record?, [Diagnostic]) {
    let whole = SourceRange(0, file.utf8.count)
    return readRecord(file, yaml: whole, missingAt: SourceRange(at: 0), schema: schema, diagnostics: [], make: make)
  }

  private static func readRecord<Record>(
    _ file: SourceFile,
    yaml: SourceRange,
    missingAt range: SourceRange,
    schema: RecordSchema,
    diagnostics: [Diagnostic],
    make: (inout RecordReader) -> Record?
  ) -> (Record?, [Diagnostic]) {
    var diagnostics = diagnostics
    guard let raw = YAMLReader.read(file, in: yaml, diagnostics: &diagnostics) else { return (nil, diagnostics) }
    guard case .record(let entries) = raw.content else {
      diagnostics.append(notRecord(file, yaml: yaml, at: raw.range))
      return (nil, diagnostics)
    }
    var context = ReadingContext(file: file)
    context.diagnostics = diagnostics
    var reader = RecordReader(entries, schema: schema, range: range, context: context)
    let record = make(&reader)
    return (reader.context.diagnostics.hasErrors ? nil : record, reader.context.diagnostics)
  }

  /// Sound YAML that is one text or a list: most often a colon without its space.
  private static func notRecord(_ file: SourceFile, yaml: SourceRange, at range: SourceRange) -> Diagnostic {
    for line in SourceLines(file, in: yaml) {
      if let trap = YAMLTraps.trap(in: line, file: file) { return trap }
    }
    return .yamlInvalid(at: .init(file, range), problem: "not a mapping")
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
