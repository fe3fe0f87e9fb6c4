import Foundation
import Testing

/// The program `cmark-gfm`, the reference for what Markdown means.
enum ReferenceProgram {
  struct Missing: Error, CustomStringConvertible {
    let description: String
  }

  /// Its HTML for a text, with the extensions that Khéo uses.
  static func html(_ markdown: String) throws -> String {
    let paths = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin").split(separator: ":")
    guard let path = paths.map({ $0 + "/cmark-gfm" }).first(where: FileManager.default.isExecutableFile) else {
      throw Missing(description: "the program cmark-gfm is not installed; run: apt-get install cmark-gfm")
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = ["footnotes", "table", "strikethrough", "autolink", "tasklist"].flatMap { ["-e", $0] }
    process.arguments?.append("--validate-utf8")
    let input = Pipe()
    let output = Pipe()
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    // From another thread, because either pipe may fill up.
    let writer = Thread {
      input.fileHandleForWriting.write(Data(markdown.utf8))
      try? input.fileHandleForWriting.close()
    }
    writer.start()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Missing(description: "cmark-gfm ended with status \(process.terminationStatus)")
    }
    return String(decoding: data, as: UTF8.self)
  }

  /// The reference's HTML in our spelling of the same elements.
  static func normalised(reference html: String) -> String {
    html.replacing(" />", with: ">").replacing("<h1>", with: "<h2>").replacing("</h1>", with: "</h2>")
      .replacing(#/<input type="checkbox" (checked="" )?disabled="">/#) { match in
        "<input type=\"checkbox\" disabled=\"\"\(match.output.1 == nil ? "" : " checked=\"\"")>"
      }
      .replacing(#/<section class="footnotes" data-footnotes>/#, with: "<section class=\"footnotes\">")
      .replacing(" data-footnote-ref>", with: ">")
      .replacing(" class=\"footnote-backref\" data-footnote-backref aria-label=\"Back to content\">", with: ">")
      .replacing("<sup class=\"footnote-ref\">", with: "<sup>")
  }

  /// Our HTML without what we add to the reference's.
  static func normalised(ours html: String) -> String {
    html.replacing(#/<h([2-6]) id="[^"]*">/#) { "<h\($0.output.1)>" }
      .replacing(#/<div class="table-scroll" role="region" tabindex="0" aria-label="Bảng \d+">\n/#, with: "")
      .replacing("</table>\n</div>\n", with: "</table>\n")
      .replacing(" scope=\"col\"", with: "")
      .replacing(#/ class="align-(left|center|right)"/#) { " align=\"\($0.output.1)\"" }
      .replacing("<li class=\"task\">", with: "<li>")
      .replacing(#/ aria-label="(Đã xong|Chưa xong)">/#, with: ">")
      .replacing("&#39;", with: "'")
      .replacing(" rel=\"external\"", with: "")
      .replacing(#/ width="640" height="480" loading="lazy" decoding="async"/#, with: "")
      .replacing(#/ aria-label="(Về chỗ dẫn chú|Chú) thích( \d+)?(, lần \d+)?"/#, with: "")
      .replacing(" class=\"footnote-back\"", with: "")
      .replacing("<sup class=\"footnote-ref\">", with: "<sup>")
      .replacing("\"chu-thich-", with: "\"fn-").replacing("#chu-thich-", with: "#fn-")
      .replacing("↩<sup>1</sup></a>", with: "↩</a>")
      .replacing(#/<p>((<a href="#tham-chieu-[^"]*">↩(<sup>\d+</sup>)?</a> ?)+)</p>/#) { "\($0.output.1)" }
      .replacing("\"tham-chieu-", with: "\"fnref-").replacing("#tham-chieu-", with: "#fnref-")
  }
}
