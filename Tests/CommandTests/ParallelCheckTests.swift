import BulletinTestSupport
import Foundation
import Testing

@Suite("Many checks of one folder at the same time")
struct ParallelCheckTests {
  @Test("a hundred give one answer, and a build among them is not disturbed")
  func hundredChecks() throws {
    let folder = try SiteFolder(
      ManyStories.site(count: 12) + .story("2018/hong", field: "kinh te nong")
        + .story("2018/lien-ket", body: "[x](khong-co.md)")
    )
    let arguments = ["check", "--now", "2026-11-21"]
    let alone = try SiteCommand.run(arguments, in: folder.path)
    #expect(alone.status == 1)
    #expect(alone.standardError.contains("content/stories/2018/hong.md:4:8"))
    #expect(alone.standardError.hasSuffix("\n2 lỗi, 0 cảnh báo\n"))
    let before = SiteSnapshot(of: folder.path)

    // One more folder with the same templates, whose build goes on among the checks.
    let sound = try SiteFolder(ManyStories.site(count: 12))
    let building = try SiteCommand.start(["build", "--now", "2026-11-21"], in: sound.path)
    let checks = try (1...100).map { _ in try SiteCommand.start(arguments, in: folder.path) }
    for check in checks {
      let outcome = try check.wait()
      #expect(outcome.status == 1)
      #expect(outcome.standardOutput == alone.standardOutput)
      #expect(outcome.standardError == alone.standardError)
    }
    #expect(try building.wait().status == 0)
    #expect(SiteSnapshot(of: folder.path) == before)
  }

  @Test("reports of them to one file take turns, and it is whole in the end")
  func reports() throws {
    let folder = try SiteFolder(ManyStories.site(count: 12))
    let arguments = ["check", "--report", "bao-cao.html", "--now", "2026-11-21"]
    #expect(try SiteCommand.run(arguments, in: folder.path).status == 0)
    let alone = FileManager.default.contents(atPath: folder.path + "/bao-cao.html")
    let checks = try (1...30).map { _ in try SiteCommand.start(arguments, in: folder.path) }
    for check in checks {
      let outcome = try check.wait()
      #expect(outcome.status == 0, "\(outcome.standardError)")
    }
    #expect(FileManager.default.contents(atPath: folder.path + "/bao-cao.html") == alone)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(names.filter { $0.contains("kheo-new") } == [])
  }

  @Test("checks during builds of the same folder see what lies there, and neither waits for the other")
  func checksDuringBuilds() throws {
    let folder = try SiteFolder(ManyStories.site(count: 12))
    let alone = try SiteCommand.run(["check", "--now", "2026-11-21"], in: folder.path)
    #expect(alone.status == 0)
    for _ in 0..<3 {
      let building = try SiteCommand.start(["build", "--now", "2026-11-21"], in: folder.path)
      let checks = try (1...6).map { _ in try SiteCommand.start(["check", "--now", "2026-11-21"], in: folder.path) }
      for check in checks {
        let outcome = try check.wait()
        #expect(outcome.status == 0)
        #expect(outcome.standardOutput == alone.standardOutput)
        #expect(outcome.standardError == "")
      }
      #expect(try building.wait().status == 0)
    }
  }
}
