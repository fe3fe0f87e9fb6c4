package import BulletinCore
package import BulletinReports
package import BulletinSite
package import BulletinTemplates

/// Turns planned pages into bytes. Pure: the same source and templates give the same bytes, in any order and from several
/// threads at once.
package struct PageRenderer: Sendable {
  private let source: SiteSource
  private let templates: TemplateSet
  private let siteViews: SiteViews
  private let common: CommonContent
  private let reports: @Sendable () -> ReportBook
  private let offer: EditionOffer

  /// - Parameters:
  ///   - reports: Gives those of the source's library; asked only for pages that show them.
  ///   - templates: Compiled for ``PageTemplates/all``.
  ///   - offer: What the page of downloads has to say.
  package init(
    _ source: SiteSource,
    reports: @escaping @Sendable () -> ReportBook,
    templates: TemplateSet,
    offer: EditionOffer = .nothing
  ) {
    self.reports = reports
    self.source = source
    self.templates = templates
    self.offer = offer
    siteViews = SiteViews(source)
    common = CommonContent(source)
  }

  /// The page as UTF-8, with every link relative to where it will stand.
  package func render(_ planned: PlannedPage) -> RenderedFile {
    withRendered(planned) { RenderedFile(path: planned.path, bytes: Array($0)) }
  }

  /// As ``render(_:)``, with the bytes where they were written.
  package func withRendered<Result>(
    _ planned: PlannedPage,
    _ use: (UnsafeBufferPointer<UInt8>) throws -> Result
  ) rethrows -> Result {
    // Room for nearly every page: buffers that grow are copied.
    var out = ByteBuffer(capacity: 64 * 1024)
    render(planned, into: &out)
    return try out.withBytes(use)
  }

  private func render(_ planned: PlannedPage, into out: inout ByteBuffer) {
    let site = siteViews.view(around: planned.path, currentField: field(of: planned.page))
    let context = PageContext(common, path: planned.path, site: site)
    switch planned.page {
    case .home: templates.render(PageTemplates.home, HomePage(context), into: &out)
    case .story(let position): templates.render(PageTemplates.story, StoryPage(context, position), into: &out)
    case .withdrawnStory(let position):
      templates.render(PageTemplates.withdrawn, WithdrawnPage(context, position), into: &out)
    case .field(let position, let part):
      templates.render(PageTemplates.field, FieldPage(context, position, part), into: &out)
    case .topic(let topic, let part):
      templates.render(PageTemplates.list, .topic(context, topic, part), into: &out)
    case .booklet(let field, let year, let part):
      templates.render(PageTemplates.booklet, BookletPage(context, field: field, year: year, part), into: &out)
    case .fieldList: templates.render(PageTemplates.fieldList, FieldListPage(context: context), into: &out)
    case .allStories(let part): templates.render(PageTemplates.list, .all(context, part), into: &out)
    case .year(let position, let part): templates.render(PageTemplates.list, .year(context, position, part), into: &out)
    case .unit(let position, let part): templates.render(PageTemplates.list, .unit(context, position, part), into: &out)
    case .tag(let position, let part): templates.render(PageTemplates.list, .tag(context, position, part), into: &out)
    case .author(let position, let part):
      templates.render(PageTemplates.list, .author(context, position, part), into: &out)
    case .yearList: templates.render(PageTemplates.archive, ArchivePage(context), into: &out)
    case .unitList: templates.render(PageTemplates.names, .units(context), into: &out)
    case .tagList: templates.render(PageTemplates.names, .tags(context), into: &out)
    case .authorList: templates.render(PageTemplates.names, .authors(context), into: &out)
    case .campaignList: templates.render(PageTemplates.names, .campaigns(context), into: &out)
    case .campaign(let position): templates.render(PageTemplates.campaign, CampaignPage(context, position), into: &out)
    case .document(let position): templates.render(PageTemplates.document, DocumentPage(context, position), into: &out)
    case .documentList: templates.render(PageTemplates.documentList, DocumentListPage(context), into: &out)
    case .calendar: templates.render(PageTemplates.calendar, CalendarPage(context), into: &out)
    case .contestList: templates.render(PageTemplates.names, .contests(context), into: &out)
    case .contest(let position): templates.render(PageTemplates.contest, ContestPage(context, position), into: &out)
    case .contestWork(let reference):
      templates.render(PageTemplates.contestWork, ContestWorkPage(context, reference), into: &out)
    case .model(let position): templates.render(PageTemplates.model, ModelPage(context, position), into: &out)
    case .modelList(let position, let part):
      templates.render(PageTemplates.modelList, ModelListPage(context, position, part), into: &out)
    case .awardOverview: templates.render(PageTemplates.awardOverview, AwardOverviewPage(context), into: &out)
    case .awardList(let position, let part):
      templates.render(PageTemplates.awardList, AwardListPage(context, position, part), into: &out)
    case .report(let position):
      templates.render(PageTemplates.report, ReportPage(context, position, book: reports()), into: &out)
    case .reportList: templates.render(PageTemplates.reportList, ReportListPage(context), into: &out)
    case .plain(let position): templates.render(PageTemplates.plain, PlainPageView(context, position), into: &out)
    case .accessibility:
      templates.render(PageTemplates.accessibility, AccessibilityPage(context), into: &out)
    case .search: templates.render(PageTemplates.search, SearchPage(context), into: &out)
    case .downloads: templates.render(PageTemplates.downloads, DownloadsPage(context, offer), into: &out)
    case .notFound: templates.render(PageTemplates.notFound, NotFoundPage(context: context), into: &out)
    }
  }

  /// The page that stands first in a ZIP edition, beside the front page.
  ///
  /// - Parameter edition: As in `số 12, ngày 20/11/2026`.
  package func renderOpenHere(edition: String) -> [UInt8] {
    let site = siteViews.view(around: Addresses.home, currentField: nil)
    var out = ByteBuffer(capacity: 8 * 1024)
    let context = PageContext(common, path: Addresses.home, site: site)
    templates.render(PageTemplates.openHere, OpenHerePage(context: context, edition: edition), into: &out)
    return out.bytes
  }

  /// The field whose part of the site a page belongs to.
  private func field(of page: Page) -> Int? {
    switch page {
    case .story(let position): source.library.stories[position].mainField
    case .field(let position, _): position
    case .topic(let topic, _): topic.field
    case .booklet(let field, _, _): field
    case .model(let position): source.library.models[position].latest.field
    default: nil
    }
  }
}
