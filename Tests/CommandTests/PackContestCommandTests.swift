import BulletinTestSupport
import Foundation
import Testing

@Suite("kheo pack contest")
struct PackContestCommandTests {
  private func pack(
    _ folder: SiteFolder,
    _ contest: String = "bao-chi",
    out: String = "ho-so",
    _ more: String...
  ) throws -> SiteCommand.Outcome {
    let arguments = [
      "pack", "contest", contest, "--out", out, "--now", "2026-11-21", "--templates", SiteRepository.templates,
    ]
    return try SiteCommand.run(arguments + more, in: folder.path)
  }

  private func page(_ path: String, in folder: SiteFolder) throws -> SitePage {
    SitePage(try String(contentsOfFile: folder.path + "/ho-so/" + path, encoding: .utf8))
  }

  @Test("each work has a folder with its script or print copy, its files, a declaration and a list of them")
  func dossier() throws {
    let folder = try SiteFolder(SiteText.contest)
    let outcome = try pack(folder)
    #expect(outcome.status == 0, "\(outcome.standardError)")
    #expect(outcome.standardOutput.hasPrefix("đã đóng gói 2 tác phẩm, 10 tệp\n"))
    #expect(
      outcome.standardOutput.contains("  01-bao-in-chuyen-lang: Bản in tác phẩm (bản tin không có, kèm bản gốc)\n")
    )
    #expect(
      SiteSnapshot(of: folder.path + "/ho-so").paths.filter { !$0.hasPrefix(".") } == [
        "01-bao-in-chuyen-lang/khai-giai.html", "01-bao-in-chuyen-lang/muc-luc.html",
        "02-phat-thanh-tieng-loa/khai-giai.html", "02-phat-thanh-tieng-loa/loi-binh-goc.txt",
        "02-phat-thanh-tieng-loa/loi-binh.html", "02-phat-thanh-tieng-loa/muc-luc.html",
        "02-phat-thanh-tieng-loa/tep/loa.svg", "02-phat-thanh-tieng-loa/tep/tieng-loa.mp3", "danh-sach.csv",
        "muc-luc.html",
      ]
    )
    let contents = try page("02-phat-thanh-tieng-loa/muc-luc.html", in: folder)
    #expect(
      contents.all("a").compactMap { $0["href"] } == [
        "loi-binh.html", "tep/tieng-loa.mp3", "tep/loa.svg", "khai-giai.html", "loi-binh-goc.txt",
      ]
    )
    let script = try page("02-phat-thanh-tieng-loa/loi-binh.html", in: folder)
    for fact in ["Nguyễn Văn An", "An Xóm", "0900 000 000", "https://vi-du.example/ban-tin/bai/2018/tieng-loa.html"] {
      #expect(script.texts("td").contains(fact), "\(fact)")
    }
    #expect(script.all("img").compactMap { $0["src"] } == ["tep/loa.svg", "tep/loa.svg"])
    #expect(script.destinations(ofLink: "bài khác") == ["https://vi-du.example/ban-tin/bai/2018/khac.html"])
    let declaration = try page("02-phat-thanh-tieng-loa/khai-giai.html", in: folder)
    #expect(declaration.texts("td").suffix(3) == ["Giải C", "Sở Văn hóa", "2017"])
    #expect(
      try page("01-bao-in-chuyen-lang/khai-giai.html", in: folder).texts("p").contains {
        $0.contains("chưa đạt giải nào")
      }
    )
    let table = String(
      decoding: try Data(contentsOf: URL(fileURLWithPath: folder.path + "/ho-so/danh-sach.csv")),
      as: UTF8.self
    )
    #expect(table.hasPrefix("\u{FEFF}STT;Tác phẩm;Tác giả;"))
    #expect(table.contains("1;Chuyện làng & phố;Trần Thị B;báo in;ghi chép;Báo tỉnh;05/6/2018;không\r\n"))
    for path in SiteSnapshot(of: folder.path + "/ho-so").paths where path.hasSuffix(".html") {
      let sources = try page(path, in: folder).all("img").compactMap { $0["src"] }
      #expect(!sources.contains { $0.hasPrefix("http") || $0.hasPrefix("/") || $0.hasPrefix("..") }, "\(path)")
    }
  }

  @Test("the same content gives the same dossier, wherever and how often it is packed")
  func deterministic() throws {
    let folder = try SiteFolder(SiteText.contest)
    #expect(try pack(folder).status == 0)
    let first = SiteSnapshot(of: folder.path + "/ho-so").contents
    #expect(try pack(folder).status == 0)
    #expect(SiteSnapshot(of: folder.path + "/ho-so").contents == first)
    #expect(try pack(folder, out: "khac", "--now", "2030-01-01").status == 0)
    #expect(SiteSnapshot(of: folder.path + "/khac").contents == first)
  }

  @Test("a folder that it did not make, or that somebody has worked in, stays as it is")
  func foreign() throws {
    let folder = try SiteFolder(SiteText.contest)
    try folder.write("ghi-chu/quan-trong.txt", "của tôi")
    #expect(try pack(folder, out: "ghi-chu").status == 2)
    #expect(SiteSnapshot(of: folder.path + "/ghi-chu").paths == ["quan-trong.txt"])

    #expect(try pack(folder).status == 0)
    try folder.write("ho-so/01-bao-in-chuyen-lang/ban-goc.pdf", "%PDF")
    let added = try pack(folder)
    #expect(added.status == 2)
    #expect(added.standardError.contains("“01-bao-in-chuyen-lang/ban-goc.pdf”"))
    try folder.remove("ho-so/01-bao-in-chuyen-lang/ban-goc.pdf")
    #expect(try pack(folder).status == 0)
    try folder.write("ho-so/danh-sach.csv", "sửa tay")
    #expect(try pack(folder).standardError.contains("“danh-sach.csv”"))
    #expect(try String(contentsOfFile: folder.path + "/ho-so/danh-sach.csv", encoding: .utf8) == "sửa tay")

    let build = ["build", "--now", "2026-11-21", "--templates", SiteRepository.templates]
    #expect(try SiteCommand.run(build, in: folder.path).status == 0)
    let site = SiteSnapshot(of: folder.output)
    let outcome = try pack(folder, out: "output")
    #expect(outcome.status == 2)
    #expect(outcome.standardError.contains("không phải hồ sơ dự thi"))
    #expect(SiteSnapshot(of: folder.output) == site)
  }

  @Test("works that break the rules are shown and nothing is packed; nor is anything with errors in the content")
  func broken() throws {
    let late =
      "-- content/contests/bao-chi-entries.csv --\ntitle,type,broadcast,prior_prizes\nMuộn,báo in,1/1/2019,không\n"
    let folder = try SiteFolder(SiteText.contest + late)
    let outcome = try pack(folder)
    #expect(outcome.status == 1)
    #expect(outcome.standardError.contains("content/contests/bao-chi-entries.csv:2:13"))
    #expect(outcome.standardError.contains("[contest-outside-window]"))
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/ho-so"))
    let wrong = try SiteFolder(SiteText.contest + .story("2018/b", field: "la"))
    #expect(try pack(wrong).status == 1)
  }

  @Test("a contest may be called by its name, and sha256sum can read what lies beside its dossier")
  func nameAndSums() throws {
    let folder = try SiteFolder(SiteText.contest)
    #expect(try pack(folder, "Báo chí 2018").status == 0)
    let list = try String(contentsOfFile: folder.path + "/ho-so/.kheo-contest-pack", encoding: .utf8)
    let lines = list.split(separator: "\n")
    #expect(lines.count == 10)
    #expect(lines.allSatisfy { $0.wholeMatch(of: #/[0-9a-f]{64}  [a-z0-9][a-z0-9./-]+/#) != nil }, "\(list)")
  }

  @Test("an unknown contest is wrong use, and the known ones are named")
  func unknown() throws {
    let folder = try SiteFolder(SiteText.contest)
    let outcome = try pack(folder, "bao-chy")
    #expect(outcome.status == 2)
    #expect(outcome.standardError.contains("có phải ý bạn là “bao-chi”?"))
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/ho-so"))
  }
}
