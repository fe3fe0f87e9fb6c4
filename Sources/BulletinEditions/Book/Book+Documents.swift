import BulletinContent
package import BulletinCore
import BulletinSite

extension Book {
  /// A document as XHTML, with its path from the folder `EPUB/`. Nil only for a page that has none.
  package func render(_ document: Document) -> RenderedFile? {
    guard let path = Book.path(of: document, source.library) else { return nil }
    let page = BookPage(book: self, path: path)
    let bytes =
      switch document {
      case .cover: page.cover()
      case .titlePage: page.titlePage()
      case .contents: page.contents()
      case .field(let position): page.field(source.library.fields[position])
      case .story(let position): page.story(source.library.stories[position])
      case .campaign(let position): page.campaign(source.library.campaigns[position])
      case .contest(let position): page.contest(source.library.contests[position])
      case .page(let position): page.plain(source.library.pages[position])
      }
    return RenderedFile(path: path, bytes: bytes)
  }

  /// What a document is called in the table of contents.
  func title(of document: Document) -> String {
    let library = source.library
    return switch document {
    case .cover: "Bìa"
    case .titlePage: "Về ấn bản này"
    case .contents: "Mục lục"
    case .field(let position): library.fields[position].record.name.value
    case .story(let position): library.stories[position].story.title.value
    case .campaign(let position): library.campaigns[position].campaign.name.value
    case .contest(let position): library.contests[position].contest.name.value
    case .page(let position): library.pages[position].page.title.value
    }
  }
}

/// Writes one document of a book.
struct BookPage {
  let book: Book
  let path: OutputPath

  var library: Library { book.source.library }
  var config: SiteConfig { book.source.library.config }

  static let stylesheet: OutputPath = "sach.css"

  /// The frame of every document. EPUB readers split on documents, so each begins with its own heading.
  ///
  /// - Parameter type: of the EPUB structural semantics vocabulary.
  func document(_ title: String, type: String, _ content: (inout XMLBuilder) -> Void) -> [UInt8] {
    var xml = XMLBuilder(doctype: "<!DOCTYPE html>\n")
    let names = [
      ("xmlns", "http://www.w3.org/1999/xhtml"), ("xmlns:epub", "http://www.idpf.org/2007/ops"), ("lang", "vi"),
      ("xml:lang", "vi"),
    ]
    xml.element("html", names) { xml in
      xml.element("head") { xml in
        xml.element("title", text: title)
        xml.emptyElement(
          "link",
          [("rel", "stylesheet"), ("type", "text/css"), ("href", path.href(to: Self.stylesheet).string)]
        )
      }
      xml.element("body", [("epub:type", type)], content)
    }
    return xml.out.bytes
  }

  func cover() -> [UInt8] {
    document(book.title, type: "cover") { xml in
      xml.element("section", [("class", "bia")]) { xml in
        xml.emptyElement("img", [("src", path.href(to: BookCover.path).string), ("alt", "Bìa: " + book.title)])
      }
    }
  }

  func titlePage() -> [UInt8] {
    document(book.title, type: "frontmatter titlepage") { xml in
      xml.element("h1", text: config.name)
      xml.element("p", [("class", "sapo")], text: config.tagline)
      xml.element("p", text: book.scope.words(in: library))
      xml.element("p", text: "Ấn bản \(book.edition.words): \(VietnameseNumber.format(book.storyCount)) bài.")
      for (label, value) in imprint { xml.element("p", text: "\(label): \(value)") }
      xml.element("p", text: config.reuseNotice)
      xml.element("p") { xml in
        xml.text("Bản mới nhất, khi có mạng: ")
        xml.element("a", [("href", config.baseURL.string)], text: config.baseURL.string)
      }
    }
  }

  private var imprint: [(String, String)] {
    [
      ("Cơ quan chủ quản", config.owner), ("Đơn vị xuất bản", config.publisher?.name),
      ("Giấy phép", config.licence.map { [$0.number, $0.date, $0.issuer].compactMap(\.self).joined(separator: ", ") }),
      (
        "Chịu trách nhiệm nội dung",
        config.responsible.map { [$0.name, $0.title].compactMap(\.self).joined(separator: ", ") }
      ),
      ("Địa chỉ", config.address), ("Điện thoại", config.phone), ("Thư điện tử", config.email),
    ].compactMap { label, value in value.map { (label, $0) } }
  }

  func contents() -> [UInt8] {
    document("Mục lục", type: "frontmatter") { xml in
      xml.element("nav", [("epub:type", "toc"), ("role", "doc-toc"), ("aria-labelledby", "muc-luc")]) { xml in
        xml.element("h1", [("id", "muc-luc")], text: "Mục lục")
        xml.element("ol") { xml in
          entry(.titlePage, under: [], to: &xml)
          for part in book.parts { entry(part.heading, under: part.documents, to: &xml) }
        }
      }
      xml.element("nav", [("epub:type", "landmarks"), ("hidden", "")]) { xml in
        xml.element("h2", text: "Các mốc")
        xml.element("ol") { xml in
          landmark(.cover, "cover", to: &xml)
          landmark(.contents, "toc", to: &xml)
          if let first = book.parts.first { landmark(first.heading, "bodymatter", to: &xml) }
        }
      }
    }
  }

  private func entry(_ document: Book.Document, under: [Book.Document], to xml: inout XMLBuilder) {
    guard let target = Book.path(of: document, library) else { return }
    xml.element("li") { xml in
      xml.element("a", [("href", path.href(to: target).string)], text: book.title(of: document))
      guard !under.isEmpty else { return }
      xml.element("ol") { xml in
        for document in under { entry(document, under: [], to: &xml) }
      }
    }
  }

  private func landmark(_ document: Book.Document, _ type: String, to xml: inout XMLBuilder) {
    guard let target = Book.path(of: document, library) else { return }
    xml.element("li") { xml in
      xml.element("a", [("epub:type", type), ("href", path.href(to: target).string)], text: book.title(of: document))
    }
  }
}
