package import BulletinTemplates

/// The page templates that every theme has, each with the view it is given.
package enum PageTemplates {
  static let home = PageTemplate<HomePage>("home", "Trang chủ")
  static let story = PageTemplate<StoryPage>("story", "Một bài viết")
  static let withdrawn = PageTemplate<WithdrawnPage>("withdrawn", "Thông báo ở địa chỉ của bài đã gỡ")
  static let field = PageTemplate<FieldPage>("field", "Một lĩnh vực")
  static let fieldList = PageTemplate<FieldListPage>("field-list", "Các lĩnh vực")
  static let list = PageTemplate<ListPage>("list", "Danh sách bài của một năm, đơn vị, tác giả, chủ đề, hoặc tất cả")
  static let names = PageTemplate<NamesPage>("names", "Danh mục đơn vị, tác giả, chủ đề, năm, phong trào")
  static let campaign = PageTemplate<CampaignPage>("campaign", "Một phong trào")
  static let model = PageTemplate<ModelPage>("model", "Một mô hình, điển hình")
  static let modelList = PageTemplate<ModelListPage>("model-list", "Danh sách mô hình")
  static let awardOverview = PageTemplate<AwardOverviewPage>("award-overview", "Khen thưởng nhìn chung")
  static let awardList = PageTemplate<AwardListPage>("award-list", "Bảng danh dự một năm, danh sách khen thưởng")
  static let report = PageTemplate<ReportPage>("report", "Báo cáo một năm")
  static let reportList = PageTemplate<ReportListPage>("report-list", "Các báo cáo")
  static let plain = PageTemplate<PlainPageView>("page", "Trang không phải bài viết")
  static let notFound = PageTemplate<NotFoundPage>("not-found", "Trang báo không tìm thấy (404.html)")

  /// All of them, to be compiled before anything is rendered and to be shown in docs/templates.md.
  package static let all: [AnyPageTemplate] = [
    home.erased, story.erased, withdrawn.erased, field.erased, fieldList.erased, list.erased, names.erased,
    campaign.erased, model.erased, modelList.erased, awardOverview.erased, awardList.erased, report.erased,
    reportList.erased, plain.erased, notFound.erased,
  ]
}
