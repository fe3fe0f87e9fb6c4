import BulletinContent
import BulletinCore
import BulletinTestSupport
import Testing

@testable import BulletinSite

@Suite("The library")
struct LibraryTests {
  @Test(
    "what a story refers to is found by id or name, as people write it",
    arguments: ["kinh-te", "Kinh tế", "PHÁT TRIỂN KINH TẾ", "phat trien kinh te", "Phát triển  kinh-tế"]
  )
  func fieldNames(name: String) throws {
    var content = ContentBuilder()
    content.add("fields/kinh-te.md", ContentBuilder.field("Phát triển kinh tế", order: 1, more: "short_name: Kinh tế"))
    content.add("stories/2018/a.md", storyText(field: name))
    let (library, diagnostics) = try content.library()
    #expect(diagnostics.findings == [])
    #expect(library.stories.map(\.fields) == [[0]])
    #expect(library.fields.map(\.stories) == [[0], []])
  }

  @Test("fields, sub-topics, unit and model are joined, and counted where they are listed")
  func joined() throws {
    var content = ContentBuilder()
    content.add(
      "fields/van-hoa-xa-hoi.md",
      ContentBuilder.field("Văn hóa - xã hội", order: 2, more: "topics: [{id: hien-dat, name: Hiến đất làm đường}]")
    )
    content.add("registers/units.csv", "id,name\nxa-a,Xã A\nxa-b,Xã B\n")
    content.add("registers/models.csv", "id,name,unit,field,year\nduong-hoa,Đường hoa,xa-b,Văn hoá – xã hội,2018\n")
    content.add(
      "stories/2018/a.md",
      storyText(
        field: "[Văn hoá xã hội, kinh-te, van-hoa-xa-hoi]",
        more: "topics: Hiến đất làm đường\nunit: xa-b\nmodel: duong-hoa"
      )
    )
    let (library, diagnostics) = try content.library()
    #expect(diagnostics.findings == [])
    let story = try #require(library.stories.first)
    #expect(story.fields == [1, 0])
    #expect(story.mainField == 1)
    #expect(story.topics == [TopicReference(field: 1, topic: 0)])
    #expect(library.fields[1].topicStories.map(\.count) == [1])
    #expect(story.unit == 1)
    #expect(library.units.map(\.stories) == [[], [0]])
    #expect(story.model == 0)
    #expect(library.models.map(\.stories) == [[0]])
  }

  /// A story's line that refers to something that is not there, and what the editor is told.
  private static let unknown: [(line: String, id: String, fix: String?)] = [
    ("field: ⟦kinh tê nông nghiệp⟧", "field-unknown", nil),
    ("field: ⟦Văn hoa xã hộii⟧", "field-unknown", "có phải ý bạn là “van-hoa-xa-hoi”?"),
    ("field: [kinh-te, ⟦kinh-tee⟧]", "field-unknown", "có phải ý bạn là “kinh-te”?"),
    ("topics: [⟦hien-dta⟧]", "topic-unknown", "có phải ý bạn là “hien-dat”?"),
    ("topics: ⟦Khuyến học⟧", "topic-unknown", nil),
    ("unit: ⟦xa-khanh-hia⟧", "unit-unknown", "có phải ý bạn là “xa-khanh-hai”?"),
    ("unit: ⟦Xã Khánh Hải⟧", "unit-unknown", "có phải ý bạn là “xa-khanh-hai”?"),
    ("unit: ⟦xã khanh hai⟧", "unit-unknown", "có phải ý bạn là “xa-khanh-hai”?"),
    ("unit: ⟦Xã Khánh Hảii⟧", "unit-unknown", "có phải ý bạn là “xa-khanh-hai”?"),
    ("unit: ⟦phuong-1⟧", "unit-unknown", nil),
    ("model: ⟦duong-hao⟧", "model-unknown", "có phải ý bạn là “duong-hoa”?"),
    ("model: ⟦Đường hoa⟧", "model-unknown", "có phải ý bạn là “duong-hoa”?"),
    ("cover: {src: ⟦ruong.jpg⟧, alt: a}", "file-missing", "chép tệp vào cạnh bài, hoặc sửa đường dẫn"),
    ("cover: {src: ⟦../../../a.jpg⟧, alt: a}", "link-outside", "chép tệp vào content rồi dẫn tới đó"),
    (
      "cover: {src: ⟦a.pdf⟧, alt: a}", "file-not-picture",
      "dùng ảnh .jpg, .png, .webp, .gif hoặc .svg; tệp khác thì viết liên kết: [chữ](a.pdf)"
    ),
  ]

  @Test("a reference to what does not exist is told at its place", arguments: unknown.indices)
  func references(index: Int) throws {
    let (line, id, fix) = Self.unknown[index]
    var content = ContentBuilder()
    content.add(
      "fields/kinh-te.md",
      ContentBuilder.field("Phát triển kinh tế", order: 1, more: "topics: [{id: hien-dat, name: Hiến đất}]")
    )
    content.add("registers/units.csv", "id,name\nxa-khanh-hai,Xã Khánh Hải\nphuong-tran-phu,Phường Trần Phú\n")
    content.add("registers/models.csv", "id,name,year\nduong-hoa,Đường hoa,2018\n")
    content.addFiles("stories/2018/a.pdf")
    content.add("stories/2018/a.md", storyText(field: line.hasPrefix("field") ? nil : "kinh-te", more: line))
    let diagnostics = try content.library().diagnostics
    #expect(diagnostics.findings.map { [$0.id, $0.fix] } == [[id, fix]])
    #expect(diagnostics.ranges == content.marks["stories/2018/a.md"])
    #expect(diagnostics.first?.place?.file.path == "content/stories/2018/a.md")
  }

  @Test("an unknown field keeps the story's other findings from being hidden, and its topics quiet")
  func unknownFieldAlone() throws {
    var content = ContentBuilder()
    content.add("stories/2018/a.md", storyText(field: "x", more: "topics: y\nunit: z"))
    #expect(try content.library().diagnostics.ids == ["field-unknown", "unit-unknown"])
  }

  @Test("without a field there is no bulletin")
  func noFields() throws {
    let (content, _) = ContentBuilder().read()
    var empty = try #require(content)
    empty.fields = []
    let policy = PublishingPolicy(now: ContentBuilder.now)
    let (library, diagnostics) = LibraryBuilder.build(empty, policy: policy)
    #expect(
      diagnostics.findings == [
        Finding(
          "no-fields",
          0,
          0,
          pointsAt: "",
          fix: "viết ít nhất một tệp, như content/fields/kinh-te.md"
        )
      ]
    )
    #expect(library.stories.isEmpty)
  }

  @Test("two fields of one name, and two topics of one name in a field, are refused")
  func namesTwice() throws {
    var content = ContentBuilder()
    content.add("fields/vhxh.md", "---\nname: ⟦Văn hoá, xã hội⟧\norder: 3\nsummary: a\n---\n")
    content.add(
      "fields/x.md",
      "---\nname: ⟦X⟧\norder: 4\nsummary: a\ntopics: [{id: hien-dat, name: A}, {id: b, name: Hiến đất}]\n---\n"
    )
    let diagnostics = try content.library().diagnostics
    #expect(
      diagnostics.findings == [
        Finding("field-name-twice", 2, 7, pointsAt: "Văn hoá, xã hội", fix: "đổi tên một trong hai"),
        Finding("topic-twice", 2, 7, pointsAt: "X", fix: "đổi tên hoặc mã của một trong hai"),
      ]
    )
    #expect(diagnostics.first?.notes.first?.place?.file.path == "content/fields/van-hoa-xa-hoi.md")
  }

  @Test("the register of models must name units and fields that exist")
  func modelRows() throws {
    var content = ContentBuilder()
    content.add("registers/units.csv", "id,name\nxa-a,Xã A\n")
    content.add(
      "registers/models.csv",
      "id,name,unit,field,year\na,A,⟦xa-b⟧,kinh-te,2018\nb,B,xa-a,⟦kinh-ta⟧,2018\nc,C,xa-a,,2018\n"
    )
    let diagnostics = try content.library().diagnostics
    #expect(diagnostics.ids == ["unit-unknown", "field-unknown"])
    #expect(diagnostics.ranges == content.marks["registers/models.csv"])
  }

  @Test("a model has one name over the years")
  func modelNames() throws {
    var content = ContentBuilder()
    content.add("registers/models.csv", "id,name,year\n⟦a⟧,Đường hoa,2018\na,Đường hoa,2019\n⟦a⟧,Đường cờ,2020\n")
    let diagnostics = try content.library().diagnostics
    #expect(
      diagnostics.findings == [
        Finding("model-name-differs", 4, 1, pointsAt: "a", fix: "viết thống nhất tên mô hình")
      ]
    )
    #expect(diagnostics.first?.severity == .warning)
    #expect(diagnostics.first?.notes.first?.place?.range == content.marks["registers/models.csv"]?[0])
  }

  @Test("years and campaigns stand newest first, plain pages in their own order")
  func orders() throws {
    var content = ContentBuilder()
    for (slug, date) in [("a", "1/1/2018"), ("b", "2/1/2020"), ("c", "31/12/2019"), ("d", "1/1/2020")] {
      content.add("stories/x/\(slug).md", storyText(date: date))
    }
    for (slug, from) in [("x", "1/1/2018"), ("z", "1/1/2020"), ("y", "1/1/2020")] {
      content.add("campaigns/\(slug).md", "---\nname: a\nfrom: \(from)\nsummary: b\n---\n")
    }
    for (slug, order) in [("p", "order: 2"), ("q", ""), ("r", "order: 1"), ("o", "")] {
      content.add("pages/\(slug).md", "---\ntitle: a\n\(order)\n---\n")
    }
    let library = try content.library().library
    #expect(library.stories.map(\.story.slug.string) == ["b", "d", "c", "a"])
    #expect(library.years.map(\.year) == [2020, 2019, 2018])
    #expect(library.years.map(\.stories) == [[0, 1], [2], [3]])
    #expect(library.campaigns.map(\.campaign.id.string) == ["y", "z", "x"])
    #expect(library.pages.map(\.page.slug.string) == ["r", "p", "o", "q"])
  }
}
