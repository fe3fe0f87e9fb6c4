import BulletinCore

/// Makes the HTML of a body fit for a page that holds several of them: ids and labels get a prefix, links to the body's own ids too, and
/// headings go down one level, below the story's own title.
///
/// It may look for tags in the text because bodies are written by ``BulletinMarkdown`` alone: a `<` or `"` that an editor
/// typed is escaped in them.
struct BodyEmbedding {
  let idPrefix: String
  /// Put before what screen readers call tables and notes, because every body counts its own from 1; plain words, without
  /// characters that HTML escapes.
  let labelPrefix: String

  private static let id = Array(" id=\"".utf8)
  private static let label = Array(" aria-label=\"".utf8)
  private static let ownLink = Array(" href=\"#".utf8)
  private static let heading = Array("<h".utf8)
  private static let headingEnd = Array("</h".utf8)

  func embed(_ html: [UInt8], into output: inout ByteBuffer) {
    var written = 0
    var index = 0
    func rest(startsWith start: [UInt8]) -> Bool { html[index...].starts(with: start) }
    while index < html.count {
      switch html[index] {
      case UInt8(ascii: " ") where rest(startsWith: Self.id): insert(idPrefix, after: Self.id.count)
      case UInt8(ascii: " ") where rest(startsWith: Self.label): insert(labelPrefix, after: Self.label.count)
      case UInt8(ascii: " ") where rest(startsWith: Self.ownLink): insert(idPrefix, after: Self.ownLink.count)
      case UInt8(ascii: "<") where rest(startsWith: Self.heading): lower(at: index + Self.heading.count)
      case UInt8(ascii: "<") where rest(startsWith: Self.headingEnd): lower(at: index + Self.headingEnd.count)
      default: index += 1
      }
    }
    output.append(contentsOf: html[written...])

    func insert(_ prefix: String, after length: Int) {
      index += length
      output.append(contentsOf: html[written..<index])
      output.append(prefix)
      written = index
    }

    /// `<hr>` begins like a heading and is none.
    func lower(at position: Int) {
      index = position
      guard position < html.count, (UInt8(ascii: "2")...UInt8(ascii: "5")).contains(html[position]) else { return }
      output.append(contentsOf: html[written..<position])
      output.append(html[position] + 1)
      index = position + 1
      written = index
    }
  }
}
