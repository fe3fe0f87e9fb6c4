import BulletinCore
import SystemPackage
import Testing

@testable import BulletinBuild

/// On ext4 every file and folder is found to be made slowly here, so that places are left and detours made; elsewhere there are none,
/// and the site must be the same.
@Suite("Detours of files")
struct FileDetoursTests {
  private let folder: TemporaryFolder
  private let writer: StagingWriter

  init() throws {
    folder = try TemporaryFolder()
    let place = try OutputPlace(folder / "site", inputs: [], home: nil)
    writer = StagingWriter(try StagingPlace.take(place, shownAs: "site"), patience: .zero)
    try writer.writeMarker()
  }

  @Test("every file comes into its folder, with its bytes, and nothing else is left")
  func files() throws {
    try folder.write("anh.png", "ảnh")
    var expected = [OutputNames.marker: OutputNames.markerText]
    for number in 0..<60 {
      for name in ["bai/2018/\(number).html", "bai/\(number).html", "tep/2018/\(number % 7)/\(number).html"] {
        try writer.write(path(name), name)
        expected[name] = name
      }
      try writer.copy(from: folder / "anh.png", to: path("tep/\(number).png"))
      expected["tep/\(number).png"] = "ảnh"
    }
    let counts = try writer.publish().counts
    #expect(counts.files == 240)
    #expect(try folder.snapshot("site").compactMapValues(\.text) == expected)
    #expect(try folder.names() == ["anh.png", "site"])
    let site = try FolderHandle(folder / "site")
    let stamps = try #require(writer.stamps(in: site, publishedBy: .rename))
    #expect(stamps.count == 240)
    for (path, stamp) in stamps { #expect(try site.status(path).map(FileStamp.init) == stamp, "\(path)") }
  }

  @Test("a file of the same name is refused, and the first one stays")
  func duplicates() throws {
    for number in 0..<20 { try writer.write(path("bai/\(number).html"), "a") }
    #expect(throws: OutputError.duplicatePath("bai/3.html")) { try writer.write("bai/3.html", "b") }
    // In the way of a folder, which the writer does not know as a file it took.
    #expect(throws: OutputError.self) { try writer.write("bai/3.html/c.html", "c") }
    try writer.write("bai/khac/a.html", "a")
    #expect(throws: OutputError.duplicatePath("bai/khac")) { try writer.write("bai/khac", "d") }
    _ = try writer.publish()
    #expect(try folder.snapshot("site")["bai/3.html"]?.text == "a")
    #expect(try folder.names() == ["site"])
  }

  @Test("where a place is gone, files are made in their folder")
  func placesGone() throws {
    for number in 0..<10 { try writer.write(path("bai/\(number).html"), "a") }
    let staging = writer.place.staging
    let places = try staging.entries().map { String(decoding: $0.bytes, as: UTF8.self) }.filter {
      $0.hasPrefix(".kheo-") && $0 != OutputNames.marker
    }
    for place in places { try staging.removeEmptyFolder(place) }
    try writer.write("bai/x.html", "x")
    _ = try writer.publish()
    #expect(try folder.snapshot("site")["bai/x.html"]?.text == "x")
  }

  @Test("a file that is laid elsewhere is in its folder when it is whole, not over another, and else nowhere")
  func layingElsewhere() throws {
    let folder = try TemporaryFolder()
    let handle = try FolderHandle(folder.path)
    try folder.makeFolder("cho")
    try folder.write("co.html", "1")
    let writeTwo = { (descriptor: CInt) throws(DiskError) in try writeFully(descriptor, Array("2".utf8), "") }
    #expect(throws: DiskError(.write, handle.shown("co.html"), .fileExists)) {
      try handle.createFile("co.html", layingItIn: "cho", filledBy: writeTwo)
    }
    #expect(throws: DiskError(.write, "", .noSpace)) {
      try handle.createFile("moi.html", layingItIn: "cho") { _ throws(DiskError) in
        throw DiskError(.write, "", .noSpace)
      }
    }
    #expect(try folder.names() == ["cho", "co.html"])
    #expect(try readFile(folder / "co.html") == Array("1".utf8))

    try handle.createFile("moi.html", layingItIn: "cho", filledBy: writeTwo)
    try handle.createFile("cung-moi.html", layingItIn: "khong-co", filledBy: writeTwo)
    try handle.createFile("thuong.html", Array("2".utf8))
    #expect(try folder.names("cho").isEmpty)
    for name in ["moi.html", "cung-moi.html"] {
      #expect(try readFile(folder / name) == Array("2".utf8))
      #expect(try Stat(folder / name).permissions == Stat(folder / "thuong.html").permissions)
    }
    #expect(throws: DiskError(.write, handle.shown("khong-co/a.html"), .noSuchFileOrDirectory)) {
      try handle.createFile("khong-co/a.html", layingItIn: "cho", filledBy: writeTwo)
    }
  }

  private func path(_ string: String) throws -> OutputPath { try #require(OutputPath(string)) }
}
