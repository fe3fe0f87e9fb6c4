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
  static let document = PageTemplate<DocumentPage>("document", "Một văn bản")
  static let documentList = PageTemplate<DocumentListPage>("document-list", "Thư viện văn bản")
  static let calendar = PageTemplate<CalendarPage>("calendar", "Lịch các mốc của phong trào")
  static let plain = PageTemplate<PlainPageView>("page", "Trang không phải bài viết")
  static let notFound = PageTemplate<NotFoundPage>("not-found", "Trang báo không tìm thấy (404.html)")

  /// All of them, to be compiled before anything is rendered and to be shown in docs/templates.md.
  package static let all: [AnyPageTemplate] = [
    home.erased, story.erased, withdrawn.erased, field.erased, fieldList.erased, list.erased, names.erased,
    campaign.erased, document.erased, documentList.erased, calendar.erased, plain.erased, notFound.erased,
  ]
}
