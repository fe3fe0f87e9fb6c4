import BulletinCore
import BulletinTestSupport
import SwiftCSV
import Testing

@testable import BulletinContent

@Suite("Tables")
struct CSVTableTests {
  private func read(_ text: String) -> (rows: [[String]], diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let table = CSVTable(SourceFile(path: "a.csv", text: text), diagnostics: &diagnostics)
    return (table.rows.map { $0.map(\.text) }, diagnostics)
  }

  @Test(
    "are read as Excel, LibreOffice and people write them",
    arguments: [
      ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
      ("a;b\n1;2,5\n", [["a", "b"], ["1", "2,5"]]),
      ("a\tb\n1\t2\n", [["a", "b"], ["1", "2"]]),
      ("sep=;\na;b,c\n1;2\n", [["a", "b,c"], ["1", "2"]]),
      ("sep=|\na|b\n1|2\n", [["a", "b"], ["1", "2"]]),
      ("\"a,b\";c\n1;2\n", [["a,b", "c"], ["1", "2"]]),  // a separator inside quotes decides nothing
      ("a\n1\n", [["a"], ["1"]]),
      ("a,b", [["a", "b"]]),
      ("a,b\n1,", [["a", "b"], ["1", ""]]),
      ("a,b\n,\n\n1,2\n", [["a", "b"], ["1", "2"]]),  // rows without a value are no rows
      ("a,b\n1\n1,2,3\n", [["a", "b"], ["1"], ["1", "2", "3"]]),
      ("a,b\n\"x\ny\",\"z \"\"q\"\"\"\n", [["a", "b"], ["x\ny", "z \"q\""]]),
      ("a,b\n  x y  ,\" z \"\n", [["a", "b"], ["x y", "z"]]),
      ("a, \"b, c\" ,d\n1,2,3\n", [["a", "b, c", "d"], ["1", "2", "3"]]),
      ("a,b\nThôn \"Đồng\",2\n", [["a", "b"], ["Thôn \"Đồng\"", "2"]]),
      ("a,b\n\"\",\"\"\"\"\n", [["a", "b"], ["", "\""]]),
      ("", []),
      ("\n\n", []),
    ]
  )
  func rows(text: String, expected: [[String]]) {
    let (rows, diagnostics) = read(text)
    #expect(rows == expected)
    #expect(diagnostics.findings == [])
  }

  @Test("a byte order mark and CRLF, in quotes too, do not show")
  func windows() throws {
    let bytes = [0xEF, 0xBB, 0xBF] + Array("mã;tên\r\n1;\"Xã\r\nKhánh Hải\"\r\n".utf8)
    let file = try #require(SourceDecoder.decode(path: "a.csv", bytes: bytes).file)
    var diagnostics: [Diagnostic] = []
    let table = CSVTable(file, diagnostics: &diagnostics)
    #expect(table.rows.map { $0.map(\.text) } == [["mã", "tên"], ["1", "Xã\nKhánh Hải"]])
  }

  @Test("each cell knows its bytes, with its quotes")
  func places() {
    let source = MarkedSource("⟦id⟧,⟦tên⟧\n⟦\"a\"\"b\"⟧,  ⟦Xã Đồng⟧ \n⟦⟧,⟦x⟧")
    var diagnostics: [Diagnostic] = []
    let table = CSVTable(source.file, diagnostics: &diagnostics)
    #expect(table.rows.flatMap { $0.map(\.range) } == source.ranges)
  }

  @Test("a quote that is never closed is told where it opens")
  func unclosed() {
    let source = MarkedSource("a,b\n1,⟦\"⟧x\n2,3\n")
    let diagnostics = read(source.file.text(in: SourceRange(0, 100))).diagnostics
    #expect(diagnostics.ranges == source.ranges)
    #expect(
      diagnostics.findings == [
        Finding("csv-quote-unclosed", 2, 3, pointsAt: "\"", fix: "thêm dấu \" ở cuối ô, hoặc lưu lại bảng từ Excel")
      ]
    )
  }

  @Test("text behind a closing quote is told, and the row goes on with the next cell")
  func stray() {
    let source = MarkedSource("a,b\n\"Thôn \"⟦Đ⟧ồng\" x,2\n")
    let (rows, diagnostics) = read(source.file.text(in: SourceRange(0, 100)))
    #expect(rows.last == ["Thôn", "2"])
    #expect(diagnostics.ids == ["csv-quote-stray"])
    #expect(diagnostics.findings.map { [$0.line, $0.column] } == [[2, 8]])
    #expect(diagnostics.first?.fix?.vi == "dấu \" ở trong ô phải viết đôi: \"\"")
  }

  @Test("random tables are read as SwiftCSV reads them", arguments: 0..<40)
  func oracle(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let separators: [(UInt8, CSVDelimiter)] = [
      (UInt8(ascii: ","), .comma), (UInt8(ascii: ";"), .semicolon), (UInt8(ascii: "\t"), .tab),
    ]
    for _ in 0..<25 {
      let (byte, delimiter) = separators[Int.random(in: 0..<3, using: &random)]
      let separator = String(Unicode.Scalar(byte))
      let width = Int.random(in: 2...5, using: &random)
      var rows = [(0..<width).map { "cột \($0)" }]
      for _ in 0..<Int.random(in: 0...6, using: &random) {
        // SwiftCSV has rows without values and rows that end in an empty cell in its own way; both have tests above.
        rows.append((0..<width).map { $0 == 0 || $0 == width - 1 ? "x" : cell(using: &random) })
      }
      let text =
        rows.map { row in
          row.map { written($0, separator, using: &random) }.joined(separator: separator)
        }.joined(separator: "\n") + (Bool.random(using: &random) ? "\n" : "")
      let theirs = try CSV<Enumerated>(string: text, delimiter: delimiter, loadColumns: false)
      let ours = read(text)
      #expect(ours.rows == rows, "\(text.debugDescription)")
      #expect([theirs.header] + theirs.rows == ours.rows, "\(text.debugDescription)")
      #expect(ours.diagnostics.isEmpty)
    }
  }

  /// A text without spaces at its ends, which this reader drops and the other one keeps.
  private func cell(using random: inout SplitMix64) -> String {
    let letters = ["a", "đ", "ế", "\"", ",", ";", "\t", "\n", " ", "x", "0", "“", "🌾"]
    let count = Int.random(in: 0...8, using: &random)
    let text = (0..<count).map { _ in letters[Int.random(in: 0..<letters.count, using: &random)] }.joined()
    return text.isEmpty ? "" : "(\(text))"
  }

  private func written(_ cell: String, _ separator: String, using random: inout SplitMix64) -> String {
    let mustQuote = cell.contains { "\"\n".contains($0) } || cell.contains(separator)
    guard mustQuote || Bool.random(using: &random) else { return cell }
    return "\"\(cell.replacing("\"", with: "\"\""))\""
  }

  @Test("random bytes neither crash nor lose their places", .timeLimit(.minutes(10)))
  func noise() {
    var random = SplitMix64(seed: 7)
    let pieces = Array("ab,;\t\"\n sep=đ".unicodeScalars)
    for _ in 0..<4_000 {
      var text = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...40, using: &random) {
        text.append(pieces[Int.random(in: pieces.indices, using: &random)])
      }
      let file = SourceFile(path: "a.csv", text: String(text))
      var diagnostics: [Diagnostic] = []
      let table = CSVTable(file, diagnostics: &diagnostics)
      var last = 0
      for cell in table.rows.joined() {
        #expect(cell.range.start >= last && cell.range.end <= file.utf8.count, "\(file.utf8)")
        last = cell.range.end
      }
    }
  }
}
