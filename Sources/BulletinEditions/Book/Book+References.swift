import BulletinContent
import BulletinCore
import BulletinMarkdown
import BulletinSite

extension Book {
  /// Positions in ``Library/media`` of the pictures and recordings that a body shows and a book can hold.
  static func shown(_ body: MarkdownBody, _ targets: [LinkTarget], _ library: Library) -> [Int] {
    zip(body.references, targets).compactMap { reference, target in
      guard reference.kind != .link, case .media(let position) = target else { return nil }
      return canHold(library.media[position].output) ? position : nil
    }
  }

  /// Core media types (EPUB 3.3, 3.2) and video, which may be of any type.
  static func canHold(_ path: OutputPath) -> Bool {
    let type = MediaType.of(path)
    return [
      "image/png", "image/jpeg", "image/gif", "image/webp", "image/svg+xml", "audio/mpeg", "audio/mp4",
    ].contains(type) || type.hasPrefix("video/")
  }

  /// Where a page, or a file that books cannot hold, stands on the web.
  func address(of path: OutputPath, fragment: String? = nil) -> Href {
    Href(external: source.library.config.baseURL.appending(path), fragment: fragment)
  }

  /// The link from a document to a page of the site: into the book if it has the page, else to the web.
  func href(from document: OutputPath, to page: OutputPath, fragment: String? = nil) -> Href {
    places[page].map { document.href(to: $0, fragment: fragment) } ?? address(of: page, fragment: fragment)
  }

  /// A body as well-formed XHTML with its links made for a document of the book.
  func xhtml(_ body: MarkdownBody, _ targets: [LinkTarget], in document: OutputPath) -> [UInt8] {
    var out = ByteBuffer(capacity: body.htmlCount + 64 * targets.count)
    body.write(into: &out, as: .xhtml) { index in
      switch targets[index] {
      case .page(let page, let fragment):
        return ResolvedReference(href: href(from: document, to: page, fragment: fragment))
      case .media(let position):
        let path = source.library.media[position].output
        if body.references[index].kind == .link { return ResolvedReference(href: address(of: path)) }
        guard Book.canHold(path) else { return nil }
        let size = source.media[position].size
        return ResolvedReference(href: document.href(to: path), width: size?.width, height: size?.height)
      case .nothing: return nil
      }
    }
    return out.bytes
  }
}
