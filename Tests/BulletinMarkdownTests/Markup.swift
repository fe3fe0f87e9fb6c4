/// A strict little reader of the HTML that the room may write: known elements, known attributes with quoted values,
/// balanced, with safe addresses.
enum Markup {
  private static let void: Set<Substring> = ["br", "hr", "img", "input"]
  private static let elements: Set<Substring> = [
    "p", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "pre", "code", "em", "strong", "del", "a", "sup",
    "table", "thead", "tbody", "tr", "th", "td", "div", "section", "figure", "figcaption", "span", "audio", "video",
    "br", "hr", "img", "input",
  ]
  private static let attributes: Set<Substring> = [
    "id", "class", "href", "src", "alt", "title", "rel", "start", "scope", "role", "tabindex", "aria-label", "type",
    "disabled", "checked", "width", "height", "loading", "decoding", "controls", "preload", "playsinline",
  ]

  /// What is wrong with it; nil if nothing is.
  static func fault(in html: String) -> String? {
    var open: [Substring] = []
    var ids: Set<Substring> = []
    var rest = html[...]
    while let start = rest.firstIndex(where: { $0 == "<" || $0 == ">" }) {
      guard rest[start] == "<" else { return "a bare >" }
      guard let end = rest[start...].firstIndex(of: ">") else { return "an open tag" }
      let tag = rest[rest.index(after: start)..<end]
      rest = rest[rest.index(after: end)...]
      if tag.first == "/" {
        guard open.popLast() == tag.dropFirst() else { return "</\(tag.dropFirst())> closes something else" }
        continue
      }
      let name = tag.prefix { $0 != " " }
      guard elements.contains(name) else { return "<\(name)>" }
      for match in tag.dropFirst(name.count).matches(of: #/ ([a-z-]+)="([^"]*)"/#) {
        guard attributes.contains(match.output.1) else { return "\(match.output.1)=" }
        let value = match.output.2
        if match.output.1 == "id", !ids.insert(value).inserted { return "id \(value) twice" }
        if match.output.1 == "href" || match.output.1 == "src" {
          let scheme = value.prefix { $0 != ":" && $0 != "/" && $0 != "#" }
          if scheme.count < value.count, value.dropFirst(scheme.count).first == ":" {
            guard ["http", "https", "mailto", "tel"].contains(scheme) else { return "scheme \(scheme)" }
          }
        }
      }
      let read = tag.dropFirst(name.count).replacing(#/ [a-z-]+="[^"]*"/#, with: "")
      guard read.isEmpty else { return "attributes \(read)" }
      if !void.contains(name) { open.append(name) }
    }
    return open.isEmpty ? nil : "\(open) stay open"
  }
}
