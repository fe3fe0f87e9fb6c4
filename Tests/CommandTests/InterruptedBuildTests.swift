import BulletinTestSupport
import Foundation
import Testing

@Suite("Builds that are killed, and builds at the same time")
struct InterruptedBuildTests {
  /// Bytes of the two sites that the same stories give under two names.
  private struct Versions {
    let folder: SiteFolder
    let contents: [String: [String: [UInt8]]]
    /// How long one build takes, in seconds.
    let duration: Double

    init(count: Int) throws {
      folder = try SiteFolder(ManyStories.site(count: count))
      var contents: [String: [String: [UInt8]]] = [:]
      var duration = 0.0
      for name in ["Một", "Hai"] {
        try folder.write("content/site.yml", ManyStories.config(name))
        let start = ContinuousClock.now
        let outcome = try SiteCommand.run(["build", "--now", "2026-11-21"], in: folder.path)
        duration = start.duration(to: .now) / .seconds(1)
        #expect(outcome.status == 0, "\(outcome.standardError)")
        contents[name] = SiteSnapshot(of: folder.output).contents
      }
      self.contents = contents
      self.duration = duration
    }

    /// Which of the two the output is, byte for byte; nil if it is neither.
    var current: String? {
      let found = SiteSnapshot(of: folder.output).contents
      return contents.first { $0.value == found }?.key
    }

    /// What lies beside content, templates, output and what builds remember.
    var rubbish: [String] {
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
      return names.filter { !["content", "templates", "output", ".kheo"].contains($0) }
    }
  }

  @Test(
    "a build that is killed at any moment leaves the old site whole or the new one complete; the next one mends the rest"
  )
  func killedBuilds() throws {
    let versions = try Versions(count: 400)
    let folder = versions.folder
    var current = "Hai"
    var killed = 0
    var published = 0
    // Half of the moments all over the build, half around its end, where the sites change places.
    let moments = (0..<8).map { Double($0) / 8 } + (0..<8).map { 0.8 + Double($0) / 25 }
    for moment in moments {
      let next = current == "Một" ? "Hai" : "Một"
      try folder.write("content/site.yml", ManyStories.config(next))
      let running = try SiteCommand.start(["build", "--now", "2026-11-21"], in: folder.path)
      usleep(UInt32(moment * versions.duration * 1_000_000))
      running.kill()
      let outcome = try running.wait()
      killed += outcome.signal == SIGKILL ? 1 : 0
      let found = try #require(
        versions.current,
        "killed at \(moment) of a build: the site is neither the old nor the new one"
      )
      published += found == next ? 1 : 0
      if outcome.status == 0 { #expect(found == next) }
      current = found
    }
    #expect(killed >= 4, "many builds were killed in time")
    #expect(published < moments.count)

    let next = current == "Một" ? "Hai" : "Một"
    try folder.write("content/site.yml", ManyStories.config(next))
    let outcome = try SiteCommand.run(["build", "--now", "2026-11-21"], in: folder.path)
    #expect(outcome.status == 0, "\(outcome.standardError)")
    #expect(versions.current == next)
    #expect(versions.rubbish == [])
  }

  @Test("of two builds into one folder at once, one succeeds, and the other says that it is busy or comes after")
  func twoBuilds() throws {
    let folder = try SiteFolder(ManyStories.site(count: 60))
    let arguments = ["build", "--now", "2026-11-21"]
    #expect(try SiteCommand.run(arguments, in: folder.path).status == 0)
    let expected = SiteSnapshot(of: folder.output).contents
    for _ in 0..<3 {
      let running = try [
        SiteCommand.start(arguments, in: folder.path), SiteCommand.start(arguments, in: folder.path),
      ]
      let outcomes = try running.map { try $0.wait() }
      #expect(outcomes.contains { $0.status == 0 })
      for outcome in outcomes where outcome.status != 0 {
        #expect(outcome.status == 2)
        #expect(outcome.standardError.hasPrefix("lỗi: một lệnh kheo khác đang dựng trang vào “output”"))
      }
      #expect(SiteSnapshot(of: folder.output).contents == expected)
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(names.sorted() == [".kheo", "content", "output", "templates"])
  }
}
