import BulletinCore
import Testing

@testable import BulletinMarkdown

@Suite("File names with spaces")
struct SpacedDestinationTests {
  private func findings(_ text: String) -> [String] {
    let file = SourceFile(path: "a.md", text: text)
    let (_, diagnostics) = MarkdownReader.read(file, range: SourceRange(0, file.utf8.count))
    let lines = LineTable(file)
    return diagnostics.map { diagnostic in
      let position = lines.position(of: diagnostic.place?.range?.start ?? -1)
      return "\(position.line):\(position.column) \(diagnostic.id)"
    }
  }

  @Test(
    "are reported where the name stands, because the reader would see brackets",
    arguments: [
      ("Chữ.\n\n![Sân đình](Ghế Đá.JPG)\n", ["3:13 link-space"]),
      ("Xem [bài kia](bai kia.md) và [nữa](bai nua.md#muc.pdf).\n", ["1:15 link-space", "1:36 link-space"]),
    ]
  )
  func reported(text: String, expected: [String]) {
    #expect(findings(text) == expected)
  }

  @Test(
    "are no matter in angle brackets, with a title, in code, or in plain words",
    arguments: [
      "![Sân đình](<Ghế Đá.JPG>)", "![Sân đình](san.jpg \"Sân đình.jpg\")", "Viết `![chữ](tên tệp.jpg)` là sai.",
      "Hàm f[x](y z) không phải liên kết.",
    ]
  )
  func notReported(text: String) {
    #expect(!findings(text).contains { $0.hasSuffix("link-space") })
  }
}
