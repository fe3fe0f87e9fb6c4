import Testing

@testable import BulletinCore

@Suite struct LineTableTests {
  private let file = SourceFile(path: "a.md", text: "tiêu đề\n\nHai 🎉 ba\n")

  @Test(
    "counts lines and columns from 1, columns in characters",
    arguments: [
      (0, 1, 1), (5, 1, 5), (11, 1, 8), (12, 2, 1), (13, 3, 1), (17, 3, 5), (21, 3, 6), (25, 4, 1), (99, 4, 1),
      (-1, 1, 1),
    ]
  )
  func positions(offset: Int, line: Int, column: Int) {
    #expect(LineTable(file).position(of: offset) == (line, column))
  }

  @Test("knows the range of each line without its end, and keeps to the file")
  func ranges() {
    let table = LineTable(file)
    #expect(table.lineCount == 4)
    #expect((1...4).map { file.text(in: table.range(ofLine: $0)) } == ["tiêu đề", "", "Hai 🎉 ba", ""])
    #expect(table.range(ofLine: 0) == table.range(ofLine: 1))
    #expect(table.range(ofLine: 9) == table.range(ofLine: 4))
  }

  @Test("has one line in an empty file")
  func empty() {
    let table = LineTable(SourceFile(path: "a", text: ""))
    #expect(table.lineCount == 1)
    #expect(table.position(of: 0) == (1, 1))
    #expect(table.range(ofLine: 1) == SourceRange(0, 0))
  }

  @Test("clamps and shifts ranges")
  func sourceRanges() {
    #expect(SourceRange(5, 3) == SourceRange(at: 5))
    #expect(SourceRange(-3, 99).clamped(to: 10) == SourceRange(0, 10))
    #expect(SourceRange(20, 30).clamped(to: 10) == SourceRange(at: 10))
    #expect(SourceRange(1, 4).shifted(by: 3) == SourceRange(4, 7))
    #expect(file.text(in: SourceRange(13, 99)) == "Hai 🎉 ba\n")
  }
}
