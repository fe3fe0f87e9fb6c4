import BulletinTestSupport
import Foundation
import Testing

@Suite("kheo build")
struct BuildCommandTests {
  private static let site = SiteText.frame + .plainTheme + .story("2018/a", title: "Bài A")

  private func run(_ arguments: [String], in folder: SiteFolder, environment: [String: String] = [:]) throws
    -> SiteCommand.Outcome
  {
    try SiteCommand.run(["build"] + arguments, in: folder.path, environment: environment)
  }

  @Test("says what it built on standard output and nothing on standard error")
  func success() throws {
    let folder = try SiteFolder(Self.site + .story("2018/nhap", title: "Bài nháp", keys: "status: draft"))
    let outcome = try run(["--now", "2026-11-21"], in: folder)
    #expect(outcome.status == 0)
    #expect(outcome.standardError == "")
    let lines = outcome.standardOutput.split(separator: "\n")
    #expect(lines.first?.hasPrefix("đã dựng 1 bài thành ") == true)
    #expect(
      lines.suffix(3) == ["chưa đăng 1 bài:", "  stories/2018/nhap.md: Bài nháp (bản nháp)", "mở: output/index.html"]
    )
    let again = try run(["--now", "2026-11-21", "--lang", "en"], in: folder)
    #expect(again.standardOutput.hasPrefix("built 1 stories into "))
    let count = SiteSnapshot(of: folder.output).paths.count
    #expect(again.standardOutput.contains("(\(count) files unchanged)"))
  }

  @Test("errors in the content end with 1, on standard error, in the language that is asked for")
  func errors() throws {
    let folder = try SiteFolder(Self.site + .story("2018/b", keys: "titel: x"))
    let outcome = try run([], in: folder)
    #expect(outcome.status == 1)
    #expect(outcome.standardOutput == "")
    #expect(
      outcome.standardError.hasPrefix(
        """
        lỗi: bài viết không có khóa “titel” [key-unknown]
          --> content/stories/2018/b.md:6:1
        6 | titel: x
          | ^^^^^ có phải ý bạn là “title”?

        """
      )
    )
    #expect(outcome.standardError.hasSuffix("\n\n1 lỗi, 0 cảnh báo\n"))
    let english = try run(["--lang", "en"], in: folder)
    #expect(english.status == 1)
    #expect(english.standardError.hasPrefix("error: "))
    #expect(english.standardError.contains("did you mean “title”?"))
    #expect(english.standardError.hasSuffix("\n1 errors, 0 warnings\n"))
  }

  @Test("warnings are shown and do not stop it, but with --strict end with 1")
  func strict() throws {
    let folder = try SiteFolder(Self.site + "-- content/registers/khac.csv --\nx\n1\n")
    let lenient = try run([], in: folder)
    #expect(lenient.status == 0)
    #expect(lenient.standardError.contains("[register-unknown]"))
    #expect(lenient.standardError.hasSuffix("\n0 lỗi, 1 cảnh báo\n"))
    let before = SiteSnapshot(of: folder.output)
    let strict = try run(["--strict"], in: folder)
    #expect(strict.status == 1)
    #expect(strict.standardOutput == "")
    #expect(SiteSnapshot(of: folder.output) == before)
  }

  @Test("--why tells why a page was made anew, or was not, by its address or its file")
  func why() throws {
    let folder = try SiteFolder(Self.site)
    let pages = ["--why", "bai/2018/a.html", "--why", "output/index.html", "--why", "khong-co.html"]
    let first = try run(pages, in: folder)
    #expect(first.standardOutput.contains("\nbai/2018/a.html: dựng mới: chưa có gì nhớ"))
    let path = "content/stories/2018/a.md"
    try folder.write(path, SiteText.story("2018/a", title: "Bài A", body: "Thân khác.").text(of: path))
    let second = try run(pages, in: folder)
    #expect(
      second.standardOutput.hasSuffix(
        """
        bai/2018/a.html: dựng lại: bài trên trang thay đổi
        index.html: giữ nguyên: không có gì làm nên trang này thay đổi
        khong-co.html: không phải một trang của bản tin

        """
      )
    )
    let full = try run(["--full", "--lang", "en"] + pages, in: folder)
    #expect(full.standardOutput.contains("\nindex.html: made: nothing is remembered"))
  }

  @Test("--verify builds once more from nothing and says whether every byte is the same")
  func verify() throws {
    let folder = try SiteFolder(Self.site)
    #expect(try run([], in: folder).status == 0)
    let outcome = try run(["--verify"], in: folder)
    #expect(outcome.status == 0)
    #expect(outcome.standardOutput.hasSuffix("đã đối chiếu: giống bản dựng lại từ đầu từng byte\n"))
    #expect(try run(["--verify", "--editions", "zip"], in: folder).status == 2)
  }

  @Test("--drafts shows what is held back")
  func drafts() throws {
    let folder = try SiteFolder(Self.site + .story("2018/nhap", keys: "status: draft"))
    #expect(try run([], in: folder).standardOutput.contains("chưa đăng 1 bài:"))
    #expect(!FileManager.default.fileExists(atPath: folder.output + "/bai/2018/nhap.html"))
    let outcome = try run(["--drafts"], in: folder)
    #expect(outcome.status == 0)
    #expect(!outcome.standardOutput.contains("chưa đăng"))
    #expect(FileManager.default.fileExists(atPath: folder.output + "/bai/2018/nhap.html"))
  }

  @Test("--now decides what is due, then SOURCE_DATE_EPOCH in Vietnamese time, then the clock")
  func moment() throws {
    let folder = try SiteFolder(Self.site + .story("2030/sau", date: "2030-01-02 00:00"))
    func isShown(_ arguments: [String], _ environment: [String: String] = [:]) throws -> Bool {
      let outcome = try run(arguments, in: folder, environment: environment)
      #expect(outcome.status == 0, "\(outcome.standardError)")
      return FileManager.default.fileExists(atPath: folder.output + "/bai/2030/sau.html")
    }
    #expect(try !isShown(["--now", "1/1/2030"]))
    #expect(try isShown(["--now", "2/1/2030"]))
    // 1893517200 is 2030-01-01 17:00 UTC: midnight of the second in Vietnam, wherever the machine stands.
    #expect(try isShown([], ["SOURCE_DATE_EPOCH": "1893517200", "TZ": "America/Los_Angeles"]))
    #expect(try !isShown([], ["SOURCE_DATE_EPOCH": "1893517199", "TZ": "Pacific/Kiritimati"]))
    #expect(
      try !isShown(["--now", "1/1/2030"], ["SOURCE_DATE_EPOCH": "1893517200"]),
      "the option goes before the variable"
    )
  }

  @Test("a folder that is missing ends with 2", arguments: ["--content", "--templates"])
  func missingFolder(option: String) throws {
    let folder = try SiteFolder(Self.site)
    let outcome = try run([option, "khong-co"], in: folder)
    #expect(outcome.status == 2)
    #expect(outcome.standardError == "lỗi: không mở được “khong-co”: không có tệp hoặc thư mục này\n")
    #expect(!FileManager.default.fileExists(atPath: folder.output))
  }

  @Test("who has neither content nor templates is told of the content")
  func missingFolders() throws {
    let outcome = try run(["--content", "khong-co", "--templates", "cung-khong"], in: try SiteFolder(Self.site))
    #expect(outcome.status == 2)
    #expect(outcome.standardError == "lỗi: không mở được “khong-co”: không có tệp hoặc thư mục này\n")
  }

  @Test("a folder that Khéo did not make is not replaced")
  func foreignOutput() throws {
    let folder = try SiteFolder(Self.site + "-- luan-van/chuong-1.txt --\nba năm công sức\n")
    let outcome = try run(["--out", "luan-van"], in: folder)
    #expect(outcome.status == 2)
    #expect(outcome.standardError.contains("“luan-van”") && outcome.standardError.contains("“chuong-1.txt”"))
    #expect(outcome.standardError.contains("chọn một thư mục mới hoặc trống bằng --out"))
    #expect(SiteSnapshot(of: folder.path + "/luan-van").paths == ["chuong-1.txt"])
  }

  @Test(
    "the output may not be, hold or lie in what the site is made from",
    arguments: ["content", "content/output", ".", "templates/x", "content/../content/y"]
  )
  func outputInInput(output: String) throws {
    let folder = try SiteFolder(Self.site)
    let before = SiteSnapshot(of: folder.path)
    let outcome = try run(["--out", output], in: folder)
    #expect(outcome.status == 2)
    #expect(outcome.standardError.contains("“\(output)”"))
    #expect(SiteSnapshot(of: folder.path) == before)
  }

  @Test("the output may lie under folders that are not there yet, and be named through a symbolic link")
  func outputPlaces() throws {
    let folder = try SiteFolder(Self.site + "-- that/.keep --\n")
    #expect(try run(["--out", "mot/hai/trang"], in: folder).status == 0)
    #expect(FileManager.default.fileExists(atPath: folder.path + "/mot/hai/trang/index.html"))
    try folder.link("lien-ket", to: "that/trang")
    #expect(try run(["--out", "lien-ket"], in: folder).status == 0)
    #expect(try run(["--out", "lien-ket"], in: folder).status == 0)
    #expect(FileManager.default.fileExists(atPath: folder.path + "/that/trang/index.html"))
  }

  @Test("a reader of standard output that has gone away changes neither the site nor the status")
  func closedOutput() throws {
    let folder = try SiteFolder(Self.site)
    let outcome = try SiteCommand.start(["build"], in: folder.path, isOutputClosed: true).wait()
    #expect(outcome.status == 0)
    #expect(outcome.standardError == "")
    #expect(FileManager.default.fileExists(atPath: folder.output + "/index.html"))
  }

  @Test("there is no colour and no progress line where nobody looks")
  func noColour() throws {
    let folder = try SiteFolder(Self.site + .story("2018/b", keys: "titel: x"))
    let outcome = try run([], in: folder, environment: ["TERM": "xterm-256color", "CLICOLOR_FORCE": "1"])
    #expect(!outcome.standardError.contains("\u{1B}") && !outcome.standardError.contains("\r"))
  }
}
