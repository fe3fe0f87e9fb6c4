import BulletinCore

/// JSON Feed 1.1 (jsonfeed.org/version/1.1).
enum JSONFeed {
  static func render(_ content: FeedContent, address: String) -> [UInt8] {
    var out = ByteBuffer(capacity: content.size)
    JSONValue.object(
      ("version", .string("https://jsonfeed.org/version/1.1")),
      ("title", .string(content.title)),
      ("description", .string(content.description)),
      ("home_page_url", .string(content.page)),
      ("feed_url", .string(address)),
      ("icon", content.icon.map(JSONValue.string)),
      ("language", .string("vi")),
      ("items", .array(content.items.map(item)))
    ).write(into: &out, layout: .indented)
    return out.bytes
  }

  private static func item(_ item: FeedContent.Item) -> JSONValue {
    let attachment = item.enclosure.map { enclosure in
      JSONValue.array([
        .object(
          ("url", .string(enclosure.url)),
          ("mime_type", .string(enclosure.mediaType)),
          ("size_in_bytes", .number(enclosure.byteCount))
        )
      ])
    }
    return .object(
      ("id", .string(item.url)),
      ("url", .string(item.url)),
      ("title", .string(item.title)),
      ("summary", .string(item.summary)),
      ("content_html", .utf8(item.html)),
      ("image", item.image.map(JSONValue.string)),
      ("date_published", .string(DateFormat.rfc3339(item.published))),
      ("date_modified", .string(DateFormat.rfc3339(item.updated))),
      ("authors", .nonEmpty(item.authors.map { .object(("name", .string($0))) })),
      ("tags", .nonEmpty(item.categories.map(JSONValue.string))),
      ("attachments", attachment)
    )
  }
}
