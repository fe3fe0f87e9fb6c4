import BulletinContent
package import BulletinCore
import BulletinSite

/// What an EPUB container holds besides the documents: its type, where the package is, the package itself.
package struct BookPackage {
  private let book: Book

  package init(_ book: Book) { self.book = book }

  private var library: Library { book.source.library }

  /// The folder of everything but the container's own files, with its slash.
  package static let folder = "EPUB/"
  /// What ``ArchiveName/bookType`` says.
  package static let type: [UInt8] = Array("application/epub+zip".utf8)

  /// What ``ArchiveName/bookContainer`` says.
  package static func container() -> [UInt8] {
    var xml = XMLBuilder()
    let names = [("version", "1.0"), ("xmlns", "urn:oasis:names:tc:opendocument:xmlns:container")]
    xml.element("container", names) { xml in
      xml.element("rootfiles") { xml in
        xml.emptyElement(
          "rootfile",
          [("full-path", folder + packagePath.string), ("media-type", "application/oebps-package+xml")]
        )
      }
    }
    return xml.out.bytes
  }

  private static let packagePath: OutputPath = "sach.opf"

  /// Cover, style sheet and package document, from the folder ``folder``.
  package func files() -> [RenderedFile] {
    [RenderedFile(path: Self.packagePath, bytes: document()), BookStyle.render(), BookCover(book: book).render()]
  }

  private func document() -> [UInt8] {
    var xml = XMLBuilder()
    let names = [
      ("xmlns", "http://www.idpf.org/2007/opf"), ("version", "3.0"), ("unique-identifier", "ma"), ("xml:lang", "vi"),
    ]
    xml.element("package", names) { xml in
      metadata(to: &xml)
      manifest(to: &xml)
      xml.element("spine") { xml in
        for (index, document) in book.documents.enumerated() where Book.path(of: document, library) != nil {
          xml.emptyElement("itemref", [("idref", "t\(index)")])
        }
      }
    }
    return xml.out.bytes
  }

  private func metadata(to xml: inout XMLBuilder) {
    let config = library.config
    xml.element("metadata", [("xmlns:dc", "http://purl.org/dc/elements/1.1/")]) { xml in
      xml.element("dc:identifier", [("id", "ma")], text: identifier)
      xml.element("dc:title", text: book.title)
      xml.element("dc:language", text: "vi")
      xml.element("dc:creator", text: config.publisher?.name ?? config.name)
      xml.element("dc:publisher", text: config.publisher?.name ?? config.owner)
      xml.element("dc:date", text: DateFormat.iso(book.edition.date))
      xml.element("dc:description", text: config.description)
      xml.element("dc:rights", text: config.reuseNotice)
      for field in book.fields { xml.element("dc:subject", text: library.fields[field].record.name.value) }
      let statements = [
        ("dcterms:modified", DateFormat.iso(book.edition.date) + "T00:00:00Z"), ("schema:accessMode", "textual"),
        ("schema:accessMode", "visual"), ("schema:accessModeSufficient", "textual"),
        ("schema:accessibilityFeature", "tableOfContents"), ("schema:accessibilityFeature", "structuralNavigation"),
        ("schema:accessibilityFeature", "alternativeText"), ("schema:accessibilityFeature", "readingOrder"),
        ("schema:accessibilityHazard", "none"),
        (
          "schema:accessibilitySummary",
          "Mọi ảnh có chữ thay thế; tít theo bậc; mục lục theo lĩnh vực; đọc được bằng trình đọc màn hình."
        ),
      ]
      for (property, text) in statements { xml.element("meta", [("property", property)], text: text) }
    }
  }

  private func manifest(to xml: inout XMLBuilder) {
    xml.element("manifest") { xml in
      for (index, document) in book.documents.enumerated() {
        guard let path = Book.path(of: document, library) else { continue }
        var item = [("id", "t\(index)"), ("href", path.string), ("media-type", "application/xhtml+xml")]
        if document == .contents { item.append(("properties", "nav")) }
        xml.emptyElement("item", item)
      }
      xml.emptyElement("item", [("id", "css"), ("href", BookPage.stylesheet.string), ("media-type", "text/css")])
      xml.emptyElement(
        "item",
        [
          ("id", "bia"), ("href", BookCover.path.string), ("media-type", "image/svg+xml"),
          ("properties", "cover-image"),
        ]
      )
      for position in book.media {
        let path = library.media[position].output
        xml.emptyElement("item", [("id", "m\(position)"), ("href", path.string), ("media-type", MediaType.of(path))])
      }
    }
  }

  /// One for all editions of the bulletin or of a part of it, as EPUB wants: a UUID (RFC 9562, version 8) of its address.
  private var identifier: String {
    let name = library.config.baseURL.string + "#" + (book.scope.fileName(in: library) ?? "")
    var bytes = SHA256.digest(of: Array(name.utf8)).bytes
    bytes[6] = bytes[6] & 0x0F | 0x80
    bytes[8] = bytes[8] & 0x3F | 0x80
    let digits = bytes.prefix(16).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    var uuid = ""
    for (index, digit) in digits.enumerated() {
      if [8, 12, 16, 20].contains(index) { uuid += "-" }
      uuid.append(digit)
    }
    return "urn:uuid:" + uuid
  }
}
