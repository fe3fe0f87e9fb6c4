import BulletinTestSupport
import Foundation
import Testing

@Suite("Content that cannot be read")
struct UnreadableTests {
  private static let site = SiteText.frame + .plainTheme + .story("2018/a")

  private static func build(_ folder: SiteFolder, _ options: [String] = []) throws -> SiteCommand.Outcome {
    try SiteCommand.run(["build", "--now", "2026-11-21"] + options, in: folder.path, within: Stranger.surroundings)
  }

  @Test(
    "folders, pipes, devices and links to nothing in the place of files are named, all at once",
    .timeLimit(.minutes(10))
  )
  func notFiles() throws {
    let folder = try SiteFolder(Self.site)
    #expect(try SiteCommand.run(["build", "--now", "2026-11-21"], in: folder.path).status == 0)
    let before = SiteSnapshot(of: folder.output)
    let stories = folder.content + "/stories/2018"
    #expect(mkfifo(stories + "/ong.md", 0o644) == 0)
    try folder.link("content/stories/2018/mat.md", to: "khong-co.md")
    try folder.link("content/stories/2018/vong.md", to: "vong.md")
    try folder.link("content/stories/2018/may.md", to: "/dev/zero")
    try folder.link("content/registers", to: "/proc/self")
    try folder.link("templates/partials", to: "/nonexistent")
    let outcome = try SiteCommand.run(["build", "--now", "2026-11-21"], in: folder.path)
    #expect(outcome.status == 1)
    for (place, id) in [
      ("content/stories/2018/ong.md", "not-a-file"), ("content/stories/2018/mat.md", "link-broken"),
      ("content/stories/2018/vong.md", "link-loop"), ("content/stories/2018/may.md", "symlink-outside"),
      ("content/registers", "symlink-outside"), ("templates/partials", "link-broken"),
    ] {
      #expect(outcome.standardError.contains("[\(id)]\n  --> \(place)\n"), "\(outcome.standardError)")
    }
    #expect(outcome.standardError.hasSuffix("\n6 lỗi, 0 cảnh báo\n"))
    #expect(SiteSnapshot(of: folder.output) == before)
  }

  @Test("a story in a folder that is called like a story is found")
  func folderLikeStory() throws {
    let folder = try SiteFolder(Self.site + .story("2018/b.md/b", title: "Bài B"))
    let outcome = try SiteCommand.run(["build", "--now", "2026-11-21"], in: folder.path)
    #expect(outcome.standardOutput.hasPrefix("đã dựng 2 bài"), "\(outcome.standardError)")
  }

  @Test("a site.yml that is no file is told by its name", .timeLimit(.minutes(10)), arguments: [true, false])
  func configuration(isPipe: Bool) throws {
    let folder = try SiteFolder(Self.site)
    try folder.remove("content/site.yml")
    let path = folder.content + "/site.yml"
    #expect((isPipe ? mkfifo(path, 0o644) : mkdir(path, 0o755)) == 0)
    let outcome = try SiteCommand.run(["check"], in: folder.path)
    #expect(outcome.status == 1)
    #expect(outcome.standardError.contains("site.yml"), "\(outcome.standardError)")
  }

  @Test(
    "files and folders that may not be read are named with the cure, all at once, and the old site stays",
    .enabled("the program cannot be run as another user here") { Stranger.isPermitted }
  )
  func forbidden() throws {
    let folder = try SiteFolder(
      Self.site + .story("2018/kin") + .story("2018/anh", body: "![Ảnh](anh.svg)") + .story("2019/sau")
        + "-- content/stories/2018/anh.svg --\n<svg width=\"4\" height=\"3\"/>"
    )
    try Stranger.own(folder)
    #expect(try Self.build(folder).status == 0)
    let before = SiteSnapshot(of: folder.output)
    let closed = [
      "content/stories/2018/kin.md", "content/stories/2018/anh.svg", "content/stories/2019", "templates/story.mustache",
    ]
    for name in closed { #expect(chmod(folder.path + "/" + name, 0) == 0) }
    let outcome = try Self.build(folder)
    for name in closed { #expect(chmod(folder.path + "/" + name, 0o755) == 0) }
    #expect(outcome.status == 1)
    for name in closed {
      let headline = outcome.standardError.components(separatedBy: "\n  --> \(name)\n").first?.components(
        separatedBy: "\n"
      ).last
      #expect(headline?.contains("không có quyền [unreadable]") == true, "\(name): \(outcome.standardError)")
    }
    #expect(outcome.standardError.contains("chmod hoặc chown để sửa"))
    #expect(SiteSnapshot(of: folder.output) == before)
    #expect(try Self.build(folder).status == 0)
  }

  @Test(
    "a whole folder that may not be read, or written, ends with 2 and the cure",
    .enabled("the program cannot be run as another user here") { Stranger.isPermitted },
    arguments: ["content", "templates", "dong"]
  )
  func forbiddenFolder(name: String) throws {
    let folder = try SiteFolder(Self.site + "-- dong/.keep --\n")
    try Stranger.own(folder)
    #expect(chmod(folder.path + "/" + name, 0) == 0)
    let outcome = try Self.build(folder, ["--out", "dong/trang"])
    #expect(chmod(folder.path + "/" + name, 0o755) == 0)
    #expect(outcome.status == 2)
    #expect(outcome.standardError.hasPrefix("lỗi: "))
    #expect(outcome.standardError.contains(name))
    #expect(outcome.standardError.contains("không có quyền"))
    #expect(outcome.standardError.contains("chmod hoặc chown để sửa"))
    #expect(try Self.build(folder, ["--out", "dong/trang"]).status == 0)
  }
}

/// A user to whom permissions mean something: for root, `nobody`; for all others, themselves.
private enum Stranger {
  private static let id: uid_t = 65_534

  static let surroundings: [String] =
    geteuid() == 0 ? ["setpriv", "--reuid=\(id)", "--regid=\(id)", "--clear-groups"] : []

  static let isPermitted: Bool = {
    let outcome = try? SiteCommand.run(["--version"], in: "/", within: surroundings)
    return outcome?.status == 0
  }()

  /// Gives a site to that user.
  static func own(_ folder: SiteFolder) throws {
    guard geteuid() == 0 else { return }
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    for path in [folder.path] + names.map({ folder.path + "/" + $0 }) {
      guard lchown(path, id, id) == 0 else { throw SiteCommand.Problem("chown \(path): \(errno)") }
    }
  }
}
