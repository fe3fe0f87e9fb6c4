import BulletinCore
import BulletinMarkdown
import Testing

/// A text read, with its holes filled by addresses under `x/`, and its diagnostics worded for comparison.
struct Reading {
  let source: SourceFile
  let body: MarkdownBody
  let diagnostics: [Diagnostic]

  init(_ text: String, options: MarkdownOptions = MarkdownOptions()) {
    self.init(SourceFile(path: "bai.md", text: text), options: options)
  }

  init(_ source: SourceFile, start: Int = 0, options: MarkdownOptions = MarkdownOptions()) {
    self.source = source
    (body, diagnostics) = MarkdownReader.read(
      source,
      range: SourceRange(start, source.utf8.count),
      options: options
    )
  }

  /// Pictures are 640 × 480, other references have no size; what is no path of the site becomes `khac.html`.
  var html: String {
    html { reference in
      let path = OutputPath(reference.path) ?? "khac.html"
      let href = OutputPath("index.html").href(to: path, fragment: reference.fragment)
      return reference.kind == .picture
        ? ResolvedReference(href: href, width: 640, height: 480) : ResolvedReference(href: href)
    }
  }

  func html(resolve: (MarkdownBody.Reference) -> ResolvedReference?) -> String {
    var buffer = ByteBuffer()
    body.write(into: &buffer) { resolve(body.references[$0]) }
    return buffer.string
  }

  /// `id line:column text`, the text being what the range covers.
  var findings: [String] {
    let lines = LineTable(source)
    return diagnostics.map { diagnostic in
      guard let range = diagnostic.place?.range else { return diagnostic.id }
      let (line, column) = lines.position(of: range.start)
      return "\(diagnostic.id) \(line):\(column) \(source.text(in: range))"
    }
  }

  func text(_ range: SourceRange) -> String { source.text(in: range) }
}
