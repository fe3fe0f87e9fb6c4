import BulletinTestSupport
import Foundation
import Testing

@Suite("Builds that are killed at random moments")
struct HundredKillsTests {
  @Test(
    "after each of fifty kills, twice at the same time, the next build gives the bytes of a clean one and leaves no rubbish",
    arguments: 1...2 as ClosedRange<UInt64>
  )
  func kills(number: UInt64) throws {
    let folder = try SiteFolder(ManyStories.site(count: 1))
    let arguments = ["build", "--now", "2026-11-21"]
    // Three texts of one story, one of them in another place: what a clean folder gives for each.
    let texts = try (0..<3).map { try Version(number: $0) }
    try texts[0].write(to: folder)
    #expect(try SiteCommand.run(arguments, in: folder.path).status == 0)

    let seed = UInt64(Date.now.timeIntervalSince1970) * number
    var random = SplitMix64(seed: seed)
    var killed = 0
    // Of one build, in seconds; measured anew in each round, since the machine may have more or less to do.
    var duration = 0.1
    for round in 1...50 {
      // Often the build after the kill is of the same text, sometimes of a newer one.
      try texts[Int.random(in: 0..<3, using: &random)].write(to: folder)
      let running = try SiteCommand.start(arguments, in: folder.path)
      usleep(UInt32(Double.random(in: 0..<1, using: &random) * duration * 1_000_000))
      running.kill()
      if try running.wait().signal == SIGKILL { killed += 1 }

      let next = texts[Int.random(in: 0..<3, using: &random)]
      try next.write(to: folder)
      let start = ContinuousClock.now
      let outcome = try SiteCommand.run(arguments, in: folder.path)
      duration = start.duration(to: .now) / .seconds(1)
      try #require(outcome.status == 0, "round \(round) of seed \(seed): \(outcome.standardError)")
      try #require(
        SiteSnapshot(of: folder.output).contents == next.contents,
        "round \(round) of seed \(seed): not what a clean build gives"
      )
    }
    #expect(killed >= 20, "most builds were killed in time")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(names.filter { $0.contains("kheo-new") } == [])
  }

  /// One state of the content.
  private struct Version {
    let number: Int
    let contents: [String: [UInt8]]

    init(number: Int) throws {
      self.number = number
      let clean = try SiteFolder(ManyStories.site(count: 1))
      try Version.write(number, to: clean)
      let outcome = try SiteCommand.run(["build", "--now", "2026-11-21"], in: clean.path)
      #expect(outcome.status == 0, "\(outcome.standardError)")
      contents = SiteSnapshot(of: clean.output).contents
    }

    func write(to folder: SiteFolder) throws { try Version.write(number, to: folder) }

    private static func write(_ number: Int, to folder: SiteFolder) throws {
      let places = ["content/stories/2018/doi.md", "content/stories/2018/doi-cho.md"]
      try folder.write(places[number / 2], storyText(title: "Bản \(number)", body: "Lời của bản \(number)."))
      let other = places[1 - number / 2]
      if FileManager.default.fileExists(atPath: folder.path + "/" + other) { try folder.remove(other) }
    }
  }
}
