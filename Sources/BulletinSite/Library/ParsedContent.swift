package import BulletinContent
package import BulletinCore
package import BulletinMarkdown

/// What the read stage hands to ``LibraryBuilder``: every record of the content folder, nothing looked up yet.
package struct ParsedContent: Sendable {
  package var config: SiteConfig
  package var fields: [Parsed<FieldRecord>] = []
  package var campaigns: [Parsed<Campaign>] = []
  package var documents: [Parsed<DocumentRecord>] = []
  package var stories: [StorySource] = []
  package var pages: [Parsed<PlainPage>] = []
  package var units: ParsedRegister<UnitPeriod>?
  package var models: ParsedRegister<ModelRow>?
  package var authors: ParsedRegister<AuthorRow>?
  package var contests: [Parsed<Contest>] = []
  package var contestTables: [ParsedContestTable] = []
  package var recognitions: ParsedRegister<RecognitionRow>?
  package var awards: ParsedRegister<AwardRow>?
  package var targets: ParsedRegister<TargetRow>?
  package var figures: ParsedRegister<FigureRow>?
  /// Every file of the content folder, by its path from there (NFC).
  package var files: Set<String> = []
  /// Those that could not be read and have been reported: what refers to them is not reported again.
  package var broken: Set<String> = []

  /// A content folder with nothing in it but site.yml.
  package init(config: SiteConfig) {
    self.config = config
  }
}

/// A record and its Markdown.
package struct Parsed<Record: Sendable>: Sendable {
  /// What the file says of itself.
  package let record: Record
  /// What the file says.
  package let body: MarkdownBody

  package init(_ record: Record, _ body: MarkdownBody) {
    self.record = record
    self.body = body
  }
}

/// The rows of a register and the file they stand in.
package struct ParsedRegister<Record: Sendable>: Sendable {
  package let file: SourceFile
  package let rows: [RegisterEntry<Record>]

  package init(file: SourceFile, rows: [RegisterEntry<Record>]) {
    self.file = file
    self.rows = rows
  }
}

/// The hour of the build as the person who builds it sees it.
package struct PublishingPolicy: Sendable {
  /// Stories dated later are held back.
  package let now: Moment
  /// Whether drafts, stories in review and scheduled ones are shown too, marked as such.
  package let includesDrafts: Bool

  /// - Parameters:
  ///   - now: the hour up to which stories are published.
  ///   - includesDrafts: whether what would be held back is shown too.
  package init(now: Moment, includesDrafts: Bool = false) {
    self.now = now
    self.includesDrafts = includesDrafts
  }
}
