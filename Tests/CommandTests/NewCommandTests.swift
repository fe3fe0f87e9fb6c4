import BulletinTestSupport
import Foundation
import Testing

@Suite("kheo new")
struct NewCommandTests {
  private static let site =
    SiteText.frame + .plainTheme
    + "-- content/registers/units.csv --\nid,name\nxa-khanh-hai,Xã Khánh Hải\n"

  private func run(_ arguments: [String], in folder: SiteFolder) throws -> SiteCommand.Outcome {
    try SiteCommand.run(["new"] + arguments, in: folder.path)
  }

  private func read(_ name: String, in folder: SiteFolder) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: folder.path + "/" + name)), as: UTF8.self)
  }

  @Test(
    "writes a draft that is sound at once and is built when it is published",
    arguments: [
      ("Dồn điền, đổi thửa: ruộng liền bờ", "don-dien-doi-thua-ruong-lien-bo"),
      ("Ông nói \"dân vận khéo\" \\ 'thì việc gì cũng xong'", "ong-noi-dan-van-kheo-thi-viec-gi-cung-xong"),
      ("Đường hoa 🌻 ở thôn 10 & <b>", "duong-hoa-o-thon-10-b"), ("#1: {{x}} - không", "1-x-khong"), ("2018", "2018"),
      ("\\u003c <i> \t \\x41 \u{2028}hết", "u003c-i-x41-het"),
      ("Tiếng kẻng".decomposedStringWithCanonicalMapping, "tieng-keng"),
    ]
  )
  func draft(title: String, slug: String) throws {
    let folder = try SiteFolder(Self.site)
    let outcome = try run(
      [title, "--field", "Phát triển kinh tế", "--date", "12/5/2018", "--unit", "xa-khanh-hai"],
      in: folder
    )
    let path = "content/stories/2018/\(slug).md"
    #expect(outcome.status == 0, "\(outcome.standardError)")
    #expect(outcome.standardOutput == path + "\n")
    #expect(outcome.standardError == "")
    let text = try read(path, in: folder)
    #expect(
      text.contains("\nfield: kinh-te\n") && text.contains("\nunit: xa-khanh-hai\n")
        && text.contains("\nslug: \(slug)\n")
    )

    let held = try SiteCommand.run(["build", "--strict"], in: folder.path)
    #expect(held.status == 0, "\(held.standardError)")
    #expect(held.standardOutput.contains("(bản nháp)"))
    try folder.write(path, text.replacingOccurrences(of: "status: draft", with: "status: published"))
    try folder.write(
      "templates/story.mustache",
      "{{{title}}}".replacingOccurrences(of: "{{{title}}}", with: "<h1>{{title}}</h1>")
    )
    let published = try SiteCommand.run(["build", "--strict"], in: folder.path)
    #expect(published.status == 0, "\(published.standardError)")
    let page = SitePage(try read("output/bai/2018/\(slug).html", in: folder))
    // A page's text has its white space put together.
    let words = title.precomposedStringWithCanonicalMapping.split { $0.isWhitespace }
    #expect(page.texts("h1") == [words.joined(separator: " ")])
  }

  @Test("--folder makes a folder for the story and its pictures; without a date it is of today")
  func folder() throws {
    let folder = try SiteFolder(Self.site)
    let outcome = try SiteCommand.run(
      ["new", "Bài có ảnh", "--field", "kinh-te", "--folder"],
      in: folder.path,
      environment: ["SOURCE_DATE_EPOCH": "1526083200"]
    )
    #expect(outcome.standardOutput == "content/stories/2018/bai-co-anh/index.md\n")
    #expect(try read("content/stories/2018/bai-co-anh/index.md", in: folder).contains("\ndate: 2018-05-12\n"))
    #expect(try SiteCommand.run(["check", "--drafts"], in: folder.path).status == 0)
  }

  @Test("an unknown field or unit is refused, with the nearest one, and nothing is written")
  func unknownNames() throws {
    let folder = try SiteFolder(Self.site)
    let before = SiteSnapshot(of: folder.path)
    let outcome = try run(["Bài", "--field", "kinh-tee", "--unit", "xa-khanh-hay"], in: folder)
    #expect(outcome.status == 1)
    #expect(outcome.standardOutput == "")
    #expect(outcome.standardError.contains("có phải ý bạn là “kinh-te”?"))
    #expect(outcome.standardError.contains("kinh-te (Phát triển kinh tế), van-hoa-xa-hoi (Văn hóa - xã hội)"))
    #expect(outcome.standardError.contains("có phải ý bạn là “xa-khanh-hai”?"))
    #expect(SiteSnapshot(of: folder.path) == before)
  }

  @Test("a story of that name that exists is never written over, whether file or folder", arguments: [true, false])
  func existing(asFolder: Bool) throws {
    let folder = try SiteFolder(Self.site + .story(asFolder ? "2018/bai-cu/index" : "2018/bai-cu"))
    let before = SiteSnapshot(of: folder.path)
    for extra in [[], ["--folder"]] {
      let outcome = try run(["Bài cũ", "--field", "kinh-te", "--date", "1/1/2018"] + extra, in: folder)
      #expect(outcome.status == 1)
      #expect(outcome.standardError.contains("đã có bài content/stories/2018/bai-cu"))
    }
    #expect(SiteSnapshot(of: folder.path) == before)
    #expect(try run(["Bài cũ", "--field", "kinh-te", "--date", "1/1/2019"], in: folder).status == 0, "another year")
  }

  @Test("a title without letters is refused", arguments: ["", "…", "🌻"])
  func emptyTitle(title: String) throws {
    let folder = try SiteFolder(Self.site)
    let outcome = try run([title, "--field", "kinh-te"], in: folder)
    #expect(outcome.status == 1)
    #expect(outcome.standardError.contains("[title-empty]"))
  }

  @Test("a content folder that is missing ends with 2")
  func missingFolder() throws {
    let outcome = try run(["Bài", "--field", "kinh-te"], in: try SiteFolder())
    #expect(outcome.status == 2)
    #expect(outcome.standardError.contains("“content”"))
  }
}
