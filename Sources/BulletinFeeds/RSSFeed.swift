import BulletinCore
import BulletinSite

/// RSS 2.0 (rssboard.org/rss-specification) with Atom's self link, Dublin Core authors and whole texts.
enum RSSFeed {
  static func render(_ content: FeedContent, address: String) -> [UInt8] {
    var xml = XMLBuilder(capacity: content.size)
    let namespaces = [
      ("version", "2.0"), ("xmlns:atom", "http://www.w3.org/2005/Atom"),
      ("xmlns:content", "http://purl.org/rss/1.0/modules/content/"), ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
    ]
    xml.element("rss", namespaces) { xml in
      xml.element("channel") { xml in
        xml.element("title", text: content.title)
        xml.element("link", text: content.page)
        xml.element("description", text: content.description)
        xml.element("language", text: "vi")
        xml.element("copyright", text: content.copyright)
        xml.element("lastBuildDate", text: content.updated.map { DateFormat.rfc822($0) })
        xml.element("generator", text: "Khéo")
        xml.emptyElement(
          "atom:link",
          [("href", address), ("rel", "self"), ("type", PlannedFeed.Format.rss.mediaType)]
        )
        for item in content.items { write(item, to: &xml) }
      }
    }
    return xml.out.bytes
  }

  private static func write(_ item: FeedContent.Item, to xml: inout XMLBuilder) {
    xml.element("item") { xml in
      xml.element("title", text: item.title)
      xml.element("link", text: item.url)
      xml.element("guid", [("isPermaLink", "true")], text: item.url)
      xml.element("pubDate", text: DateFormat.rfc822(item.published))
      for author in item.authors { xml.element("dc:creator", text: author) }
      for category in item.categories { xml.element("category", text: category) }
      xml.element("description", text: item.summary)
      if !item.html.isEmpty { xml.element("content:encoded") { $0.append(contentsOf: item.escapedHTML) } }
      if let enclosure = item.enclosure {
        xml.emptyElement(
          "enclosure",
          [("url", enclosure.url), ("length", String(enclosure.byteCount)), ("type", enclosure.mediaType)]
        )
      }
    }
  }
}
