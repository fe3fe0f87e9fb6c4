/// The reference for people who write templates, made from what the views declare, so that it never lags behind them.
package enum TemplateReference {
  /// A Markdown page in Vietnamese: the pages with their templates, then every view that can be reached from them, in
  /// the order in which they are met, each once.
  package static func markdown(pages: [AnyPageTemplate]) -> String {
    ([introduction, pageTable(pages)] + views(of: pages).map(section)).joined(separator: "\n")
  }

  private static let introduction = """
    # Mẫu trang và các tên dùng được

    Mẫu viết bằng Mustache, là các tệp `.mustache` trong thư mục `templates/`. Tên nào không có trong bảng dưới đây là lỗi,
    và Khéo chỉ rõ tệp và dòng.

    | Viết | Nghĩa |
    | --- | --- |
    | `{{tên}}` | in chữ; các ký tự `& < > " '` được thoát |
    | `{{{tên}}}` | in HTML do Khéo tạo; chỉ dùng với loại HTML |
    | `{{a.b}}` | tên `b` của khung nhìn `a`; không có `a` thì không in gì |
    | `{{#tên}}…{{/tên}}` | chữ, HTML, cờ: in phần này nếu có; khung nhìn: vào trong; danh sách: lặp cho từng mục |
    | `{{^tên}}…{{/tên}}` | in phần này nếu không có |
    | `{{@number}}`, `{{#@first}}`, `{{#@last}}` | trong danh sách: số thứ tự từ 1, mục đầu, mục cuối |
    | `{{> thu-muc/ten}}` | chèn mẫu `templates/thu-muc/ten.mustache` |
    | `{{> assets/ten.css}}` | chèn một tệp `.css`, `.js`, `.svg` của `templates/assets/`: nguyên văn, riêng `.css` bỏ ghi chú và khoảng trắng thừa |
    | `{{$khoi}}…{{/khoi}}` | khối có nội dung mặc định |
    | `{{<khung}}{{$khoi}}…{{/khoi}}{{/khung}}` | dùng mẫu `khung`, thay nội dung các khối của nó |
    | `{{! … }}` | ghi chú, không in ra |

    Tên được tìm từ khung nhìn trong cùng ra ngoài và dừng ở khung nhìn đầu tiên có tên ấy: giá trị trống là trống, không
    lấy của khung nhìn bao ngoài.

    """

  private static func pageTable(_ pages: [AnyPageTemplate]) -> String {
    let rows = pages.map { page in
      "| `\(page.template)\(TemplateLibrary.fileNameSuffix)` | \(cell(page.meaning)) | \(link(page.shape)) |\n"
    }
    return "## Các trang\n\n| Mẫu | Trang | Khung nhìn |\n| --- | --- | --- |\n" + rows.joined()
      + "\n## Các khung nhìn\n"
  }

  private static func section(_ view: ViewShape) -> String {
    let rows = view.fields.map { "| `\($0.name)` | \(kind($0.kind)) | \(cell($0.meaning)) |\n" }
    return "### \(view.name)\n\n\(view.meaning).\n\n| Tên | Loại | Nghĩa |\n| --- | --- | --- |\n" + rows.joined()
  }

  private static func kind(_ kind: FieldKind) -> String {
    switch kind {
    case .text: "chữ"
    case .html: "HTML"
    case .flag: "cờ"
    case .view(let shape): "khung nhìn \(link(shape()))"
    case .list(let shape): "danh sách \(link(shape()))"
    }
  }

  private static func views(of pages: [AnyPageTemplate]) -> [ViewShape] {
    var views: [ViewShape] = []
    var seen: Set<ViewShape> = []
    var waiting = pages.map(\.shape)
    while !waiting.isEmpty {
      let met = waiting.filter { seen.insert($0).inserted }
      views += met
      waiting = met.flatMap { $0.fields.compactMap(\.kind.child) }
    }
    return views
  }

  /// A link to a view's own section; Markdown renderers give headings lower-case anchors.
  private static func link(_ view: ViewShape) -> String {
    "[\(view.name)](#\(view.name.lowercased()))"
  }

  /// Text for a table's cell, where a bar would begin the next one.
  private static func cell(_ text: String) -> String {
    text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
  }
}
