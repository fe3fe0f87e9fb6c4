import Foundation

/// Edits a small bulletin at random, as an office of careless editors would: texts, titles, dates, fields, names of files, units,
/// templates, registers, pictures. Some edits leave errors behind, and later ones mend them.
package struct SiteEditor {
  private struct Story {
    var name: String
    var year = 2018
    var title: String
    var date: String
    var field = "kinh-te"
    var unit: String?
    var model: String?
    var authors: [String] = []
    var tags: [String] = []
    var summary = "Tóm tắt."
    var status = "published"
    var slug: String?
    var cover: String?
    var body: [String] = ["Thân bài."]

    var path: String { "content/stories/\(year)/\(name).md" }

    var text: String {
      var lines = ["---", "title: \"\(title)\"", "date: \(date)", "field: \(field)", "summary: \"\(summary)\""]
      if let unit { lines.append("unit: \(unit)") }
      if let model { lines.append("model: \(model)") }
      if let slug { lines.append("slug: \(slug)") }
      if let cover { lines.append("cover: {src: ../anh/\(cover).svg, alt: Hình \(cover)}") }
      lines += ["authors: [\(authors.joined(separator: ", "))]", "tags: [\(tags.joined(separator: ", "))]"]
      lines += ["status: \(status)", "---", ""]
      return (lines + [body.joined(separator: "\n\n"), ""]).joined(separator: "\n")
    }
  }

  /// What was done, in words: for whoever has to find out why a site differs.
  package private(set) var log: [String] = []
  private let folder: SiteFolder
  private var random: SplitMix64
  private var stories: [Story] = []
  private var serial = 0

  /// Fills the folder, which has to be empty, with a first state.
  ///
  /// - Parameter storyCount: how many stories there are at first.
  package init(_ folder: SiteFolder, seed: UInt64, storyCount: Int) throws {
    self.folder = folder
    random = SplitMix64(seed: seed)
    for file in SiteText.contest.files { try folder.write(file.path, bytes: file.bytes) }
    try copyTemplates()
    try writeUnits("Xã Khánh Hải")
    try writeModels("Hiến đất làm đường")
    try folder.write(
      "content/documents/01-kh-btc-2018.md",
      "---\nnumber: 01/KH-BTC\ndate: 1/2/2018\nissuer: Ban Tổ chức\nsubject: Kế hoạch cuộc thi\n---\nTóm tắt.\n"
    )
    try folder.write("content/pages/gioi-thieu.md", "---\ntitle: Giới thiệu\n---\nĐây là bản tin.\n")
    for picture in ["mot", "hai"] { try writePicture(picture) }
    for _ in 0..<storyCount { try addStory() }
  }

  /// One edit.
  package mutating func edit() throws {
    switch Int.random(in: 0..<26, using: &random) {
    case 0...3: try change("text") { $0.body.append("Thêm câu \($1).") }
    case 4: try change("heading") { $0.body.append("## Tít \($1 % 4)") }
    case 5: try linkStories()
    case 6: try change("mention") { $0.body.append("Theo Kế hoạch 01/KH-BTC ngày 1/2/2018, câu \($1).") }
    case 7: try change("picture") { $0.body.append("![Hình \($1)](../anh/\($1 % 2 == 0 ? "mot" : "hai").svg)") }
    case 8: try change("title") { $0.title = "Tít mới \($1)" }
    case 9: try change("date") { $0.date = "\($1 % 28 + 1)/\($1 % 12 + 1)/\($1 % 7 == 0 ? 2027 : 2018)" }
    case 10: try change("field") { $0.field = $1 % 2 == 0 ? "kinh-te" : "van-hoa-xa-hoi" }
    case 11: try change("unit") { $0.unit = $1 % 3 == 0 ? nil : "xa-khanh-hai" }
    case 12: try change("model") { $0.model = $1 % 3 == 0 ? nil : "hien-dat" }
    case 13: try change("tags") { $0.tags = $1 % 4 == 0 ? [] : ["nông thôn mới", "chủ đề \($1 % 3)"] }
    case 14: try change("authors") { $0.authors = $1 % 4 == 0 ? [] : ["Tác giả \(["Một", "Hai", "Ba"][$1 % 3])"] }
    case 15: try change("summary") { $0.summary = "Sapô \($1)." }
    case 16: try change("status") { $0.status = ["published", "draft", "withdrawn", "review"][$1 % 4] }
    case 17: try change("cover") { $0.cover = $1 % 3 == 0 ? nil : ["mot", "hai"][$1 % 2] }
    case 18: try renameStory()
    case 19: try removeStory()
    case 20: try addStory()
    case 21: try editTheme()
    case 22: try editRecords()
    case 23: try writePicture(["mot", "hai"].randomElement(using: &random) ?? "mot")
    case 24: try editRegisters()
    default: try meddle()
    }
  }

  private mutating func note(_ words: String) { log.append(words) }

  private mutating func next() -> Int {
    serial += 1
    return serial
  }

  private mutating func change(_ what: String, _ change: (inout Story, Int) -> Void) throws {
    guard let index = stories.indices.randomElement(using: &random) else { return try addStory() }
    change(&stories[index], next())
    note("\(what) of \(stories[index].path)")
    try folder.write(stories[index].path, stories[index].text)
  }

  private mutating func addStory() throws {
    let number = next()
    var story = Story(name: "bai-\(number)", title: "Bài số \(number)", date: "\(number % 28 + 1)/5/2018")
    if number % 2 == 0 { story.field = "van-hoa-xa-hoi" }
    if number % 3 == 0 { story.unit = "xa-khanh-hai" }
    if number % 4 == 0 { story.tags = ["nông thôn mới"] }
    if number % 5 == 0 { story.year = 2019 }
    stories.append(story)
    note("new \(story.path)")
    try folder.write(story.path, story.text)
  }

  private mutating func removeStory() throws {
    guard stories.count > 4, let index = stories.indices.randomElement(using: &random) else { return }
    let story = stories.remove(at: index)
    note("remove \(story.path)")
    try folder.remove(story.path)
  }

  private mutating func renameStory() throws {
    guard let index = stories.indices.randomElement(using: &random) else { return }
    let old = stories[index].path
    let number = next()
    // With a slug of its own a story keeps its address under any name.
    if number % 2 == 0 { stories[index].slug = stories[index].slug ?? stories[index].name }
    stories[index].name = "ten-\(number)"
    note("rename \(old) to \(stories[index].path)")
    try folder.remove(old)
    try folder.write(stories[index].path, stories[index].text)
  }

  private mutating func linkStories() throws {
    guard let target = stories.randomElement(using: &random) else { return }
    let anchor = Bool.random(using: &random) ? "" : "#tit-1"
    let link = "../\(target.year)/\(target.name).md\(anchor)"
    try change("link to \(target.path)") { $0.body.append("Xem [bài \($1)](\(link)).") }
  }

  private mutating func editTheme() throws {
    let number = next()
    let file = ["story.mustache", "list.mustache", "assets/first.css", "assets/them-\(number % 2).css"][number % 4]
    note("theme \(file)")
    let path = "templates/" + file
    let old = FileManager.default.contents(atPath: folder.path + "/" + path).map { String(decoding: $0, as: UTF8.self) }
    if file.hasSuffix("css") {
      if file.contains("them-"), old != nil { return try folder.remove(path) }
      try folder.write(path, (old ?? "") + "\n/* \(number) */\n")
    } else {
      try folder.write(path, (old ?? "") + "{{! \(number) }}<!-- \(number) -->\n")
    }
  }

  private mutating func editRecords() throws {
    let number = next()
    let names = ["site.yml", "fields/kinh-te.md", "pages/gioi-thieu.md", "contests/bao-chi.md"]
    let path = "content/" + names[number % 4]
    note("record \(path)")
    let text = SiteText.contest.text(of: path)
    switch number % 4 {
    case 0: try folder.write(path, text.replacing("Bản tin thử", with: "Bản tin thử \(number)"))
    case 1: try folder.write(path, text.replacing("Lĩnh vực thứ nhất.", with: "Lĩnh vực, lần \(number)."))
    case 2: try folder.write(path, "---\ntitle: Giới thiệu\n---\nBản tin, lần \(number).\n")
    default: try folder.write(path, text.replacing("Phần mô tả.", with: "Mô tả lần \(number)."))
    }
  }

  private mutating func editRegisters() throws {
    let number = next()
    note("registers \(number)")
    if number % 2 == 0 { try writeUnits("Xã Khánh Hải \(number)") } else { try writeModels("Hiến đất \(number)") }
  }

  /// Somebody works in the output folder.
  private mutating func meddle() throws {
    let number = next()
    let pages = SiteSnapshot(of: folder.output).paths.filter { $0.hasSuffix(".html") }
    guard let page = pages.randomElement(using: &random) else { return }
    note("meddle with \(page)")
    switch number % 4 {
    case 0: try folder.remove("output/" + page)
    case 1: try folder.write("output/" + page, "Ai đó đã sửa.")
    case 2: try folder.write("output/la/khong-ro-\(number).html", "Tệp lạ.")
    default:
      let path = folder.output + "/trong-\(number)"
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }
  }

  private mutating func writePicture(_ name: String) throws {
    let number = next()
    note("picture \(name)")
    try folder.write(
      "content/stories/anh/\(name).svg",
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(100 + number % 3)\" height=\"90\"><title>\(number)</title></svg>"
    )
  }

  private func writeUnits(_ name: String) throws {
    try folder.write("content/registers/units.csv", "id,name\nxa-khanh-hai,\(name)\n")
  }

  private func writeModels(_ name: String) throws {
    try folder.write(
      "content/registers/models.csv",
      "mã,tên mô hình,năm,đơn vị,lĩnh vực\nhien-dat,\(name),2018,xa-khanh-hai,kinh-te\n"
    )
  }

  private func copyTemplates() throws {
    let root = SiteRepository.templates
    for name in FileManager.default.enumerator(atPath: root)?.compactMap({ $0 as? String }) ?? [] {
      var isFolder: ObjCBool = false
      let path = root + "/" + name
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue else { continue }
      try folder.write("templates/" + name, bytes: Array(FileManager.default.contents(atPath: path) ?? Data()))
    }
  }
}
