import BulletinCore
import Testing

@testable import BulletinEditions

@Suite("Editions")
struct EditionTests {
  private func day(_ text: String) throws -> CivilDate { try DateParser.day(text) }

  private func manifest(_ number: Int?, _ files: [String: String]) throws -> EditionManifest {
    EditionManifest(
      bulletin: "Bản tin thử",
      edition: Edition(number: number, date: try day("20/11/2026")),
      files: try files.map { name, text in
        EditionManifest.File(name: try #require(ArchiveName(name)), digest: SHA256.digest(of: Array(text.utf8)))
      }
    )
  }

  @Test(
    "names that every stick and unpacker takes",
    arguments: ["index.html", "MO-TRANG-NAY.html", "bai/2018/a_b-c.html", "AN-BAN.manifest"]
  )
  func names(name: String) {
    #expect(ArchiveName(name)?.string == name)
  }

  @Test(
    "names that some do not",
    arguments: [
      "", "/a", "a/", "a//b", "../a", "a/../b", ".an", "a/.b", "a.", "con.html", "Nul", "a/COM1.txt", "a b", "a\\b",
      "a:b",
      "á.html", "a\u{0}", String(repeating: "a", count: 200),
    ]
  )
  func badNames(name: String) {
    #expect(ArchiveName(name) == nil)
  }

  @Test("a manifest reads as it was written, sorted, and as sha256sum reads it")
  func manifestRoundTrip() throws {
    let manifest = try manifest(12, ["b.html": "", "a/c.html": "x", "MO-TRANG-NAY.html": "y"])
    let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    let lines = manifest.text.split(separator: "\n").map(String.init)
    #expect(lines.prefix(4) == ["# Khéo: ấn bản, dạng 1", "# bản tin: Bản tin thử", "# số: 12", "# ngày: 2026-11-20"])
    #expect(lines.last == "\(empty)  b.html")
    let read = try EditionManifest(Array(manifest.text.replacing("\n", with: "\r\n").utf8))
    #expect(read.text == manifest.text)
    #expect(read.edition == manifest.edition)
  }

  @Test("a line that cannot be one is named")
  func badManifests() throws {
    let good = try manifest(nil, ["a.html": "x"]).text
    for (text, line) in [
      ("", 1), ("Bản tin\n", 1), ("# Khéo: ấn bản, dạng 2\n", 1), (good + "xyz  a.html\n", 5),
      (good + good.split(separator: "\n")[3] + "\n", 5), (good.replacing("a.html", with: "../a.html"), 4),
      (good.replacing("# ngày", with: "# ngay"), 1),
    ] {
      #expect(throws: EditionFault.notAManifest(line: line), "\(text)") { try EditionManifest(text: text) }
    }
    #expect(throws: EditionFault.notAManifest(line: 1)) { try EditionManifest([0xFF, 0xFE]) }
  }

  @Test("an update is what is new or different, and names what is to go")
  func delta() throws {
    let old = try manifest(11, ["a.html": "1", "b.html": "2", "c.html": "3"])
    let new = try manifest(12, ["a.html": "1", "b.html": "2 sửa", "d.html": "4"])
    let delta = EditionDelta(from: old, to: new)
    #expect(delta.changed.map(\.string) == ["b.html", "d.html"])
    #expect(delta.removed.map(\.string) == ["c.html"])
    #expect(delta.note.hasPrefix("\u{FEFF}Cập nhật ấn bản số 11, ngày 20/11/2026 thành ấn bản số 12"))
    #expect(delta.note.contains("\r\n  c.html\r\n"))
    #expect(EditionDelta(from: new, to: new).changed == [])
  }

  @Test("a folder differs by what is changed, missing and extra; what systems leave on sticks does not count")
  func verification() throws {
    let manifest = try manifest(12, ["a.html": "1", "b.html": "2", "c.html": "3", "d.html": "4"])
    func digest(_ text: String) -> SHA256.Digest { SHA256.digest(of: Array(text.utf8)) }
    let found: [String: SHA256.Digest?] = [
      "a.html": digest("1"), "b.html": digest("x"), "c.html": nil, "virus.exe": digest(""),
      "AN-BAN.manifest": digest(""), "CAP-NHAT.txt": digest(""), "System Volume Information/x": digest(""),
      "bai/Thumbs.db": digest(""), "._a.html": digest(""),
    ]
    let result = Verification(manifest, found: found)
    #expect(result.changed.map(\.string) == ["b.html", "c.html"])
    #expect(result.missing.map(\.string) == ["d.html"])
    #expect(result.extra == ["virus.exe"])
    #expect(!result.isWhole)
  }

  @Test("texts for ZIM are cut between words")
  func shortened() {
    #expect(ZIMArchive.shortened("Bản tin Dân vận khéo, số 12", to: 30) == "Bản tin Dân vận khéo, số 12")
    #expect(ZIMArchive.shortened("Bản tin Dân vận khéo", to: 10) == "Bản tin…")
    #expect(ZIMArchive.shortened("Bản tin Dân vận khéo", to: 7) == "Bản…")
    for length in 2...25 {
      #expect(ZIMArchive.shortened("Bản tin Dân vận khéo, số 12 năm", to: length).count <= length)
    }
    #expect(ZIMArchive.shortened("abcdefghij", to: 5) == "abcd…")
  }

  @Test("the emblem is a PNG of 48 pixels, transparent in its corner")
  func emblem() {
    let picture = ZIMArchive.picture()
    #expect(Array(picture[..<8]) == [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
    #expect(Array(picture[16..<24]) == [0, 0, 0, 48, 0, 0, 0, 48])
    #expect(picture == ZIMArchive.picture())
  }
}
