import BulletinCore
import Foundation
import SystemPackage
import Testing

@testable import BulletinBuild

@Suite("The site is written")
struct StagingWriterTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  /// A published site of these files.
  @discardableResult
  private func publish(_ files: [OutputPath: String]) throws -> PublicationReport {
    let writer = try folder.openSite()
    for (path, text) in files { try writer.write(path, text) }
    return try writer.publish()
  }

  @Test("with every file in its folder, and counted")
  func writing() throws {
    let writer = try folder.openSite()
    try writer.write("index.html", "trang chủ")
    try writer.write("bai/2018/a.html", "a")
    try writer.write("bai/2018/b.html", "")
    #expect(writer.counts == OutputCounts(files: 3, bytes: 12, unchanged: 0, copied: 0))
    let report = try writer.publish()
    #expect(report.method == .rename)
    #expect(report.counts == OutputCounts(files: 3, bytes: 12, unchanged: 0, copied: 0))
    #expect(report.leftover == nil)
    let site = try folder.snapshot("site")
    #expect(
      site.keys.sorted() == [".kheo-output", "bai", "bai/2018", "bai/2018/a.html", "bai/2018/b.html", "index.html"]
    )
    #expect(site["index.html"]?.text == "trang chủ")
    #expect(try folder.names() == ["site"])
  }

  @Test("with files that all may read and only the owner may write, less the umask")
  func permissions() throws {
    let mask = umask(0)
    umask(mask)
    try folder.write("anh.jpg", "x")
    try call(chmod((folder / "anh.jpg").string, 0o700))
    let writer = try folder.openSite()
    try writer.write("bai/a.html", "a")
    try writer.copy(from: folder / "anh.jpg", to: "bai/anh.jpg")
    _ = try writer.publish()
    #expect(try Stat(folder / "site/bai/a.html").permissions.rawValue == 0o644 & ~mask)
    #expect(try Stat(folder / "site/bai/anh.jpg").permissions.rawValue == 0o644 & ~mask)
    #expect(try Stat(folder / "site/bai").permissions.rawValue == 0o755 & ~mask)
    #expect(try Stat(folder / "site").permissions.rawValue == 0o755 & ~mask)
  }

  @Test("anew in one step, without what the new site lacks")
  func replacing() throws {
    try publish(["index.html": "1", "cu/a.html": "a", "doi": "tệp"])
    let report = try publish(["index.html": "2", "moi/b.html": "b", "doi/c.html": "thư mục"])
    #expect(report.method == .exchange)
    #expect(report.leftover == nil)
    #expect(
      try folder.snapshot("site").compactMapValues(\.text)
        == [
          ".kheo-output": OutputNames.markerText, "index.html": "2", "moi/b.html": "b", "doi/c.html": "thư mục",
        ]
    )
    #expect(try folder.names() == ["site"])
  }

  @Test("with unchanged files as they were: inode and time stamps")
  func unchangedFiles() throws {
    try folder.write("anh.jpg", String(repeating: "ảnh", count: 50_000))
    func build(_ text: String) throws -> PublicationReport {
      let writer = try folder.openSite()
      try writer.write("giu.html", "giữ")
      try writer.write("trong.html", "")
      try writer.write("sua.html", text)
      try writer.copy(from: folder / "anh.jpg", to: "anh/anh.jpg")
      return try writer.publish()
    }
    #expect(try build("một").counts.unchanged == 0)
    let before = try folder.snapshot("site")
    #expect(try build("hai").counts.unchanged == 3)
    let after = try folder.snapshot("site")
    for name in [".kheo-output", "giu.html", "trong.html", "anh/anh.jpg"] {
      #expect(after[name] == before[name], "\(name)")
    }
    #expect(after["sua.html"]?.text == "hai")
    #expect(after["sua.html"]?.inode != before["sua.html"]?.inode)
    #expect(try Stat(folder / "site/giu.html").linkCount == 1)
  }

  @Test("with a picture's new bytes, wherever in the file they differ", arguments: [0, 65_535, 65_536, 199_999])
  func changedPicture(_ position: Int) throws {
    var bytes = [UInt8](repeating: 7, count: 200_000)
    let handle = try FolderHandle(folder.path)
    try handle.createFile("anh-1", bytes)
    bytes[position] = 8
    try handle.createFile("anh-2", bytes)
    for name in ["anh-1", "anh-2"] {
      let writer = try folder.openSite()
      try writer.copy(from: folder / name, to: "anh.jpg")
      #expect(try writer.publish().counts == OutputCounts(files: 1, bytes: 200_000, unchanged: 0, copied: 1))
    }
    #expect(try readFile(folder / "site/anh.jpg") == bytes)
  }

  @Test(
    "with the old time stamps where the file system refuses a further link",
    .enabled(if: hasLinkLimit, "the file system of the temporary folder has no small limit of links to a file")
  )
  func linksRefused() throws {
    try publish(["giu.html": "giữ"])
    let site = try FolderHandle(folder / "site")
    try folder.makeFolder("lien-ket")
    let links = try FolderHandle(folder / "lien-ket")
    var number = 0
    while linkat(site.descriptor, "giu.html", links.descriptor, String(number), 0) == 0 { number += 1 }
    #expect(errno == EMLINK)
    let before = try #require(try folder.snapshot("site")["giu.html"])
    #expect(try publish(["giu.html": "giữ"]).counts.unchanged == 1)
    let after = try #require(try folder.snapshot("site")["giu.html"])
    #expect(after.inode != before.inode)
    #expect(after.modified == before.modified)
    #expect(after.text == "giữ")
  }

  private static let hasLinkLimit = (1...100_000).contains(pathconf(NSTemporaryDirectory(), CInt(_PC_LINK_MAX)))

  @Test("never twice to one path, nor to a file and a folder of one name")
  func duplicates() throws {
    try folder.write("anh.jpg")
    try publish(["a.html": "1"])
    let writer = try folder.openSite()
    // Once as an unchanged file and once as a new one.
    for text in ["1", "2"] {
      let path: OutputPath = text == "1" ? "a.html" : "b.html"
      try writer.write(path, text)
      #expect(throws: OutputError.duplicatePath(path)) { try writer.write(path, text) }
      #expect(throws: OutputError.duplicatePath(path)) { try writer.copy(from: folder / "anh.jpg", to: path) }
    }
    #expect(throws: OutputError.duplicatePath("a.html/c.html")) { try writer.write("a.html/c.html", "") }
    try writer.write("bai/d.html", "")
    #expect(throws: OutputError.duplicatePath("bai")) { try writer.write("bai", "") }
    let marker: OutputPath = ".kheo-output"
    #expect(throws: OutputError.duplicatePath(marker)) { try writer.write(marker, "") }
    #expect(writer.counts.files == 3)
  }

  @Test("from many tasks at once", .timeLimit(.minutes(10)))
  func concurrentWriters() async throws {
    func build(_ generation: Int) async throws -> OutputCounts {
      let writer = try folder.openSite()
      try await withThrowingTaskGroup(of: Void.self) { group in
        for number in 0..<2_000 {
          group.addTask {
            let text = number.isMultiple(of: 2) ? "trang \(number)" : "trang \(number), lần \(generation)"
            let path = try #require(OutputPath("bai/\(number % 40)/\(number % 7)/trang-\(number).html"))
            try writer.write(path, text)
          }
        }
        try await group.waitForAll()
      }
      return try writer.publish().counts
    }
    #expect(try await build(1).unchanged == 0)
    let counts = try await build(2)
    #expect(counts.files == 2_000)
    #expect(counts.unchanged == 1_000)
    let site = try folder.snapshot("site").values.compactMap(\.text)
    #expect(site.filter { $0.hasSuffix(", lần 2") }.count == 1_000)
    #expect(site.count == 2_001)
  }

  @Test("a picture that is missing is told by name")
  func missingSource() throws {
    let writer = try folder.openSite()
    let source = folder / "khong-co.jpg"
    #expect(throws: OutputError.disk(DiskError(.open, source.string, .noSuchFileOrDirectory))) {
      try writer.copy(from: source, to: "anh.jpg")
    }
  }

  @Test("a pipe is no picture", .timeLimit(.minutes(10)))
  func pipeAsSource() throws {
    try call(mkfifo((folder / "ong").string, 0o600))
    let writer = try folder.openSite()
    #expect(throws: OutputError.disk(DiskError(.read, (folder / "ong").string, .notARegularFile))) {
      try writer.copy(from: folder / "ong", to: "anh.jpg")
    }
    writer.abandon()
    #expect(try folder.names() == ["ong"])
  }

  // MARK: - Not published

  @Test("or not: abandoned, the old site is as it was", arguments: [true, false])
  func abandoning(_ explicitly: Bool) throws {
    try publish(["index.html": "1", "bai/a.html": "a", "bai/b.html": "b"])
    let before = try folder.snapshot()
    do {
      let writer = try folder.openSite()
      try writer.write("index.html", "2")
      try writer.write("bai/a.html", "a")
      #expect(try folder.names() == [".site.kheo-new", "site"])
      // Otherwise the writer is simply let go, as when an error passes through.
      if explicitly { writer.abandon() }
    }
    #expect(try folder.snapshot() == before)
  }

  @Test(
    "or not: on a full disk the old site is as it was, and the next build finds its space",
    .enabled(if: Mount.isPermitted, "\(Mount.reason)")
  )
  func fullDisk() throws {
    try folder.makeFolder("nho")
    let mount = try Mount("tmpfs", at: folder / "nho", options: "size=1m")
    defer { withExtendedLifetime(mount) {} }
    try folder.write("anh.jpg", String(repeating: "x", count: 2_000_000))
    let first = try OutputFolder.open(folder / "nho/site", home: nil)
    try first.write("index.html", String(repeating: "1", count: 300_000))
    _ = try first.publish()
    let before = try folder.snapshot("nho")

    let second = try OutputFolder.open(folder / "nho/site", home: nil)
    let error = #expect(throws: OutputError.self) {
      for number in 0..<20 {
        try second.write(try #require(OutputPath("trang-\(number).html")), String(repeating: "2", count: 100_000))
      }
    }
    #expect(error?.headline.vi.hasSuffix("ổ đĩa đã đầy") == true)
    #expect(throws: OutputError.self) { try second.copy(from: folder / "anh.jpg", to: "anh.jpg") }
    second.abandon()
    #expect(try folder.snapshot("nho") == before)

    let third = try OutputFolder.open(folder / "nho/site", home: nil)
    try third.write("index.html", String(repeating: "3", count: 400_000))
    _ = try third.publish()
    #expect(try folder.names("nho") == ["site"])
    #expect(try folder.read("nho/site/index.html").first == "3")
  }
}

extension TemporaryFolder {
  func openSite() throws(OutputError) -> StagingWriter {
    try OutputFolder.open(self / "site", home: nil)
  }
}

extension StagingWriter {
  func write(_ path: OutputPath, _ text: String) throws(OutputError) {
    try write(RenderedFile(path: path, bytes: Array(text.utf8)))
  }
}
