/// A page taken apart, as far as tests ask: elements with their attributes and their text.
///
/// Reads the HTML that Khéo and its templates write, in which every element that needs one has an end tag; it is no HTML
/// parser for the wild. Shares no code with what wrote the page.
package struct SitePage: Sendable {
  package struct Element: Sendable {
    package let name: String
    package let attributes: [String: String]
    /// All text inside, white space put together; of `script` and `style` what they hold, as it stands.
    package fileprivate(set) var text = ""

    package subscript(attribute: String) -> String? { attributes[attribute] }

    package var classes: [Substring] { (attributes["class"] ?? "").split(separator: " ") }
  }

  package let html: String
  /// In the order of their start tags.
  package private(set) var elements: [Element] = []

  package init(_ html: String) {
    self.html = html
    var reader = Reader(html: Array(html.utf8))
    reader.read()
    elements = reader.elements
  }

  /// The elements of a name, of a class where one is asked for.
  package func all(_ name: String, class wanted: String? = nil) -> [Element] {
    elements.filter { element in element.name == name && wanted.map { element.classes.contains(Substring($0)) } ?? true
    }
  }

  package func first(_ name: String, class wanted: String? = nil) -> Element? { all(name, class: wanted).first }

  /// The texts of the elements of a name.
  package func texts(_ name: String, class wanted: String? = nil) -> [String] { all(name, class: wanted).map(\.text) }

  /// The element that an id names.
  package func element(id: String) -> Element? { elements.first { $0["id"] == id } }

  package var ids: [String] { elements.compactMap { $0["id"] } }

  /// Where the links of the page lead whose text is this.
  package func destinations(ofLink text: String) -> [String] {
    all("a").filter { $0.text == text }.compactMap { $0["href"] }
  }
}

private struct Reader {
  let html: [UInt8]
  var position = 0
  var elements: [SitePage.Element] = []
  /// The open elements, as positions in `elements`, with where in `text` each began.
  var open: [(element: Int, textStart: Int)] = []
  var text: [UInt8] = []

  private static let void: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
  ]

  mutating func read() {
    while position < html.count {
      if html[position] != UInt8(ascii: "<") {
        text.append(html[position])
        position += 1
      } else if starts(with: "<!--") {
        skip(past: "-->")
      } else if starts(with: "<!") {
        skip(past: ">")
      } else if starts(with: "</") {
        position += 2
        close(readName())
        skip(past: ">")
      } else if position + 1 < html.count, isLetter(html[position + 1]) {
        position += 1
        readElement()
      } else {
        text.append(html[position])
        position += 1
      }
    }
    while !open.isEmpty { closeInnermost() }
  }

  private mutating func readElement() {
    let name = readName()
    let attributes = readAttributes()
    elements.append(.init(name: name, attributes: attributes))
    if name == "script" || name == "style" {
      let start = position
      while position < html.count, !starts(with: "</" + name) { position += 1 }
      elements[elements.count - 1].text = String(decoding: html[start..<position], as: UTF8.self)
      skip(past: ">")
    } else if !Reader.void.contains(name) {
      open.append((elements.count - 1, text.count))
    }
  }

  private mutating func close(_ name: String) {
    guard open.contains(where: { elements[$0.element].name == name }) else { return }
    while let last = open.last, elements[last.element].name != name { closeInnermost() }
    closeInnermost()
  }

  private mutating func closeInnermost() {
    guard let last = open.popLast() else { return }
    let raw = SiteEntities.decode(text[last.textStart...])
    elements[last.element].text = raw.split { $0.isWhitespace }.joined(separator: " ")
  }

  private mutating func readName() -> String {
    let start = position
    while position < html.count,
      isLetter(html[position]) || html[position] == UInt8(ascii: "-") || isDigit(html[position])
    {
      position += 1
    }
    return String(decoding: html[start..<position], as: UTF8.self).lowercased()
  }

  /// Up to and with the end of the tag. Of an attribute that is written twice the first counts, as in browsers.
  private mutating func readAttributes() -> [String: String] {
    var attributes: [String: String] = [:]
    while position < html.count, html[position] != UInt8(ascii: ">") {
      if html[position] <= 0x20 || html[position] == UInt8(ascii: "/") {
        position += 1
        continue
      }
      let start = position
      while position < html.count, html[position] > 0x20, !"=>/".utf8.contains(html[position]) { position += 1 }
      let name = String(decoding: html[start..<position], as: UTF8.self).lowercased()
      let value = readValue()
      if attributes[name] == nil { attributes[name] = value }
      if position == start { position += 1 }
    }
    position += 1
    return attributes
  }

  private mutating func readValue() -> String {
    guard position < html.count, html[position] == UInt8(ascii: "=") else { return "" }
    position += 1
    guard position < html.count else { return "" }
    let quote = html[position]
    let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
    if isQuoted { position += 1 }
    let start = position
    while position < html.count, isQuoted ? html[position] != quote : html[position] > 0x20 && html[position] != 0x3E {
      position += 1
    }
    let value = SiteEntities.decode(html[start..<position])
    if isQuoted { position += 1 }
    return value
  }

  private func starts(with text: String) -> Bool {
    let bytes = Array(text.utf8)
    return position + bytes.count <= html.count && html[position..<(position + bytes.count)].elementsEqual(bytes)
  }

  private mutating func skip(past end: String) {
    while position < html.count, !starts(with: end) { position += 1 }
    position = min(html.count, position + end.utf8.count)
  }

  private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
  private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
