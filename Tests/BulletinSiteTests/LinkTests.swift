import BulletinContent
import BulletinCore
import BulletinTestSupport
import Testing

@testable import BulletinSite

@Suite("Links")
struct LinkTests {
  private static let path = "stories/2018/bai.md"

  /// A folder with the story that is tested and others for it to lead to.
  private func content(body: String, more: String = "") -> ContentBuilder {
    var content = ContentBuilder()
    content.add(Self.path, storyText(date: "1/6/2018", more: more, body: body))
    content.add(
      "stories/2018/ke-ben.md",
      storyText(date: "2/6/2018", body: "## Ruộng liền bờ\n\n## Dân liền ý\n\n## Dân liền ý")
    )
    content.add("stories/2019/duong-hoa/index.md", storyText(date: "1/6/2019", body: "## Tít phụ"))
    content.add("stories/2019/rieng.md", storyText(date: "2/6/2019"))
    content.add("stories/2018/trung.md", storyText(date: "3/6/2018"))
    content.add("stories/2019/trung.md", storyText(date: "3/6/2019"))
    content.add("stories/2019/nhap.md", storyText(date: "4/6/2019", more: "status: draft"))
    content.add("stories/2019/nhap-co-anh/index.md", storyText(date: "5/6/2019", more: "status: review"))
    content.add(
      "stories/2019/da-go.md",
      storyText(date: "6/6/2019", more: "status: gỡ\nwithdrawn: {date: 1/1/2020, reason: a}", body: "## A")
    )
    content.add("pages/lien-he.md", "---\ntitle: Liên hệ\n---\n")
    content.add("campaigns/phong-trao.md", "---\nname: a\nfrom: 1/1/2018\nsummary: b\n---\n## Mốc\n")
    content.addFiles(
      "stories/2018/anh.jpg",
      "stories/2018/Ảnh Ruộng.JPG",
      "stories/2018/tiếng.mp3",
      "anh/logo.svg",
      "tai-lieu/ke-hoach.pdf"
    )
    return content
  }

  /// Where the references of the tested story lead.
  private func targets(_ content: ContentBuilder) throws -> (targets: [String], diagnostics: [Diagnostic]) {
    let (library, diagnostics) = try content.library()
    let story = try #require(library.stories.first { $0.story.path == Self.path })
    let targets = story.targets.map { target in
      switch target {
      case .page(let path, let fragment): path.string + (fragment.map { "#" + $0 } ?? "")
      case .media(let position): library.media[position].contentPath
      case .nothing: ""
      }
    }
    return (targets, diagnostics)
  }

  @Test(
    "lead to the pages of content files, with their anchors",
    arguments: [
      ("[a](ke-ben.md)", "bai/2018/ke-ben.html"),
      ("[a](./ke-ben.md)", "bai/2018/ke-ben.html"),
      ("[a](../2018/ke-ben.md)", "bai/2018/ke-ben.html"),
      ("[a](../2019/duong-hoa/index.md)", "bai/2019/duong-hoa.html"),
      ("[a](../2019/duong-hoa)", "bai/2019/duong-hoa.html"),
      ("[a](../2019/duong-hoa/)", "bai/2019/duong-hoa.html"),
      ("[a](../2019/duong-hoa#tit-phu)", "bai/2019/duong-hoa.html#tit-phu"),
      ("[a](../../pages/lien-he.md)", "trang/lien-he.html"),
      ("[a](../../fields/kinh-te.md)", "linh-vuc/kinh-te.html"),
      ("[a](../../campaigns/phong-trao.md#moc)", "phong-trao/phong-trao.html#moc"),
      ("[a](ke-ben.md#ruong-lien-bo)", "bai/2018/ke-ben.html#ruong-lien-bo"),
      ("[a](ke-ben.md#dan-lien-y-2)", "bai/2018/ke-ben.html#dan-lien-y-2"),
      ("[a](<ke-ben.md#Ruộng liền bờ>)", "bai/2018/ke-ben.html#ruong-lien-bo"),  // pasted as the heading reads
      ("[a](ke-ben.md#Ru%E1%BB%99ng%20li%E1%BB%81n%20b%E1%BB%9D)", "bai/2018/ke-ben.html#ruong-lien-bo"),
      ("[a](ke-ben.md#)", "bai/2018/ke-ben.html"),
      ("[a](%6Be-ben.md)", "bai/2018/ke-ben.html"),
      ("[a](#mo-bai)\n\n## Mở bài", "bai/2018/bai.html#mo-bai"),
      ("[a](<#Mở bài>)\n\n## Mở bài", "bai/2018/bai.html#mo-bai"),
      ("[a](bai.md)", "bai/2018/bai.html"),
      ("[a](rieng.md)", "bai/2019/rieng.html"),  // the only story of that name, of another year
      ("[a](duong-hoa.md)", "bai/2019/duong-hoa.html"),
      ("[a](trung.md)", "bai/2018/trung.html"),  // the one beside it goes first
      ("[a](../2019/da-go.md)", "bai/2019/da-go.html"),  // leads to the notice
      ("![a](anh.jpg)", "stories/2018/anh.jpg"),
      ("![a](<Ảnh Ruộng.JPG>)", "stories/2018/Ảnh Ruộng.JPG"),
      ("![a](A%CC%89nh%20Ruo%CC%A3%CC%82ng.JPG)", "stories/2018/Ảnh Ruộng.JPG"),  // NFD, percent-encoded
      ("![a](<A\u{309}nh Ruo\u{323}\u{302}ng.JPG>)", "stories/2018/Ảnh Ruộng.JPG"),
      ("![a](tiếng.mp3)", "stories/2018/tiếng.mp3"),
      ("[a](anh.jpg)", "stories/2018/anh.jpg"),  // a picture may be linked too
      ("[a](../../tai-lieu/ke-hoach.pdf)", "tai-lieu/ke-hoach.pdf"),
    ]
  )
  func leads(body: String, target: String) throws {
    let (targets, diagnostics) = try targets(content(body: body))
    #expect(diagnostics.findings == [])
    #expect(targets == [target])
  }

  @Test(
    "that lead nowhere are told at their place, with what to write instead",
    arguments: [
      ("[a](⟦ke-bem.md⟧)", "link-missing", "có phải ý bạn là “ke-ben.md”?"),
      ("[a](⟦../2019/duong-hoa/indx.md⟧)", "link-missing", "có phải ý bạn là “../2019/duong-hoa/index.md”?"),
      ("[a](⟦../../page/lien-he.md⟧)", "link-missing", "có phải ý bạn là “../../pages/lien-he.md”?"),
      ("[a](⟦khong-co-gi-giong-the.md⟧)", "link-missing", nil),
      ("[a](⟦../2020/trung.md⟧)", "link-missing", "có phải ý bạn là “trung.md”?"),
      ("[a](⟦../2019/nhap.md⟧)", "link-held-back", "đăng bài kia trước, hoặc bỏ liên kết"),
      ("[a](⟦nhap.md⟧)", "link-held-back", "đăng bài kia trước, hoặc bỏ liên kết"),
      ("[a](⟦../2019/nhap-co-anh⟧)", "link-held-back", "đăng bài kia trước, hoặc bỏ liên kết"),
      ("[a](⟦../2019/nhap-co-anh/index.md⟧)", "link-held-back", "đăng bài kia trước, hoặc bỏ liên kết"),
      ("[a](⟦../../../bi-mat.md⟧)", "link-outside", "chép tệp vào content rồi dẫn tới đó"),
      ("![a](⟦../../../a.jpg⟧)", "link-outside", "chép tệp vào content rồi dẫn tới đó"),
      ("[a](⟦ke-ben.md#ruong-lien-bo-x⟧)", "anchor-missing", "có phải ý bạn là “#ruong-lien-bo”?"),
      ("[a](⟦#khong-co⟧)", "anchor-missing", nil),
      ("[a](⟦../2019/da-go.md#a⟧)", "anchor-missing", nil),
      ("![a](⟦anhh.jpg⟧)", "file-missing", "có phải ý bạn là “anh.jpg”?"),
      ("![a](⟦ANH.jpg⟧)", "file-missing", "có phải ý bạn là “anh.jpg”?"),
      ("![a](⟦anh.jpeg⟧)", "file-missing", "có phải ý bạn là “anh.jpg”?"),
      ("![a](⟦../../anh/logo.sgv⟧)", "file-missing", "có phải ý bạn là “../../anh/logo.svg”?"),
      ("![a](⟦khong/co.jpg⟧)", "file-missing", "chép tệp vào cạnh bài, hoặc sửa đường dẫn"),
      ("[a](⟦ke-ben⟧)", "link-missing", "có phải ý bạn là “ke-ben.md”?"),
      ("[a](⟦../2018/ke-ben.html⟧)", "link-missing", "có phải ý bạn là “ke-ben.md”?"),
      (
        "![a](⟦../../tai-lieu/ke-hoach.pdf⟧)", "file-not-picture",
        "dùng ảnh .jpg, .png, .webp, .gif hoặc .svg; tệp khác thì viết liên kết: [chữ](../../tai-lieu/ke-hoach.pdf)"
      ),
      (
        "![a](⟦ke-ben.md⟧)", "file-not-picture",
        "dùng ảnh .jpg, .png, .webp, .gif hoặc .svg; tệp khác thì viết liên kết: [chữ](ke-ben.md)"
      ),
    ] as [(String, String, String?)]
  )
  func missing(body: String, id: String, fix: String?) throws {
    let content = content(body: "Chữ đầu dòng " + body + " cuối.")
    let (targets, diagnostics) = try targets(content)
    let marks = try #require(content.marks[Self.path])
    #expect(diagnostics.findings.map { [$0.id, $0.fix] } == [[id, fix]])
    let range = try #require(diagnostics.first?.place?.range)
    if id == "anchor-missing" {
      #expect(marks[0].start <= range.start && range.end <= marks[0].end)
    } else {
      #expect(range == marks[0])
    }
    #expect(diagnostics.findings.map(\.line) == [8])
    #expect(targets == ["bai/2018/bai.html"], "the page itself stands in until the mistake is mended")
  }

  @Test("by a bare name that several stories of other years bear are ambiguous")
  func ambiguous() throws {
    var content = content(body: "[a](⟦trung-ten.md⟧)")
    content.add("stories/2016/trung-ten.md", storyText())
    content.add("stories/2017/trung-ten/index.md", storyText())
    let diagnostics = try targets(content).diagnostics
    #expect(diagnostics.ranges == content.marks[Self.path])
    #expect(
      diagnostics.findings == [
        Finding(
          "link-ambiguous",
          8,
          5,
          pointsAt: "trung-ten.md",
          fix: "ghi cả đường dẫn, như ../2016/trung-ten.md"
        )
      ]
    )
  }

  @Test("from fields, campaigns and pages count from their own folder")
  func otherTexts() throws {
    var content = content(body: "a")
    content.add("fields/kinh-te.md", ContentBuilder.field("Kinh tế", order: 1, body: "[a](../stories/2018/ke-ben.md)"))
    content.add("campaigns/phong-trao.md", "---\nname: a\nfrom: 1/1/2018\nsummary: b\n---\n[a](../fields/kinh-te.md)\n")
    content.add("pages/lien-he.md", "---\ntitle: a\n---\n[a](⟦ke-ben.md⟧x)\n".replacing("⟧x", with: "⟧"))
    let (library, diagnostics) = try content.library()
    #expect(diagnostics.findings == [])
    func paths(_ targets: [LinkTarget]) -> [String] {
      targets.map { if case .page(let path, _) = $0 { path.string } else { "" } }
    }
    #expect(paths(library.fields[0].targets) == ["bai/2018/ke-ben.html"])
    #expect(paths(library.campaigns[0].targets) == ["linh-vuc/kinh-te.html"])
    #expect(paths(library.pages[0].targets) == ["bai/2018/ke-ben.html"])
  }

  @Test(
    "in the menu must name content files that have a page",
    arguments: [
      ("pages/lien-he.md", nil, nil),
      ("fields/kinh-te.md", nil, nil),
      ("pages/lien-hê.md", "link-missing", "có phải ý bạn là “pages/lien-he.md”?"),
      ("/pages/lien-he.md", "link-missing", "có phải ý bạn là “pages/lien-he.md”?"),
      ("stories/2019/nhap.md", "link-held-back", "đăng bài kia trước, hoặc bỏ liên kết"),
    ] as [(String, String?, String?)]
  )
  func menu(target: String, id: String?, fix: String?) throws {
    var content = content(body: "a")
    content.add("site.yml", ContentBuilder.site + "menu: [{label: a, to: ⟦\(target)⟧}]\n")
    let diagnostics = try content.library().diagnostics
    #expect(diagnostics.first?.id == id)
    #expect(diagnostics.first?.fix?.vi == fix)
    #expect(diagnostics.ranges == (id == nil ? [] : content.marks["site.yml"]))
  }

  @Test("to the logo must name a picture of the content folder")
  func logo() throws {
    var content = content(body: "a")
    content.add("site.yml", ContentBuilder.site + "publisher: {name: a, logo: ⟦anh/logo.png⟧}\n")
    let diagnostics = try content.library().diagnostics
    #expect(diagnostics.ranges == content.marks["site.yml"])
    #expect(diagnostics.findings.map { [$0.id, $0.fix] } == [["file-missing", "có phải ý bạn là “anh/logo.svg”?"]])
    content.add("site.yml", ContentBuilder.site + "publisher: {name: a, logo: anh/logo.svg}\n")
    #expect(try content.library().library.media.map(\.contentPath) == ["anh/logo.svg"])
    // Found at its file, not by the letters of its path.
    content.add("site.yml", ContentBuilder.site + "publisher: {name: a, logo: ./anh/logo.svg}\n")
    let library = try content.library().library
    let source = SiteSource(library: library, plan: SitePlan.make(for: library, assets: []).plan, media: [])
    #expect(source.logo == "tep/anh/logo.svg")
  }

  @Test(
    "written relative to a file are the reverse of what they resolve to",
    arguments: [
      ("stories/2018/a.md", "stories/2018/b.md", "b.md"),
      ("stories/2018/a.md", "stories/2019/b/index.md", "../2019/b/index.md"),
      ("stories/2018/a/index.md", "fields/c.md", "../../../fields/c.md"),
      ("site.yml", "pages/a.md", "pages/a.md"),
      ("stories/a/a.md", "stories/a", "../a"),
    ]
  )
  func relative(from file: String, to path: String, written: String) {
    #expect(ContentPath.relative(path, from: file) == written)
    #expect(ContentPath.resolve(written, from: file) == path)
  }
}
