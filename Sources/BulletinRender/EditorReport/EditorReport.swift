import BulletinContent
import BulletinCore
import BulletinSite

/// The page for the chief editor: what is held back, missing or wrong, with file and line. It is no part of the site, needs
/// no theme, and is written even where errors keep the site from being built.
package struct EditorReport: Sendable {
  private let source: EditorReportSource

  package init(_ source: EditorReportSource) {
    self.source = source
  }

  /// The page as UTF-8.
  package func page() -> [UInt8] {
    let sections = EditorSection.all.map { $0(source) }
    var locator = DiagnosticLocator()
    var page = PlainDocument(title: "Báo cáo cho ban biên tập", style: Self.style)
    let name = source.content?.config.name ?? "Bản tin"
    page.element("h1", "\(name): báo cáo cho ban biên tập")
    let errors = source.diagnostics.count { $0.severity == .error }
    let warnings = source.diagnostics.count - errors
    page.element(
      "p",
      class: "quiet",
      "Tính đến \(DateFormat.official(source.today)): \(errors) lỗi, \(warnings) cảnh báo. Trang này không thuộc trang web công khai."
    )
    writeSummary(sections, to: &page)
    for section in sections { write(section, to: &page, &locator) }
    return page.finished()
  }

  private func writeSummary(_ sections: [EditorSection], to page: inout PlainDocument) {
    page.markup { out in
      out.append(
        "<nav aria-label=\"Các mục\">\n<table>\n<thead><tr><th scope=\"col\">Mục</th><th scope=\"col\">Số dòng</th></tr></thead>\n<tbody>\n"
      )
      for section in sections {
        out.append("<tr><td><a href=\"#")
        out.append(section.id)
        out.append("\">")
        out.append(escaping: section.heading)
        out.append("</a></td><td>")
        out.append(VietnameseNumber.format(section.lines.count))
        out.append("</td></tr>\n")
      }
      out.append("</tbody>\n</table>\n</nav>\n")
    }
  }

  private func write(_ section: EditorSection, to page: inout PlainDocument, _ locator: inout DiagnosticLocator) {
    page.markup { out in
      out.append("<section aria-labelledby=\"")
      out.append(section.id)
      out.append("\">\n<h2 id=\"")
      out.append(section.id)
      out.append("\">")
      out.append(escaping: section.heading)
      out.append(" (\(VietnameseNumber.format(section.lines.count)))</h2>\n")
    }
    page.element("p", class: "quiet", section.lines.isEmpty ? section.nothing : section.about)
    if !section.lines.isEmpty {
      page.open("ul")
      for line in section.lines { write(line, to: &page, &locator) }
      page.close("ul")
    }
    page.markup { $0.append("</section>\n") }
  }

  private func write(_ line: EditorLine, to page: inout PlainDocument, _ locator: inout DiagnosticLocator) {
    page.markup { out in
      out.append("<li>")
      out.append(escaping: line.text)
      if !line.detail.isEmpty {
        out.append("<br><span class=\"detail\">→ ")
        out.append(escaping: line.detail)
        out.append("</span>")
      }
      if let place = line.place {
        out.append("<br><code>")
        out.append(escaping: locator.label(of: place))
        out.append("</code>")
      }
      out.append("</li>\n")
    }
  }

  private static let style: StaticString = """
    body { font: 1rem/1.6 "Noto Sans", "Segoe UI", "Liberation Sans", Arial, sans-serif; }
    main { max-width: 60rem; }
    table { width: auto; min-width: 50%; font-size: 0.95rem; }
    td:last-child { text-align: right; }
    ul { padding-left: 1.2rem; }
    li { margin-bottom: 0.6rem; break-inside: avoid; }
    code { color: #444; font-size: 0.85rem; overflow-wrap: anywhere; }
    .detail { color: #17594a; font-size: 0.95rem; }
    .quiet { font-size: 0.95rem; }

    """
}
