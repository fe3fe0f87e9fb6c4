import BulletinTestSupport
import Foundation
import Testing

@Suite("docs/diagnostics.md")
struct DiagnosticsPageTests {
  /// The diagnostics of the program, from its own source: id → severity as the page calls it.
  private static func inSources() throws -> [String: Set<String>] {
    var found: [String: Set<String>] = [:]
    for path in try Repository.files(under: "Sources", suffix: ".swift") {
      for match in try Repository.text(path).matches(of: /\bDiagnostic\(\s*\.(error|warning),\s*"([a-z0-9-]+)"/) {
        let severity = match.1 == "error" ? "lỗi · error" : "cảnh báo · warning"
        found[String(match.2), default: []].insert(severity)
      }
    }
    return found
  }

  /// The rows of the page's tables: id → severity, in the order of the page.
  private static func onPage() throws -> [(id: String, severity: String)] {
    try Repository.text("docs/diagnostics.md").matches(of: /(?m)^\| `([^`]+)` \| ([^|]+) \|/).map {
      (String($0.1), String($0.2))
    }
  }

  @Test("names every diagnostic of the program, and none that does not exist")
  func complete() throws {
    let sources = try Self.inSources()
    let page = Set(try Self.onPage().map(\.id))
    try #require(sources.count > 100, "the search through Sources finds them")
    #expect(Set(sources.keys).subtracting(page).sorted() == [], "missing on the page")
    #expect(page.subtracting(sources.keys).sorted() == [], "not in Sources")
  }

  @Test("says of each whether it is an error or a warning, once")
  func severities() throws {
    let sources = try Self.inSources()
    let page = try Self.onPage()
    #expect(Set(page.map(\.id)).count == page.count)
    for (id, severity) in page { #expect(sources[id] == [severity], "\(id)") }
  }

  @Test("every row has its four cells, with a meaning and a cure in both languages")
  func rows() throws {
    for line in try Repository.text("docs/diagnostics.md").split(separator: "\n") where line.hasPrefix("| `") {
      let cells = line.split(separator: " | ", omittingEmptySubsequences: false)
      #expect(cells.count == 4, "\(line)")
      #expect(cells.suffix(2).allSatisfy { $0.contains(/.<br>\*.+\*/) }, "\(line)")
    }
  }

  @Test("no diagnostic of the program hides its id from this page: each is written as a literal")
  func literalIDs() throws {
    for path in try Repository.files(under: "Sources", suffix: ".swift") {
      let text = try Repository.text(path)
      let made = text.matches(of: /\bDiagnostic\(\s*\.?[a-z]/).count
      let literal = text.matches(of: /\bDiagnostic\(\s*\.(error|warning),\s*"[a-z0-9]+(-[a-z0-9]+)*"/).count
      #expect(made == literal, "\(path)")
    }
  }
}
