import BulletinCore
import BulletinPreview
import Testing

@Suite("The script of the preview in a page")
struct PreviewScriptTests {
  private let state = ReloadStream(run: "abc", language: .vietnamese).state

  @Test(
    "stands before the last end of a body, or at the end",
    arguments: [
      ("<body>a</body></html>", "<body>a", "</body></html>"), ("<body>a</BODY>", "<body>a", "</BODY>"),
      ("<script>'</body>'</script></body >", "<script>'</body>'</script>", "</body >"),
      ("a", "a", ""), ("", "", ""),
    ]
  )
  func place(html: String, before: String, after: String) {
    let page = String(decoding: PreviewScript.injected(into: Array(html.utf8), state), as: UTF8.self)
    #expect(page.hasPrefix(before + "<script src=\"/__kheo/live.js\" data-run=\"abc\" data-site=\"0\""))
    #expect(page.hasSuffix("</script>" + after))
  }
}
