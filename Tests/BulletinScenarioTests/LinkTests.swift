import BulletinTestSupport
import Testing

@Suite("Links and files")
struct LinkTests {
  @Test("pictures of one name in two story folders stay apart, and one that two stories share is there once")
  func samePictureNames() async throws {
    let site = try await
      (SiteText.frame
      + .story("2018/mot/index", body: "![Ảnh một](anh.svg)\n\n![Ảnh chung](../../chung/co.svg)")
      + .story("2018/hai/index", body: "![Ảnh hai](anh.svg)\n\n![Ảnh chung](../../chung/co.svg)")
        + """
        -- content/stories/2018/mot/anh.svg --
        <svg xmlns="http://www.w3.org/2000/svg" width="1" height="2"/>
        -- content/stories/2018/hai/anh.svg --
        <svg xmlns="http://www.w3.org/2000/svg" width="3" height="4"/>
        -- content/stories/chung/co.svg --
        <svg xmlns="http://www.w3.org/2000/svg" width="5" height="6"/>
        """).build()
    #expect(site.diagnostics == [])
    #expect(
      site.files.filter { $0.hasPrefix("tep/") } == [
        "tep/2018/hai/anh.svg", "tep/2018/mot/anh.svg", "tep/chung/co.svg",
      ]
    )
    #expect(try site["tep/2018/mot/anh.svg"].contains("width=\"1\""))
    #expect(try site["tep/2018/hai/anh.svg"].contains("width=\"3\""))
    let pictures = try site.page("bai/2018/hai.html").all("figure").count
    #expect(pictures == 2)
    let sources = try site.page("bai/2018/hai.html").all("img").compactMap { $0["src"] }
    #expect(sources.contains("../../tep/2018/hai/anh.svg"))
    #expect(sources.contains("../../tep/chung/co.svg"))
  }

  @Test("files that no page uses are not copied")
  func unusedFiles() async throws {
    let site = try await (SiteText.frame + .story("2018/a") + "-- content/stories/2018/thua.svg --\n<svg/>\n").build()
    #expect(site.isPublished)
    #expect(!site.files.contains { $0.contains("thua") })
  }

  /// From every depth to every depth: a story, a field, a campaign, a plain page, each with links to the others.
  @Test("links between content files are relative, end in files and keep their anchors, from every depth")
  func relativeLinks() async throws {
    let site = try await
      (SiteText.frame
      + .story(
        "2018/mot",
        body: "[hai](../2019/sau/hai/index.md) [mục](../2019/sau/hai/index.md#muc-con) [thư mục](../2019/sau/hai)"
      )
      + .story(
        "2019/sau/hai/index",
        title: "Bài hai",
        date: "1/1/2019",
        body: "## Mục con\n\n[một](../../../2018/mot.md) [lĩnh vực](../../../../fields/kinh-te.md) [tệp](van-ban.pdf)"
      )
        + """
        -- content/stories/2019/sau/hai/van-ban.pdf --
        %PDF-1.4
        -- content/fields/kinh-te.md --
        ---
        name: Phát triển kinh tế
        order: 1
        summary: Giúp nhau làm ăn.
        ---
        [một](../stories/2018/mot.md)
        -- content/campaigns/phong-trao.md --
        ---
        name: Phong trào thi đua
        from: 1/1/2018
        summary: Một phong trào.
        ---
        [hai](../stories/2019/sau/hai/index.md#muc-con) [giới thiệu](../pages/gioi-thieu.md)
        -- content/pages/gioi-thieu.md --
        ---
        title: Giới thiệu
        ---
        [phong trào](../campaigns/phong-trao.md)
        """).build()
    #expect(site.diagnostics == [])
    let one = try site.page("bai/2018/mot.html")
    #expect(one.destinations(ofLink: "hai") == ["../2019/hai.html"])
    #expect(one.destinations(ofLink: "mục") == ["../2019/hai.html#muc-con"])
    #expect(one.destinations(ofLink: "thư mục") == ["../2019/hai.html"])
    let two = try site.page("bai/2019/hai.html")
    #expect(two.destinations(ofLink: "một") == ["../2018/mot.html"])
    #expect(two.destinations(ofLink: "lĩnh vực") == ["../../linh-vuc/kinh-te.html"])
    #expect(two.destinations(ofLink: "tệp") == ["../../tep/2019/sau/hai/van-ban.pdf"])
    #expect(try site.page("linh-vuc/kinh-te.html").destinations(ofLink: "một") == ["../bai/2018/mot.html"])
    #expect(try site.page("phong-trao/phong-trao.html").destinations(ofLink: "hai") == ["../bai/2019/hai.html#muc-con"])
    #expect(
      try site.page("phong-trao/phong-trao.html").destinations(ofLink: "giới thiệu") == ["../trang/gioi-thieu.html"]
    )
    #expect(
      try site.page("trang/gioi-thieu.html").destinations(ofLink: "phong trào") == ["../phong-trao/phong-trao.html"]
    )
    let links = SiteLinks(of: site.folder.output, base: "https://vi-du.example/ban-tin/")
    #expect(links.problems == [])
  }

  @Test("links that lead nowhere stop the build, each at its line and column with what was meant")
  func brokenLinks() async throws {
    let site = try await
      (SiteText.frame
      + .story("2018/dich", body: "## Mục con\n\nThân bài.")
        + """
        -- content/stories/2018/nguon.md --
        ---
        title: Bài nguồn
        date: 1/1/2018
        field: kinh-te
        summary: Tóm tắt.
        ---
        Xem [đích](dich2.md), [mục](dich.md#muc-khac), [ra ngoài](../../../etc/passwd).

        ![Ảnh](anh.svg)
        """).build()
    #expect(!site.isPublished)
    #expect(
      site.diagnostics == [
        "content/stories/2018/nguon.md:7:12: error: link-missing",
        "content/stories/2018/nguon.md:7:29: error: anchor-missing",
        "content/stories/2018/nguon.md:7:59: error: link-outside",
        "content/stories/2018/nguon.md:9:8: error: file-missing",
      ]
    )
  }

  @Test("headings never get an id that the theme uses; a theme's ids are found whatever they are")
  func headingsAgainstPageIDs() async throws {
    let theme = SiteSnapshot(of: SiteRepository.templates).items.filter { $0.key.hasSuffix(".mustache") }
    let ids = theme.values.flatMap { SitePage(String(decoding: $0.bytes, as: UTF8.self)).ids }
    let headings = Set(ids.filter { !$0.contains("{") }.map { $0.replacing("-", with: " ") }).sorted()
    #expect(headings.contains("noi dung") && headings.contains("lien quan"))
    let body = headings.map { "## \($0)\n" }.joined(separator: "\n")
    let site = try await
      (SiteText.frame
      + .story(
        "2018/a",
        keys: "corrections: [{date: 1/1/2019, text: Sửa.}]\nsources: [{title: Nguồn}]\ncontest: {id: x, type: báo in}",
        body: body
      )
      + .story("2018/b")
      + "-- content/fields/kinh-te.md --\n---\nname: Phát triển kinh tế\norder: 1\nsummary: Tóm tắt.\n---\n\(body)\n"
        + """
        -- content/contests/x.md --
        ---
        name: Cuộc thi
        summary: Một cuộc thi.
        figures: [{label: Tác phẩm, total: 1}]
        sources: [{title: Nguồn}]
        rounds: [{id: so-khao, name: Sơ khảo}]
        timeline: [{date: 2018, text: Phát động}]
        prize_total: {count: 1}
        documents: [{number: 01/KH}]
        rules: {types: báo in, conditions: [Một]}
        ---
        \(body)
        -- content/campaigns/phong-trao.md --
        ---
        name: Phong trào thi đua
        from: 1/1/2018
        summary: Một phong trào.
        groups: [{id: kinh-te, name: Kinh tế}]
        ---
        \(body)
        """).build()
    #expect(site.diagnostics == [])
    #expect(SiteLinks(of: site.folder.output, base: "https://vi-du.example/ban-tin/").problems == [])
  }
}
