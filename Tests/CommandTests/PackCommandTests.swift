import BulletinTestSupport
import Foundation
import Testing

@Suite("kheo pack, kheo verify")
struct PackCommandTests {
  private static let frame =
    SiteText.frame + .story("2018/a", title: "Bài A", body: "Chữ[^1].\n\n[^1]: Chú thích.")
    + .story(
      "2019/b",
      title: "Bài B",
      date: "2/3/2019",
      field: "van-hoa-xa-hoi",
      body: "a) Một\nb) Hai\n\n---\n\n- [x] Xong"
    )

  private func run(_ arguments: [String], in folder: SiteFolder, environment: [String: String] = [:]) throws
    -> SiteCommand.Outcome
  {
    var arguments = arguments
    if arguments.first == "pack" { arguments += ["--templates", folder.templates, "--now", "2026-11-21"] }
    return try SiteCommand.run(arguments, in: folder.path, environment: environment)
  }

  private func bytes(_ name: String, in folder: SiteFolder) throws -> Data {
    try #require(FileManager.default.contents(atPath: folder.path + "/" + name), "\(name)")
  }

  /// Unpacks with the system's own program, as people do.
  private func unzip(_ name: String, to target: String, in folder: SiteFolder) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-m", "zipfile", "-e", folder.path + "/" + name, folder.path + "/" + target]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  @Test("zip: a file by its edition, its manifest beside it, the same bytes each time and in every time zone")
  func zip() throws {
    let folder = try SiteFolder(Self.frame)
    let outcome = try run(["pack", "zip", "--edition", "12", "--edition-date", "20/11/2026"], in: folder)
    #expect(outcome.status == 0, "\(outcome.standardError)")
    #expect(outcome.standardError == "")
    let lines = outcome.standardOutput.split(separator: "\n")
    #expect(lines.first?.hasPrefix("đã đóng gói 2 bài, ") == true)
    #expect(lines.count == 3)
    #expect(lines[1].hasPrefix("  an-ban/ban-tin-thu-so-12.zip ("))
    #expect(lines[2].hasPrefix("  an-ban/ban-tin-thu-so-12.manifest ("))
    let again = try run(
      ["pack", "zip", "--edition", "12", "--edition-date", "2026-11-20", "--out", "lai"],
      in: folder,
      environment: ["TZ": "America/Los_Angeles", "SOURCE_DATE_EPOCH": "1", "LANG": "vi_VN.UTF-8"]
    )
    #expect(again.status == 0)
    #expect(try bytes("an-ban/ban-tin-thu-so-12.zip", in: folder) == bytes("lai/ban-tin-thu-so-12.zip", in: folder))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/an-ban").count == 2)
  }

  @Test("verify: an unpacked edition and the file itself are whole; what was done to them is told, with status 1")
  func verify() throws {
    let folder = try SiteFolder(Self.frame + "-- content/nho.txt --\n")
    try folder.remove("content/nho.txt")
    _ = try run(["pack", "zip", "--edition", "1", "--edition-date", "20/11/2026", "--out", "."], in: folder)
    try unzip("ban-tin-thu-so-1.zip", to: "usb", in: folder)
    for edition in ["usb", "ban-tin-thu-so-1.zip"] {
      let outcome = try run(["verify", edition], in: folder)
      #expect(outcome.status == 0)
      #expect(outcome.standardError == "")
      #expect(outcome.standardOutput.hasPrefix("nguyên vẹn: Bản tin thử, số 1, ngày 20/11/2026, "))
    }
    try folder.write("usb/index.html", "khác")
    try folder.remove("usb/404.html")
    try folder.write("usb/bai/la.exe", "?")
    try folder.write("usb/System Volume Information/x", "?")
    let outcome = try run(["verify", "usb"], in: folder)
    #expect(outcome.status == 1)
    #expect(outcome.standardError == "")
    let lines = outcome.standardOutput.split(separator: "\n")
    #expect(lines.prefix(3) == ["đã đổi: index.html", "thiếu: 404.html", "thừa: bai/la.exe"])
    #expect(
      lines.last == "không nguyên vẹn: Bản tin thử, số 1, ngày 20/11/2026, 1 tệp đã đổi, 1 tệp thiếu, 1 tệp thừa"
    )
    let english = try run(["verify", "usb", "--lang", "en"], in: folder)
    #expect(english.standardOutput.hasPrefix("changed: index.html\nmissing: 404.html\nextra: bai/la.exe\nnot whole: "))
  }

  @Test("verify: extra files alone are no fault, but with --strict")
  func extraFiles() throws {
    let folder = try SiteFolder(Self.frame)
    _ = try run(["pack", "zip", "--edition", "1", "--out", "."], in: folder)
    try unzip("ban-tin-thu-so-1.zip", to: "usb", in: folder)
    try folder.write("usb/ghi-chu.txt", "?")
    #expect(try run(["verify", "usb"], in: folder).status == 0)
    #expect(try run(["verify", "usb", "--strict"], in: folder).status == 1)
  }

  @Test("verify: what is no edition ends with 2")
  func noEdition() throws {
    let folder = try SiteFolder(Self.frame + "-- la/a.txt --\nx\n")
    for (path, words) in [
      ("la", "không có AN-BAN.manifest ở đây"), ("la/a.txt", "không phải tệp ZIP"),
      ("khong-co", "không có tệp hoặc thư mục"),
    ] {
      let outcome = try run(["verify", path], in: folder)
      #expect(outcome.status == 2)
      #expect(outcome.standardOutput == "")
      #expect(outcome.standardError.contains(words), "\(outcome.standardError)")
    }
  }

  @Test("delta: copied over the old edition, the stick is the new one", arguments: ["manifest", "zip", "folder"])
  func delta(since kind: String) throws {
    let folder = try SiteFolder(Self.frame)
    _ = try run(["pack", "zip", "--edition", "1", "--edition-date", "1/11/2026"], in: folder)
    try unzip("an-ban/ban-tin-thu-so-1.zip", to: "usb", in: folder)
    try folder.remove("content/stories/2019/b.md")
    try folder.write(
      "content/stories/2018/a.md",
      Self.frame.text(of: "content/stories/2018/a.md") + "\nThêm câu này.\n"
    )
    let old = ["manifest": "an-ban/ban-tin-thu-so-1.manifest", "zip": "an-ban/ban-tin-thu-so-1.zip", "folder": "usb"]
    let arguments = [
      "pack", "delta", "--since", try #require(old[kind]), "--edition", "2", "--edition-date", "20/11/2026",
    ]
    let outcome = try run(arguments, in: folder)
    #expect(outcome.status == 0, "\(outcome.standardError)")
    #expect(outcome.standardOutput.contains("; cần xóa "))
    #expect(outcome.standardOutput.contains("  an-ban/ban-tin-thu-so-2-cap-nhat-tu-so-1.zip ("))
    try unzip("an-ban/ban-tin-thu-so-2-cap-nhat-tu-so-1.zip", to: "usb", in: folder)
    let verified = try run(["verify", "usb"], in: folder)
    #expect(verified.status == 0, "\(verified.standardOutput)")
    #expect(verified.standardOutput.contains("thừa: bai/2019/b.html\n"))
    #expect(verified.standardOutput.contains("số 2, ngày 20/11/2026"))
    _ = try run(["pack", "zip", "--edition", "2", "--edition-date", "20/11/2026", "--out", "du"], in: folder)
    let update = try bytes("an-ban/ban-tin-thu-so-2-cap-nhat-tu-so-1.zip", in: folder)
    #expect(try update.count < bytes("du/ban-tin-thu-so-2.zip", in: folder).count)
  }

  @Test("the number and day come from site.yml, the day else from the newest story; with neither it ends with 2")
  func editionOfContent() throws {
    let folder = try SiteFolder(Self.frame)
    #expect(try run(["pack", "zip"], in: folder).standardOutput.contains("an-ban/ban-tin-thu-2019-03-02.zip"))
    let config = Self.frame.text(of: "content/site.yml")
    try folder.write("content/site.yml", config + "ấn bản: {số: 7, ngày: 20/11/2026}\n")
    #expect(try run(["pack", "epub"], in: folder).standardOutput.contains("an-ban/ban-tin-thu-so-7.epub"))
    let empty = try SiteFolder(.frame)
    let outcome = try run(["pack", "zip"], in: empty)
    #expect(outcome.status == 2)
    #expect(outcome.standardError.contains("ấn bản chưa có ngày") && outcome.standardError.contains("--edition-date"))
  }

  @Test(
    "epub: whole, a year, a field by any of its names; nothing to pack, an unknown field and both at once end with 2"
  )
  func epub() throws {
    let folder = try SiteFolder(Self.frame)
    for (arguments, file, count) in [
      ([], "ban-tin-thu-so-3.epub", 2), (["--year", "2018"], "ban-tin-thu-nam-2018-so-3.epub", 1),
      (["--field", "Văn hoá - xã hội"], "ban-tin-thu-van-hoa-xa-hoi-so-3.epub", 1),
    ] {
      let outcome = try run(["pack", "epub", "--edition", "3"] + arguments, in: folder)
      #expect(outcome.status == 0, "\(outcome.standardError)")
      #expect(outcome.standardOutput.hasPrefix("đã đóng gói \(count) bài"))
      let book = try bytes("an-ban/" + file, in: folder)
      #expect(book.dropFirst(30).starts(with: Data("mimetypeapplication/epub+zip".utf8)))
    }
    for (arguments, words) in [
      (["--year", "1999"], "không có bài nào để đóng gói: Năm 1999"),
      (["--field", "kinh tees"], "có phải ý bạn là “kinh-te”?"),
      (["--year", "2018", "--field", "kinh-te"], "chỉ chọn một"),
    ] {
      let outcome = try run(["pack", "epub"] + arguments, in: folder)
      #expect(outcome.status == 2)
      #expect(outcome.standardError.contains(words), "\(outcome.standardError)")
    }
  }

  @Test("zim: without zimwriterfs it says which package to install, and ends with 2")
  func zimMissing() throws {
    let folder = try SiteFolder(Self.frame)
    let outcome = try run(["pack", "zim"], in: folder, environment: ["PATH": "/khong-co"])
    #expect(outcome.status == 2)
    #expect(
      outcome.standardError
        == "lỗi: máy này chưa có chương trình zimwriterfs\n  = cài gói zim-tools: sudo apt-get install zim-tools\n"
    )
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/an-ban/ban-tin-thu-2019-03-02.zim"))
  }

  @Test("errors in the content and faults of the theme stop the packing with 1, and no file is written")
  func errors() throws {
    let broken = try SiteFolder(Self.frame + .story("2018/c", keys: "titel: x"))
    #expect(try run(["pack", "zip"], in: broken).status == 1)
    let faulty = try SiteFolder(
      Self.frame + .plainTheme + "-- templates/home.mustache --\n<img src=\"https://x.example/a.png\">\n"
    )
    let outcome = try run(["pack", "zip"], in: faulty)
    #expect(outcome.status == 1)
    #expect(outcome.standardOutput == "")
    #expect(outcome.standardError.contains("[offline-remote]"))
    for folder in [broken, faulty] {
      let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path + "/an-ban")) ?? []
      #expect(files == [])
    }
  }

  @Test("build --editions puts them on the site, says their size and sum, and none holds another")
  func buildWithEditions() throws {
    let folder = try SiteFolder(Self.frame)
    let arguments = ["build", "--templates", folder.templates, "--now", "2026-11-21"]
    let number = ["--edition", "5"]
    let outcome = try SiteCommand.run(arguments + number + ["--editions", "epub,zip"], in: folder.path)
    #expect(outcome.status == 0, "\(outcome.standardError)")
    let page = String(decoding: try bytes("output/tai-ve.html", in: folder), as: UTF8.self)
    #expect(
      page.contains("href=\"tai-ve/ban-tin-thu-so-5.zip\"") && page.contains("href=\"tai-ve/ban-tin-thu-so-5.epub\"")
    )
    #expect(page.contains("số 5, ngày 02/3/2019"))
    try unzip("output/tai-ve/ban-tin-thu-so-5.zip", to: "usb", in: folder)
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/usb/tai-ve"))
    let copy = String(decoding: try bytes("usb/tai-ve.html", in: folder), as: UTF8.self)
    #expect(copy.contains("Bạn đang đọc một ấn bản ngoại tuyến") && !copy.contains(".zip\""))
    _ = try run(["pack", "zip", "--edition", "5", "--out", "rieng"], in: folder)
    #expect(
      try bytes("rieng/ban-tin-thu-so-5.zip", in: folder) == bytes("output/tai-ve/ban-tin-thu-so-5.zip", in: folder)
    )
    #expect(try SiteCommand.run(arguments, in: folder.path).status == 0)
    #expect(!FileManager.default.fileExists(atPath: folder.output + "/tai-ve"))
    let wrong = try SiteCommand.run(arguments + ["--editions", "pdf"], in: folder.path)
    #expect(wrong.status == 2)
    let idle = try SiteCommand.run(arguments + number, in: folder.path)
    #expect(idle.status == 2)
    #expect(idle.standardError.contains("--edition, --edition-date chỉ dùng cùng --editions"))
  }
}
