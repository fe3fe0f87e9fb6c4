import BulletinTestSupport
import Foundation
import Testing

@Suite("kheo serve")
struct ServeCommandTests {
  @Test("says where to look, builds into no folder of the site, and leaves nothing behind when it is interrupted")
  func interrupted() throws {
    let folder = try SiteFolder(
      SiteText.frame + .plainTheme + .story("2018/a") + .story("2018/b", field: "kinh te nong")
    )
    try folder.write("tam/.keep", "")
    let running = try SiteCommand.start(
      ["serve", "--port", "0"],
      in: folder.path,
      environment: ["TMPDIR": folder.path + "/tam"]
    )
    try waiting(for: running) { $0.standardError.contains("chưa dựng được bản mới") }
    #expect(running.standardOutput.contains("xem trước: http://localhost:"))
    // Mended, it builds.
    try folder.remove("content/stories/2018/b.md")
    try waiting(for: running) { $0.standardOutput.contains("đã dựng ") }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/tam").count == 2)
    running.interrupt()
    let outcome = try running.wait()
    #expect(outcome.status == 0)
    #expect(outcome.signal == nil)
    #expect(outcome.standardError.contains("--> content/stories/2018/b.md:4:8"))
    #expect(outcome.standardError.contains("chưa dựng được bản mới"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/tam") == [".keep"])
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(names.sorted() == [".kheo", "content", "tam", "templates"])
  }

  @Test(
    "what cannot be meant ends with 2",
    arguments: [
      (["--content", "khong-co"], "lỗi: không mở được “khong-co”"), (["--port", "70000"], "--port"),
      (["--drafts"], "'--drafts'"), (["--now", "hôm qua"], "“hôm qua” không phải là ngày"),
    ]
  )
  func wrongUse(arguments: [String], mentioned: String) throws {
    let folder = try SiteFolder(SiteText.frame + .plainTheme)
    let outcome = try SiteCommand.run(["serve"] + arguments, in: folder.path)
    #expect(outcome.status == 2)
    #expect(outcome.standardError.contains(mentioned), "\(outcome.standardError)")
    #expect(outcome.standardOutput == "")
  }

  private func waiting(for running: RunningCommand, _ condition: (RunningCommand) -> Bool) throws {
    let deadline = ContinuousClock.now + .seconds(120)
    while !condition(running) {
      guard ContinuousClock.now < deadline else {
        running.kill()
        throw SiteCommand.Problem("never said: \(running.standardOutput)")
      }
      usleep(10_000)
    }
  }
}
