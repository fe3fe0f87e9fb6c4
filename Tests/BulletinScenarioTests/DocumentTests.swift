import BulletinTestSupport
import Testing

@Suite("Documents")
struct DocumentTests {
  private static let state = """
    -- content/documents/01-kh-ubnd-2018.md --
    ---
    number: 01/KH-UBND
    date: 1/1/2018
    place: TP. Quảng Ngãi
    superior: UBND tỉnh Quảng Ngãi
    issuer: UBND thành phố Quảng Ngãi
    subject: Phát động phong trào
    signatory: {authority: TM. ỦY BAN NHÂN DÂN, title: CHỦ TỊCH, name: Lê Thị Hạnh}
    recipients: [Ban Dân vận, Lưu VT]
    basis: [7086/UBND-KGVX ngày 16/11/2017]
    mentions: [25-NQ/TW]
    validity: {status: còn, checked: 5/2/2026, note: Theo cơ sở dữ liệu}
    file: quet.pdf
    ---
    Tóm tắt bằng lời của ban biên tập.
    -- content/documents/quet.pdf --
    %PDF-1.4
    """
  private static let party = """
    -- content/documents/25-nq-tw.md --
    ---
    number: 25-NQ/TW
    date: 3/6/2013
    ---
    """

  @Test("a State document has the head of Nghị định 30/2020, with the parts that are known")
  func stateHead() async throws {
    let site = try await (SiteText.frame + Self.state + Self.party).build()
    #expect(site.diagnostics == [])
    let page = try site.page("van-ban/01-kh-ubnd-2018.html")
    #expect(page.texts("p", class: "nation") == ["Cộng hòa xã hội chủ nghĩa Việt Nam"])
    #expect(page.texts("p", class: "motto") == ["Độc lập - Tự do - Hạnh phúc"])
    #expect(page.texts("p", class: "superior") == ["UBND tỉnh Quảng Ngãi"])
    #expect(page.texts("p", class: "issuer") == ["UBND thành phố Quảng Ngãi"])
    #expect(page.texts("p", class: "number") == ["Số: 01/KH-UBND"])
    #expect(page.texts("p", class: "place-and-date") == ["TP. Quảng Ngãi, ngày 01 tháng 01 năm 2018"])
    #expect(page.texts("h1") == ["Kế hoạch Phát động phong trào"])
    #expect(page.texts("p", class: "star") == [])
    #expect(page.texts("p", class: "authority") == ["TM. ỦY BAN NHÂN DÂN"])
    #expect(page.texts("p", class: "office") == ["CHỦ TỊCH"])
    #expect(page.texts("p", class: "signatory") == ["Lê Thị Hạnh"])
    #expect(page.texts("td").contains("Còn hiệu lực (tra cứu ngày 05/02/2026). Theo cơ sở dữ liệu"))
    #expect(page.destinations(ofLink: "quet.pdf") == ["../tep/documents/quet.pdf"])
    #expect(page.destinations(ofLink: "Nghị quyết 25-NQ/TW") == ["25-nq-tw.html"])
  }

  @Test("a Party document has the head of Hướng dẫn 36-HD/VPTW; parts that are not known leave no trace")
  func partyHead() async throws {
    let site = try await (SiteText.frame + Self.state + Self.party).build()
    let page = try site.page("van-ban/25-nq-tw.html")
    #expect(page.texts("p", class: "nation") == ["Đảng Cộng sản Việt Nam"])
    #expect(page.texts("p", class: "motto") == [])
    #expect(page.texts("p", class: "number") == ["Số 25-NQ/TW"])
    #expect(page.texts("p", class: "star") == ["*"])
    #expect(page.texts("p", class: "place-and-date") == ["ngày 03 tháng 6 năm 2013"])
    #expect(page.texts("h1") == ["Nghị quyết"])
    for part in ["superior", "issuer", "authority", "office", "signatory"] {
      #expect(page.texts("p", class: part) == [], "\(part)")
    }
    #expect(page.element(id: "tom-tat") == nil)
    #expect(page.element(id: "can-cu") == nil)
    #expect(!page.html.contains("Nơi nhận"))
    let cited = page.destinations(ofLink: "Kế hoạch 01/KH-UBND: Phát động phong trào")
    #expect(cited == ["01-kh-ubnd-2018.html"])
  }

  @Test("a document without number, date and side shows only what it has, and makes up no motto")
  func bareHead() async throws {
    let site = try await
      (SiteText.frame + "-- content/documents/quy-che.md --\n---\nsubject: Quy chế nội bộ cơ quan\nkind: Quy chế\n---\n")
      .build()
    let page = try site.page("van-ban/quy-che.html")
    #expect(page.texts("h1") == ["Quy chế Quy chế nội bộ cơ quan"])
    #expect(page.texts("p", class: "nation") == [])
    #expect(page.texts("p", class: "number") == [])
    #expect(page.texts("p", class: "place-and-date") == [])
    #expect(try site.page("van-ban/index.html").texts("h2").contains("Không ghi ngày"))
  }

  @Test("a công văn has no kind above its subject, which stands under the number")
  func dispatch() async throws {
    let text = "---\nnumber: 7086/UBND-KGVX\nsubject: hưởng ứng cuộc thi\n---\n"
    let site = try await (SiteText.frame + "-- content/documents/cong-van.md --\n\(text)").build()
    let page = try site.page("van-ban/cong-van.html")
    #expect(page.texts("p", class: "about") == ["V/v hưởng ứng cuộc thi"])
    #expect(page.texts("span", class: "kind") == [])
    #expect(page.texts("h1") == ["Công văn 7086/UBND-KGVX: hưởng ứng cuộc thi"])
  }

  @Test(
    "numbers in stories, fields, campaigns and pages lead to the document, relative from every depth, whole in feeds"
  )
  func mentions() async throws {
    let site = try await
      (SiteText.frame + Self.state + Self.party
      + .story("2018/a", body: "Theo 01 /KH-UBND ngày 01/01/2018, 99-CT/TW và [25-NQ/TW](https://a.vn/).")
        + """
        -- content/pages/gioi-thieu.md --
        ---
        title: Giới thiệu
        ---
        Theo 25-NQ/TW.
        -- content/campaigns/phong-trao.md --
        ---
        name: Phong trào
        from: 1/1/2018
        summary: a
        document: 01/KH-UBND
        ---
        Theo 25-NQ/TW.
        """).build()
    #expect(site.diagnostics == [])
    let story = try site.page("bai/2018/a.html")
    #expect(story.destinations(ofLink: "01 /KH-UBND") == ["../../van-ban/01-kh-ubnd-2018.html"])
    #expect(story.destinations(ofLink: "99-CT/TW") == [])
    #expect(story.destinations(ofLink: "25-NQ/TW") == ["https://a.vn/"])
    #expect(try site.page("trang/gioi-thieu.html").destinations(ofLink: "25-NQ/TW") == ["../van-ban/25-nq-tw.html"])
    let campaign = try site.page("phong-trao/phong-trao.html")
    #expect(campaign.destinations(ofLink: "Kế hoạch 01/KH-UBND") == ["../van-ban/01-kh-ubnd-2018.html"])
    #expect(try site["feed.xml"].contains("https://vi-du.example/ban-tin/van-ban/01-kh-ubnd-2018.html"))
    let document = try site.page("van-ban/01-kh-ubnd-2018.html")
    #expect(document.destinations(ofLink: "Bài 2018/a") == ["../bai/2018/a.html"])
    #expect(document.destinations(ofLink: "Phong trào").contains("../phong-trao/phong-trao.html"))
    let list = try site.page("van-ban/index.html")
    let gaps = list.texts("span", class: "document-name")
    #expect(gaps == ["Chỉ thị 99-CT/TW", "Công văn 7086/UBND-KGVX"])
    #expect(list.destinations(ofLink: "Bài 2018/a") == ["../bai/2018/a.html"])
    #expect(try site.page("index.html").destinations(ofLink: "Văn bản").first == "van-ban/index.html")
  }

  @Test(
    "a document that is marked secret or for inner circulation stops the build",
    arguments: ["mật", "Tối mật", "tuyet-mat", "Lưu hành nội bộ"]
  )
  func secret(mark: String) async throws {
    let text = "---\nnumber: 01/KH-UBND\nđộ mật: \(mark)\n---\n"
    let site = try await (SiteText.frame + "-- content/documents/a.md --\n\(text)").build()
    #expect(!site.isPublished)
    #expect(site.diagnostics == ["content/documents/a.md:3:9: error: document-secret"])
    #expect(!site.has("index.html"))
  }

  @Test("a bulletin that speaks of no document has no page about them and no link to one")
  func none() async throws {
    let site = try await (SiteText.frame + .story("2018/a")).build()
    #expect(!site.files.contains { $0.hasPrefix("van-ban/") || $0.hasPrefix("lich") })
    #expect(try site.page("index.html").destinations(ofLink: "Văn bản") == [])
    #expect(try site.page("index.html").destinations(ofLink: "Lịch") == [])
  }
}
