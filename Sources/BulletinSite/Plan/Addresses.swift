package import BulletinContent
package import BulletinCore

/// Where everything stands: the only place that spells out the addresses of the site.
package enum Addresses {
  /// The front page.
  package static let home: OutputPath = "index.html"
  /// The list of all stories, cut into pages.
  package static let allStories: OutputPath = "tat-ca.html"
  package static let fieldList: OutputPath = "linh-vuc/index.html"
  package static let yearList: OutputPath = "nam/index.html"
  package static let unitList: OutputPath = "don-vi/index.html"
  package static let tagList: OutputPath = "chu-de/index.html"
  package static let authorList: OutputPath = "tac-gia/index.html"
  package static let campaignList: OutputPath = "phong-trao/index.html"
  /// The accessibility statement, unless an editor wrote one with this address.
  package static let accessibility: OutputPath = "trang/tro-nang.html"
  package static let documentList: OutputPath = "van-ban/index.html"
  package static let calendar: OutputPath = "lich.html"
  /// The calendar for calendar programs (iCalendar).
  package static let calendarFile: OutputPath = "lich.ics"
  package static let contestList: OutputPath = "cuoc-thi/index.html"
  package static let modelList: OutputPath = "mo-hinh/index.html"
  package static let awardOverview: OutputPath = "khen-thuong/index.html"
  package static let reportList: OutputPath = "bao-cao/index.html"
  /// What a web server shows for a wrong address.
  package static let notFound: OutputPath = "404.html"
  /// Where the offline editions are offered.
  package static let downloads: OutputPath = "tai-ve.html"
  package static let sitemap: OutputPath = "sitemap.xml"
  package static let robots: OutputPath = "robots.txt"
  /// The page with the search box.
  package static let search: OutputPath = "tim-kiem.html"
  /// The first file of the search index.
  package static let searchRoot: OutputPath = "tim-kiem/goc.js"
  /// The folder of the search index. Its files are not planned one by one: only the index knows how many there are, and no
  /// other address leads into the folder.
  package static let searchFolder = "tim-kiem"
  /// The folder of the theme's own files: style sheets, scripts, fonts, icons.
  package static let assetFolder = "giao-dien"

  /// Of pictures, recordings and other files of the content.
  package static let mediaFolder = "tep"

  /// By year, because a FAT32 stick holds only some ten thousand long names in one folder.
  package static func story(_ slug: Slug, year: Int) -> OutputPath { OutputPath("bai/\(year)", slug) }
  /// A field, with its stories and further pages below it.
  package static func field(_ id: Slug) -> OutputPath { OutputPath("linh-vuc", id) }
  /// The stories of one topic of a field.
  package static func topic(_ id: Slug, field: Slug) -> OutputPath { OutputPath("linh-vuc/\(field)", id) }
  /// The stories of a field and a year on one page, to be printed; nil for no year of ``CivilDate``.
  package static func booklet(field: Slug, year: Int) -> OutputPath? { OutputPath("linh-vuc/\(field)/in-\(year).html") }
  package static func unit(_ id: Slug) -> OutputPath { OutputPath("don-vi", id) }
  package static func tag(_ slug: Slug) -> OutputPath { OutputPath("chu-de", slug) }
  package static func author(_ slug: Slug) -> OutputPath { OutputPath("tac-gia", slug) }
  package static func campaign(_ id: Slug) -> OutputPath { OutputPath("phong-trao", id) }
  package static func document(_ id: Slug) -> OutputPath { OutputPath("van-ban", id) }
  static func isAmongDocuments(_ path: OutputPath) -> Bool { path.string.hasPrefix("van-ban/") }
  package static func contest(_ id: Slug) -> OutputPath { OutputPath("cuoc-thi", id) }
  /// A work that entered a contest.
  package static func contestWork(_ slug: Slug, in contest: Slug) -> OutputPath {
    OutputPath("cuoc-thi/\(contest)", slug)
  }
  package static func model(_ id: Slug) -> OutputPath { OutputPath("mo-hinh", id) }
  /// A list of models that have something in common, in a folder of `mo-hinh/`.
  package static func modelList(field id: Slug) -> OutputPath { OutputPath("mo-hinh/linh-vuc", id) }
  package static func modelList(topic id: Slug, field: Slug) -> OutputPath {
    OutputPath("mo-hinh/tieu-muc/\(field)", id)
  }
  /// Nil for no year of ``CivilDate``.
  package static func modelList(year: Int) -> OutputPath? { OutputPath("mo-hinh/nam/\(year).html") }
  package static func modelList(status: ModelStatus) -> OutputPath? {
    OutputPath("mo-hinh/trang-thai/\(status.id).html")
  }
  package static func modelList(unit id: Slug) -> OutputPath { OutputPath("mo-hinh/don-vi", id) }
  /// The models that a group of a campaign counts.
  package static func modelList(group id: Slug, campaign: Slug) -> OutputPath {
    OutputPath("mo-hinh/nhom/\(campaign)", id)
  }
  /// The models that were copied from one.
  package static func modelList(copiesOf id: Slug) -> OutputPath { OutputPath("mo-hinh/nhan-rong", id) }
  /// The honour roll of a year; nil for no year of ``CivilDate``.
  package static func awards(year: Int) -> OutputPath? { OutputPath("khen-thuong/nam/\(year).html") }
  package static func awards(kind: AwardKind) -> OutputPath? { OutputPath("khen-thuong/hinh-thuc/\(kind.id).html") }
  package static func awards(granter slug: Slug) -> OutputPath { OutputPath("khen-thuong/co-quan", slug) }
  package static func awards(to recipients: Story.Subject) -> OutputPath? {
    OutputPath("khen-thuong/doi-tuong/\(recipients.id).html")
  }
  package static func plainPage(_ slug: Slug) -> OutputPath { OutputPath("trang", slug) }
  /// An offline edition, by its file name.
  package static func edition(_ fileName: String) -> OutputPath? { OutputPath("tai-ve/\(fileName)") }
  /// Nil for no year of ``CivilDate``.
  package static func year(_ year: Int) -> OutputPath? { OutputPath("nam/\(year).html") }

  /// The report of a year, or of a campaign in a year, as page, table and workbook; nil for no year of ``CivilDate``.
  package static func report(
    _ year: Int,
    campaign: Slug?
  ) -> (page: OutputPath, csv: OutputPath, workbook: OutputPath)? {
    let stem = campaign.map { "bao-cao/\(year)/\($0)" } ?? "bao-cao/\(year)"
    guard let page = OutputPath(stem + ".html"), let csv = OutputPath(stem + ".csv"),
      let workbook = OutputPath(stem + ".xlsx")
    else { return nil }
    return (page, csv, workbook)
  }

  /// A feed of the site, or of a field at `linh-vuc/ID/feed.xml`.
  package static func feed(_ format: PlannedFeed.Format, field: Slug?) -> OutputPath? {
    OutputPath(field.map { "linh-vuc/\($0)/\(format.fileName)" } ?? format.fileName)
  }

  /// One of several files of the sitemap, from 1.
  package static func sitemap(_ number: Int) -> OutputPath? { OutputPath("sitemap-\(number).xml") }

  /// The further pages of a list: of `linh-vuc/kinh-te.html` the second is `linh-vuc/kinh-te/trang-2.html`.
  package static func part(_ number: Int, of list: OutputPath) -> OutputPath? {
    number > 1 ? list.part(named: "trang-\(number)") ?? list : list
  }

  /// A file of the search index: `tim-kiem/goc.js`, or with a number `tim-kiem/khoa/12.js`.
  package static func searchFile(_ kind: SearchFileKind, _ number: Int?) -> OutputPath {
    let name = number.map { "\(kind.rawValue)/\($0)" } ?? kind.rawValue
    // Always a path: words of ASCII letters, and digits.
    return OutputPath("\(searchFolder)/\(name).js") ?? searchRoot
  }

  /// A file of the theme, by its path in templates/assets; nil if its name is no output path.
  package static func asset(_ path: String) -> OutputPath? { OutputPath("\(assetFolder)/\(path)") }
}
