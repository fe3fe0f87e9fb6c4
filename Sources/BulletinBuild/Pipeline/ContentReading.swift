import BulletinContent
import BulletinCore
import BulletinMarkdown
import BulletinSite

/// The read stage: every file of the content folder becomes a record, on all cores, each with its own findings. A file that
/// cannot be read does not keep the others from being read.
enum ContentReading {
  /// What one file turned out to be.
  private enum Reading: Sendable {
    case config(SiteConfig)
    /// A record or a register, which puts itself among the content.
    case part(@Sendable (inout ParsedContent) -> Void)
    /// A picture or another file that is copied.
    case other
    /// A text with errors, which have been reported.
    case broken
  }

  /// A list of the content that records go to.
  private typealias Place<Value> = any WritableKeyPath<ParsedContent, Value> & Sendable

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
      if case .part(let add) = reading.reading { add(&content) }
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
    case .field: return record(FieldRecord.read(source, path: path), \.body, of: source, options, \.fields)
    case .campaign: return record(Campaign.read(source, path: path), \.body, of: source, options, \.campaigns)
    case .document: return record(DocumentRecord.read(source, path: path), \.body, of: source, options, \.documents)
    case .contest: return record(Contest.read(source, path: path), \.body, of: source, options, \.contests)
    case .story: return record(Story.read(source, path: path), \.body, of: source, options, \.stories)
    case .page: return record(PlainPage.read(source, path: path), \.body, of: source, options, \.pages)
    case .contestTable:
      let (rows, diagnostics) = ContestRow.readRegister(source)
      let table = ParsedContestTable(path: path, register: ParsedRegister(file: source, rows: rows))
      return (.part { $0.contestTables.append(table) }, diagnostics)
    case .units: return register(source, \.units)
    case .models: return register(source, \.models)
    case .authors: return register(source, \.authors)
    case .recognitions: return register(source, \.recognitions)
    case .awards: return register(source, \.awards)
    case .targets: return register(source, \.targets)
    case .figures: return register(source, \.figures)
    }
  }

  private static func register<Row: RegisterRow>(
    _ source: SourceFile,
    _ place: Place<ParsedRegister<Row>?>
  ) -> (Reading, [Diagnostic]) {
    let (rows, diagnostics) = Row.readRegister(source)
    return (.part { $0[keyPath: place] = ParsedRegister(file: source, rows: rows) }, diagnostics)
  }

  private static func record<Record: Sendable>(
    _ reading: (Record?, [Diagnostic]),
    _ body: KeyPath<Record, SourceRange>,
    of source: SourceFile,
    _ options: MarkdownOptions,
    _ place: Place<[Parsed<Record>]>
  ) -> (Reading, [Diagnostic]) {
    let (record, diagnostics) = reading
    guard let record else { return (.broken, diagnostics + bodyFindings(of: source, options)) }
    let (markdown, further) = MarkdownReader.read(source, range: record[keyPath: body], options: options)
    return (.part { $0[keyPath: place].append(Parsed(record, markdown)) }, diagnostics + further)
  }

  /// What is wrong in the body of a file whose front matter is wrong already, so that both are told at once.
  private static func bodyFindings(of source: SourceFile, _ options: MarkdownOptions) -> [Diagnostic] {
    var ignored: [Diagnostic] = []
    guard let parts = FrontMatter.split(source, diagnostics: &ignored) else { return [] }
    return MarkdownReader.read(source, range: parts.body, options: options).diagnostics
  }
}
