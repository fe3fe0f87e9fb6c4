import BulletinBuild
import BulletinCore
import BulletinTestSupport
import Testing

@Suite("Errors in the content")
struct FailureTests {
  private static let sound = SiteText.frame + .story("2018/a", title: "Bài A")

  /// A change to a sound site that breaks it, and what is said of it.
  struct Fault: CustomTestStringConvertible, Sendable {
    let change: SiteText
    let finding: String

    var testDescription: String { finding }
  }

  private static func story(_ keys: String, _ finding: String, body: String = "Thân bài.") -> Fault {
    let text = "---\ntitle: Bài\ndate: 1/1/2018\nsummary: Tóm tắt.\n\(keys)\n---\n\(body)\n"
    return Fault(
      change: SiteText("-- content/stories/2018/b.md --\n" + text),
      finding: "content/stories/2018/b.md" + finding
    )
  }

  static let faults: [Fault] = [
    story("field: kinh te nong", ":5:8: error: field-unknown"),
    story("field: kinh-te\nunit: xa-la", ":6:7: error: unit-unknown"),
    story("field: kinh-te\nmodel: mo-hinh-la", ":6:8: error: model-unknown"),
    story("field: kinh-te\ntopics: [la]", ":6:10: error: topic-unknown"),
    story("field: kinh-te\ntitel: x", ":6:1: error: key-unknown"),
    story("field: kinh-te\ntitle: x", ":6:1: error: key-duplicate"),
    story("", ":1:1: error: key-missing"),
    story("field: kinh-te\nupdated: 31/2/2018", ":6:10: error: date-invalid"),
    story("field: kinh-te\nstatus: xong", ":6:9: error: choice-invalid"),
    story("field: kinh-te\ntags: [a", ":6:7: error: yaml-bracket"),
    story("field: kinh-te\nslug: Tên Trang", ":6:7: error: slug-invalid"),
    story("field: kinh-te", ":7:5: error: link-missing", body: "[x](khong-co.md)"),
    story("field: kinh-te", ":7:1: error: raw-html", body: "<div>"),
    story("field: kinh-te\nslug: a", ":2:8: error: output-clash"),
    Fault(
      change: SiteText("-- content/stories/2018/c.md --\nKhông có phần đầu.\n"),
      finding: "content/stories/2018/c.md:1:1: error: front-matter-missing"
    ),
    Fault(change: SiteText("-- content/bai-lac.md --\nx\n"), finding: "content/bai-lac.md: error: file-misplaced"),
    Fault(
      change: SiteText("-- content/registers/units.csv --\nid,nam\nx,Xã\n"),
      finding: "content/registers/units.csv:1:1: error: column-missing"
    ),
    Fault(
      change: SiteText("-- content/site.yml --\nname: Bản tin\n"),
      finding: "content/site.yml:1:1: error: key-missing"
    ),
    Fault(
      change: .story("2018/b", body: "![Ảnh](hong.png)") + "-- content/stories/2018/hong.png --\nkhông phải ảnh\n",
      finding: "content/stories/2018/hong.png: error: picture-unreadable"
    ),
  ]

  @Test("is said at its place; nothing is published and the earlier site stays byte for byte", arguments: faults)
  func oldSiteStays(fault: Fault) async throws {
    let folder = try SiteFolder(Self.sound)
    #expect(try await folder.build().isPublished)
    let before = SiteSnapshot(of: folder.output)
    for file in fault.change.files { try folder.write(file.path, bytes: file.bytes) }
    let site = try await folder.build()
    #expect(!site.isPublished)
    #expect(site.diagnostics.contains(fault.finding), "\(site.diagnostics)")
    #expect(SiteSnapshot(of: folder.output) == before)
    #expect(
      SiteSnapshot(of: folder.path).paths.filter { $0.contains("kheo-new") } == [],
      "nothing is left beside the site"
    )
  }

  @Test("without an earlier site nothing is there at all")
  func nothingPublished() async throws {
    let site = try await (Self.sound + Self.story("field: la", "").change).build()
    #expect(!site.isPublished)
    #expect(site.files == [])
    #expect(!site.has(""))
  }

  @Test("site.yml that is missing is asked for, with what to write in it")
  func missingConfig() async throws {
    let folder = try SiteFolder(.story("2018/a"))
    let site = try await folder.build()
    #expect(site.diagnostics == ["error: site-missing"])
    #expect(site.report.diagnostics.first?.fix?.vi == "viết tệp này với ít nhất: name, description, base_url")
  }

  @Test("symbolic links that lead outside, to nothing or in a circle are refused")
  func links() async throws {
    let folder = try SiteFolder(Self.sound + "-- ngoai/x.md --\nx\n")
    try folder.link("content/stories/ngoai.md", to: "../../ngoai/x.md")
    try folder.link("content/stories/hong.md", to: "khong-co.md")
    try folder.link("content/stories/vong", to: "..")
    let site = try await folder.build()
    #expect(
      site.diagnostics == [
        "content/stories/hong.md: error: link-broken", "content/stories/ngoai.md: error: symlink-outside",
        "content/stories/vong: error: link-loop",
      ]
    )
  }

  @Test("warnings do not stop a build unless it is strict, and then as errors do")
  func warnings() async throws {
    let folder = try SiteFolder(
      Self.sound + .story("2018/b", keys: "tags: [nông thôn mới]") + .story("2018/c", keys: "tags: [Nông thôn mới]")
        + "-- content/registers/khen-thuong.csv --\nnăm\n2018\n"
    )
    let lenient = try await folder.build()
    #expect(lenient.isPublished)
    #expect(
      lenient.diagnostics == [
        "content/registers/khen-thuong.csv: warning: register-unknown",
        "content/stories/2018/b.md:6:8: warning: tag-variant",
      ]
    )
    let before = SiteSnapshot(of: folder.output)
    try folder.write("content/stories/2018/a.md", "---\ntitle: Khác\ndate: 1/1/2018\nfield: kinh-te\nsummary: x\n---\n")
    let strict = try await folder.build(isStrict: true)
    #expect(!strict.isPublished)
    #expect(strict.diagnostics == lenient.diagnostics)
    #expect(SiteSnapshot(of: folder.output) == before)
  }
}
