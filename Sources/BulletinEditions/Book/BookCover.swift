import BulletinContent
import BulletinCore
import BulletinSite

/// The cover, drawn as SVG: name, edition, what the book holds.
struct BookCover {
  static let path: OutputPath = "bia.svg"

  let book: Book

  private static let width = 1200
  private static let height = 1800

  func render() -> RenderedFile {
    let config = book.source.library.config
    var xml = XMLBuilder()
    let box = [
      ("xmlns", "http://www.w3.org/2000/svg"), ("viewBox", "0 0 \(Self.width) \(Self.height)"),
      ("width", String(Self.width)), ("height", String(Self.height)),
    ]
    xml.element("svg", box) { xml in
      xml.element("title", text: book.title)
      xml.emptyElement("rect", [("width", String(Self.width)), ("height", String(Self.height)), ("fill", "#103c32")])
      xml.emptyElement("rect", [("x", "90"), ("y", "1040"), ("width", "260"), ("height", "12"), ("fill", "#e9c878")])
      var baseline = 980 - 150 * (Self.lines(config.name, width: 16).count - 1)
      for line in Self.lines(config.name, width: 16) {
        text(line, at: baseline, size: 124, colour: "#f2ecdc", bold: true, to: &xml)
        baseline += 150
      }
      baseline = 1150
      for line in Self.lines(book.scope.words(in: book.source.library) ?? config.tagline ?? "", width: 34).prefix(4) {
        text(line, at: baseline, size: 60, colour: "#c3d2c6", to: &xml)
        baseline += 80
      }
      text("Ấn bản " + book.edition.words, at: 1620, size: 54, colour: "#e9c878", to: &xml)
      text(
        "\(VietnameseNumber.format(book.storyCount)) bài",
        at: 1695,
        size: 54,
        colour: "#c3d2c6",
        to: &xml
      )
    }
    return RenderedFile(path: Self.path, bytes: xml.out.bytes)
  }

  private func text(
    _ words: String,
    at baseline: Int,
    size: Int,
    colour: String,
    bold: Bool = false,
    to xml: inout XMLBuilder
  ) {
    let attributes = [
      ("x", "90"), ("y", String(baseline)), ("font-size", String(size)), ("fill", colour),
      ("font-family", "Noto Serif, Times New Roman, serif"), ("font-weight", bold ? "700" : "400"),
    ]
    xml.element("text", attributes, text: words)
  }

  /// Words in lines of at most so many characters, longer words on lines of their own: SVG does not wrap.
  private static func lines(_ text: String, width: Int) -> [String] {
    text.split(separator: " ").reduce(into: []) { lines, word in
      if let last = lines.last, last.count + 1 + word.count <= width {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(String(word))
      }
    }
  }
}
