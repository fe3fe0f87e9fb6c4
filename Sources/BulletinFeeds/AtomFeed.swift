import BulletinCore
import BulletinSite

/// Atom (RFC 4287).
enum AtomFeed {
  /// RFC 4287 wants a date even of an empty feed; the clock is not asked for it.
  private static let unknownDate = "1970-01-01T00:00:00+07:00"

  static func render(_ content: FeedContent, address: String) -> [UInt8] {
    var xml = XMLBuilder(capacity: content.size)
    xml.element("feed", [("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", "vi")]) { xml in
      xml.element("id", text: address)
      xml.element("title", text: content.title)
      xml.element("subtitle", text: content.description)
      xml.element("updated", text: content.updated.map { DateFormat.rfc3339($0) } ?? unknownDate)
      xml.emptyElement(
        "link",
        [("rel", "self"), ("type", PlannedFeed.Format.atom.mediaType), ("href", address)]
      )
      xml.emptyElement("link", [("rel", "alternate"), ("type", "text/html"), ("href", content.page)])
      xml.element("rights", text: content.copyright)
      xml.element("generator", text: "Khéo")
      xml.element("logo", text: content.icon)
      for item in content.items { write(item, to: &xml) }
    }
    return xml.out.bytes
  }

  private static func write(_ item: FeedContent.Item, to xml: inout XMLBuilder) {
    xml.element("entry") { xml in
      xml.element("id", text: item.url)
      xml.element("title", text: item.title)
      xml.emptyElement("link", [("rel", "alternate"), ("type", "text/html"), ("href", item.url)])
      xml.element("published", text: DateFormat.rfc3339(item.published))
      xml.element("updated", text: DateFormat.rfc3339(item.updated))
      for author in item.authors {
        xml.element("author") { $0.element("name", text: author) }
      }
      for category in item.categories { xml.emptyElement("category", [("term", category)]) }
      xml.element("summary", text: item.summary)
      if !item.html.isEmpty { xml.element("content", [("type", "html")]) { $0.append(contentsOf: item.escapedHTML) } }
      if let enclosure = item.enclosure {
        xml.emptyElement(
          "link",
          [
            ("rel", "enclosure"), ("type", enclosure.mediaType), ("length", String(enclosure.byteCount)),
            ("href", enclosure.url),
          ]
        )
      }
    }
  }
}
