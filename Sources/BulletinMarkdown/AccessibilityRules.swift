import BulletinCore

/// What makes a text hard to use for those who do not see the page: headings that skip a level (WCAG 2.2, 1.3.1), links whose
/// words say nothing by themselves (2.4.4). Pictures without words are found where they are written.
extension BodyBuilder {
  /// The title of the page is level 1, so the first heading is 2.
  mutating func checkHeadingLevel(_ level: Int, at range: SourceRange) {
    let deepest = (body.headings.last?.level ?? 1) + 1
    if level > deepest { diagnostics.append(.headingJump(level, deepest: deepest, at: place(range))) }
  }

  mutating func checkLinkWords(_ label: String, at range: SourceRange, to destination: String) {
    if label.hasPrefix("http://") || label.hasPrefix("https://") || label.hasPrefix("www.") {
      diagnostics.append(.linkBareAddress(destination, at: place(range)))
    } else if VagueWords.are(label) {
      diagnostics.append(.linkVague(label, at: place(range)))
    }
  }
}

/// Words of links that only make sense together with what stands around them.
private enum VagueWords {
  /// Longest in bytes.
  private static let maximumLength = 40

  static func are(_ label: String) -> Bool {
    guard label.utf8.count <= maximumLength else { return false }
    let words = label.lowercased().split { " .,:;!…»›>→()“”\"".contains($0) }.joined(separator: " ")
    return all.contains(words)
  }

  private static let all: Set<String> = [
    "đây", "tại đây", "ở đây", "xem", "xem đây", "xem tại đây", "xem ở đây", "xem thêm", "xem thêm tại đây", "xem tiếp",
    "xem chi tiết", "chi tiết", "chi tiết tại đây", "đọc", "đọc thêm", "đọc tiếp", "đọc tại đây", "bấm đây",
    "bấm vào đây",
    "bấm tại đây", "bấm", "nhấn vào đây", "nhấn đây", "nhấn tại đây", "nhấp vào đây", "nhấp tại đây", "kích vào đây",
    "click vào đây", "click tại đây", "ấn vào đây", "tìm hiểu thêm", "link", "link này", "đường link", "liên kết",
    "liên kết này", "đường dẫn", "đường dẫn này", "trang này", "bài này", "click here", "here", "read more", "more",
    "tải về", "tải về tại đây", "tải tại đây",
  ]
}

extension Diagnostic {
  fileprivate static func headingJump(_ level: Int, deepest: Int, at place: Place) -> Diagnostic {
    let (written, wanted) = (String(repeating: "#", count: level), String(repeating: "#", count: deepest))
    return Diagnostic(
      .warning,
      "heading-jump",
      at: place,
      Wording(
        vi: "tít phụ “\(written)” nhảy bậc: trước nó chưa có tít “\(wanted)”",
        en: "the heading “\(written)” skips a level: no “\(wanted)” stands before it"
      ),
      fix: Wording(vi: "viết \(wanted) thay cho \(written)", en: "write \(wanted) in place of \(written)")
    )
  }

  fileprivate static func linkVague(_ label: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .warning,
      "link-vague",
      at: place,
      Wording(vi: "chữ “\(label)” không nói liên kết dẫn tới đâu", en: "“\(label)” does not say where the link leads"),
      fix: Wording(
        vi: "đặt liên kết vào tên của thứ được dẫn tới, ví dụ [kế hoạch năm 2018](…)",
        en: "put the link on the name of what it leads to, such as [the plan of 2018](…)"
      )
    )
  }

  fileprivate static func linkBareAddress(_ address: String, at place: Place) -> Diagnostic {
    let shown = address.count > 60 ? address.prefix(60) + "…" : address
    return Diagnostic(
      .warning,
      "link-bare-address",
      at: place,
      Wording(vi: "liên kết chỉ là một địa chỉ trần", en: "a link that is nothing but its address"),
      fix: Wording(
        vi: "viết tên trang trước: [tên trang](\(shown))",
        en: "write the page's name: [name of the page](\(shown))"
      )
    )
  }
}
