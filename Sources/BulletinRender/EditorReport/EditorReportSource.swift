import BulletinContent
package import BulletinCore
package import BulletinSite

/// What the sections of the editor's report look at.
package struct EditorReportSource: Sendable {
  /// What was read, nothing looked up; nil without a usable site.yml.
  package let content: ParsedContent?
  /// What was joined, perhaps with errors; nil without a usable site.yml.
  package let library: Library?
  /// All findings, sorted by place.
  package let diagnostics: [Diagnostic]
  /// The day of the report; its year is “this year”.
  package let today: CivilDate

  package init(content: ParsedContent?, library: Library?, diagnostics: [Diagnostic], today: CivilDate) {
    self.content = content
    self.library = library
    self.diagnostics = diagnostics
    self.today = today
  }

  /// A line for each finding that belongs to a topic.
  func lines(about topic: FindingTopic) -> [EditorLine] {
    diagnostics.filter { FindingTopic(of: $0) == topic }.map { diagnostic in
      EditorLine(
        text: "\(diagnostic.severity.name(.vietnamese)): \(diagnostic.headline.vi)",
        detail: diagnostic.fix?.vi ?? "",
        place: diagnostic.place
      )
    }
  }

  /// The stories on the site, without notices of withdrawn ones, by path.
  var stories: [StoryEntry] {
    guard let library else { return [] }
    return library.listed.map { library.stories[$0] }.sorted { $0.story.path < $1.story.path }
  }
}

/// Which section of the report a finding of `kheo check` belongs to.
enum FindingTopic: Sendable {
  case reference, document, sum, contestRule, other

  init(of diagnostic: Diagnostic) {
    let id = diagnostic.id
    switch id {
    case _ where id.hasPrefix("contest-") && diagnostic.severity == .warning: self = .contestRule
    case _ where id.hasSuffix("-differs") && ["figure-", "prize-"].contains(where: id.hasPrefix):
      self = .sum
    case _ where id.hasPrefix("document-") && diagnostic.severity == .warning: self = .document
    case _ where Self.namesOfWords.contains(where: id.hasPrefix): self = .other
    case _ where Self.references.contains(id) || id.hasSuffix("-unknown"): self = .reference
    default: self = .other
    }
  }

  /// `-unknown` of a word that no file declares: a key, a column, a name in a template.
  private static let namesOfWords = ["key-", "column-", "register-", "template-"]
  private static let references: Set<String> = [
    "link-missing", "link-ambiguous", "link-held-back", "link-outside", "anchor-missing", "file-missing",
    "contest-story-ambiguous",
  ]
}
