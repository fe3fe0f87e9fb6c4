import BulletinTestSupport
import Testing

@Suite("Lists")
struct ListTests {
  @Test("a list of five stories, two a page, has three pages that lead to each other")
  func pagination() async throws {
    var text =
      SiteText.frame + """
        -- content/site.yml --
        name: Bản tin thử
        description: Bản tin để thử.
        base_url: https://vi-du.example/ban-tin/
        responsible: {name: Lê Thị Hạnh, title: Trưởng ban}
        licence: {number: "01/GP", date: 1/1/2018, issuer: Sở}
        page_size: 2
        """
    for number in 1...5 {
      text = text + .story("2018/bai-\(number)", title: "Bài số \(number)", date: "0\(number)/5/2018")
    }
    let site = try await text.build()
    #expect(
      site.files.filter { $0.hasPrefix("linh-vuc/kinh-te") && $0.hasSuffix(".html") } == [
        "linh-vuc/kinh-te.html", "linh-vuc/kinh-te/giam-ngheo.html", "linh-vuc/kinh-te/hien-dat.html",
        "linh-vuc/kinh-te/in-2018.html", "linh-vuc/kinh-te/trang-2.html", "linh-vuc/kinh-te/trang-3.html",
      ]
    )
    func titles(_ path: String) throws -> [String] { try site.page(path).texts("h3", class: "card-title") }
    #expect(try titles("linh-vuc/kinh-te.html") == ["Bài số 5", "Bài số 4"])
    #expect(try titles("linh-vuc/kinh-te/trang-2.html") == ["Bài số 3", "Bài số 2"])
    #expect(try titles("linh-vuc/kinh-te/trang-3.html") == ["Bài số 1"])

    func links(_ path: String) throws -> [String] {
      try site.page(path).all("link").compactMap { link in
        guard let rel = link["rel"], ["prev", "next"].contains(rel) else { return nil }
        return "\(rel) \(link["href"] ?? "")"
      }
    }
    #expect(try links("linh-vuc/kinh-te.html") == ["next kinh-te/trang-2.html"])
    #expect(try links("linh-vuc/kinh-te/trang-2.html") == ["prev ../kinh-te.html", "next trang-3.html"])
    #expect(try links("linh-vuc/kinh-te/trang-3.html") == ["prev trang-2.html"])
    let second = try site.page("linh-vuc/kinh-te/trang-2.html")
    #expect(second.first("title")?.text == "Phát triển kinh tế, trang 2 | Bản tin thử")
    #expect(second.destinations(ofLink: "Trang trước") == ["../kinh-te.html"])
    #expect(second.destinations(ofLink: "3") == ["trang-3.html"])
    #expect(second.all("a").filter { $0["aria-current"] == "page" }.map(\.text) == ["2"])
    #expect(site.has("tac-gia/ban-bien-tap/trang-3.html"))
    for archive in ["tat-ca", "nam/2018"] {
      #expect(!site.has("\(archive)/trang-2.html"), "archives are compact: five times as many on a page")
    }
    #expect(SiteLinks(of: site.folder.output, base: "https://vi-du.example/ban-tin/").problems == [])
  }

  @Test("tags stand in the order of Vietnamese dictionaries, syllable by syllable, under their letters")
  func tagOrder() async throws {
    let tags = [
      "đường hoa", "dân vận", "Ba Vì", "bà con", "Ba Đình", "ăn ở", "ao cá", "ấm no", "Bá Thước", "đền ơn", "4 tốt",
    ]
    let site = try await (SiteText.frame + .story("2018/a", keys: "tags: [\(tags.joined(separator: ", "))]")).build()
    let page = try site.page("chu-de/index.html")
    #expect(
      names(page) == [
        "4 tốt", "ao cá", "ăn ở", "ấm no", "Ba Đình", "Ba Vì", "bà con", "Bá Thước", "dân vận", "đền ơn", "đường hoa",
      ]
    )
    #expect(letters(page) == ["#", "A", "Ă", "Â", "B", "D", "Đ"])
    #expect(page.destinations(ofLink: "Đ") == ["#chu-dd"])
    #expect(page.destinations(ofLink: "D") == ["#chu-d"])
  }

  @Test("people stand by given name, then middle name, then surname; bodies by their whole name")
  func authorOrder() async throws {
    let authors = [
      "Trần Thị Ánh", "Hoàng Văn Trường", "Nguyễn Văn An", "Đỗ Văn Đạt", "Nguyễn Thị Hoa", "Đinh Văn Dũng", "Lê Văn Ân",
      "Nguyễn Thị Hòa", "Phạm Tấn Hoàng", "Hội Nông dân xã",
    ]
    let site = try await
      (SiteText.frame
      + .story("2018/a", keys: "authors: [\(authors.joined(separator: ", "))]")
      + "-- content/registers/authors.csv --\nname,organization\nHội Nông dân xã,có\n").build()
    let page = try site.page("tac-gia/index.html")
    #expect(
      names(page) == [
        "Nguyễn Văn An", "Trần Thị Ánh", "Lê Văn Ân", "Đinh Văn Dũng", "Đỗ Văn Đạt", "Nguyễn Thị Hoa", "Nguyễn Thị Hòa",
        "Phạm Tấn Hoàng", "Hội Nông dân xã", "Hoàng Văn Trường",
      ]
    )
    #expect(letters(page) == ["A", "Â", "D", "Đ", "H", "T"])
  }

  @Test("units stand under their letters in alphabetical order, by the sort key where one is written")
  func unitOrder() async throws {
    let site = try await
      (SiteText.frame + """
        -- content/registers/units.csv --
        id,name,sort_key
        tinh,Tỉnh Quảng Ngãi,0100
        phuong-le,Phường Lê Hồng Phong,0204
        phuong-cam,Phường Cẩm Thành,0205
        xa-khanh,Xã Khánh Hải,Khánh Hải
        xa-an,Xã An Phú,An Phú
        hoi,Hội Nông dân,
        dang,Đảng ủy xã,
        """).build()
    let page = try site.page("don-vi/index.html")
    #expect(letters(page) == ["A", "Đ", "H", "K", "P", "T"])
    #expect(
      names(page) == [
        "Xã An Phú", "Đảng ủy xã", "Hội Nông dân", "Xã Khánh Hải", "Phường Lê Hồng Phong", "Phường Cẩm Thành",
        "Tỉnh Quảng Ngãi",
      ]
    )
  }

  /// The headings of an A–Z list.
  private func letters(_ page: SitePage) -> [String] {
    let names = page.all("section", class: "name-group").compactMap { $0["aria-labelledby"] }
    return names.compactMap { page.element(id: $0)?.text }
  }

  /// The names of an A–Z list, in their order.
  private func names(_ page: SitePage) -> [String] {
    guard let start = page.elements.firstIndex(where: { $0.classes.contains("name-group") }) else { return [] }
    return page.elements[start...].prefix { $0.name != "footer" }.filter { $0.name == "a" }.map(\.text)
  }
}
