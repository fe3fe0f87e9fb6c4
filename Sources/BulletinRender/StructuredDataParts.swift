import BulletinContent
import BulletinCore
import BulletinSite

/// The parts of JSON-LD that many pages have in common, as they are written.
final class StructuredDataParts: Sendable {
  private final class Part: Sendable {
    let json: [UInt8]

    init(_ json: [UInt8]) {
      self.json = json
    }
  }

  /// The bulletin as who publishes.
  let publisher: [UInt8]
  /// The first breadcrumb.
  let home: [UInt8]
  private let library: Library
  private let authors: LazyTable<Part>
  private let fields: LazyTable<Part>

  init(_ source: SiteSource) {
    library = source.library
    authors = LazyTable(count: source.library.authors.count)
    fields = LazyTable(count: source.library.fields.count)
    let config = source.library.config
    publisher = Self.written { json in
      json.object { json in
        json.member("@type", "NewsMediaOrganization")
        json.member("name", config.publisher?.name ?? config.name)
        json.member("url", config.publisher?.url?.string)
        json.member("logo", source.logo.map { config.baseURL.appending($0).string })
      }
    }
    home = Self.written { Self.write(breadcrumb: 1, "Trang chủ", config.baseURL.string, to: &$0) }
  }

  /// - Parameter position: In ``Library/authors``.
  func write(author position: Int, to output: inout JSONBuilder) {
    authors.withValue(at: position) {
      let author = library.authors[position]
      let json = Self.written { json in
        json.object { json in
          json.member("@type", author.isOrganization ? "Organization" : "Person")
          json.member("name", author.name)
          json.member("url", library.config.baseURL.appending(author.path).string)
        }
      }
      return Part(json)
    } body: {
      output.item(json: $0.json)
    }
  }

  /// A field as the second breadcrumb.
  ///
  /// - Parameter position: In ``Library/fields``.
  func write(field position: Int, to output: inout JSONBuilder) {
    fields.withValue(at: position) {
      let field = library.fields[position]
      let address = library.config.baseURL.appending(field.path).string
      return Part(Self.written { Self.write(breadcrumb: 2, field.record.name.value, address, to: &$0) })
    } body: {
      output.item(json: $0.json)
    }
  }

  /// - Parameter address: Nil for the page itself, whose address is known.
  static func write(breadcrumb number: Int, _ name: String, _ address: String?, to json: inout JSONBuilder) {
    json.object { json in
      json.member("@type", "ListItem")
      json.member("position", number)
      json.member("name", name)
      json.member("item", address)
    }
  }

  private static func written(_ write: (inout JSONBuilder) -> Void) -> [UInt8] {
    var json = JSONBuilder(capacity: 256)
    write(&json)
    return json.out.bytes
  }
}
