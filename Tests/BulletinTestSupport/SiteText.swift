/// A whole small site written in a test as one text, in the manner of Go's txtar: a line `-- content/site.yml --` begins
/// that file, which goes on to the next such line. What stands before the first one is a remark.
package struct SiteText: Sendable {
  package struct File: Sendable {
    /// From the folder that holds content/ and templates/.
    package let path: String
    package let bytes: [UInt8]
  }

  /// In the order of the text; where two have one path, the later one counts.
  package private(set) var files: [File] = []

  package init(_ text: String) {
    var path: String?
    var lines: [Substring] = []
    func finish(into files: inout [File]) {
      guard let path else { return }
      files.append(File(path: path, bytes: Array(lines.map { $0 + "\n" }.joined().utf8)))
    }
    let whole = text.hasSuffix("\n") ? text.dropLast() : text[...]
    for line in whole.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("-- "), line.hasSuffix(" --"), line.utf8.count > 6 {
        finish(into: &files)
        path = String(line.dropFirst(3).dropLast(3))
        lines = []
      } else {
        lines.append(line)
      }
    }
    finish(into: &files)
  }

  /// A file whose bytes are no text that a test could show: a picture, another encoding.
  package init(_ path: String, bytes: [UInt8]) {
    files = [File(path: path, bytes: bytes)]
  }

  /// Both sites' files; of two with one path the right one's counts.
  package static func + (left: SiteText, right: SiteText) -> SiteText {
    var sum = left
    sum.files += right.files
    return sum
  }

  package static func + (left: SiteText, right: String) -> SiteText { left + SiteText(right) }

  package var hasTemplates: Bool { files.contains { $0.path.hasPrefix("templates/") } }
}

extension SiteText {
  /// What a bulletin needs besides stories: site.yml without anything to complain of, and two fields. The address has a
  /// folder in it, so that a link made by joining strings shows.
  package static let frame = SiteText(
    """
    -- content/site.yml --
    name: Bản tin thử
    description: Bản tin để thử.
    base_url: https://vi-du.example/ban-tin/
    responsible: {name: Lê Thị Hạnh, title: Trưởng ban}
    licence: {number: "01/GP", date: 1/1/2018, issuer: Sở Thông tin và Truyền thông}
    -- content/fields/kinh-te.md --
    ---
    name: Phát triển kinh tế
    short_name: Kinh tế
    order: 1
    summary: Giúp nhau làm ăn.
    topics:
      - {id: hien-dat, name: Hiến đất làm đường}
      - {id: giam-ngheo, name: Giảm nghèo}
    ---
    Lĩnh vực thứ nhất.
    -- content/fields/van-hoa-xa-hoi.md --
    ---
    name: Văn hóa - xã hội
    order: 2
    summary: Nếp sống mới.
    ---
    Lĩnh vực thứ hai.
    """
  )

  /// A theme that says next to nothing, but compiles: for tests that are about something else, or break it.
  package static let plainTheme: SiteText = {
    let names = [
      "home", "story", "withdrawn", "field", "field-list", "booklet", "list", "names", "archive", "campaign",
      "document",
      "document-list", "calendar", "contest", "contest-work", "model", "model-list", "award-overview", "award-list",
      "report", "report-list", "page", "accessibility", "search", "downloads", "open-here", "not-found",
    ]
    return SiteText(names.map { "-- templates/\($0).mustache --\n<p>{{site.name}}</p>" }.joined(separator: "\n"))
  }()

  /// A story that says no more than it must: `content/stories/2018/NAME.md` and the like.
  ///
  /// - Parameters:
  ///   - keys: further lines of front matter.
  ///   - body: the Markdown.
  package static func story(
    _ path: String,
    title: String? = nil,
    date: String = "12/5/2018",
    field: String = "kinh-te",
    keys: String = "",
    body: String = "Thân bài."
  ) -> SiteText {
    SiteText(
      """
      -- content/stories/\(path).md --
      ---
      title: "\(title ?? "Bài " + path)"
      date: \(date)
      field: \(field)
      summary: Tóm tắt.
      \(keys)
      ---
      \(body)
      """
    )
  }
}

extension SiteText {
  /// The text of one of the files, for tests that change it.
  package func text(of path: String) -> String {
    files.last { $0.path == path }.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
  }
}
