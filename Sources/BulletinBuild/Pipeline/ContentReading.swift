import BulletinContent
import BulletinCore
import BulletinMarkdown
import BulletinSite

/// The read stage: every file of the content folder becomes a record, on all cores, each with its own findings. A file that
/// cannot be read does not keep the others from being read.
enum ContentReading {
  /// What one file turned out to be.
  enum Reading: Sendable {
    /// Apart, because it is many times as large as the rest, of which there is one for each file.
    indirect case config(SiteConfig)
    case story(StorySource)
    /// Another record or a register, which puts itself among the content.
    case part(@Sendable (inout ParsedContent) -> Void)
    /// A picture or another file that is copied.
    case other
    /// A text with errors, which have been reported.
    case broken
  }

  /// A list of the content that records go to.
  private typealias Place<Value> = any WritableKeyPath<ParsedContent, Value> & Sendable

  /// What became of the whole folder.
  struct Outcome: Sendable {
    /// Nil without a usable site.yml.
    let content: ParsedContent?
    let diagnostics: [Diagnostic]
    /// Of the bytes of every text.
    let texts: FilePrints
    /// Of what other pages may show of each story.
    let facts: FilePrints
    /// When the reading began, in nanoseconds since 1970.
    let moment: Int
    /// Of all files, in the order of the listing.
    fileprivate let readings: [FileReading]

    /// What there is to remember of each story.
    var stories: some Sequence<StoryNote> { readings.lazy.compactMap(\.note) }
  }

  /// What one file gave. A class, because ten thousand of them are handed from step to step.
  final class FileReading: Sendable {
    let reading: Reading
    let diagnostics: [Diagnostic]
    /// Of its bytes.
    let text: Fingerprint?
    /// Of what other pages may show of a story.
    let facts: Fingerprint?
    let note: StoryNote?

    init(
      reading: Reading,
      diagnostics: [Diagnostic] = [],
      text: Fingerprint? = nil,
      facts: Fingerprint? = nil,
      note: StoryNote? = nil
    ) {
      self.reading = reading
      self.diagnostics = diagnostics
      self.text = text
      self.facts = facts
      self.note = note
    }
  }

  /// - Parameters:
  ///   - shownAs: How diagnostics call the content folder.
  ///   - options: How bodies are read.
  ///   - memory: What stories said the last time.
  static func read(
    _ listing: ContentListing,
    shownAs folder: String,
    _ options: MarkdownOptions,
    memory: StoryMemory
  ) async throws -> Outcome {
    let moment = FileStamp.now
    let readings = try await parallelMap(Array(listing.files.enumerated())) { number, file in
      read(file, number, shownAs: folder, options, memory)
    }
    // On the side: ten thousand files are asked once more.
    async let prints = (texts: readings.map(\.text), facts: readings.map(\.facts))
    let (content, diagnostics) = await gather(readings, of: listing, shownAs: folder)
    let (texts, facts) = await prints
    return Outcome(
      content: content,
      diagnostics: diagnostics,
      texts: FilePrints(of: listing, texts),
      facts: FilePrints(of: listing, facts),
      moment: moment,
      readings: readings
    )
  }

  /// Puts the records of all files side by side; there is no content without a usable site.yml.
  private static func gather(
    _ readings: [FileReading],
    of listing: ContentListing,
    shownAs folder: String
  ) async -> (content: ParsedContent?, diagnostics: [Diagnostic]) {
    // On the side: ten thousand paths are hashed.
    async let paths = Set(listing.files.map(\.path))
    var diagnostics = listing.diagnostics
    for reading in readings where !reading.diagnostics.isEmpty { diagnostics += reading.diagnostics }
    let config = readings.lazy.compactMap { if case .config(let config) = $0.reading { config } else { nil } }.first
    guard let config else {
      if !listing.files.contains(where: { $0.path == ContentPlace.configName }) {
        diagnostics.append(.siteConfigMissing(folder: folder))
      }
      return (nil, diagnostics)
    }
    var content = ParsedContent(config: config)
    content.stories.reserveCapacity(readings.count)
    for (file, reading) in zip(listing.files, readings) {
      switch reading.reading {
      case .part(let add): add(&content)
      case .story(let story): content.stories.append(story)
      case .config, .other, .broken: break
      }
      if reading.diagnostics.hasErrors { content.broken.insert(file.path) }
    }
    content.files = await paths
    return (content, diagnostics)
  }

  private static func read(
    _ file: ContentFile,
    _ number: Int,
    shownAs folder: String,
    _ options: MarkdownOptions,
    _ memory: StoryMemory
  ) -> FileReading {
    let shownPath = "\(folder)/\(file.path)"
    switch ContentPlace(of: file.path) {
    case .media: return FileReading(reading: .other)
    case .misplaced: return FileReading(reading: .other, diagnostics: [.fileMisplaced(shownPath)])
    case .unknownRegister: return FileReading(reading: .other, diagnostics: [.registerUnknown(shownPath)])
    case .story: return readStory(file, number, shownAs: shownPath, options, memory)
    case .record(let kind):
      let bytes: [UInt8]
      do {
        bytes = try file.read()
      } catch {
        return FileReading(reading: .broken, diagnostics: [.unreadable(shownPath, error)])
      }
      return read(bytes, as: kind, path: file.path, shownAs: shownPath, options)
    }
  }

  private static func read(
    _ bytes: [UInt8],
    as kind: ContentPlace.Kind,
    path: String,
    shownAs shownPath: String,
    _ options: MarkdownOptions
  ) -> FileReading {
    let text = Fingerprint(of: bytes)
    let (source, diagnostics) = SourceDecoder.decode(path: shownPath, bytes: bytes)
    guard let source else { return FileReading(reading: .broken, diagnostics: diagnostics, text: text) }
    let (reading, further) = read(source, as: kind, path: path, options)
    return FileReading(reading: reading, diagnostics: diagnostics + further, text: text)
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
    let (parsed, diagnostics) = parsed(reading, body, of: source, options)
    guard let parsed else { return (.broken, diagnostics) }
    return (.part { $0[keyPath: place].append(parsed) }, diagnostics)
  }

  /// A record with its body.
  static func parsed<Record: Sendable>(
    _ reading: (Record?, [Diagnostic]),
    _ body: KeyPath<Record, SourceRange>,
    of source: SourceFile,
    _ options: MarkdownOptions
  ) -> (Parsed<Record>?, [Diagnostic]) {
    let (record, diagnostics) = reading
    guard let record else { return (nil, diagnostics + bodyFindings(of: source, options)) }
    let (markdown, further) = MarkdownReader.read(source, range: record[keyPath: body], options: options)
    return (Parsed(record, markdown), diagnostics + further)
  }

  /// What is wrong in the body of a file whose front matter is wrong already, so that both are told at once.
  private static func bodyFindings(of source: SourceFile, _ options: MarkdownOptions) -> [Diagnostic] {
    var ignored: [Diagnostic] = []
    guard let parts = FrontMatter.split(source, diagnostics: &ignored) else { return [] }
    return MarkdownReader.read(source, range: parts.body, options: options).diagnostics
  }
}
