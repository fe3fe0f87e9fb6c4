import BulletinContent
import BulletinCore
import BulletinMarkdown
import BulletinSite

extension SearchDocument {
  /// Everything of the site that can be found: stories newest first, then works that are in no story, models, documents and the
  /// rest. Withdrawn stories are not.
  static func all(of library: Library) async throws -> [SearchDocument] {
    let stories = try await parallelMap(library.listed) { story($0, in: library) }
    let works = library.contests.flatMap { contest in
      contest.works.filter { $0.story == nil }.map { work($0, of: contest, in: library) }
    }
    let models = library.models.map { model($0, in: library) }
    let documents = library.documents.entries.map { document($0) }
    let campaigns = library.campaigns.map { campaign($0) }
    let contests = library.contests.map { contest($0) }
    let fields = library.fields.map { field($0) }
    let pages = library.pages.map { page($0) }
    return stories + works + models + documents + campaigns + contests + fields + pages
  }

  private static func story(_ position: Int, in library: Library) -> SearchDocument {
    let entry = library.stories[position]
    let unit = entry.unit.map { library.units[$0] }
    var names: [String?] = unit.map { $0.periods.map(\.name.value) } ?? []
    names += entry.fields.map { library.fields[$0].record.name.value }
    names += entry.topics.map { library.fields[$0.field].record.topics[$0.topic].name }
    names += entry.authors.map { library.authors[$0].name }
    names += entry.tags.map { library.tags[$0].name }
    names.append(entry.model.map { library.models[$0].name })
    return SearchDocument(
      entry.story.contest == nil ? .story : .contestEntry,
      at: entry.path,
      title: entry.story.title.value,
      summary: entry.story.summary,
      body: .story(position, entry.body),
      names: names,
      date: entry.date.date,
      fields: entry.fields,
      unit: entry.unit,
      unitName: unit?.name(on: entry.date.date)
    )
  }

  private static func work(_ work: ContestWork, of contest: LibraryContest, in library: Library) -> SearchDocument {
    let day = work.facts.published?.value
    var names: [String?] = [work.facts.press, work.facts.outlet, work.facts.penName, contest.shortName]
    names += work.authors.map(\.name)
    let unit = work.unit.map { library.units[$0] }
    names += unit?.periods.map(\.name.value) ?? []
    return SearchDocument(
      .contestEntry,
      at: work.path,
      title: work.title,
      names: names,
      date: day,
      unit: work.unit,
      unitName: day.flatMap { unit?.name(on: $0) } ?? unit?.lastName
    )
  }

  private static func model(_ model: Model, in library: Library) -> SearchDocument {
    let latest = model.latest
    let unit = latest.unit.map { library.units[$0] }
    // Not the id: it is the name without marks, and would answer wrong marks as if they were right.
    var names: [String?] = [latest.row.owner, latest.row.place]
    names += model.years.map(\.row.name).filter { $0 != model.name }
    names += unit?.periods.map(\.name.value) ?? []
    names += latest.topics.map { library.fields[$0.field].record.topics[$0.topic].name }
    names += model.recognitions.map { library.registers.recognitions[$0].row.decision?.value }
    names += model.awards.map { library.registers.awards[$0].row.decision?.value }
    return SearchDocument(
      .model,
      at: model.path,
      title: model.name,
      summary: latest.row.summary,
      names: names,
      year: latest.row.year,
      fields: latest.field.map { [$0] } ?? [],
      unit: latest.unit,
      unitName: unit?.lastName
    )
  }

  private static func document(_ entry: DocumentEntry) -> SearchDocument {
    let record = entry.record
    return SearchDocument(
      .document,
      at: entry.path,
      title: record.nameAndSubject,
      body: .markdown(entry.body),
      names: [record.issuer, record.superior, record.place, record.signatory?.name],
      date: record.date?.date
    )
  }

  private static func campaign(_ entry: CampaignEntry) -> SearchDocument {
    let campaign = entry.campaign
    return SearchDocument(
      .campaign,
      at: entry.path,
      title: campaign.name.value,
      summary: campaign.summary,
      body: .markdown(entry.body),
      names: [campaign.shortName, campaign.organizer, campaign.place, campaign.document?.value.text]
    )
  }

  private static func contest(_ entry: LibraryContest) -> SearchDocument {
    let contest = entry.contest
    return SearchDocument(
      .contest,
      at: entry.path,
      title: contest.name.value,
      summary: contest.summary,
      body: .markdown(entry.body),
      names: [contest.shortName, contest.place] + contest.organizers
    )
  }

  private static func field(_ field: BulletinField) -> SearchDocument {
    SearchDocument(
      .field,
      at: field.path,
      title: field.record.name.value,
      summary: field.record.summary,
      body: .markdown(field.body),
      names: [field.record.shortName] + field.record.topics.map(\.name)
    )
  }

  private static func page(_ entry: PageEntry) -> SearchDocument {
    SearchDocument(
      .page,
      at: entry.path,
      title: entry.page.title.value,
      summary: entry.page.summary,
      body: .markdown(entry.body)
    )
  }
}
