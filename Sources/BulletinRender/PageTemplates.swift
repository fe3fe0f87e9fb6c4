package import BulletinTemplates

/// The page templates that every theme has, each with the view it is given.
package enum PageTemplates {
  static let home = PageTemplate<HomePage>("home", "Trang chủ")
  static let story = PageTemplate<StoryPage>("story", "Một bài viết")
  static let withdrawn = PageTemplate<WithdrawnPage>("withdrawn", "Thông báo ở địa chỉ của bài đã gỡ")
  static let field = PageTemplate<FieldPage>("field", "Một lĩnh vực")
  static let fieldList = PageTemplate<FieldListPage>("field-list", "Các lĩnh vực")
  static let list = PageTemplate<ListPage>(
    "list",
    "Danh sách bài của một năm, đơn vị, tác giả, chủ đề, tiểu mục, hoặc tất cả"
  )
  static let names = PageTemplate<NamesPage>("names", "Danh mục đơn vị, tác giả, chủ đề, phong trào, cuộc thi")
  static let archive = PageTemplate<ArchivePage>("archive", "Các năm và các tháng có bài")
  static let booklet = PageTemplate<BookletPage>("booklet", "Tập bài một năm của một lĩnh vực, để in")
  static let accessibility = PageTemplate<AccessibilityPage>("accessibility", "Tuyên bố về khả năng tiếp cận")
  static let document = PageTemplate<DocumentPage>("document", "Một văn bản")
  static let documentList = PageTemplate<DocumentListPage>("document-list", "Thư viện văn bản")
  static let calendar = PageTemplate<CalendarPage>("calendar", "Lịch các mốc của phong trào")
  static let campaign = PageTemplate<CampaignPage>("campaign", "Một phong trào, cuộc thi")
  static let contest = PageTemplate<ContestPage>("contest", "Một cuộc thi báo chí")
  static let contestWork = PageTemplate<ContestWorkPage>("contest-work", "Một tác phẩm dự thi")
  static let model = PageTemplate<ModelPage>("model", "Một mô hình, điển hình")
  static let modelList = PageTemplate<ModelListPage>("model-list", "Danh sách mô hình")
  static let awardOverview = PageTemplate<AwardOverviewPage>("award-overview", "Khen thưởng nhìn chung")
  static let awardList = PageTemplate<AwardListPage>("award-list", "Bảng danh dự một năm, danh sách khen thưởng")
  static let report = PageTemplate<ReportPage>("report", "Báo cáo một năm")
  static let reportList = PageTemplate<ReportListPage>("report-list", "Các báo cáo")
  static let plain = PageTemplate<PlainPageView>("page", "Trang không phải bài viết")
  static let search = PageTemplate<SearchPage>("search", "Trang tìm kiếm (tim-kiem.html)")
  static let downloads = PageTemplate<DownloadsPage>("downloads", "Trang tải ấn bản ngoại tuyến (tai-ve.html)")
  static let openHere = PageTemplate<OpenHerePage>("open-here", "Trang mở đầu của ấn bản ZIP (MO-TRANG-NAY.html)")
  static let notFound = PageTemplate<NotFoundPage>("not-found", "Trang báo không tìm thấy (404.html)")

  /// All of them, to be compiled before anything is rendered and to be shown in docs/templates.md.
  package static let all: [AnyPageTemplate] = [
    home.erased, story.erased, withdrawn.erased, field.erased, fieldList.erased, booklet.erased, list.erased,
    names.erased, archive.erased, campaign.erased, document.erased, documentList.erased, calendar.erased,
    contest.erased, contestWork.erased, model.erased, modelList.erased, awardOverview.erased, awardList.erased,
    report.erased, reportList.erased, plain.erased, accessibility.erased, search.erased, downloads.erased,
    openHere.erased, notFound.erased,
  ]
}
