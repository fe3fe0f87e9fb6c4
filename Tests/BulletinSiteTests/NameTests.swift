import BulletinContent
import BulletinCore
import BulletinTestSupport
import Testing

@testable import BulletinSite

@Suite("Tags and authors")
struct NameTests {
  /// A bulletin with one story a day, each with the given line of front matter.
  private func content(_ lines: [String], authors: String? = nil) -> ContentBuilder {
    var content = ContentBuilder()
    for (day, line) in lines.enumerated() {
      content.add("stories/2018/bai-\(day + 1).md", storyText(date: "\(day + 1)/1/2018", more: line))
    }
    if let authors { content.add("registers/authors.csv", authors) }
    return content
  }

  @Test("spellings that differ in case or in the place of a tone mark are one name, the oldest one's")
  func variants() throws {
    let content = content(["tags: [Hòa giải, Nông thôn mới]", "tags: [⟦hoà giải⟧]", "tags: [hoà giải, ⟦Hoà Giải⟧]"])
    let (library, diagnostics) = try content.library()
    #expect(library.tags.map(\.name) == ["Hòa giải", "Nông thôn mới"])
    #expect(library.tags.map(\.path.string) == ["chu-de/hoa-giai.html", "chu-de/nong-thon-moi.html"])
    #expect(library.tags.map(\.stories) == [[0, 1, 2], [2]])
    #expect(library.stories.map(\.tags) == [[0], [0], [0, 1]])
    #expect(diagnostics.map(\.severity) == [.warning, .warning])
    #expect(
      diagnostics.findings == [
        Finding("tag-variant", 6, 8, pointsAt: "hoà giải", fix: "viết thống nhất: Hòa giải"),
        Finding("tag-variant", 6, 18, pointsAt: "Hoà Giải", fix: "viết thống nhất: Hòa giải"),
      ]
    )
    #expect(diagnostics.first?.notes.first?.place?.file.path == "content/stories/2018/bai-1.md")
  }

  @Test("authors are told of in words of their own")
  func authorVariants() throws {
    let diagnostics = try content(["authors: Lê Hoà", "authors: Lê Hòa"]).library().diagnostics
    #expect(diagnostics.ids == ["author-variant"])
  }

  @Test("names that fold to one address are numbered, the oldest first; later stories change nothing")
  func collisions() throws {
    let lines = ["tags: [bán, ban 2]", "tags: [bàn]", "tags: [bản, bán]"]
    func slugs(_ lines: [String]) throws -> [String: String] {
      let tags = try content(lines).library().library.tags
      return Dictionary(uniqueKeysWithValues: tags.map { ($0.name, $0.slug.string) })
    }
    let first = try slugs(Array(lines.prefix(2)))
    #expect(first == ["bán": "ban", "ban 2": "ban-2", "bàn": "ban-3"])
    let second = try slugs(lines)
    #expect(second["bản"] == "ban-4")
    #expect(second.filter { $0.key != "bản" } == first)
  }

  @Test("a very long name gets an address of a sane length")
  func longName() throws {
    let name = Array(repeating: "nghiêng", count: 40).joined(separator: " ")
    let library = try content(["tags: [\(name), \(name)x]"]).library().library
    #expect(library.tags.map { $0.slug.string.utf8.count } == [79, 81])
  }

  @Test(
    "a name without a letter or digit is refused, and the others keep their places",
    arguments: ["tags", "authors"]
  )
  func withoutLetters(key: String) throws {
    let content = content(["\(key): [⟦“?!”⟧x, a, ⟦---⟧, b]".replacing("⟦“?!”⟧x", with: "c")])
    let (library, diagnostics) = try content.library()
    #expect(
      diagnostics.findings == [
        Finding("name-without-letters", 6, key == "tags" ? 14 : 17, pointsAt: "---", fix: "viết tên bằng chữ")
      ]
    )
    let story = try #require(library.stories.first)
    let names =
      key == "tags" ? story.tags.map { library.tags[$0].name } : story.authors.map { library.authors[$0].name }
    #expect(names == ["c", "a", "b"])
  }

  @Test("people stand by given name, middle name, surname, shown in full order")
  func people() throws {
    let names = [
      "Hoàng Văn Trường", "Y Thương", "Trương Thanh Long", "Phạm Tấn Hoàng", "Hồ Văn Hoá", "Nguyễn Thị Hòa",
      "Nguyễn Thị Hoa", "Đỗ Văn Đạt", "Đinh Văn Dũng", "Lê Văn Ân", "Trần Thị Ánh", "Nguyễn Văn An",
    ]
    let library = try content(names.map { "authors: [\($0)]" }).library().library
    #expect(library.authors.map(\.name) == names.reversed())
    #expect(library.authors.map(\.initial) == ["A", "A", "Â", "D", "Đ", "H", "H", "H", "H", "L", "T", "T"])
  }

  @Test("the register overrides how names sort and where they stand")
  func overrides() throws {
    let register = """
      name,sort_as,organization,slug
      Rơ Châm Khoan,Khoan,,
      Tổ phóng viên Xuân,,x,to-xuan
      Nguyễn Văn Hoà,,,hoa-2

      """
    let names = ["Rơ Châm Khoan", "Tổ phóng viên Xuân", "Nguyễn Văn Hòa", "Lê Thị Yến"]
    let (library, diagnostics) = try content(names.map { "authors: [\($0)]" }, authors: register).library()
    #expect(diagnostics.findings == [])
    #expect(library.authors.map(\.name) == ["Nguyễn Văn Hòa", "Rơ Châm Khoan", "Tổ phóng viên Xuân", "Lê Thị Yến"])
    #expect(library.authors.map(\.slug.string) == ["hoa-2", "ro-cham-khoan", "to-xuan", "le-thi-yen"])
    #expect(library.authors.map(\.isOrganization) == [false, false, true, false])
  }

  @Test("an address that the register sets is not given to another name")
  func fixedSlugs() throws {
    let register = "name,slug\nTrần Hoa,tran-hoa-2\n"
    let library = try content(["authors: [Trần Hòa, Trần Hóa, Trần Hoa]"], authors: register).library().library
    let slugs = Dictionary(uniqueKeysWithValues: library.authors.map { ($0.name, $0.slug.string) })
    #expect(slugs == ["Trần Hòa": "tran-hoa", "Trần Hóa": "tran-hoa-3", "Trần Hoa": "tran-hoa-2"])
  }

  @Test("a story without authors is by the default author, who sorts as a whole")
  func defaultAuthor() throws {
    let library = try content(["", "authors: [Trần Văn Công]", "authors: []"]).library().library
    #expect(library.authors.map(\.name) == ["Ban biên tập", "Trần Văn Công"])
    #expect(library.authors.map(\.stories) == [[0, 2], [1]])
    #expect(library.authors.map(\.isOrganization) == [true, false])
  }

  @Test("the register may not speak of a name twice, nor give one address to two")
  func registerTwice() throws {
    let register = "name,slug\nLê Hòa,a\n⟦Lê Hoà⟧,b\nLê An,c\n⟦Lê Anh⟧,c\n"
    let content = content([], authors: register)
    let diagnostics = try content.library().diagnostics
    #expect(diagnostics.ranges == content.marks["registers/authors.csv"])
    #expect(
      diagnostics.findings == [
        Finding("author-row-twice", 3, 1, pointsAt: "Lê Hoà", fix: "gộp hai dòng làm một"),
        Finding("author-slug-twice", 5, 1, pointsAt: "Lê Anh", fix: "đổi cột slug của một trong hai"),
      ]
    )
  }
}
