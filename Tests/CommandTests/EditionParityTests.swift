import BulletinTestSupport
import Foundation
import Testing

@Suite("The site and its editions are the same bulletin")
struct EditionParityTests {
  private func folder() throws -> SiteFolder {
    let folder = try SiteFolder(.withEveryFile)
    for arguments in [["build"], ["pack", "zip", "--edition", "1"], ["pack", "epub", "--edition", "1"]] {
      let outcome = try folder.kheo(arguments)
      #expect(outcome.status == 0, "\(outcome.standardError)")
    }
    try folder.unzip("an-ban/ban-tin-thu-so-1.zip", to: "usb")
    try folder.unzip("an-ban/ban-tin-thu-so-1.epub", to: "sach")
    return folder
  }

  @Test("the ZIP has every file of the site with the same bytes; only the page of downloads speaks of itself")
  func zip() throws {
    let folder = try folder()
    let site = folder.snapshot("output").contents
    let copy = folder.snapshot("usb").contents
    #expect(Set(copy.keys).subtracting(site.keys) == ["AN-BAN.manifest", "MO-TRANG-NAY.html"])
    #expect(Set(site.keys).subtracting(copy.keys) == [])
    #expect(site.keys.filter { site[$0] != copy[$0] } == ["tai-ve.html"])
    for name in [
      "bao-cao/2018.csv", "bao-cao/2018.xlsx", "lich.ics", "mo-hinh/duong-hoa.html", "van-ban/25-hd-bcd.html",
      "cuoc-thi/bao-chi.html", "feed.xml", "tim-kiem/goc.js", "robots.txt",
    ] {
      #expect(copy[name] != nil, "\(name)")
    }
  }

  @Test("the EPUB has every story and no other, with headline, sapô and each paragraph of the site")
  func epub() throws {
    let folder = try folder()
    let site = folder.snapshot("output").paths.filter { $0.hasPrefix("bai/") && $0.hasSuffix(".html") }
    let book = folder.snapshot("sach").paths.filter { $0.hasPrefix("EPUB/bai/") && $0.hasSuffix(".xhtml") }
    #expect(book.map { String($0.dropFirst(5).dropLast(6)) } == site.map { String($0.dropLast(5)) })
    #expect(site == ["bai/2018/khac.html", "bai/2018/tieng-loa.html"])
    for (page, document) in Swift.zip(site, book) {
      let page = try SitePage(String(decoding: folder.bytes("output/" + page), as: UTF8.self))
      let document = try SitePage(String(decoding: folder.bytes("sach/" + document), as: UTF8.self))
      #expect(document.texts("h1") == page.texts("h1"))
      #expect(document.texts("p", class: "sapo") == page.texts("p", class: "sapo"))
      let body = try #require(page.first("div", class: "body"))
      #expect(!body.text.isEmpty)
      #expect(document.first("div", class: "than-bai")?.text == body.text)
    }
  }

  @Test("what the EPUB does not hold stays on the web: models, documents, reports, works of contests")
  func linksOfTheBook() throws {
    let folder = try folder()
    let files = folder.snapshot("sach").contents
    var outside: Set<String> = []
    for (name, bytes) in files where name.hasSuffix(".xhtml") {
      for link in SitePage(String(decoding: bytes, as: UTF8.self)).all("a").compactMap({ $0["href"] }) {
        if link.hasPrefix("https://vi-du.example/ban-tin/") {
          outside.insert(link)
          continue
        }
        let target = URL(fileURLWithPath: "/" + name).deletingLastPathComponent()
          .appendingPathComponent(String(link.split(separator: "#")[0])).standardizedFileURL.path
        #expect(files[String(target.dropFirst())] != nil, "\(name): \(link)")
      }
    }
    let site = folder.snapshot("output").contents
    for link in outside where link != "https://vi-du.example/ban-tin/" {
      #expect(site[String(link.dropFirst("https://vi-du.example/ban-tin/".count))] != nil, "\(link)")
    }
    #expect(outside.contains("https://vi-du.example/ban-tin/cuoc-thi/bao-chi/chuyen-lang.html"))
  }

  @Test("an edition that would fail its readers stops the build, even where the site itself is sound")
  func faultOfTheCopy() throws {
    let theme = "-- templates/downloads.mustache --\n{{#is_copy}}<img src=\"khong-co.png\" alt=\"\">{{/is_copy}}\n"
    let folder = try SiteFolder(SiteText.frame + .plainTheme + .story("2018/a") + theme)
    #expect(try folder.kheo(["build"]).status == 0)
    let before = folder.snapshot("output").contents
    for kinds in ["zip", "zim", "epub,zip"] {
      if kinds == "zim", access("/usr/bin/zimwriterfs", X_OK) != 0 { continue }
      let outcome = try folder.kheo(["build", "--editions", kinds])
      #expect(outcome.status == 1)
      #expect(outcome.standardError.contains("[offline-missing]"), "\(outcome.standardError)")
      #expect(outcome.standardError.contains("/templates/downloads.mustache:1:23"))
    }
    #expect(folder.snapshot("output").contents == before)
  }

  @Test("the same content gives the same ZIP, EPUB and update in every time zone and language")
  func sameBytes() throws {
    let folder = try SiteFolder(.withEveryFile)
    let packs = [
      ["pack", "zip"], ["pack", "epub"], ["pack", "epub", "--contest", "bao-chi"],
      ["pack", "delta", "--since", "cu.manifest"],
    ]
    _ = try folder.kheo(["pack", "zip", "--edition", "1", "--out", "cu"])
    try folder.write("cu.manifest", bytes: Array(folder.bytes("cu/ban-tin-thu-so-1.manifest")))
    try folder.write(
      "content/stories/2018/khac.md",
      "---\ntitle: Khác\ndate: 2/5/2018\nfield: kinh-te\nsummary: s\n---\nMới.\n"
    )
    let machines = [
      ["TZ": "Asia/Ho_Chi_Minh", "LANG": "vi_VN.UTF-8", "SOURCE_DATE_EPOCH": "1"],
      ["TZ": "America/Los_Angeles", "LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8"],
    ]
    for (index, machine) in machines.enumerated() {
      for arguments in packs {
        let outcome = try folder.kheo(arguments + ["--edition", "2", "--out", "may-\(index)"], environment: machine)
        #expect(outcome.status == 0, "\(outcome.standardError)")
      }
    }
    let made = folder.snapshot("may-0").contents
    #expect(made == folder.snapshot("may-1").contents)
    #expect(
      made.keys.sorted() == [
        "ban-tin-thu-cuoc-thi-bao-chi-so-2.epub", "ban-tin-thu-so-2-cap-nhat-tu-so-1.zip", "ban-tin-thu-so-2.epub",
        "ban-tin-thu-so-2.manifest", "ban-tin-thu-so-2.zip",
      ]
    )
  }
}
