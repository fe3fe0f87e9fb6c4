import BulletinCore

/// An HTML document that stands by itself, outside of the site and its theme: a sheet of a dossier, a report. Its style is
/// inside it, it loads nothing, and it prints on A4.
struct PlainDocument: ~Copyable {
  private(set) var out = ByteBuffer(capacity: 16 * 1024)

  /// - Parameters:
  ///   - title: for the browser's tab; escaped here.
  ///   - style: besides the common rules.
  init(title: String, style: StaticString = "") {
    out.append("<!DOCTYPE html>\n<html lang=\"vi\">\n<head>\n<meta charset=\"utf-8\">\n")
    out.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
    out.append("<meta name=\"generator\" content=\"kheo\">\n<meta name=\"robots\" content=\"noindex\">\n<title>")
    out.append(escaping: title)
    out.append("</title>\n<style>\n")
    out.append(Self.style)
    out.append(style)
    out.append("</style>\n</head>\n<body>\n<main>\n")
  }

  /// The whole document.
  consuming func finished() -> [UInt8] {
    out.append("</main>\n</body>\n</html>\n")
    return out.bytes
  }

  /// An element with text in it.
  mutating func element(_ name: StaticString, class style: StaticString? = nil, _ text: String) {
    open(name, class: style)
    out.append(escaping: text)
    close(name)
  }

  /// A link on a line of its own kind; `name` is the element around it.
  mutating func link(in name: StaticString, _ text: String, to href: Href, note: String = "") {
    open(name)
    out.append("<a href=\"")
    out.append(escaping: href.string)
    out.append("\">")
    out.append(escaping: text)
    out.append("</a>")
    out.append(escaping: note)
    close(name)
  }

  mutating func open(_ name: StaticString, class style: StaticString? = nil) {
    out.append("<")
    out.append(name)
    if let style {
      out.append(" class=\"")
      out.append(style)
      out.append("\"")
    }
    out.append(">")
  }

  mutating func close(_ name: StaticString) {
    out.append("</")
    out.append(name)
    out.append(">\n")
  }

  /// A table of two columns; lines without a value are left out.
  mutating func facts(_ lines: [(label: String, value: String?)]) {
    open("table", class: "facts")
    open("tbody")
    for (label, value) in lines {
      guard let value, !value.isEmpty else { continue }
      open("tr")
      out.append("<th scope=\"row\">")
      out.append(escaping: label)
      out.append("</th>")
      element("td", value)
      close("tr")
    }
    close("tbody")
    close("table")
  }

  /// A table with a heading; a cell is text, or text with a link.
  mutating func table(_ heading: [String], _ rows: [[(text: String, href: Href?)]]) {
    out.append("<div class=\"scroll\">\n")
    open("table")
    open("thead")
    open("tr")
    for cell in heading {
      out.append("<th scope=\"col\">")
      out.append(escaping: cell)
      out.append("</th>")
    }
    close("tr")
    close("thead")
    open("tbody")
    for row in rows {
      open("tr")
      for cell in row {
        if let href = cell.href { link(in: "td", cell.text, to: href) } else { element("td", cell.text) }
      }
      close("tr")
    }
    close("tbody")
    close("table")
    out.append("</div>\n")
  }

  /// A body of Markdown or other markup that the program made.
  mutating func markup(_ write: (inout ByteBuffer) -> Void) {
    write(&out)
  }

  /// Times New Roman 14 on A4 is what contests and offices ask for.
  private static let style: StaticString = """
    @page { size: A4; margin: 20mm 18mm 20mm 30mm; }
    :root { color-scheme: light; }
    * { box-sizing: border-box; }
    body { margin: 0; background: #fff; color: #000; font: 14pt/1.5 "Times New Roman", "Liberation Serif", "Noto Serif", serif; overflow-wrap: break-word; }
    main { max-width: 170mm; margin: 0 auto; padding: 12mm 6mm; }
    h1 { margin: 0 0 4mm; font-size: 18pt; line-height: 1.4; }
    h2 { margin: 8mm 0 2mm; font-size: 15pt; break-after: avoid; }
    h3 { margin: 6mm 0 2mm; font-size: 14pt; break-after: avoid; }
    p, ul, ol { margin: 0 0 3mm; }
    a { color: #0b4f6c; }
    img, video { max-width: 100%; height: auto; }
    figure { margin: 4mm 0; break-inside: avoid; }
    figcaption { font-size: 12pt; font-style: italic; }
    table { width: 100%; margin: 0 0 4mm; border-collapse: collapse; font-size: 12pt; }
    th, td { padding: 1.5mm 2mm; border: 0.5pt solid #777; text-align: left; vertical-align: top; }
    .facts th { width: 35%; font-weight: normal; }
    .scroll { overflow-x: auto; }
    .center { text-align: center; }
    .mark { padding: 2mm 3mm; border: 1pt dashed #8a1c12; color: #8a1c12; font-size: 12pt; }
    .quiet { color: #444; font-size: 12pt; }
    .sign { margin-top: 10mm; text-align: right; }
    tr { break-inside: avoid; }
    @media print { main { max-width: none; padding: 0; } a { color: inherit; text-decoration: none; } audio, video { display: none; } }

    """
}
