import BulletinCore
import Foundation
import SystemPackage
import Testing

@testable import BulletinBuild

@Suite("The content folder is listed")
struct ContentFolderTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.makeFolder("content")
  }

  /// The same on one core and on all.
  private func scan() async throws -> ContentListing {
    let listing = try ContentFolder.scan(folder / "content", shownAs: "content")
    let shared = try await ContentFolder.scanOnAllCores(folder / "content", shownAs: "content")
    #expect(shared.files == listing.files)
    #expect(findings(shared) == findings(listing))
    return listing
  }

  /// Each finding as `id path`.
  private func findings(_ listing: ContentListing) -> [String] {
    listing.diagnostics.map { "\($0.id) \($0.place?.file.path ?? "")" }
  }

  @Test("in the byte order of whole paths, not of folders")
  func order() async throws {
    for name in ["a/x.md", "a-b/x.md", "a.md", "B.md", "site.yml", "đ.md"] { try folder.write("content/" + name) }
    let listing = try await scan()
    #expect(listing.files.map(\.path) == ["B.md", "a-b/x.md", "a.md", "a/x.md", "site.yml", "đ.md"])
    #expect(listing.diagnostics.isEmpty)
  }

  @Test(
    "without what systems and editors leave behind",
    arguments: [
      ".git/config", ".DS_Store", "Thumbs.db", "THUMBS.DB", "desktop.ini", "Desktop.ini", "~$bai.docx", "bai.md.tmp",
      "anh.TMP",
      "bai.bak", "bai.md~", ".kheo/cache",
    ]
  )
  func ignored(_ name: String) async throws {
    try folder.write("content/" + name)
    try folder.write("content/stories/" + name)
    try folder.write("content/stories/bai.md")
    let listing = try await scan()
    #expect(listing.files.map(\.path) == ["stories/bai.md"])
    #expect(listing.diagnostics.isEmpty)
  }

  @Test("with the size of media, while texts are not looked at")
  func sizes() async throws {
    try folder.write("content/anh.jpg", "12345")
    try folder.write("content/bai.md", "123")
    #expect(try await scan().files.map(\.size) == [5, nil])
  }

  @Test("with NFC paths for names that a Mac wrote in NFD, which stay readable")
  func decomposedNames() async throws {
    let decomposed = "Dồn điền/ruộng bậc thang.md".decomposedStringWithCanonicalMapping
    try folder.write("content/" + decomposed, "nội dung")
    let file = try #require(try await scan().files.first)
    #expect(Array(file.path.utf8) == Array("Dồn điền/ruộng bậc thang.md".precomposedStringWithCanonicalMapping.utf8))
    #expect(file.location.string.utf8.elementsEqual((folder / ("content/" + decomposed)).string.utf8))
    #expect(try file.read() == Array("nội dung".utf8))
  }

  @Test("one of two names that differ only in normal form, and the other is an error")
  func sameNameTwice() async throws {
    try folder.write("content/khéo.md".precomposedStringWithCanonicalMapping)
    try folder.write("content/khéo.md".decomposedStringWithCanonicalMapping)
    let listing = try await scan()
    #expect(listing.files.count == 1)
    #expect(findings(listing) == ["name-twice content/khéo.md"])
    #expect(listing.diagnostics.hasErrors)
  }

  @Test("a name that is not UTF-8 is an error")
  func foreignEncoding() async throws {
    let content = try FolderHandle(folder / "content")
    try content.createFile([0x62, CChar(bitPattern: 0xB5), 0x2E, 0x6D, 0x64, 0], [])
    #expect(findings(try await scan()) == ["name-encoding content/b\u{FFFD}.md"])
  }

  @Test("names of 255 bytes are found and read")
  func longNames() async throws {
    let name = String(repeating: "ệ", count: 84) + ".md"
    #expect(name.utf8.count == 255)
    try folder.write("content/" + name, "x")
    let file = try #require(try await scan().files.first)
    #expect(file.path == name)
    #expect(try file.read() == Array("x".utf8))
  }

  @Test("a path that is too long for the system is an error that says so")
  func longPaths() async throws {
    var handle = try FolderHandle(folder / "content")
    let name = String(repeating: "a", count: 250)
    for _ in 0..<17 {
      try handle.makeFolder(name)
      handle = try handle.folder(name)
    }
    try handle.createFile("anh.jpg", [])
    let listing = try await scan()
    #expect(listing.diagnostics.map(\.id) == ["unreadable"])
    #expect(listing.diagnostics.first?.headline.vi.hasSuffix("tên hoặc đường dẫn quá dài") == true)
    #expect(listing.diagnostics.first?.fix != nil)
  }

  @Test("in the same order however many folders there are, and however deep they lie")
  func manyFolders() async throws {
    let years = (2009...2026).map { "stories/\($0)" }
    var expected = ["site.yml"]
    for year in years {
      for name in ["a.md", "b/c/d/anh.png", "b-c/anh.png", "đê.md"] { expected.append("\(year)/\(name)") }
    }
    for path in expected { try folder.write("content/" + path) }
    try folder.link("content/stories/2010/vong", to: "..")
    try folder.link("content/stories/2011/gay", to: "khong-co.md")
    let listing = try await scan()
    #expect(listing.files.map(\.path) == expected.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    #expect(findings(listing) == ["link-loop content/stories/2010/vong", "link-broken content/stories/2011/gay"])
  }

  @Test("fifty thousand files in one folder in moments")
  func manyFiles() async throws {
    let content = try FolderHandle(folder / "content")
    for number in 0..<50_000 { try content.createFile("bai-viet-số-\(number).md", []) }
    let listing = try await scan()
    #expect(listing.files.count == 50_000)
  }

  @Test("a missing folder is told by name in both languages")
  func missing() throws {
    let path = folder / "khong-co"
    let error = try #require(throws: DiskError.self) { try ContentFolder.scan(path, shownAs: "khong-co") }
    #expect(error == DiskError(.open, path.string, .noSuchFileOrDirectory))
    #expect(error.headline.vi == "không mở được “\(path)”: không có tệp hoặc thư mục này")
    #expect(error.headline.en == "cannot open “\(path)”: there is no such file or folder")
  }

  @Test("a file in the folder's place is an error")
  func notAFolder() throws {
    try folder.write("tep")
    let error = #expect(throws: DiskError.self) { try ContentFolder.scan(folder / "tep", shownAs: "tep") }
    #expect(error?.errno == .notDirectory)
  }

  @Test(
    "a file or folder that may not be read is an error with the cure",
    .disabled(if: geteuid() == 0, "root reads everything")
  )
  func unreadable() async throws {
    try folder.write("content/anh.jpg")
    try folder.write("content/bai.md")
    try folder.makeFolder("content/kin")
    for name in ["anh.jpg", "bai.md", "kin"] { try call(chmod((folder / "content/\(name)").string, 0)) }
    defer { chmod((folder / "content/kin").string, 0o700) }
    let listing = try await scan()
    #expect(findings(listing) == ["unreadable content/anh.jpg", "unreadable content/kin"])
    #expect(listing.diagnostics.allSatisfy { $0.fix?.vi.contains("chmod") == true })
    let error = #expect(throws: DiskError.self) { try #require(listing.files.first).read() }
    #expect(error?.errno == .permissionDenied)
  }

  // MARK: - Links

  @Test("links to files and folders inside are followed")
  func linksInside() async throws {
    try folder.write("content/chung/anh.jpg", "123")
    try folder.write("content/bai/index.md")
    try folder.link("content/bai/anh.jpg", to: "../chung/anh.jpg")
    try folder.link("content/bai/kho", to: (folder / "content/chung").string)
    let listing = try await scan()
    #expect(listing.files.map(\.path) == ["bai/anh.jpg", "bai/index.md", "bai/kho/anh.jpg", "chung/anh.jpg"])
    #expect(Set(listing.files.filter { $0.size != nil }.map(\.location)) == [folder / "content/chung/anh.jpg"])
    #expect(listing.diagnostics.isEmpty)
  }

  @Test("a content folder that is a link itself is followed")
  func linkedRoot() throws {
    try folder.write("content/bai.md")
    try folder.link("lien-ket", to: "content")
    #expect(try ContentFolder.scan(folder / "lien-ket", shownAs: "lien-ket").files.map(\.path) == ["bai.md"])
  }

  @Test(
    "a link that leads outside is refused",
    arguments: ["/etc/passwd", "../content-2/bai.md", "../content-2", "..", "/"]
  )
  func linkOutside(_ target: String) async throws {
    try folder.write("content-2/bai.md")
    try folder.link("content/lien-ket.md", to: target)
    let listing = try await scan()
    #expect(findings(listing) == ["symlink-outside content/lien-ket.md"])
    #expect(listing.files.isEmpty)
  }

  @Test("a link out through a link inside is refused")
  func linkOutsideByDetour() async throws {
    try folder.write("ngoai/bai.md")
    try folder.link("content/a", to: "b")
    try folder.link("content/b", to: "../ngoai")
    #expect(findings(try await scan()) == ["symlink-outside content/a", "symlink-outside content/b"])
  }

  @Test("loops are found")
  func loops() async throws {
    try folder.makeFolder("content/x/y")
    try folder.write("content/x/bai.md")
    try folder.link("content/self", to: "self")
    try folder.link("content/x/y/up", to: "../..")
    try folder.link("content/x/here", to: ".")
    let listing = try await scan()
    #expect(findings(listing) == ["link-loop content/self", "link-loop content/x/here", "link-loop content/x/y/up"])
    #expect(listing.files.map(\.path) == ["x/bai.md"])
  }

  @Test("linked folders that link to each other end in an error, not in a growing list")
  func nestedLinks() async throws {
    try folder.write("content/a/1.md")
    try folder.write("content/b/2.md")
    try folder.link("content/a/b", to: "../b")
    try folder.link("content/b/a", to: "../a")
    let listing = try await scan()
    #expect(findings(listing) == ["link-loop content/a/b/a", "link-loop content/b/a/b"])
    #expect(listing.files.map(\.path) == ["a/1.md", "a/b/2.md", "b/2.md", "b/a/1.md"])
    try folder.write("content/c/3.md")
    try folder.link("content/b/c", to: "../c")
    #expect(findings(try await scan()).contains("link-nested content/a/b/c"))
  }

  @Test("a link to nothing is an error")
  func brokenLink() async throws {
    try folder.link("content/lien-ket.md", to: "mat-roi.md")
    #expect(findings(try await scan()) == ["link-broken content/lien-ket.md"])
  }

  // MARK: - What is not a file

  @Test("pipes, sockets and devices are refused without being opened", .timeLimit(.minutes(10)))
  func notFiles() async throws {
    try call(mkfifo((folder / "content/ong.md").string, 0o600))
    try folder.link("content/toi-ong.md", to: "ong.md")
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let descriptor = socket(AF_UNIX, CInt(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    let path = (folder / "content/socket.jpg").string
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: Array(path.utf8).prefix($0.count - 1)) }
    try withUnsafePointer(to: address) { pointer in
      _ = try pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        try call(bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size)))
      }
    }
    #expect(
      findings(try await scan()) == [
        "not-a-file content/ong.md", "not-a-file content/socket.jpg", "not-a-file content/toi-ong.md",
      ]
    )
  }
}
