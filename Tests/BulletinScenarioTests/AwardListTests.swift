import BulletinTestSupport
import Testing

@Suite("Lists of awards")
struct AwardListTests {
  @Test("a group that a page break cuts says on both pages how many it has in all")
  func cutGroup() async throws {
    let collectives = (1...405).map { "Tổ \($0),Giấy khen,2018,tập thể" }
    let individuals = (1...5).map { "Bà \($0),Giấy khen,2018,cá nhân" }
    let rows = (["recipient,kind,year,subject"] + individuals + collectives).joined(separator: "\n")
    let site = try await (SiteText.frame + "-- content/registers/awards.csv --\n\(rows)\n").build()
    func groups(_ path: String) throws -> (headings: [String], counts: [String], names: Int) {
      let page = try site.page(path)
      let counts = page.texts("span", class: "count")
      return (page.texts("h3", class: "subsection-title"), counts, page.all("span", class: "award-detail").count)
    }
    let first = try groups("khen-thuong/nam/2018.html")
    #expect(first.headings == ["Tập thể 405"])
    #expect(first.counts == ["410", "405"])
    #expect(first.names == 400)
    let second = try groups("khen-thuong/nam/2018/trang-2.html")
    #expect(second.headings == ["Tập thể 405", "Cá nhân 5"])
    #expect(second.counts == ["410", "405", "5"])
    #expect(second.names == 10)
  }

  @Test("the money of an award stands beside it")
  func money() async throws {
    let site = try await
      (SiteText.frame + """
        -- content/registers/awards.csv --
        recipient,kind,year,amount
        Tổ một,Giấy khen,2018,1500000
        Tổ hai,Giấy khen,2018,
        """).build()
    let page = try site.page("khen-thuong/nam/2018.html")
    #expect(page.texts("span", class: "award-detail").count { $0.contains("Tiền thưởng: 1.500.000 đồng.") } == 1)
    #expect(page.texts("span", class: "award-detail").count { $0.contains("Tiền thưởng") } == 1)
  }
}
