import Testing

@testable import BulletinCore

@Suite("Tables for spreadsheets")
struct CSVTextTests {
  private func line(_ cells: String..., separator: CSVText.Separator = .semicolon) -> String {
    var out = CSVText(separator)
    out.add(cells)
    return String(decoding: out.bytes, as: UTF8.self)
  }

  @Test("a byte order mark, cells parted by semicolons or commas, lines that end in CRLF")
  func shape() {
    #expect(line("STT", "Tác phẩm", "") == "\u{FEFF}STT;Tác phẩm;\r\n")
    #expect(line("mã", "tập thể, cá nhân", separator: .comma) == "\u{FEFF}mã,\"tập thể, cá nhân\"\r\n")
    var out = CSVText()
    #expect(out.bytes == [0xEF, 0xBB, 0xBF])
    out.add([])
    out.add(["a"])
    #expect(String(decoding: out.bytes, as: UTF8.self) == "\u{FEFF}\r\na\r\n")
  }

  @Test(
    "quotes where RFC 4180 wants them",
    arguments: [
      ("a, b", "a, b"), ("a; b", "\"a; b\""), ("“Ruộng” \"bờ\"", "\"“Ruộng” \"\"bờ\"\"\""), ("a\nb", "\"a\nb\""),
      ("a\r\nb", "\"a\r\nb\""), ("a\tb", "\"a\tb\""),
    ]
  )
  func quotes(text: String, written: String) {
    #expect(line(text) == "\u{FEFF}\(written)\r\n")
  }

  @Test(
    "nothing that strangers write is a formula to a spreadsheet; numbers stay numbers",
    arguments: [
      ("=HYPERLINK(\"http://a\")", "\"'=HYPERLINK(\"\"http://a\"\")\""), ("+1", "'+1"), ("@SUM(A1)", "'@SUM(A1)"),
      ("\tA", "\"'\tA\""), ("-1+1", "'-1+1"), ("-", "'-"), ("–", "–"), ("-12", "-12"), ("-4,2", "-4,2"),
      ("-1,2,3", "'-1,2,3"), ("-,5", "'-,5"), ("12", "12"), ("", ""),
    ]
  )
  func formulas(text: String, written: String) {
    #expect(line(text) == "\u{FEFF}\(written)\r\n")
  }
}
