import BulletinTestSupport
import Foundation
import Testing

@testable import BulletinCore

@Suite struct DiagnosticFormatterTests {
  private func text(_ formatter: DiagnosticFormatter, _ diagnostics: [Diagnostic]) -> String {
    String(decoding: formatter.format(diagnostics), as: UTF8.self)
  }

  private let secondPlace = Diagnostic(
    .warning,
    "title-twice",
    at: DiagnosticSamples.place(of: "Tuần lễ", in: DiagnosticSamples.story),
    Wording(vi: "hai bài cùng tên", en: "two stories have one title"),
    notes: [
      Diagnostic.Note(
        Wording(vi: "bài kia ở đây", en: "the other is here"),
        at: DiagnosticSamples.place(of: "b", in: SourceFile(path: "content/b.md", text: "a\nb"))
      )
    ]
  )

  @Test("writes for people as the design shows")
  func human() {
    #expect(
      text(DiagnosticFormatter(), [DiagnosticSamples.fieldUnknown]) == """
        lỗi: lĩnh vực “suc khoe” không có trong danh mục [field-unknown]
          --> content/stories/2026/tiem-chung.md:4:8
        4 | field: suc khoe
          |        ^^^^^^^^ có phải ý bạn là “van-hoa-xa-hoi”?
          = ghi chú: các lĩnh vực khai báo trong content/fields/

        """
    )
  }

  @Test("writes in English, in the order of places, with places of notes and without places")
  func humanEnglish() {
    let bare = DiagnosticSamples.error("no content", fix: "write some")
    let file = DiagnosticSamples.error(
      "bad file",
      at: Diagnostic.Place(SourceFile(path: "a.md", text: "")),
      fix: "save it"
    )
    #expect(
      text(DiagnosticFormatter(language: .english), [DiagnosticSamples.fieldUnknown, secondPlace, file, bare]) == """
        error: no content [sample]
          = fix: write some

        error: bad file [sample]
          --> a.md
          = fix: save it

        warning: two stories have one title [title-twice]
          --> content/stories/2026/tiem-chung.md:2:8
        2 | title: Tuần lễ tiêm chủng
          |        ^^^^^^^
          = note: the other is here
            --> content/b.md:2:1

        error: the field “suc khoe” is not in the list [field-unknown]
          --> content/stories/2026/tiem-chung.md:4:8
        4 | field: suc khoe
          |        ^^^^^^^^ did you mean “van-hoa-xa-hoi”?
          = note: fields are declared in content/fields/

        """
    )
  }

  @Test("puts the caret under what people see: tabs, wide and hidden characters; a wider gutter for later lines")
  func caret() {
    let file = SourceFile(
      path: "a.md",
      text: String(repeating: "\n", count: 99) + "\ta\t東京 🎉 \u{200B}x \u{1B}[31m đây  \n"
    )
    #expect(
      text(
        DiagnosticFormatter(),
        [DiagnosticSamples.error("lỗi", at: DiagnosticSamples.place(of: "đây", in: file), fix: "sửa")]
      )
        == """
        lỗi: lỗi [sample]
            --> a.md:100:18
        100 |     a   東京 🎉 �x �[31m đây
            |                          ^^^ sửa

        """
    )
  }

  @Test(
    "shows a point as one caret: at the end of a line, in an empty line, in an empty file, behind the end of the file",
    arguments: [
      ("ab\ncd", SourceRange(at: 2), "1 | ab\n  |   ^\n"), ("ab\n\ncd", SourceRange(at: 3), "2 |\n  | ^\n"),
      ("", SourceRange(at: 0), "1 |\n  | ^\n"),
      ("ab", SourceRange(90, 99), "1 | ab\n  |   ^\n"), ("ab\ncd", SourceRange(1, 5), "1 | ab\n  |  ^\n"),
      ("đà", SourceRange(at: 2), "1 | đà\n  |  ^\n"),
    ]
  )
  func points(source: String, range: SourceRange, excerpt: String) {
    let diagnostic = DiagnosticSamples.error("x", at: Diagnostic.Place(SourceFile(path: "a", text: source), range))
    #expect(
      text(DiagnosticFormatter(), [diagnostic]).components(separatedBy: "\n").dropFirst(2).joined(separator: "\n")
        == excerpt
    )
  }

  @Test(
    "cuts long lines around the caret",
    arguments: [
      ("đầu", "1 | đầu hai ba bốn năm…\n  | ^^^\n"), ("sáu", "1 | …bốn năm sáu bảy tá…\n  |          ^^^\n"),
      ("chín", "1 | …m sáu bảy tám chín\n  |                ^^^^\n"),
      ("hai ba bốn năm sáu bảy", "1 | …hai ba bốn năm sáu…\n  |  ^^^^^^^^^^^^^^^^^^\n"),
    ]
  )
  func longLines(marked: String, excerpt: String) {
    let file = SourceFile(path: "a", text: "đầu hai ba bốn năm sáu bảy tám chín")
    let diagnostic = DiagnosticSamples.error("x", at: DiagnosticSamples.place(of: marked, in: file))
    let written = text(DiagnosticFormatter(lineWidth: 20), [diagnostic])
    #expect(written.components(separatedBy: "\n").dropFirst(2).joined(separator: "\n") == excerpt)
  }

  @Test("never shows more columns than asked, nor a caret outside them", arguments: 1...10 as ClosedRange<UInt64>)
  func widths(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let pool = Array("aăđệ東京🎉\t -")
    let line = String((0..<120).map { _ in pool.randomElement(using: &random) ?? "a" })
    let file = SourceFile(path: "a", text: line)
    let table = LineTable(file)
    for _ in 0..<40 {
      let start = Int.random(in: 0...file.utf8.count, using: &random)
      let range = SourceRange(start, start + Int.random(in: 0...60, using: &random))
      let width = Int.random(in: 10...200, using: &random)
      let excerpt = DiagnosticExcerpt(of: range, in: file, lines: table, width: width)
      let columns = DisplayText.cells(of: excerpt.line).reduce(0) { $0 + $1.width }
      #expect(columns <= width)
      #expect(excerpt.indent + excerpt.caretWidth <= max(columns, excerpt.indent + 1))
      #expect(excerpt.indent <= columns)
    }
  }

  @Test("takes what a terminal would obey out of paths and texts")
  func sanitises() {
    let file = SourceFile(path: "bài\n\u{1B}[2J\t.md", text: "x")
    let diagnostic = DiagnosticSamples.error(
      "tên “\u{202E}gnp\u{7}”\nhai",
      at: Diagnostic.Place(file, SourceRange(0, 1)),
      fix: "a\nb"
    )
    #expect(
      text(DiagnosticFormatter(), [diagnostic]) == """
        lỗi: tên “�gnp�” hai [sample]
          --> bài �[2J�.md:1:1
        1 | x
          | ^ a b

        """
    )
    #expect(text(DiagnosticFormatter(.plain), [diagnostic]) == "bài �[2J�.md:1:1: lỗi: tên “�gnp�” hai; a b [sample]\n")
  }

  @Test("colours severity, frame and caret if asked")
  func colour() {
    let file = SourceFile(path: "a", text: "x")
    let diagnostic = DiagnosticSamples.warning("tên", at: Diagnostic.Place(file, SourceRange(0, 1)))
    #expect(
      text(DiagnosticFormatter(usesColour: true), [diagnostic])
        == "\u{1B}[1;33mcảnh báo\u{1B}[0m\u{1B}[1m: tên\u{1B}[0m [sample]\n  \u{1B}[1;34m-->\u{1B}[0m a:1:1\n"
        + "\u{1B}[1;34m1 |\u{1B}[0m x\n  \u{1B}[1;34m|\u{1B}[0m \u{1B}[1;33m^\u{1B}[0m\n"
    )
  }

  @Test("writes one line each as compilers do")
  func plain() {
    #expect(
      text(DiagnosticFormatter(.plain), [DiagnosticSamples.fieldUnknown, secondPlace, DiagnosticSamples.error("hỏng")])
        == """
        lỗi: hỏng [sample]
        content/stories/2026/tiem-chung.md:2:8: cảnh báo: hai bài cùng tên [title-twice]
        content/b.md:2:1: ghi chú: bài kia ở đây
        content/stories/2026/tiem-chung.md:4:8: lỗi: lĩnh vực “suc khoe” không có trong danh mục; có phải ý bạn là “van-hoa-xa-hoi”? [field-unknown]
        content/stories/2026/tiem-chung.md:4:8: ghi chú: các lĩnh vực khai báo trong content/fields/

        """
    )
  }

  @Test("writes one JSON array with stable keys")
  func json() throws {
    let written = text(
      DiagnosticFormatter(.json),
      [DiagnosticSamples.fieldUnknown, secondPlace, DiagnosticSamples.error("a\"<b>")]
    )
    #expect(
      written == #"""
        [
        {"severity":"error","id":"sample","headline":"a\"\u003cb\u003e","notes":[]},
        {"severity":"warning","id":"title-twice","headline":"hai bài cùng tên","path":"content/stories/2026/tiem-chung.md","line":2,"column":8,"endLine":2,"endColumn":15,"offset":11,"length":11,"notes":[{"text":"bài kia ở đây","path":"content/b.md","line":2,"column":1,"endLine":2,"endColumn":2,"offset":2,"length":1}]},
        {"severity":"error","id":"field-unknown","headline":"lĩnh vực “suc khoe” không có trong danh mục","fix":"có phải ý bạn là “van-hoa-xa-hoi”?","path":"content/stories/2026/tiem-chung.md","line":4,"column":8,"endLine":4,"endColumn":16,"offset":61,"length":8,"notes":[{"text":"các lĩnh vực khai báo trong content/fields/"}]}
        ]

        """#
    )
    #expect(try JSONSerialization.jsonObject(with: Data(written.utf8)) is [[String: Any]])
    #expect(text(DiagnosticFormatter(.json), []) == "[]\n")
  }

  @Test("writes commands of GitHub Actions with everything escaped")
  func github() {
    let file = SourceFile(path: "a,b:c%.md", text: "ab\ncd")
    let spanning = DiagnosticSamples.error("100%\nhai", at: Diagnostic.Place(file, SourceRange(0, 4)))
    #expect(
      text(
        DiagnosticFormatter(.github),
        [DiagnosticSamples.fieldUnknown, secondPlace, spanning, DiagnosticSamples.warning("w")]
      ) == """
        ::warning title=sample::w
        ::error file=a%2Cb%3Ac%25.md,line=1,endLine=2,title=sample::100%25 hai
        ::warning file=content/stories/2026/tiem-chung.md,line=2,col=8,endColumn=15,title=title-twice::hai bài cùng tên%0Aghi chú: bài kia ở đây (content/b.md:2:1)
        ::error file=content/stories/2026/tiem-chung.md,line=4,col=8,endColumn=16,title=field-unknown::lĩnh vực “suc khoe” không có trong danh mục%0Acó phải ý bạn là “van-hoa-xa-hoi”?%0Aghi chú: các lĩnh vực khai báo trong content/fields/

        """
    )
  }

  @Test("shows errors before warnings where there are too many, in the order of places, and counts the rest")
  func limit() {
    let file = SourceFile(path: "a", text: "123456")
    func at(_ offset: Int) -> Diagnostic.Place { Diagnostic.Place(file, SourceRange(offset, offset + 1)) }
    let all = [
      DiagnosticSamples.warning("w1", at: at(0)), DiagnosticSamples.warning("w2", at: at(1)),
      DiagnosticSamples.error("e3", at: at(2)),
      DiagnosticSamples.warning("w4", at: at(3)), DiagnosticSamples.error("e5", at: at(4)),
    ]
    #expect(
      text(DiagnosticFormatter(.plain, limit: 3), all) == """
        a:1:1: cảnh báo: w1 [sample]
        a:1:3: lỗi: e3 [sample]
        a:1:5: lỗi: e5 [sample]
        … và 2 mục nữa; tổng cộng 2 lỗi, 3 cảnh báo

        """
    )
    #expect(
      text(DiagnosticFormatter(.plain, language: .english, limit: 1), all) == """
        a:1:3: error: e3 [sample]
        … and 4 more; 2 errors, 3 warnings in all

        """
    )
    #expect(text(DiagnosticFormatter(.human, limit: 0), all) == "… và 5 mục nữa; tổng cộng 2 lỗi, 3 cảnh báo\n")
    #expect(
      text(DiagnosticFormatter(.human, limit: 1), all).hasSuffix(
        "  |   ^\n\n… và 4 mục nữa; tổng cộng 2 lỗi, 3 cảnh báo\n"
      )
    )
    #expect(text(DiagnosticFormatter(.plain, limit: 5), all).components(separatedBy: "\n").count == 6)
    #expect(text(DiagnosticFormatter(.plain, limit: nil), all).components(separatedBy: "\n").count == 6)
    #expect(text(DiagnosticFormatter(.github, limit: 1), all).components(separatedBy: "\n").count == 6)
    let many = (0..<60).map { DiagnosticSamples.error("e\($0)") }
    #expect(text(DiagnosticFormatter(.plain), many).hasSuffix("… và 10 mục nữa; tổng cộng 60 lỗi\n"))
  }

  @Test("writes nothing if there is nothing", arguments: [DiagnosticFormat.human, .plain, .github])
  func nothing(format: DiagnosticFormat) {
    #expect(DiagnosticFormatter(format).format([]) == [])
  }

  @Test("tallies")
  func tally() {
    let one = [DiagnosticSamples.error("e"), DiagnosticSamples.warning("w")]
    #expect(DiagnosticTally(one).wording == Wording(vi: "1 lỗi, 1 cảnh báo", en: "1 error, 1 warning"))
    #expect(DiagnosticTally([]).wording == Wording(vi: "không có lỗi", en: "no errors"))
  }
}
