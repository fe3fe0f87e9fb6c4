import BulletinContent
import BulletinCore
import BulletinSite
import BulletinTestSupport
import Foundation
import Testing

@testable import BulletinFeeds

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// A small site ready for its feeds.
struct FeedFixture {
  let source: SiteSource
  let plan: SitePlan

  /// - Parameter byteCount: the length that every media file is given.
  init(_ content: ContentBuilder, includesDrafts: Bool = false, byteCount: Int = 123_456) throws {
    let (library, diagnostics) = try content.library(includesDrafts: includesDrafts)
    try #require(!diagnostics.hasErrors, "\(diagnostics.findings)")
    plan = SitePlan.make(for: library, assets: []).plan
    let facts = library.media.map { _ in MediaFacts(size: nil, byteCount: byteCount) }
    source = SiteSource(library: library, plan: plan, media: facts)
  }

  /// The bytes of a feed of the site, or of the field at a position.
  func feed(_ format: PlannedFeed.Format, field: Int? = nil) throws -> [UInt8] {
    let planned = try #require(plan.feeds.first { $0.format == format && $0.field == field })
    let file = FeedRenderer.renderFeeds(of: field, in: source).first { $0.path == planned.path }
    return try #require(file).bytes
  }

  func rss(field: Int? = nil) throws -> XMLTree { try XMLTree(feed(.rss, field: field)) }
  func atom(field: Int? = nil) throws -> XMLTree { try XMLTree(feed(.atom, field: field)) }

  func json(field: Int? = nil) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(feed(.json, field: field))) as? [String: Any])
  }
}

/// An XML document as Foundation's parser reads it.
final class XMLTree {
  let name: String
  let attributes: [String: String]
  private(set) var children: [XMLTree] = []
  private(set) var text = ""

  private init(name: String, attributes: [String: String]) {
    self.name = name
    self.attributes = attributes
  }

  /// - Throws: the parser's error if the bytes are not well-formed XML.
  convenience init(_ bytes: [UInt8]) throws {
    let builder = Builder()
    let parser = XMLParser(data: Data(bytes))
    parser.delegate = builder
    guard parser.parse(), let root = builder.root else {
      throw try #require(parser.parserError, "\(String(decoding: bytes, as: UTF8.self))")
    }
    self.init(name: root.name, attributes: root.attributes)
    children = root.children
    text = root.text
  }

  subscript(_ name: String) -> XMLTree? { children.first { $0.name == name } }
  func all(_ name: String) -> [XMLTree] { children.filter { $0.name == name } }

  /// The texts of all children of a name.
  func texts(_ name: String) -> [String] { all(name).map(\.text) }

  private final class Builder: NSObject, XMLParserDelegate {
    var root: XMLTree?
    private var open: [XMLTree] = []

    func parser(
      _ parser: XMLParser,
      didStartElement name: String,
      namespaceURI: String?,
      qualifiedName: String?,
      attributes: [String: String]
    ) {
      let element = XMLTree(name: name, attributes: attributes)
      if let parent = open.last { parent.children.append(element) } else { root = element }
      open.append(element)
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
      open.removeLast()
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
      open.last?.text += string
    }
  }
}
