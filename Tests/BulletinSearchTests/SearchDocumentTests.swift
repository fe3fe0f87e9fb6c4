import BulletinCore
import BulletinTestSupport
import Testing

@testable import BulletinSearch

@Suite("What can be found")
struct SearchDocumentTests {
  private static func content() -> ContentBuilder {
    var content = ContentBuilder()
    content.add(
      "registers/units.csv",
      "id,name,kind,from,to\nxa-an,Xã An Bình,xa,,2020-12-31\nxa-an,Xã An Lạc,xa,2021-01-01,\n"
    )
    content.add(
      "registers/models.csv",
      """
      id,name,year,unit,field,status,owner,place,summary
      duong-hoa,Đường cây xanh,2017,xa-an,kinh-te,đăng ký,,,
      duong-hoa,Đường hoa,2019,xa-an,kinh-te,nhân rộng,Hội Phụ nữ xóm Đình,Thôn Gò Dê,Trồng hoa ven lộ.

      """
    )
    content.add("registers/recognitions.csv", "model,date,decision\nduong-hoa,15/11/2019,215/QĐ-UBND\n")
    content.add(
      "documents/01-kh-ubnd-2018.md",
      """
      ---
      number: 01/KH-UBND
      date: 1/1/2018
      issuer: UBND thành phố Quảng Ngãi
      subject: Phát động phong trào
      signatory: {name: Lê Thị Hạnh}
      ---
      Đăng ký mô hình hằng năm.

      """
    )
    content.add(
      "contests/bao-chi.md",
      """
      ---
      name: Cuộc thi báo chí
      short_name: Báo chí 2018
      summary: Một cuộc thi để thử.
      organizers: [Hội Nhà báo]
      rules: {from: 1/1/2018, to: 31/12/2018}
      ---

      """
    )
    content.add(
      "contests/bao-chi-entries.csv",
      """
      id,title,authors,story,unit,type,press,published,contact
      chuyen-lang,Chuyện làng,Trần Thị Bưởi,,xa-an,báo in,Báo Tỉnh,5/6/2018,Số 7 hẻm Cau
      ruong,,,ruong-lien-bo,,báo in,,,

      """
    )
    content.add(
      "stories/2018/ruong-lien-bo.md",
      """
      ---
      title: Ruộng liền bờ
      date: 12/5/2018
      field: kinh-te
      authors: [Nguyễn Văn An]
      summary: Dồn điền đổi thửa.
      unit: xa-an
      ---
      Làm theo Kế hoạch 01/KH-UBND.

      """
    )
    return content
  }

  private let documents: [SearchDocument]
  private let index: ReadIndex

  init() async throws {
    let (library, diagnostics) = try Self.content().library()
    #expect(diagnostics.filter { $0.severity == .error }.ids == [])
    documents = try await SearchDocument.all(of: library)
    let partial = PartialIndex(documents[...], first: 0, matcher: AbbreviationMatcher(Abbreviation.defaults))
    index = ReadIndex(try await IndexMerge([partial]).shards())
  }

  /// Addresses of the documents that hold a word, pair (`dan van`) or document number, in order.
  private func paths(_ key: String) -> [String] {
    let lists = index.lists[key] ?? [:]
    let numbers = lists.values.joined().compactMap { $0.split(separator: ":").first.flatMap { Int($0) } }
    return Set(numbers).sorted().map { documents[$0].path.string }
  }

  @Test("every kind of page has its documents, stories first; a contest's work that is a story is one of them, not two")
  func kinds() {
    #expect(
      documents.map { "\($0.kind) \($0.path.string)" } == [
        "story bai/2018/ruong-lien-bo.html", "contestEntry cuoc-thi/bao-chi/chuyen-lang.html",
        "model mo-hinh/duong-hoa.html", "document van-ban/01-kh-ubnd-2018.html", "contest cuoc-thi/bao-chi.html",
        "field linh-vuc/kinh-te.html", "field linh-vuc/van-hoa-xa-hoi.html",
      ]
    )
  }

  @Test("a document is found by its number, in its title before those that cite it, by body, issuer and signatory")
  func document() {
    let document = "van-ban/01-kh-ubnd-2018.html"
    #expect(paths("1-kh-ubnd") == ["bai/2018/ruong-lien-bo.html", document])
    #expect(Set(index.lists["1-kh-ubnd"]?.values.flatMap { $0 } ?? []) == ["0:body", "3:shortTitle"])
    #expect(paths("phat dong") == [document])
    #expect(paths("hang nam") == [document])
    #expect(paths("thi hanh") == [document])
    #expect(paths("pho quang") == [document])
    #expect(documents[3].date == CivilDate(year: 2018, month: 1, day: 1))
  }

  @Test("a model is found by all its names, owner, place, unit and decisions; its year is the latest row's")
  func model() {
    let model = "mo-hinh/duong-hoa.html"
    for key in ["duong hoa", "cay xanh", "xom dinh", "go de", "ven lo", "215-qd-ubnd"] {
      #expect(paths(key) == [model], "\(key)")
    }
    #expect(paths("an lac").contains(model) && paths("an binh").contains(model), "the unit's names of all times")
    #expect(index.lists["duong"]?["duong"] == nil, "the id is no name of it")
    #expect(documents[2].year == 2019 && documents[2].date == nil)
    #expect(documents[2].fields == [0] && documents[2].unitName == "Xã An Lạc")
  }

  @Test("a work from elsewhere is found by title, author, paper and unit, never by what is private")
  func work() {
    let work = "cuoc-thi/bao-chi/chuyen-lang.html"
    for key in ["chuyen lang", "thi buoi", "bao tinh"] {
      #expect(paths(key) == [work], "\(key)")
    }
    #expect(paths("an binh").contains(work))
    #expect(documents[1].unitName == "Xã An Bình", "as it was called on that day")
    #expect(paths("hem") == [] && paths("hem cau") == [])
  }

  @Test("what results are narrowed down by says kind and year of every document")
  func facets() {
    let file = FacetFile.file(documents, fieldNames: ["Kinh tế", "Văn hóa"], unitNames: ["Xã An Lạc"]).render()
    let text = String(decoding: file.bytes, as: UTF8.self)
    #expect(text.contains(#""years":[2018,2,2019,1,2018,1,0,3]"#), "\(text)")
    #expect(
      text.contains(#""kinds":["Bài viết","Tác phẩm dự thi","Mô hình","Văn bản","Phong trào","Cuộc thi","#),
      "\(text)"
    )
    #expect(text.contains(##""kind":"#$%\u0026())""##))
  }
}
