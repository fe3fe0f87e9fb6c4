import BulletinCore

/// Makes the HTML of a body fit for a page that holds several of them: ids and labels get a prefix, links to the body's own ids too, and
/// headings go down one level, below the story's own title.
///
/// It may look for tags in the text because bodies are written by ``BulletinMarkdown`` alone: a `<`, `>` or `"` that an editor
/// typed is escaped in them.
struct BodyEmbedding {
  let idPrefix: String
  /// Put before what screen readers call tables and notes, because every body counts its own from 1; plain words, without
  /// characters that HTML escapes.
  let labelPrefix: String

  func embed(_ html: [UInt8], into output: inout ByteBuffer) {
    html.withUnsafeBufferPointer { html in
      var writing = Writing(html: html)
      while let tag = html.firstIndex(of: UInt8(ascii: "<"), from: writing.index) {
        writing.index = tag + 1
        embedTag(&writing, into: &output)
      }
      writing.write(upTo: html.count, into: &output)
    }
  }

  /// From behind the `<` of a tag to behind its `>`.
  private func embedTag(_ writing: inout Writing, into output: inout ByteBuffer) {
    let html = writing.html
    if writing.rest(startsWith: "/") { writing.index += 1 }
    if writing.rest(startsWith: "h") { lowerHeading(&writing, into: &output) }
    while writing.index < html.count, html[writing.index] != UInt8(ascii: ">") {
      if html[writing.index] != UInt8(ascii: " ") {
        writing.index += 1
      } else if writing.skip(" id=\"") || writing.skip(" href=\"#") {
        writing.write(upTo: writing.index, into: &output)
        output.append(idPrefix)
      } else if writing.skip(" aria-label=\"") {
        writing.write(upTo: writing.index, into: &output)
        output.append(labelPrefix)
      } else {
        writing.index += 1
      }
    }
  }

  /// `<hr>` begins like a heading and is none.
  private func lowerHeading(_ writing: inout Writing, into output: inout ByteBuffer) {
    let level = writing.index + 1
    guard level < writing.html.count else { return }
    let digit = writing.html[level]
    guard (UInt8(ascii: "2")...UInt8(ascii: "5")).contains(digit) else { return }
    writing.write(upTo: level, into: &output)
    output.append(digit + 1)
    writing.index = level + 1
    writing.written = level + 1
  }
}

/// How far a body is written.
private struct Writing {
  let html: UnsafeBufferPointer<UInt8>
  /// What is looked at next.
  var index = 0
  /// The end of what is written.
  var written = 0

  func rest(startsWith start: StaticString) -> Bool {
    let count = start.utf8CodeUnitCount
    guard index + count <= html.count else { return false }
    for offset in 0..<count where html[index + offset] != start.utf8Start[offset] { return false }
    return true
  }

  /// Goes behind a text if it is next.
  mutating func skip(_ text: StaticString) -> Bool {
    guard rest(startsWith: text) else { return false }
    index += text.utf8CodeUnitCount
    return true
  }

  mutating func write(upTo end: Int, into output: inout ByteBuffer) {
    output.append(UnsafeBufferPointer(rebasing: html[written..<end]))
    written = end
  }
}
