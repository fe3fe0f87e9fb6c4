import Foundation
import FoundationXML
import Testing

@testable import kheo_bench

@Suite("the results of a race")
struct RaceReportTests {
  /// A run of so many seconds, twice as much processor time, and so many megabytes.
  private func run(_ wall: Double, _ megabytes: Int) -> ChildProcess {
    ChildProcess(wall: wall, user: wall * 1.5, system: wall * 0.5, peakMemory: megabytes * 1_000_000)
  }

  private let machine = Machine(
    processor: "A processor",
    cores: 2,
    memory: 24 << 30,
    fileSystem: "ext4",
    kernel: "6.1",
    swift: "6.3",
    kheo: "abc",
    load: "0.01",
    date: "2026-11-21"
  )

  private func report(edits: Bool) -> RaceReport {
    let rounds: [RaceRound] = [
      [.hugo: run(20, 1000), .kheo: run(2, 200), .copy: run(1, 5), .kheoWithSearch: run(4, 250)],
      [.hugo: run(30, 1200), .kheo: run(2, 200), .copy: run(1, 5), .kheoWithSearch: run(5, 250)],
      [.hugo: run(90, 1100), .kheo: run(10, 210), .copy: run(2, 5), .kheoWithSearch: run(9, 250)],
    ]
    let edit: [RaceRound] = [[.hugo: run(25, 1000), .kheo: run(0.25, 100)]]
    let result = RaceResult(storyCount: 10_000, builds: rounds, edits: edits ? edit : [], sizes: [:])
    return RaceReport(result: result, machine: machine, hugoVersion: "0.168.0", hugoRelates: false)
  }

  @Test("the table has medians, and ratios of pairs instead of ratios of medians")
  func medians() {
    let text = report(edits: false).text
    #expect(text.contains("\n| Hugo | 30.00 | 60.00 | 1,100 | 1.0 | 1.00 | 30.0 |\n"))
    // 30 ÷ 2 would be 15; the pairs are 10, 15 and 9.
    #expect(text.contains("\n| Khéo | 2.00 | 4.00 | 200 | 10.0 | 0.19 | 2.0 |\n"))
    #expect(text.contains("\n| cp -r | 1.00 | 2.00 | 5 | 30.0 |  | 1.0 |\n"))
    #expect(!text.contains("one more sentence"))
  }

  @Test("edits have a table of their own, with those who built again")
  func edits() {
    let text = report(edits: true).text
    #expect(text.contains("one more sentence\n\n"))
    #expect(text.contains("\n| Khéo | 0.25 | 0.50 | 100 | 100.0 | 0.10 |  |\n"))
  }

  @Test("what is written can be read again for the picture")
  func roundTrip() throws {
    let summary = try RaceSummary(report(edits: true).text)
    #expect(
      summary
        == RaceSummary(
          storyCount: 10_000,
          date: "2026-11-21",
          rows: [
            .init(name: "Hugo", wall: 30, memory: 1100), .init(name: "Khéo", wall: 2, memory: 200),
            .init(name: "cp -r", wall: 1, memory: 5), .init(name: "Khéo with search index", wall: 5, memory: 250),
          ]
        )
    )
  }

  @Test(
    "a text that is no result of a race is refused",
    arguments: ["", "# Race at 10,000 stories\n", "# Something else\n\n| a | b |\n| --- | --- |\n| c | d |\n"]
  )
  func refused(text: String) {
    #expect(throws: BenchmarkError.self) { try RaceSummary(text) }
  }

  @Test("the picture is XML, and its longest bar is the slowest of its block")
  func picture() throws {
    let summary = try RaceSummary(report(edits: false).text)
    let svg = RacePicture(races: [summary]).svg
    let bars = Bars()
    let parser = XMLParser(data: Data(svg.utf8))
    parser.delegate = bars
    #expect(parser.parse())
    #expect(bars.widths.map(\.style) == ["hugo", "kheo", "copy", "kheo"])
    let hugo = try #require(bars.widths.first?.width)
    #expect(bars.widths.allSatisfy { $0.width <= hugo })
    #expect(abs(bars.widths[1].width / hugo - 2.0 / 30) < 0.01)
    #expect(svg.contains("2.00 s, 200 MB"))
    #expect(svg.contains("prefers-color-scheme:dark"))
  }
}

/// Notes the bars of a picture.
private final class Bars: NSObject, XMLParserDelegate {
  var widths: [(style: String, width: Double)] = []

  func parser(
    _ parser: XMLParser,
    didStartElement name: String,
    namespaceURI: String?,
    qualifiedName: String?,
    attributes: [String: String]
  ) {
    guard name == "rect", let style = attributes["class"], style != "paper", let width = attributes["width"] else {
      return
    }
    widths.append((style, Double(width) ?? -1))
  }
}
