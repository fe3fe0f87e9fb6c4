import BulletinContent
import BulletinCore
import BulletinMarkdown

extension Assembly {
  /// Puts the library together.
  ///
  /// - Parameter joined: its stories, whose references the resolver has taken.
  mutating func finish(_ joined: StoryJoin) -> Library {
    diagnostics += joined.findings
    if content.fields.isEmpty, !isBroken("fields/") { diagnostics.append(.noFields()) }
    let (entries, authorList) = (joined.entries, joined.authors)
    let fieldEntries = fields.enumerated().map { position, parsed in field(parsed, at: position, stories: entries) }
    let campaigns = campaignEntries()
    let pages = pageEntries()
    let calendar = calendarItems(campaigns)
    let (menu, logo) = menuAndLogo()
    let contests = contestEntries(stories: entries, authors: authorList)
    var (modelList, registers) = joinRegisters(stories: entries)
    let documents = documentLibrary(
      fields: fieldEntries,
      campaigns: campaigns,
      stories: entries,
      pages: pages,
      contests: contests,
      registers: registers
    )
    diagnostics += resolver.diagnostics
    checkGroups(of: modelList)
    let lists = RegisterLists(
      fields: fieldEntries.map(\.record),
      campaigns: campaigns.map(\.campaign),
      units: units,
      models: modelList,
      registers: registers
    )
    registers.modelsByName = lists.modelsByName()
    registers.modelLists = lists.modelLists(registers.modelsByName)
    registers.awardLists = lists.awardLists()
    registers.reports = lists.reports()
    return Library(
      config: content.config,
      menu: menu,
      logo: logo,
      fields: fieldEntries,
      campaigns: campaigns,
      stories: entries,
      pages: pages,
      documents: documents,
      calendar: calendar,
      units: unitEntries(stories: entries),
      tags: joined.tags,
      authors: authorList,
      years: yearEntries(stories: entries),
      models: modelList,
      contests: contests,
      registers: registers,
      heldBack: heldBack,
      media: resolver.media.files
    )
  }

  private mutating func field(_ parsed: Parsed<FieldRecord>, at position: Int, stories: [StoryEntry]) -> BulletinField {
    let own = stories.indices.filter { !stories[$0].isWithdrawn && stories[$0].fields.contains(position) }
    var topicStories = [[Int]](repeating: [], count: parsed.record.topics.count)
    for index in own {
      for topic in stories[index].topics where topic.field == position { topicStories[topic.topic].append(index) }
    }
    let path = Addresses.field(parsed.record.id)
    return BulletinField(
      record: parsed.record,
      body: parsed.body,
      targets: resolver.resolve(parsed.body, in: parsed.record.file, contentPath: parsed.record.path, page: path),
      path: path,
      stories: own,
      topicStories: topicStories,
      years: own.runs(of: { stories[$0].date.date.year }).map { FieldYear(year: $0.key, stories: $0.range) }
    )
  }

  private mutating func campaignEntries() -> [CampaignEntry] {
    campaigns.map { parsed in
      let path = Addresses.campaign(parsed.record.id)
      let targets = resolver.resolve(parsed.body, in: parsed.record.file, contentPath: parsed.record.path, page: path)
      let document = parsed.record.document.flatMap { documentPosition(of: $0.value) }
      return CampaignEntry(
        campaign: parsed.record,
        document: document,
        body: parsed.body,
        targets: targets,
        path: path
      )
    }
  }

  private mutating func pageEntries() -> [PageEntry] {
    let sorted = content.pages.sorted { left, right in
      (left.record.order, left.record.slug.string) < (right.record.order, right.record.slug.string)
    }
    return sorted.map { parsed in
      let path = Addresses.plainPage(parsed.record.slug)
      let targets = resolver.resolve(parsed.body, in: parsed.record.file, contentPath: parsed.record.path, page: path)
      return PageEntry(page: parsed.record, body: parsed.body, targets: targets, path: path)
    }
  }

  /// Menu entries and the logo name content files too: the page of each entry, and the position of the logo among the media.
  private mutating func menuAndLogo() -> (menu: [OutputPath?], logo: Int?) {
    let file = content.config.file
    let menu = content.config.menu.map { resolver.page($0.target, in: file) }
    let logo = content.config.publisher?.logo.flatMap { resolver.picture($0, in: file, contentPath: "site.yml") }
    return (menu, logo)
  }

  private func unitEntries(stories: [StoryEntry]) -> [Unit] {
    var lists = [[Int]](repeating: [], count: units.drafts.count)
    var work = lists
    for (index, entry) in stories.enumerated() where !entry.isWithdrawn {
      guard let unit = entry.unit else { continue }
      lists[unit].append(index)
      for later in units.lineage(of: unit) { work[later].append(index) }
    }
    return units.drafts.indices.map { position in
      let draft = units.drafts[position]
      return Unit(
        id: draft.id,
        periods: draft.periods,
        path: Addresses.unit(draft.id),
        parent: draft.parent,
        successor: draft.successor,
        presentUnit: draft.presentUnit,
        predecessors: draft.predecessors,
        stories: lists[position],
        work: work[position]
      )
    }
  }

  private func yearEntries(stories: [StoryEntry]) -> [Year] {
    var lists: [Int: [Int]] = [:]
    for (index, entry) in stories.enumerated() where !entry.isWithdrawn {
      lists[entry.date.date.year, default: []].append(index)
    }
    return lists.sorted { $0.key > $1.key }.compactMap { year, positions in
      Addresses.year(year).map { path in
        let months = positions.runs(of: { stories[$0].date.date.month })
        return Year(
          year: year,
          path: path,
          stories: positions,
          months: months.map { Month(number: $0.key, stories: $0.range) }
        )
      }
    }
  }
}

extension Diagnostic {
  static func noFields() -> Diagnostic {
    Diagnostic(
      .error,
      "no-fields",
      Wording(vi: "content/fields/ chưa có lĩnh vực nào", en: "content/fields/ holds no field"),
      fix: Wording(
        vi: "viết ít nhất một tệp, như content/fields/kinh-te.md",
        en: "write at least one, such as content/fields/kinh-te.md"
      )
    )
  }
}
