import BulletinCore
import Foundation
import SystemPackage
import Testing

@testable import BulletinBuild

@Suite("The output folder is chosen")
struct OutputPlaceTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func open(_ name: String, inputs: [String] = [], home: FilePath? = nil) throws(OutputError) -> StagingWriter {
    try OutputFolder.open(folder / name, inputs: inputs.map { folder / $0 }, home: home)
  }

  @Test(
    "a folder with other people's files is refused and left alone",
    arguments: ["bai.docx", "index.html", "anh/a.jpg", ".bashrc"]
  )
  func foreign(_ name: String) throws {
    try folder.write("site/" + name, "x")
    let before = try folder.snapshot()
    let error = #expect(throws: OutputError.self) { try open("site") }
    let example = String(name.prefix { $0 != "/" })
    #expect(error == .foreign((folder / "site").string, example: example))
    #expect(error?.headline.vi.contains("“\(example)”") == true)
    #expect(error?.fix != nil)
    #expect(try folder.snapshot() == before)
  }

  @Test(
    "a folder with nothing but a repository's or a web server's own files is taken",
    arguments: [".gitignore", ".gitkeep", ".git", ".git/HEAD", ".nojekyll", "CNAME", ".well-known/x"]
  )
  func adoptable(_ name: String) throws {
    try folder.write("site/" + name, "x")
    let writer = try open("site")
    try writer.write(RenderedFile(path: "index.html", bytes: [1]))
    _ = try writer.publish()
    #expect(try folder.read("site/" + name) == "x")
    #expect(try folder.read("site/index.html") == "\u{1}")
  }

  @Test("a missing folder is made, with those above it")
  func missing() throws {
    _ = try open("a/b/site").publish()
    #expect(try folder.names("a/b/site") == [".kheo-output"])
    #expect(try folder.names("a/b") == ["site"])
  }

  @Test("a missing folder is not made before the site is published")
  func missingStaysMissing() throws {
    let writer = try open("site")
    #expect(try folder.names() == [".site.kheo-new"])
    writer.abandon()
    #expect(try folder.names() == [])
  }

  @Test("a link is followed, and stays", arguments: [true, false])
  func link(_ targetExists: Bool) throws {
    try folder.makeFolder("that/tren")
    if targetExists { try folder.makeFolder("that/site") }
    try folder.link("that/tren/site", to: "../site")
    try folder.link("site", to: "that/tren/site")
    _ = try open("site").publish()
    #expect(try folder.names("that/site") == [".kheo-output"])
    #expect(try folder.names() == ["site", "that"])
    #expect(try folder.names("that") == ["site", "tren"])
    #expect(try Stat(folder / "site", followTargetSymlink: false).type == .symbolicLink)
  }

  @Test("links that go round are an error")
  func linkLoop() throws {
    try folder.link("site", to: "site")
    let error = #expect(throws: OutputError.self) { try open("site") }
    #expect(error == .disk(DiskError(.open, (folder / "site").string, .tooManySymbolicLinkLevels)))
  }

  @Test("a file is refused")
  func file() throws {
    try folder.write("site", "x")
    #expect(throws: OutputError.notAFolder((folder / "site").string)) { try open("site") }
    #expect(try folder.read("site") == "x")
  }

  @Test("the root of the system is refused", arguments: ["/", "/..", "/tmp/.."])
  func root(_ path: String) {
    #expect(throws: OutputError.protected(FilePath(path).string, .root)) {
      try OutputFolder.open(FilePath(path), home: nil)
    }
  }

  @Test("the home folder and those above it are refused, those in it are not")
  func home() throws {
    try folder.makeFolder("home/an")
    try folder.link("nha", to: "home/an")
    for name in ["home/an", "home", "nha", "home/an/x/.."] {
      #expect(throws: OutputError.protected((folder / name).string, .home)) { try open(name, home: folder / "home/an") }
    }
    #expect(try folder.names("home/an") == [])
    try open("home/an/site", home: folder / "home/an").abandon()
  }

  @Test(
    "what the site is made from, what holds it and what lies in it are refused",
    arguments: ["du-an/content", "du-an", "du-an/content/site", "lien-ket", "du-an/templates", "du-an/x/../content"]
  )
  func inputs(_ name: String) throws {
    try folder.makeFolder("du-an/content")
    try folder.makeFolder("du-an/templates")
    try folder.link("lien-ket", to: "du-an/content")
    let error = #expect(throws: OutputError.self) { try open(name, inputs: ["du-an/content", "du-an/templates"]) }
    let input = name.hasSuffix("templates") ? "du-an/templates" : "du-an/content"
    #expect(error == .protected((folder / name).string, .input((folder / input).string)))
    #expect(try folder.names("du-an") == ["content", "templates"])
  }

  @Test("a name that only begins like an input is not the input")
  func similarName() throws {
    try folder.makeFolder("content")
    _ = try open("content-site", inputs: ["content"]).publish()
    #expect(try folder.names() == ["content", "content-site"])
  }

  @Test("a link in the staging folder's place is not followed")
  func stagingIsALink() throws {
    try folder.write("quy/tep", "x")
    try folder.link(".site.kheo-new", to: "quy")
    #expect(throws: OutputError.self) { try open("site") }
    #expect(try folder.read("quy/tep") == "x")
  }

  @Test("the home folder is known from the environment")
  func environmentHome() {
    #expect(FilePath.home?.string == ProcessInfo.processInfo.environment["HOME"])
  }
}
