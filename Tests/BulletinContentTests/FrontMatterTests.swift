import BulletinCore
import BulletinTestSupport
import Testing

@testable import BulletinContent

@Suite("Front matter fences")
struct FrontMatterTests {
  /// The YAML and the body of a text, or the findings that kept it from being split.
  private func split(_ text: String) -> (yaml: String?, body: String?, diagnostics: [Diagnostic]) {
    split(SourceFile(path: "a.md", text: text))
  }

  private func split(_ file: SourceFile) -> (yaml: String?, body: String?, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let parts = FrontMatter.split(file, diagnostics: &diagnostics)
    return (parts.map { file.text(in: $0.yaml) }, parts.map { file.text(in: $0.body) }, diagnostics)
  }

  @Test(
    "lie on lines of their own",
    arguments: [
      ("---\ntitle: a\n---\nThân bài\n", "title: a\n", "Thân bài\n"),
      ("---\ntitle: a\n...\nThân bài\n", "title: a\n", "Thân bài\n"),  // YAML's own end of a document
      ("---  \ntitle: a\n--- \t\nThân bài\n", "title: a\n", "Thân bài\n"),  // trailing spaces
      ("\n \n\n---\ntitle: a\n---\nThân bài\n", "title: a\n", "Thân bài\n"),  // blank lines before
      ("---\n---\nThân bài\n", "", "Thân bài\n"),  // nothing between
      ("---\ntitle: a\n---", "title: a\n", ""),  // nothing after
      ("---\ntitle: a --- b\nsummary: ---x\n---\nc\n", "title: a --- b\nsummary: ---x\n", "c\n"),
      ("---\ntitle: a\n----\n---\nc\n", "title: a\n----\n", "c\n"),  // four dashes are no fence
      ("---\ntitle: a\n ---\n---\nc\n", "title: a\n ---\n", "c\n"),  // an indented fence is none
      ("---\ntitle: a\n---\nc\n\n---\n\nd\n", "title: a\n", "c\n\n---\n\nd\n"),  // a rule in the body
    ]
  )
  func splits(text: String, yaml: String, body: String) {
    let parts = split(text)
    #expect(parts.yaml == yaml)
    #expect(parts.body == body)
    #expect(parts.diagnostics.isEmpty)
  }

  private static let windows = "---\r\ntitle: Hà\r\n---\r\nBài\r\n"
  private static let encodings: [[UInt8]] = [
    [0xEF, 0xBB, 0xBF] + Array(windows.utf8),
    Array("---\rtitle: Hà\r---\rBài\r".utf8),
    [0xFF, 0xFE] + windows.utf16.flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] },
  ]

  @Test("are found behind a byte order mark, with CRLF and in UTF-16", arguments: encodings)
  func anyEncoding(bytes: [UInt8]) throws {
    let file = try #require(SourceDecoder.decode(path: "a.md", bytes: bytes).file)
    let parts = split(file)
    #expect(parts.yaml == "title: Hà\n")
    #expect(parts.body == "Bài\n")
  }

  @Test(
    "missing at the start: the first line that is not blank is shown",
    arguments: [
      "⟦title: a⟧\n---\nThân bài\n",
      "\n\n  \n⟦# Tít bài⟧\n",
      "⟦ ---⟧\ntitle: a\n---\n",
      "⟦⟧",
      "⟦⟧\n\n",
    ]
  )
  func missing(marked: String) {
    let source = MarkedSource(marked)
    let diagnostics = split(source.file).diagnostics
    #expect(diagnostics.ids == ["front-matter-missing"])
    #expect(diagnostics.ranges == source.ranges)
    #expect(
      diagnostics.first?.fix?.vi == "thêm phần đầu bài: dòng ---, các dòng “khóa: giá trị”, rồi dòng ---"
    )
  }

  @Test(
    "not closed: the place where the body seems to begin is shown",
    arguments: [
      "⟦---⟧\ntitle: a\ndate: 1/1/2018\n⟦⟧\nMở bài: dân hiến đất.\n",  // a blank line
      "⟦---⟧\ntitle: a\n⟦Mở bài không có hai chấm.⟧\n\nThân bài: dài.\n",  // a line without colon
      "⟦---⟧\ntitle: a\n\n⟦## Tít phụ: một⟧\n",  // a sub-heading
      "⟦---⟧\ntitle: a\n⟦![Ruộng: lúa](a.jpg)⟧\n",  // a picture
      "⟦---⟧\ntags:\n- a\n- b\n# ghi chú\n  c\n⟦⟧",  // nothing like a body
    ]
  )
  func unclosed(marked: String) {
    let source = MarkedSource(marked)
    let diagnostics = split(source.file).diagnostics
    #expect(diagnostics.ids == ["front-matter-unclosed"])
    #expect(diagnostics.ranges == [source.ranges[1]])
    #expect(diagnostics.first?.notes.first?.place?.range == source.ranges[0])
    #expect(diagnostics.first?.fix?.vi == "thêm một dòng --- trước thân bài")
  }

  @Test("not closed, with a rule in the body: the rule does not pass for the fence")
  func ruleIsNoFence() {
    let source = MarkedSource(
      """
      ⟦---⟧
      title: a
      date: 1/1/2018

      ⟦Mở bài không có dấu chấm⟧

      Ông nói: “làm”.

      ---

      Kết.

      """
    )
    let (story, diagnostics) = Story.read(source.file, path: "stories/2018/a.md")
    #expect(story == nil)
    #expect(diagnostics.ids == ["front-matter-unclosed"])
    #expect(diagnostics.ranges == [source.ranges[1]])
  }

  @Test("a mistake before the text that reads like a body is told first")
  func mistakeBeforeRule() {
    let source = MarkedSource("---\ntitle: ⟦a: b⟧\n\nMở bài\n\n---\nKết.\n")
    let diagnostics = Story.read(source.file, path: "stories/2018/a.md").diagnostics
    #expect(diagnostics.ids == ["yaml-colon"])
    #expect(diagnostics.ranges == source.ranges)
  }
}
