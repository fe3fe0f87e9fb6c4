import BulletinTestSupport
import Foundation
import Testing

@Suite("kheo check")
struct CheckCommandTests {
  private static let sound = SiteText.frame + .plainTheme + .story("2018/a")
  private static let broken = sound + .story("2018/b", field: "kinh te nong", keys: "unit: xa-la")

  private func run(_ arguments: [String], _ text: SiteText) throws -> SiteCommand.Outcome {
    let folder = try SiteFolder(text)
    let before = SiteSnapshot(of: folder.path)
    let outcome = try SiteCommand.run(["check", "--now", "2026-11-21"] + arguments, in: folder.path)
    #expect(SiteSnapshot(of: folder.path) == before, "a check writes nothing")
    return outcome
  }

  @Test("sound content ends with 0 and says how much there is")
  func sound() throws {
    let outcome = try run([], Self.sound + .story("2018/nhap", title: "Bài nháp", keys: "status: review"))
    #expect(outcome.status == 0)
    #expect(outcome.standardError == "")
    #expect(outcome.standardOutput.hasPrefix("không có lỗi: 1 bài, "))
    #expect(outcome.standardOutput.hasSuffix("chưa đăng 1 bài:\n  stories/2018/nhap.md: Bài nháp (chờ duyệt)\n"))
    #expect(try run(["--lang", "en"], Self.sound).standardOutput.hasPrefix("no errors: 1 stories, "))
  }

  @Test("human: each finding with its line and caret, on standard error")
  func human() throws {
    let outcome = try run([], Self.broken)
    #expect(outcome.status == 1)
    #expect(outcome.standardOutput == "")
    #expect(
      outcome.standardError.contains(
        "  --> content/stories/2018/b.md:4:8\n4 | field: kinh te nong\n  |        ^^^^^^^^^^^^"
      )
    )
    #expect(outcome.standardError.hasSuffix("\n2 lỗi, 0 cảnh báo\n"))
  }

  @Test("plain: one line a finding, on standard output")
  func plain() throws {
    let outcome = try run(["--format", "plain"], Self.broken)
    #expect(outcome.status == 1)
    #expect(outcome.standardError == "")
    let lines = outcome.standardOutput.split(separator: "\n")
    #expect(
      lines.filter { $0.contains(": lỗi: ") }.map { $0.prefix { $0 != "“" } } == [
        "content/stories/2018/b.md:4:8: lỗi: lĩnh vực ", "content/stories/2018/b.md:6:7: lỗi: đơn vị ",
      ]
    )
    #expect(lines.first?.hasSuffix("[field-unknown]") == true)
  }

  @Test("json: an array that other programs read; empty when there is nothing")
  func json() throws {
    let outcome = try run(["--format", "json"], Self.broken)
    #expect(outcome.status == 1)
    #expect(outcome.standardError == "")
    let findings = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.standardOutput.utf8)) as? [[String: Any]]
    )
    #expect(findings.map { $0["id"] as? String } == ["field-unknown", "unit-unknown"])
    #expect(findings.map { $0["severity"] as? String } == ["error", "error"])
    #expect(findings.map { $0["path"] as? String } == Array(repeating: "content/stories/2018/b.md", count: 2))
    #expect(findings.map { $0["line"] as? Int } == [4, 6])
    #expect(findings.map { $0["column"] as? Int } == [8, 7])
    let empty = try run(["--format", "json"], Self.sound)
    #expect(empty.status == 0)
    #expect(empty.standardOutput == "[]\n")
  }

  @Test("github: workflow commands, with what would end them escaped")
  func github() throws {
    let outcome = try run(["--format", "github"], Self.broken)
    #expect(outcome.status == 1)
    let lines = outcome.standardOutput.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(
      lines.first?.hasPrefix(
        "::error file=content/stories/2018/b.md,line=4,col=8,endColumn=20,title=field-unknown::lĩnh vực “kinh te nong”"
      ) == true
    )
  }

  @Test("at most fifty findings are shown to people, with the total; programs get all of them")
  func limit() throws {
    let links = (1...60).map { "[x](khong-co-\($0).md)\n\n" }.joined()
    let text = Self.sound + .story("2018/b", body: links)
    let human = try run([], text)
    #expect(human.standardError.split(separator: "\n").count { $0.hasPrefix("lỗi: ") } == 50)
    #expect(human.standardError.contains("… và 10 mục nữa; tổng cộng 60 lỗi"))
    #expect(human.standardError.hasSuffix("\n60 lỗi, 0 cảnh báo\n"))
    let plain = try run(["--format", "plain"], text)
    #expect(plain.standardOutput.split(separator: "\n").count { $0.contains(": lỗi: ") } == 60)
    let json = try run(["--format", "json"], text)
    #expect((try JSONSerialization.jsonObject(with: Data(json.standardOutput.utf8)) as? [Any])?.count == 60)
  }

  @Test("warnings end with 0, and with --strict with 1")
  func warnings() throws {
    let text = Self.sound + "-- content/registers/khac.csv --\nx\n1\n"
    let lenient = try run([], text)
    #expect(lenient.status == 0)
    #expect(lenient.standardError.hasSuffix("\n0 lỗi, 1 cảnh báo\n"))
    #expect(lenient.standardOutput.hasPrefix("không có lỗi: 1 bài, "))
    #expect(try run(["--strict"], text).standardOutput == "")
    #expect(try run(["--strict"], text).status == 1)
    #expect(try run(["--strict", "--format", "json"], text).status == 1)
  }

  @Test("a reader that has gone away does not hide that there were errors")
  func closedOutput() throws {
    let folder = try SiteFolder(Self.broken)
    let running = try SiteCommand.start(["check", "--format", "json"], in: folder.path, isOutputClosed: true)
    let outcome = try running.wait()
    #expect(outcome.signal == nil)
    #expect(outcome.status == 1)
  }
}
