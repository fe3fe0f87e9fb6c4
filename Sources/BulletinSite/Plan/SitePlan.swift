import BulletinContent
package import BulletinCore

/// Every file the site will have, decided before anything is rendered.
package struct SitePlan: Sendable {
  /// In the order of the site: home, stories, lists, single pages.
  package let pages: [PlannedPage]
  /// The site's own first, then those of each field.
  package let feeds: [PlannedFeed]
  /// Where the sitemap stands, and the runs of ``indexedPages`` that each of its files lists.
  package let sitemaps: [PlannedSitemap]
  /// The pages that search engines shall know, in the order of ``pages``.
  package let indexedPages: [PlannedPage]
  /// Theme files: path in templates/assets and place on the site.
  package let assets: [MediaFile]
  /// Whether the site has a search page and an index.
  package let hasSearch: Bool

  /// Plans the site and checks that no two files meet.
  ///
  /// - Parameters:
  ///   - assets: The files of templates/assets, by their paths there.
  ///   - hasSearch: Whether a search is to be planned if site.yml does not refuse it.
  package static func make(
    for library: Library,
    assets: [String],
    hasSearch: Bool = true
  ) -> (plan: SitePlan, diagnostics: [Diagnostic]) {
    let hasSearch = hasSearch && library.config.hasSearch
    var (planner, diagnostics) = Planner.plan(library, assets: assets, hasSearch: hasSearch, namesOrigins: false)
    if planner.check.hasFaults {
      // Once more: whose paths meet is worth finding out only if some do.
      (planner, diagnostics) = Planner.plan(library, assets: assets, hasSearch: hasSearch, namesOrigins: true)
    }
    let plan = SitePlan(
      pages: planner.pages,
      feeds: planner.feeds,
      sitemaps: planner.sitemaps,
      indexedPages: planner.indexedPages,
      assets: planner.assets,
      hasSearch: planner.hasSearch
    )
    return (plan, diagnostics)
  }
}

private struct Planner {
  let library: Library
  let hasSearch: Bool
  var pages: [PlannedPage] = []
  var feeds: [PlannedFeed] = []
  var sitemaps: [PlannedSitemap] = []
  var indexedPages: [PlannedPage] = []
  var assets: [MediaFile] = []
  var check: ClashCheck
  var diagnostics: [Diagnostic] = []

  private init(library: Library, hasSearch: Bool, namesOrigins: Bool) {
    self.library = library
    self.hasSearch = hasSearch
    // Lists and media besides; the table of ten thousand paths would be laid out anew again and again.
    let count = library.stories.count * 2 + library.media.count
    check = ClashCheck(count: count, namesOrigins: namesOrigins)
    pages.reserveCapacity(count)
  }

  static func plan(
    _ library: Library,
    assets: [String],
    hasSearch: Bool,
    namesOrigins: Bool
  ) -> (Planner, diagnostics: [Diagnostic]) {
    var planner = Planner(library: library, hasSearch: hasSearch, namesOrigins: namesOrigins)
    planner.planPages()
    planner.planFeeds()
    planner.planSitemaps()
    planner.planFiles(assets: assets)
    let clashes = planner.check.finish()
    return (planner, planner.diagnostics + clashes)
  }

  mutating func planPages() {
    add(.home, at: Addresses.home)
    for (index, entry) in library.stories.enumerated() {
      let page = entry.isWithdrawn ? Page.withdrawnStory(index) : .story(index)
      add(page, at: entry.path, origin: Self.origin(of: entry.story))
    }
    add(.fieldList, at: Addresses.fieldList)
    for (index, field) in library.fields.enumerated() {
      let origin = ClashCheck.Origin(name: field.record.path, place: .init(field.record.file, field.record.name.range))
      addParts(of: field.stories.count, at: field.path, origin: origin) { .field(index, $0) }
      planTopics(of: field, at: index, origin: origin)
      planBooklets(of: field, at: index, origin: origin)
    }
    addParts(of: library.listed.count, size: library.config.compactPageSize, at: Addresses.allStories) {
      .allStories($0)
    }
    add(.yearList, at: Addresses.yearList)
    for (index, year) in library.years.enumerated() {
      addParts(of: year.stories.count, size: library.config.compactPageSize, at: year.path) { .year(index, $0) }
    }
    add(.unitList, at: Addresses.unitList)
    for (index, unit) in library.units.enumerated() {
      addParts(of: unit.work.count, at: unit.path, origin: .init(name: unit.lastName)) { .unit(index, $0) }
    }
    add(.tagList, at: Addresses.tagList)
    for (index, tag) in library.tags.enumerated() {
      addParts(of: tag.stories.count, at: tag.path, origin: .init(name: tag.name)) { .tag(index, $0) }
    }
    add(.authorList, at: Addresses.authorList)
    for (index, author) in library.authors.enumerated() {
      addParts(of: author.stories.count, at: author.path, origin: .init(name: author.name)) { .author(index, $0) }
    }
    add(.campaignList, at: Addresses.campaignList)
    for (index, entry) in library.campaigns.enumerated() {
      let origin = ClashCheck.Origin(name: entry.campaign.path, place: .init(entry.campaign.file))
      add(.campaign(index), at: entry.path, origin: origin)
    }
    planDocuments()
    planContests()
    planRegisterPages()
    for (index, entry) in library.pages.enumerated() {
      add(.plain(index), at: entry.path, origin: .init(name: entry.page.path, place: .init(entry.page.file)))
    }
    // An editor's own statement stands in place of the generated one.
    if library.pages.allSatisfy({ $0.path != Addresses.accessibility }) {
      add(.accessibility, at: Addresses.accessibility)
    }
    if hasSearch {
      add(.search, at: Addresses.search)
      check.add(Addresses.searchRoot, origin: .init(name: Addresses.searchRoot.string))
    }
    add(.downloads, at: Addresses.downloads)
    add(.notFound, at: Addresses.notFound)
  }

  private static func origin(of story: Story) -> ClashCheck.Origin {
    ClashCheck.Origin(name: story.path, place: .init(story.file, story.title.range))
  }

  private mutating func planTopics(of field: BulletinField, at position: Int, origin: ClashCheck.Origin) {
    for (index, topic) in field.record.topics.enumerated() {
      let reference = TopicReference(field: position, topic: index)
      let path = Addresses.topic(topic.id, field: field.record.id)
      addParts(of: field.topicStories[index].count, at: path, origin: origin) { .topic(reference, $0) }
    }
  }

  private mutating func planBooklets(of field: BulletinField, at position: Int, origin: ClashCheck.Origin) {
    for (index, year) in Booklet.years(of: field).enumerated() {
      guard let path = Addresses.booklet(field: field.record.id, year: year.year) else { continue }
      addParts(of: year.stories.count, size: Booklet.size, at: path, origin: origin) {
        .booklet(field: position, year: index, $0)
      }
    }
  }

  /// A bulletin without contests has no page about them.
  private mutating func planContests() {
    guard !library.contests.isEmpty else { return }
    add(.contestList, at: Addresses.contestList)
    for (index, entry) in library.contests.enumerated() {
      let origin = ClashCheck.Origin(
        name: entry.contest.path,
        place: .init(entry.contest.file, entry.contest.name.range)
      )
      add(.contest(index), at: entry.path, origin: origin)
      for (position, work) in entry.works.enumerated() {
        let place = Diagnostic.Place(work.file, work.titleRange)
        let reference = ContestWorkReference(contest: index, work: position)
        add(.contestWork(reference), at: work.path, origin: .init(name: work.title, place: place))
      }
    }
  }

  /// A bulletin that speaks of no document and has no milestones has no pages about them.
  mutating func planDocuments() {
    if !library.documents.isEmpty { add(.documentList, at: Addresses.documentList) }
    for (index, entry) in library.documents.entries.enumerated() {
      add(.document(index), at: entry.path, origin: .init(name: entry.record.path, place: entry.record.nameplate))
    }
    guard !library.calendar.isEmpty else { return }
    add(.calendar, at: Addresses.calendar)
    check.add(Addresses.calendarFile, origin: .init(name: Addresses.calendarFile.string))
  }

  /// The pages of models and awards; none where there is no register of them.
  private mutating func planRegisterPages() {
    let registers = library.registers
    for (index, model) in library.models.enumerated() {
      add(.model(index), at: model.path, origin: .init(name: model.name))
    }
    for (index, list) in registers.modelLists.enumerated() {
      addParts(of: list.models.count, size: ModelList.pageSize, at: list.path) { .modelList(index, $0) }
    }
    if !registers.awardLists.isEmpty { add(.awardOverview, at: Addresses.awardOverview) }
    for (index, list) in registers.awardLists.enumerated() {
      addParts(of: list.awards.count, size: AwardList.pageSize, at: list.path) { .awardList(index, $0) }
    }
    if !registers.reports.isEmpty { add(.reportList, at: Addresses.reportList) }
    for (index, scope) in registers.reports.enumerated() {
      add(.report(index), at: scope.path)
      for path in [scope.csv, scope.workbook] { check.add(path, origin: .init(name: path.string)) }
    }
  }

  mutating func planFeeds() {
    for field in [nil] + library.fields.indices.map(Optional.some) {
      for format in PlannedFeed.Format.allCases {
        guard let path = Addresses.feed(format, field: field.map { library.fields[$0].record.id }) else { continue }
        check.add(path, origin: .init(name: path.string))
        feeds.append(PlannedFeed(format: format, field: field, path: path))
      }
    }
    check.add(Addresses.robots, origin: .init(name: Addresses.robots.string))
  }

  mutating func planSitemaps() {
    indexedPages = pages.filter { isIndexed($0.page) }
    sitemaps = PlannedSitemap.parts(of: indexedPages.count)
    for path in [Addresses.sitemap] + sitemaps.map(\.path).filter({ $0 != Addresses.sitemap }) {
      check.add(path, origin: .init(name: path.string))
    }
  }

  /// Withdrawn stories, previews, booklets (whose stories have pages of their own) and the page for wrong addresses are
  /// nothing to look for.
  private func isIndexed(_ page: Page) -> Bool {
    switch page {
    case .withdrawnStory, .notFound, .booklet: false
    case .story(let position): library.stories[position].preview == nil
    case .contestWork(let reference): library.isIndexed(reference)
    default: true
    }
  }

  mutating func planFiles(assets names: [String]) {
    for file in library.media {
      check.add(file.output, origin: .init(name: "content/" + file.contentPath))
    }
    for name in names.sorted() {
      guard let output = Addresses.asset(name) else {
        diagnostics.append(.assetNameInvalid(name))
        continue
      }
      check.add(output, origin: .init(name: "templates/assets/" + name))
      assets.append(MediaFile(contentPath: name, output: output))
    }
  }

  private mutating func add(
    _ page: Page,
    at path: OutputPath,
    origin: @autoclosure () -> ClashCheck.Origin? = nil
  ) {
    check.add(path, origin: origin() ?? .init(name: path.string))
    pages.append(PlannedPage(page: page, path: path))
  }

  private mutating func addParts(
    of count: Int,
    size: Int? = nil,
    at path: OutputPath,
    origin: ClashCheck.Origin? = nil,
    page: (Part) -> Page
  ) {
    let size = size ?? library.config.pageSize
    let parts = max(1, (count + size - 1) / size)
    for number in 1...parts {
      guard let path = Addresses.part(number, of: path) else { continue }
      let range = (number - 1) * size..<min(count, number * size)
      add(page(Part(number: number, count: parts, range: range)), at: path, origin: origin)
    }
  }
}

extension Diagnostic {
  static func assetNameInvalid(_ name: String) -> Diagnostic {
    Diagnostic(
      .error,
      "asset-name",
      Wording(
        vi: "tên tệp giao diện “templates/assets/\(name)” không dùng làm địa chỉ được",
        en: "the theme file “templates/assets/\(name)” cannot be an address"
      ),
      fix: Wording(
        vi: "đổi tên: chữ thường không dấu, số, gạch nối, dấu chấm",
        en: "rename it: lower-case ASCII letters, digits, hyphens, dots"
      )
    )
  }
}
