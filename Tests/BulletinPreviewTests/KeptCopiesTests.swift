import BulletinCore
import BulletinTestSupport
import Testing

@testable import BulletinPreview

/// What a browser keeps of the preview, and until when.
@Suite("Browsers keep copies until one of them changes")
struct KeptCopiesTests {
  private let page = "/bai/2018/mot.html"

  /// A site whose pages show a style sheet.
  private let site =
    RunningPreview.site + """
      -- templates/assets/site.css --
      a{}
      -- templates/story.mustache --
      <link rel="stylesheet" href="../../giao-dien/site.css"><h1>{{title}}</h1></body>
      """

  /// The address of the style sheet on a page, from the top of the site.
  private func style(on page: Reply) throws -> String {
    let start = try #require(page.text.firstRange(of: "../../giao-dien/")).upperBound
    return "/giao-dien/" + page.text[start...].prefix { $0 != "\"" }
  }

  @Test("copies alone, by the address of now alone")
  func kept() async throws {
    try await RunningPreview.with(site) { test in
      let first = try await test.client.get(page)
      #expect(first.headers["cache-control"] == "no-store")
      let address = try style(on: first)
      #expect(address.hasPrefix("/giao-dien/site.css?kheo="))
      for range in [[], ["Range: bytes=0-1"]] {
        #expect(try await test.client.get(address, headers: range).headers["cache-control"] == "max-age=3600")
      }
      let query = address.drop { $0 != "?" }
      for other in [
        "/giao-dien/site.css", address + "0", "/giao-dien/site.css?kheo=khac.1", page + query, "/sitemap.xml" + query,
        "/giao-dien/khong-co.css" + query, "/__kheo/live.js" + query,
      ] {
        #expect(try await test.client.get(other).headers["cache-control"] == "no-store", "\(other)")
      }
    }
  }

  @Test("a text changes nothing, another style sheet everything")
  func changed() async throws {
    try await RunningPreview.with(site) { test in
      let before = try style(on: try await test.client.get(page))
      try test.write("Bài hai")
      try await eventually("the text") { try await test.shows("Bài hai") }
      #expect(try style(on: try await test.client.get(page)) == before)
      try test.folder.write("templates/assets/site.css", "b{}")
      try await eventually("another address") { try style(on: try await test.client.get(page)) != before }
      let fetched = try await test.client.get(try style(on: try await test.client.get(page)))
      #expect(fetched.text == "b{}")
      #expect(fetched.headers["cache-control"] == "max-age=3600")
      #expect(try await test.client.get(before).headers["cache-control"] == "no-store")
    }
  }

  @Test(
    "addresses of copies, wherever a page has them, and no others",
    arguments: [
      (#"<img src="../tep/a.png" alt="">"#, #"<img src="../tep/a.png?kheo=x.0" alt="">"#),
      (#"<script src="giao-dien/site.js">"#, #"<script src="giao-dien/site.js?kheo=x.0">"#),
      (#"<a title="tep/a.png" href="tep/a.pdf">"#, #"<a title="tep/a.png" href="tep/a.pdf?kheo=x.0">"#),
      (#"<a href="tep/a.pdf#page=2">"#, nil), (#"<a href="../bai/2018/tep/a.html">"#, nil), (#"<a href="tep">"#, nil),
      (#"<a href="https://vi-du.example/tep/a.png">"#, nil), (#"<a data-src="tep/a.png">"#, nil), ("", nil),
      (#"<p>Anh nói: "src="tep/a.png"#, nil), (#"<a href="tep/a"#, #"<a href="tep/a?kheo=x.0"#), (#"""""#, nil),
    ] as [(String, String?)]
  )
  func addresses(_ html: String, _ expected: String?) {
    let kept = KeptCopies(PreviewState(run: "x"))
    #expect(String(decoding: kept.addressed(in: Array(html.utf8)), as: UTF8.self) == expected ?? html)
  }
}
