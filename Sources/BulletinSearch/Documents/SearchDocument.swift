import BulletinContent
import BulletinCore
import BulletinMarkdown
import BulletinSite

/// A page that can be found: what is searched in it, and what a result shows of it.
struct SearchDocument: Sendable {
  /// What kind of page it is, for narrowing down; the words are the reader's.
  enum Kind: Int, Sendable, CaseIterable {
    case story, contestEntry, campaign, field, page

    var name: String {
      switch self {
      case .story: "Bài viết"
      case .contestEntry: "Tác phẩm dự thi"
      case .campaign: "Phong trào"
      case .field: "Lĩnh vực"
      case .page: "Trang thông tin"
      }
    }
  }

  let kind: Kind
  let path: OutputPath
  let title: String
  let summary: String
  /// One block a line.
  let body: String
  /// Unit, field, authors, tags, model: one a line.
  let names: String
  /// Nil for pages without a day.
  let date: CivilDate?
  /// Positions in ``Library/fields``.
  let fields: [Int]
  /// A position in ``Library/units``.
  let unit: Int?
  /// The unit's name on that day.
  let unitName: String?
}

extension SearchDocument {
  /// Everything of the site that can be found: stories newest first, then campaigns, fields and plain pages. Withdrawn stories
  /// are not.
  static func all(of library: Library) -> [SearchDocument] {
    library.listed.map { story(library.stories[$0], in: library) }
      + library.campaigns.map { entry in
        SearchDocument(
          kind: .campaign,
          path: entry.path,
          title: entry.campaign.name.value,
          summary: entry.campaign.summary,
          body: entry.body.plainText,
          names: lines([entry.campaign.shortName, entry.campaign.organizer, entry.campaign.place, entry.campaign.document])
        )
      }
      + library.fields.map { field in
        SearchDocument(
          kind: .field,
          path: field.path,
          title: field.record.name.value,
          summary: field.record.summary,
          body: field.body.plainText,
          names: lines([field.record.shortName] + field.record.topics.map(\.name))
        )
      }
      + library.pages.map { entry in
        SearchDocument(
          kind: .page,
          path: entry.path,
          title: entry.page.title.value,
          summary: entry.page.summary ?? "",
          body: entry.body.plainText,
          names: ""
        )
      }
  }

  private static func story(_ entry: StoryEntry, in library: Library) -> SearchDocument {
    let unit = entry.unit.map { library.units[$0] }
    var names: [String?] = unit.map { $0.periods.map(\.name.value) } ?? []
    names += entry.fields.map { library.fields[$0].record.name.value }
    names += entry.topics.map { library.fields[$0.field].record.topics[$0.topic].name }
    names += entry.authors.map { library.authors[$0].name }
    names += entry.tags.map { library.tags[$0].name }
    names.append(entry.model.map { library.models[$0].name })
    return SearchDocument(
      kind: entry.story.contest == nil ? .story : .contestEntry,
      path: entry.path,
      title: entry.story.title.value,
      summary: entry.story.summary,
      body: entry.body.plainText,
      names: lines(names),
      date: entry.date.date,
      fields: entry.fields,
      unit: entry.unit,
      unitName: unit?.name(on: entry.date.date)
    )
  }

  private init(kind: Kind, path: OutputPath, title: String, summary: String, body: String, names: String) {
    self.init(
      kind: kind,
      path: path,
      title: title,
      summary: summary,
      body: body,
      names: names,
      date: nil,
      fields: [],
      unit: nil,
      unitName: nil
    )
  }

  private static func lines(_ names: [String?]) -> String {
    names.compactMap { $0 }.joined(separator: "\n")
  }
}
