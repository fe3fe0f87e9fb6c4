import BulletinTestSupport
import Foundation
import Testing

@Suite("kheo verify, kheo pack delta: damaged editions")
struct DamagedEditionTests {
  private static let frame = SiteText.frame + .story("2018/a", title: "Bài A") + .story("2019/b", title: "Bài B")
  private static let zip = "ban-tin-thu-so-1.zip"

  private func packed() throws -> SiteFolder {
    let folder = try SiteFolder(Self.frame)
    let outcome = try folder.kheo(["pack", "zip", "--edition", "1", "--edition-date", "1/11/2026", "--out", "."])
    #expect(outcome.status == 0, "\(outcome.standardError)")
    return folder
  }

  /// Writes the ZIP again with Python: without a file, with another file's bytes changed, with one more.
  private func rewrite(_ folder: SiteFolder, without: String = "", changing: String = "", adding: String = "") throws {
    try folder.python(
      "-c",
      """
      import sys, zipfile
      zip, without, changing, adding = sys.argv[1:]
      old = zipfile.ZipFile(zip)
      files = [(name, old.read(name)) for name in old.namelist() if name != without]
      with zipfile.ZipFile(zip, "w") as new:
          for name, data in files:
              new.writestr(name, data + b"!" if name == changing else data)
          if adding: new.writestr(adding, b"?")
      """,
      Self.zip,
      without,
      changing,
      adding
    )
  }

  @Test("in a ZIP too, each changed, missing and extra file is told")
  func archive() throws {
    let folder = try packed()
    try rewrite(folder, without: "404.html", changing: "bai/2018/a.html", adding: "bai/la.exe")
    let outcome = try folder.kheo(["verify", Self.zip])
    #expect(outcome.status == 1)
    #expect(
      outcome.standardOutput.split(separator: "\n").prefix(3) == [
        "đã đổi: bai/2018/a.html", "thiếu: 404.html", "thừa: bai/la.exe",
      ]
    )
  }

  @Test("a bit that tipped in a ZIP is found, in a file's content as in its list")
  func bits() throws {
    let folder = try packed()
    let whole = Array(try folder.bytes(Self.zip))
    // Past the first header, inside the packed manifest; then in the middle of everything.
    for position in [200, whole.count / 2, whole.count / 3] {
      var bytes = whole
      bytes[position] ^= 0x10
      try folder.write(Self.zip, bytes: bytes)
      let outcome = try folder.kheo(["verify", Self.zip])
      #expect(outcome.status == 1 || outcome.status == 2, "bit in byte \(position)")
    }
    try folder.write(Self.zip, bytes: Array(whole.dropLast(whole.count / 4)))
    #expect(try folder.kheo(["verify", Self.zip]).status == 2)
  }

  @Test("a folder: cut off, emptied, renamed, replaced by a link, and a manifest that was changed")
  func folder() throws {
    let folder = try packed()
    try folder.unzip(Self.zip, to: "usb")
    let page = Array(try folder.bytes("usb/index.html"))
    try folder.write("usb/index.html", bytes: Array(page.dropLast(1)))
    try folder.write("usb/404.html", "")
    try folder.write("usb/bai/2018/A.html", bytes: Array(try folder.bytes("usb/bai/2018/a.html")))
    try folder.remove("usb/bai/2018/a.html")
    try folder.remove("usb/tat-ca.html")
    try folder.link("usb/tat-ca.html", to: "index.html")
    let outcome = try folder.kheo(["verify", "usb"])
    #expect(outcome.status == 1)
    #expect(
      Set(outcome.standardOutput.split(separator: "\n").dropLast()) == [
        "đã đổi: 404.html", "đã đổi: index.html", "đã đổi: tat-ca.html", "thiếu: bai/2018/a.html",
        "thừa: bai/2018/A.html",
      ]
    )
    let manifest = String(decoding: try folder.bytes("usb/AN-BAN.manifest"), as: UTF8.self)
    try folder.write("usb/AN-BAN.manifest", manifest + "abc  index.html\n")
    let spoilt = try folder.kheo(["verify", "usb"])
    #expect(spoilt.status == 2)
    #expect(spoilt.standardError.contains("không phải dòng của một bản kê ấn bản"))
    try folder.remove("usb/AN-BAN.manifest")
    #expect(try folder.kheo(["verify", "usb"]).status == 2)
  }

  @Test("what a manifest calls its bulletin does not reach the terminal as a command")
  func escapes() throws {
    let folder = try packed()
    try folder.unzip(Self.zip, to: "usb")
    let manifest = String(decoding: try folder.bytes("usb/AN-BAN.manifest"), as: UTF8.self)
    let changed = manifest.replacing("# bản tin: Bản tin thử", with: "# bản tin: \u{1B}[2JBản tin thử")
    #expect(changed != manifest)
    try folder.write("usb/AN-BAN.manifest", changed)
    let outcome = try folder.kheo(["verify", "usb"])
    #expect(outcome.status == 0)
    #expect(outcome.standardOutput.contains("Bản tin thử, số 1"))
    #expect(!outcome.standardOutput.contains("\u{1B}"))
  }

  @Test("delta: an edition that is called as the old one would take the place of its manifest, and is refused")
  func sameEdition() throws {
    let folder = try packed()
    let before = folder.snapshot(".")
    let arguments = [
      "pack", "delta", "--since", "ban-tin-thu-so-1.manifest", "--edition-date", "20/11/2026", "--out", ".",
    ]
    let outcome = try folder.kheo(arguments + ["--edition", "1"])
    #expect(outcome.status == 2)
    #expect(outcome.standardError.contains("ấn bản trước và ấn bản này cùng là số 1, ngày 20/11/2026"))
    #expect(folder.snapshot(".") == before)
    #expect(try folder.kheo(arguments + ["--edition", "2"]).status == 0)
  }

  @Test("an update onto a damaged stick leaves what it does not bring as it was, and verify tells of it")
  func updateOntoDamage() throws {
    let folder = try packed()
    try folder.unzip(Self.zip, to: "usb")
    try folder.write("usb/bai/2018/a.html", "hỏng")
    try folder.write("content/stories/2019/b.md", Self.frame.text(of: "content/stories/2019/b.md") + "\nThêm.\n")
    let delta = ["pack", "delta", "--edition", "2", "--edition-date", "20/11/2026", "--out", "moi", "--since"]
    // The manifest says what the stick should be, so the damaged page is thought to be there.
    #expect(try folder.kheo(delta + ["usb"]).status == 0)
    try folder.unzip("moi/ban-tin-thu-so-2-cap-nhat-tu-so-1.zip", to: "usb")
    let outcome = try folder.kheo(["verify", "usb"])
    #expect(outcome.status == 1)
    #expect(outcome.standardOutput.hasPrefix("đã đổi: bai/2018/a.html\n"))
    #expect(!outcome.standardOutput.contains("bai/2019/b.html"))
  }

  @Test("delta: a broken manifest, a page and a missing file are no old edition, and nothing is written")
  func noOldEdition() throws {
    let folder = try packed()
    let manifest = String(decoding: try folder.bytes("ban-tin-thu-so-1.manifest"), as: UTF8.self)
    try folder.write("hong.manifest", String(manifest.dropLast(80)) + "\n")
    try folder.write("trang.html", "<!DOCTYPE html>")
    for (path, words) in [
      ("hong.manifest", "không phải dòng của một bản kê"), ("trang.html", "không phải dòng của một bản kê"),
      ("khong-co.manifest", "khong-co.manifest"), ("content", "không có AN-BAN.manifest"),
    ] {
      let outcome = try folder.kheo(["pack", "delta", "--since", path, "--edition", "2", "--out", "moi"])
      #expect(outcome.status == 2)
      #expect(outcome.standardError.contains(words), "\(outcome.standardError)")
    }
    #expect(folder.snapshot("moi").paths == [])
  }
}
