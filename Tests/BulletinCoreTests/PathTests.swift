import BulletinTestSupport
import Testing

@testable import BulletinCore

@Suite struct PathTests {
  @Test(
    "takes lower-case relative file paths",
    arguments: ["index.html", "bai/2018/a-b_c.html", "anh/x.tar.gz", ".htaccess", "a..b/c", "console.html"]
  )
  func valid(path: String) {
    #expect(OutputPath(path)?.string == path)
  }

  @Test(
    "refuses what would leave the site, is a folder, or breaks in URLs, on FAT or on Windows",
    arguments: [
      "", "/", "/a.html", "a/", "a//b", "..", "../a", "a/../b", "./a", "a/.", "A.html", "bài.html", "a b.html", "a?b",
      "a#b", "a\\b", "a:b", "a%20b",
      "con.html", "chu-de/nul", "aux/a.html", "com1.tar.gz", "a.", "a./b",
    ]
  )
  func invalid(path: String) {
    #expect(OutputPath(path) == nil)
  }

  @Test("splits into folder and name")
  func parts() {
    let path: OutputPath = "bai/2018/a.html"
    #expect([path.folder, path.name] == ["bai/2018/", "a.html"])
    let root: OutputPath = "index.html"
    #expect([root.folder, root.name] == ["", "index.html"])
  }

  @Test("joins a folder and a slug")
  func joining() throws {
    let slug = try #require(Slug(exactly: "dan-van"))
    #expect(OutputPath("bai/2018", slug).string == "bai/2018/dan-van.html")
    #expect(OutputPath("", slug, suffix: ".xml").string == "dan-van.xml")
  }

  @Test("keeps off the names of Windows devices")
  func devices() throws {
    let con = try #require(Slug(folding: "Con"))
    let path = OutputPath("chu-de", con)
    #expect(path.string == "chu-de/con_.html")
    #expect(OutputPath(path.string) == path)
    #expect(OutputPath("linh-vuc/con", try #require(Slug(exactly: "trang-2"))).string == "linh-vuc/con_/trang-2.html")
  }

  @Test("sorts by bytes")
  func order() {
    let paths = ["a-b.html", "a.html", "a/b.html", "b.html"].compactMap { OutputPath($0) }
    #expect(paths.reversed().sorted() == paths)
    #expect(paths.count == 4)
  }

  @Test(
    "links from one page to another by the shortest relative way",
    arguments: [
      ("bai/2018/a.html", "bai/2019/b.html", "../2019/b.html"), ("bai/2018/a.html", "bai/2018/b.html", "b.html"),
      ("bai/2018/a.html", "bai/2018/a.html", "a.html"), ("bai/2018/a.html", "index.html", "../../index.html"),
      ("index.html", "bai/2018/a.html", "bai/2018/a.html"), ("bai/a.html", "bai.html", "../bai.html"),
      ("ba/a.html", "bai/a.html", "../bai/a.html"),
      ("bai/20/a.html", "bai/2018/a.html", "../2018/a.html"), ("a/b/c/d.html", "a/x.html", "../../x.html"),
    ]
  )
  func links(from: String, to: String, href: String) throws {
    let page = try #require(OutputPath(from))
    let target = try #require(OutputPath(to))
    #expect(page.href(to: target).string == href)
    #expect(page.href(to: target, fragment: "muc-1").string == href + "#muc-1")
    #expect(resolve(href, from: from) == to)
    var out = ByteBuffer()
    out.append(linkFrom: page, to: target)
    #expect(out.string == href)
  }

  @Test("links resolve to their target from any page", arguments: 1...5 as ClosedRange<UInt64>)
  func randomLinks(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let names = ["a", "ab", "b", "ba"]
    func path() -> String {
      (0...Int.random(in: 0...3, using: &random)).map { _ in names.randomElement(using: &random) ?? "a" }.joined(
        separator: "/"
      ) + ".html"
    }
    for _ in 0..<200 {
      let (from, to) = (path(), path())
      let href = try #require(OutputPath(from)).href(to: try #require(OutputPath(to)))
      #expect(resolve(href.string, from: from) == to)
    }
  }

  /// As a browser does.
  private func resolve(_ href: String, from page: String) -> String {
    var folders = page.split(separator: "/").dropLast()
    for part in href.split(separator: "/") {
      if part == ".." { folders = folders.dropLast() } else { folders.append(part) }
    }
    return folders.joined(separator: "/")
  }
}
