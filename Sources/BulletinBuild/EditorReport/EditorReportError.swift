package import BulletinCore

/// Why the editor's report is not written where it was asked to go.
package enum EditorReportError: WordedError, Hashable {
  /// It would lie in a site, and be published with it.
  case insideSite(String, site: String)
  /// It would lie among what the site is made from.
  case insideInput(String, input: String)
  /// There is a file that is no report of Khéo.
  case foreignFile(String)

  package var headline: Wording {
    switch self {
    case .insideSite(let path, let site):
      Wording(
        vi: "báo cáo “\(path)” sẽ nằm trong trang web “\(site)” và bị công khai",
        en: "the report “\(path)” would lie in the site “\(site)” and be public"
      )
    case .insideInput(let path, let input):
      Wording(
        vi: "báo cáo “\(path)” sẽ nằm trong “\(input)”, nơi kheo đọc nguồn",
        en: "the report “\(path)” would lie in “\(input)”, which kheo reads from"
      )
    case .foreignFile(let path):
      Wording(
        vi: "đã có “\(path)”, không phải báo cáo của kheo, nên không bị ghi đè",
        en: "“\(path)” exists, is no report of kheo, and is not overwritten"
      )
    }
  }

  package var fix: Wording? {
    switch self {
    case .insideSite, .insideInput:
      Wording(
        vi: "chọn chỗ khác, ví dụ --report bao-cao.html",
        en: "choose another place, such as --report report.html"
      )
    case .foreignFile: Wording(vi: "chọn tên khác cho báo cáo", en: "choose another name for the report")
    }
  }
}
