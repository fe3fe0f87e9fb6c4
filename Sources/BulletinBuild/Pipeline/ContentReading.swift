import BulletinContent
import BulletinCore
import BulletinMarkdown
import BulletinSite

/// The read stage: every file of the content folder becomes a record, on all cores, each with its own findings. A file that
/// cannot be read does not keep the others from being read.
enum ContentReading {
  /// What one file turned out to be.
  fileprivate enum Reading: Sendable {
    case config(SiteConfig)
    case field(Parsed<FieldRecord>)
    case campaign(Parsed<Campaign>)
    case document(Parsed<DocumentRecord>)
    case story(Parsed<Story>)
    case page(Parsed<PlainPage>)
    case units(ParsedRegister<UnitPeriod>)
    case models(ParsedRegister<ModelRow>)
    case authors(ParsedRegister<AuthorRow>)
    case contest(Parsed<Contest>)
    case contestTable(ParsedContestTable)
    case recognitions(ParsedRegister<RecognitionRow>)
    case awards(ParsedRegister<AwardRow>)
    case targets(ParsedRegister<TargetRow>)
    case figures(ParsedRegister<FigureRow>)
    /// A picture or another file that is copied.
    case other
    /// A text with errors, which have been reported.
    case broken
  }

  /// - Parameters:
  ///   - shownAs: How diagnostics call the content folder.
  ///   - reservedIDs: Ids that no heading may get, because the pages use them.
  /// - Returns: Nil without a usable site.yml.
  static func read(
    _ listing: ContentListing,
    shownAs folder: String,
    reservedIDs: Set<String>
  ) async throws -> (content: ParsedContent?, diagnostics: [Diagnostic]) {
    let markdown = MarkdownOptions(reservedIDs: reservedIDs)
    let readings = try await parallelMap(listing.files) { file in read(file, shownAs: folder, markdown) }
    var diagnostics = listing.diagnostics
    for reading in readings { diagnostics += reading.diagnostics }
    let config = readings.lazy.compactMap { if case .config(let config) = $0.reading { config } else { nil } }.first
    guard let config else {
      if !listing.files.contains(where: { $0.path == ContentPlace.configName }) {
        diagnostics.append(.siteConfigMissing(folder: folder))
      }
      return (nil, diagnostics)
    }
    var content = ParsedContent(config: config)
    content.files = Set(listing.files.map(\.path))
    for (file, reading) in zip(listing.files, readings) {
      content.add(reading.reading)
      if reading.diagnostics.hasErrors { content.broken.insert(file.path) }
    }
    return (content, diagnostics)
  }

  private static func read(
    _ file: ContentFile,
    shownAs folder: String,
    _ markdown: MarkdownOptions
  ) -> (reading: Reading, diagnostics: [Diagnostic]) {
    let shownPath = "\(folder)/\(file.path)"
    switch ContentPlace(of: file.path) {
    case .media: return (.other, [])
    case .misplaced: return (.other, [.fileMisplaced(shownPath)])
    case .unknownRegister: return (.other, [.registerUnknown(shownPath)])
    case .record(let kind):
      let bytes: [UInt8]
      do {
        bytes = try file.read()
      } catch {
        return (.broken, [.unreadable(shownPath, error)])
      }
      let (source, diagnostics) = SourceDecoder.decode(path: shownPath, bytes: bytes)
      guard let source else { return (.broken, diagnostics) }
      let (reading, further) = read(source, as: kind, path: file.path, markdown)
      return (reading, diagnostics + further)
    }
  }

  private static func read(
    _ source: SourceFile,
    as kind: ContentPlace.Kind,
    path: String,
    _ options: MarkdownOptions
  ) -> (reading: Reading, diagnostics: [Diagnostic]) {
    switch kind {
    case .config:
      let (config, diagnostics) = SiteConfig.read(source)
      return (config.map(Reading.config) ?? .other, diagnostics)
    case .field:
      let (record, diagnostics) = FieldRecord.read(source, path: path)
      return withBody(record, record?.body, of: source, diagnostics, options, Reading.field)
    case .campaign:
      let (record, diagnostics) = Campaign.read(source, path: path)
      return withBody(record, record?.body, of: source, diagnostics, options, Reading.campaign)
    case .document:
      let (record, diagnostics) = DocumentRecord.read(source, path: path)
      return withBody(record, record?.body, of: source, diagnostics, options, Reading.document)
    case .story:
      let (record, diagnostics) = Story.read(source, path: path)
      return withBody(record, record?.body, of: source, diagnostics, options, Reading.story)
    case .page:
      let (record, diagnostics) = PlainPage.read(source, path: path)
      return withBody(record, record?.body, of: source, diagnostics, options, Reading.page)
    case .contest:
      let (record, diagnostics) = Contest.read(source, path: path)
      return withBody(record, record?.body, of: source, diagnostics, options, Reading.contest)
    case .contestTable:
      let (rows, diagnostics) = ContestRow.readTable(source)
      let register = ParsedRegister(file: source, rows: rows)
      return (.contestTable(ParsedContestTable(path: path, register: register)), diagnostics)
    case .units:
      let (rows, diagnostics) = UnitPeriod.readRegister(source)
      return (.units(ParsedRegister(file: source, rows: rows)), diagnostics)
    case .models:
      let (rows, diagnostics) = ModelRow.readRegister(source)
      return (.models(ParsedRegister(file: source, rows: rows)), diagnostics)
    case .authors:
      let (rows, diagnostics) = AuthorRow.readRegister(source)
      return (.authors(ParsedRegister(file: source, rows: rows)), diagnostics)
    case .recognitions:
      let (rows, diagnostics) = RecognitionRow.readRegister(source)
      return (.recognitions(ParsedRegister(file: source, rows: rows)), diagnostics)
    case .awards:
      let (rows, diagnostics) = AwardRow.readRegister(source)
      return (.awards(ParsedRegister(file: source, rows: rows)), diagnostics)
    case .targets:
      let (rows, diagnostics) = TargetRow.readRegister(source)
      return (.targets(ParsedRegister(file: source, rows: rows)), diagnostics)
    case .figures:
      let (rows, diagnostics) = FigureRow.readRegister(source)
      return (.figures(ParsedRegister(file: source, rows: rows)), diagnostics)
    }
  }

  /// What is wrong in the body of a file whose front matter is wrong already, so that both are told at once.
  private static func bodyFindings(of source: SourceFile, _ options: MarkdownOptions) -> [Diagnostic] {
    var ignored: [Diagnostic] = []
    guard let parts = FrontMatter.split(source, diagnostics: &ignored) else { return [] }
    return MarkdownReader.read(source, range: parts.body, options: options).diagnostics
  }

  private static func withBody<Record>(
    _ record: Record?,
    _ body: SourceRange?,
    of source: SourceFile,
    _ diagnostics: [Diagnostic],
    _ options: MarkdownOptions,
    _ make: (Parsed<Record>) -> Reading
  ) -> (Reading, [Diagnostic]) {
    guard let record, let body else { return (.broken, diagnostics + bodyFindings(of: source, options)) }
    let (markdown, further) = MarkdownReader.read(source, range: body, options: options)
    return (make(Parsed(record, markdown)), diagnostics + further)
  }
}

extension ParsedContent {
  fileprivate mutating func add(_ reading: ContentReading.Reading) {
    switch reading {
    case .config, .other, .broken: break
    case .field(let parsed): fields.append(parsed)
    case .campaign(let parsed): campaigns.append(parsed)
    case .document(let parsed): documents.append(parsed)
    case .story(let parsed): stories.append(parsed)
    case .page(let parsed): pages.append(parsed)
    case .units(let register): units = register
    case .models(let register): models = register
    case .authors(let register): authors = register
    case .contest(let parsed): contests.append(parsed)
    case .contestTable(let table): contestTables.append(table)
    case .recognitions(let register): recognitions = register
    case .awards(let register): awards = register
    case .targets(let register): targets = register
    case .figures(let register): figures = register
    }
  }
}
