import BulletinTestSupport
import Foundation
import Testing

/// A file system in memory of so many bytes, for one test.
final class SmallDisk: Sendable {
  let path: String

  init(at path: String, size: String) throws {
    self.path = path
    guard mount("none", path, "tmpfs", 0, "size=\(size)") == 0 else {
      throw SiteCommand.Problem("mounting tmpfs: \(String(cString: strerror(errno)))")
    }
  }

  deinit { umount2(path, CInt(MNT_DETACH)) }

  private var filler: String { path + "/day" }

  /// Leaves no room for anything.
  func fill() throws {
    let descriptor = open(filler, O_WRONLY | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw SiteCommand.Problem("\(filler): \(String(cString: strerror(errno)))") }
    defer { close(descriptor) }
    let bytes = [UInt8](repeating: 0x2E, count: 4096)
    while write(descriptor, bytes, bytes.count) > 0 {}
  }

  func makeRoom() { unlink(filler) }

  /// Needs root.
  static let isPermitted: Bool = {
    guard let folder = try? SiteFolder() else { return false }
    return (try? SmallDisk(at: folder.path, size: "64k")) != nil
  }()
}

@Suite("A full disk", .enabled("mounting a small disk is not permitted here (it needs root)") { SmallDisk.isPermitted })
struct FullDiskTests {
  @Test(
    "ends with 2 and says so; the old site stays whole, and the next build that fits succeeds",
    arguments: ["dia/trang", "dia"]
  )
  func fullDisk(output: String) throws {
    let folder = try SiteFolder(
      .frame + .plainTheme + .story("2018/a", body: "![Ảnh](anh.svg)")
        + "-- content/stories/2018/anh.svg --\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1\"/>\n"
        + "-- dia/.keep --\n"
    )
    let disk = try SmallDisk(at: folder.path + "/dia", size: "1m")
    let arguments = ["build", "--now", "2026-11-21", "--out", output]
    let first = try SiteCommand.run(arguments, in: folder.path)
    #expect(first.status == 0, "\(first.standardError)")
    let before = SiteSnapshot(of: disk.path)

    let picture =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1\">" + String(repeating: " ", count: 2_000_000)
      + "</svg>"
    try folder.write("content/stories/2018/anh.svg", picture)
    let full = try SiteCommand.run(arguments, in: folder.path)
    #expect(full.status == 2)
    #expect(full.standardOutput == "")
    #expect(full.standardError.hasPrefix("lỗi: "))
    #expect(full.standardError.contains("ổ đĩa đã đầy"), "\(full.standardError)")
    #expect(SiteSnapshot(of: disk.path).contents == before.contents)
    #expect(SiteSnapshot(of: disk.path).paths.filter { $0.contains("kheo-new") } == [])

    try folder.write(
      "content/stories/2018/anh.svg",
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"2\" height=\"2\"/>"
    )
    let last = try SiteCommand.run(arguments, in: folder.path)
    #expect(last.status == 0, "\(last.standardError)")
  }

  @Test(
    "leaves what other commands wrote there as it was, and says so",
    arguments: [
      ["check", "--report", "dia/bao-cao.html"], ["pack", "zip", "--out", "dia"], ["pack", "epub", "--out", "dia"],
    ]
  )
  func otherCommands(arguments: [String]) throws {
    let folder = try SiteFolder(.frame + .plainTheme + .story("2018/a") + "-- dia/.keep --\n")
    let disk = try SmallDisk(at: folder.path + "/dia", size: "1m")
    #expect(try SiteCommand.run(arguments + ["--now", "2026-11-21"], in: folder.path).status == 0)
    let before = SiteSnapshot(of: disk.path)
    #expect(!before.paths.isEmpty)
    try folder.write("content/stories/2018/b.md", storyText(body: String(repeating: "Đoạn mới. ", count: 500)))
    try disk.fill()
    let full = try SiteCommand.run(arguments + ["--now", "2026-11-21"], in: folder.path)
    #expect(full.status == 2)
    #expect(full.standardError.hasPrefix("lỗi: "))
    #expect(full.standardError.contains("ổ đĩa đã đầy\n  = xóa bớt tệp trên ổ này"), "\(full.standardError)")
    disk.makeRoom()
    #expect(SiteSnapshot(of: disk.path) == before)
    let last = try SiteCommand.run(arguments + ["--now", "2026-11-21"], in: folder.path)
    #expect(last.status == 0, "\(last.standardError)")
    #expect(SiteSnapshot(of: disk.path) != before)
  }

  @Test("leaves the preview's last pages; with room again, they follow")
  func preview() throws {
    let serving = try Serving { try SmallDisk(at: $0, size: "2m") }
    try serving.disk?.fill()
    try serving.write("Hai")
    try serving.waiting("that the disk is full") { serving.running.standardError.contains("ổ đĩa đã đầy") }
    #expect(serving.shows("Một"))
    serving.disk?.makeRoom()
    try serving.write("Ba")
    try serving.waiting("the new text") { serving.shows("Ba") }
    try serving.end()
  }
}
