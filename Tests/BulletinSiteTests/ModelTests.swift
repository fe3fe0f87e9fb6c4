import BulletinContent
import BulletinCore
import BulletinTestSupport
import Testing

@testable import BulletinSite

@Suite("Models and awards")
struct ModelTests {
  private func content(_ models: String, more: [(String, String)] = []) -> ContentBuilder {
    var content = ContentBuilder()
    content.add("registers/models.csv", models)
    for (path, text) in more { content.add(path, text) }
    return content
  }

  @Test("rows of one id are one model, oldest year first, with its latest name, recognitions, awards and stories")
  func years() throws {
    let content = content(
      "id,name,year,status\na,Đường hoa,2020,nhân rộng\na,Đường hoa,2018,đăng ký\nb,Bếp ấm,2019,\n",
      more: [
        ("registers/recognitions.csv", "model,date\na,15/11/2019\na,15/11/2018\n"),
        (
          "registers/awards.csv",
          "recipient,kind,year,model\nTổ,Giấy khen,2019,a\nTổ,Bằng khen,2018,a\nÔng,Giấy khen,2018,\n"
        ),
        ("stories/2018/x.md", "---\ntitle: X\ndate: 1/1/2018\nfield: kinh-te\nsummary: s\nmodel: a\n---\nThân.\n"),
      ]
    )
    let (library, diagnostics) = try content.library()
    #expect(diagnostics.ids == [])
    #expect(library.models.map(\.id.string) == ["a", "b"])
    let model = library.models[0]
    #expect(model.years.map(\.row.year) == [2018, 2020])
    #expect(model.latest.row.status == .replicated)
    #expect(model.recognitions == [1, 0] && model.awards == [1, 0] && model.stories == [0])
    #expect(library.registers.modelsByName == [1, 0], "from A to Z")
  }

  @Test("copies are found from their origin, over all steps")
  func tree() throws {
    let (library, diagnostics) = try content(
      "id,name,year,replicated_from\na,A,2018,\nb,B,2019,a\nc,C,2019,a\nd,D,2020,b\n"
    ).library()
    #expect(diagnostics.ids == [])
    #expect(library.models.map(\.copies) == [[1, 2], [3], [], []])
    #expect(library.models.map(\.descendantCount) == [3, 1, 0, 0])
    #expect(library.models.map(\.origin) == [nil, 0, 0, 1])
  }

  /// A register of models, and what the clerk is told.
  private static let wrong: [(text: String, ids: [String])] = [
    ("id,name,year\na,A,2018\n⟦a⟧,A,2018\n", ["model-year-twice"]),
    ("id,name,year,replicated_from\na,A,2018,⟦b⟧\nb,B,2018,a\n", ["model-origin-loop"]),
    ("id,name,year,replicated_from\na,A,2018,⟦a⟧\n", ["model-origin-loop"]),
    ("id,name,year,replicated_from\na,A,2018,⟦x⟧\n", ["model-unknown"]),
    ("id,name,year,replicated_from\na,A,2018,b\na,A,2019,⟦c⟧\nb,B,2018,\nc,C,2018,\n", ["model-origin-differs"]),
    ("id,name,year,campaign\na,A,2018,⟦khong-co⟧\n", ["campaign-unknown"]),
    ("id,name,year,unit\na,A,2018,⟦Phường Trần Phú⟧\n", ["unit-unknown"]),
    ("id,name,year,field,topics\na,A,2018,kinh-te,⟦la⟧\n", ["topic-unknown"]),
  ]

  @Test("what does not fit together is told at its cell", arguments: wrong.indices)
  func isTold(index: Int) throws {
    let content = content(Self.wrong[index].text)
    let diagnostics = try content.library().diagnostics
    #expect(diagnostics.ids == Self.wrong[index].ids)
    // A loop is told where it is cut, which may be any of its rows.
    if Self.wrong[index].ids != ["model-origin-loop"] {
      #expect(diagnostics.ranges == content.marks["registers/models.csv"])
    }
  }

  @Test("a recognition or an award of a model that is not registered is told")
  func unknownModels() throws {
    let content = content(
      "id,name,year\na,A,2018\n",
      more: [
        ("registers/awards.csv", "recipient,kind,year,model\nTổ,Giấy khen,2018,⟦b⟧\n"),
        ("registers/recognitions.csv", "model,year\n⟦b⟧,2018\n"),
      ]
    )
    let diagnostics = try content.library().diagnostics
    #expect(diagnostics.ids == ["model-unknown", "model-unknown"])
    #expect(diagnostics.ranges[0] == content.marks["registers/awards.csv"]?[0])
    #expect(diagnostics.ranges[1] == content.marks["registers/recognitions.csv"]?[0])
  }

  @Test("a unit's lists hold the work of those merged into it, under the names of the time")
  func mergedUnits() throws {
    let content = content(
      "id,name,year,unit\na,A,2018,p-cu\nb,B,2026,p-moi\n",
      more: [
        (
          "registers/units.csv",
          "id,name,to,from,successor\np-cu,Phường Cũ,30/6/2025,,p-moi\np-moi,Phường Mới,,1/7/2025,\n"
        ),
        (
          "stories/2018/x.md",
          "---\ntitle: X\ndate: 1/1/2018\nfield: kinh-te\nsummary: s\nunit: p-cu\n---\nThân.\n"
        ),
      ]
    )
    let library = try content.library().library
    let old = try #require(library.units.firstIndex { $0.id.string == "p-cu" })
    let new = try #require(library.units.firstIndex { $0.id.string == "p-moi" })
    func models(_ unit: Int) -> [Int]? { library.registers.modelLists.first { $0.subject == .unit(unit) }?.models }
    #expect(models(old) == [0] && models(new) == [0, 1])
    #expect(library.units[old].work == [0] && library.units[new].work == [0])
    #expect(library.units[new].stories == [], "its own")
  }

  @Test("every model with a field stands in one group of its campaign: totals by fields and by groups agree")
  func groups() throws {
    var content = ContentBuilder()
    let map = "groups: {tra-vinh: mot}"
    content.add("fields/kinh-te.md", ContentBuilder.field("Kinh tế", order: 1, more: map))
    content.add("fields/van-hoa-xa-hoi.md", ContentBuilder.field("Văn hóa", order: 2, more: map))
    content.add(
      "campaigns/tra-vinh.md",
      "---\nname: Trà Vinh\nfrom: 1/1/2020\nsummary: s\ngroups: [{id: mot, name: Một}, {id: hai, name: Hai}]\n---\n"
    )
    content.add(
      "registers/models.csv",
      "id,name,year,field,campaign\na,A,2020,kinh-te,tra-vinh\nb,B,2020,van-hoa-xa-hoi,tra-vinh\nc,C,2020,kinh-te,\n"
    )
    let (library, diagnostics) = try content.library()
    #expect(diagnostics.ids == [])
    let groups = library.registers.modelLists.filter { if case .group = $0.subject { true } else { false } }
    #expect(groups.map(\.models) == [[0, 1]])

    content.add("fields/kinh-te.md", "---\nname: ⟦Kinh tế⟧\norder: 1\nsummary: s\n---\n")
    content.add("fields/van-hoa-xa-hoi.md", "---\nname: V\norder: 2\nsummary: s\ngroups: {tra-vinh: ⟦mott⟧}\n---\n")
    let broken = try content.library().diagnostics
    #expect(broken.ids == ["field-without-group", "group-unknown"])
    #expect(broken.allSatisfy { $0.severity == .error })
    #expect(broken.first?.place?.range == content.marks["fields/kinh-te.md"]?[0])
    #expect(broken.last?.place?.range == content.marks["fields/van-hoa-xa-hoi.md"]?[0])

    content.add("fields/kinh-te.md", "---\nname: Kinh tế\norder: 1\nsummary: s\ngroups: {tra-vinh: mot}\n---\n")
    content.add(
      "fields/van-hoa-xa-hoi.md",
      "---\nname: V\norder: 2\nsummary: s\ngroups: {tra-vinh: hai, ⟦noi-khac⟧: ba}\n---\n"
    )
    let elsewhere = try content.library().diagnostics
    #expect(elsewhere.ids == ["group-campaign-unknown"])
    #expect(elsewhere.first?.severity == .warning)
    #expect(elsewhere.first?.place?.range == content.marks["fields/van-hoa-xa-hoi.md"]?[0])
  }

  @Test("a granter is one however its tone marks are placed; addresses go by first rows, the order by the alphabet")
  func granters() throws {
    let rows = ["UBND tỉnh", "Tỉnh uỷ", "", "Tỉnh ủy", "UBND-tỉnh", "Ban Dân vận"]
    let content = content(
      "id,name,year\na,A,2018\n",
      more: [
        ("registers/awards.csv", "recipient,kind,year,granter\n" + rows.map { "Tổ,Giấy khen,2018,\($0)\n" }.joined())
      ]
    )
    let lists = try content.library().library.registers.awardLists.compactMap { list -> String? in
      if case .granter(let name) = list.subject { "\(list.path) \(name ?? "–") \(list.count)" } else { nil }
    }
    #expect(
      lists == [
        "khen-thuong/co-quan/ban-dan-van.html Ban Dân vận 1", "khen-thuong/co-quan/tinh-uy.html Tỉnh uỷ 2",
        "khen-thuong/co-quan/ubnd-tinh.html UBND tỉnh 1", "khen-thuong/co-quan/ubnd-tinh-2.html UBND-tỉnh 1",
        "khen-thuong/co-quan/khong-ghi.html – 1",
      ]
    )
  }

  @Test("awards are listed by year, kind, granter and recipients; numbers count those without names")
  func awards() throws {
    let content = content(
      "id,name,year\na,A,2018\n",
      more: [
        (
          "registers/awards.csv",
          "recipient,subject,kind,granter,year,count\n28 tập thể,tập thể,Bằng khen,UBND tỉnh,2021,28\nÔng Ba,cá nhân,Giấy khen,UBND Tỉnh!,2018,\n"
        )
      ]
    )
    let lists = try content.library().library.registers.awardLists
    let shown = lists.map { "\($0.path) \($0.count)" }
    #expect(
      shown == [
        "khen-thuong/nam/2021.html 28", "khen-thuong/nam/2018.html 1", "khen-thuong/hinh-thuc/bang-khen.html 28",
        "khen-thuong/hinh-thuc/giay-khen.html 1", "khen-thuong/co-quan/ubnd-tinh-2.html 1",
        "khen-thuong/co-quan/ubnd-tinh.html 28", "khen-thuong/doi-tuong/tap-the.html 28",
        "khen-thuong/doi-tuong/ca-nhan.html 1",
      ]
    )
  }
}
