package import BulletinCore

/// A body of Markdown as HTML, with holes where something of the site has to be known first, and what else the site
/// needs to know of it.
///
/// What other pages show of it, or count, is at hand; its own text may lie elsewhere until a page asks for it, or be made only
/// then, because of a hundred thousand stories that do not all fit into memory, and of which an edit changes one.
package final class MarkdownBody: Sendable {
  /// A heading, for tables of contents and for checking links to it.
  package struct Heading: Sendable {
    /// 2 to 6.
    package let level: Int
    /// Unique in the document, with the prefix of the options.
    package let id: String
    /// The words without markup.
    package let text: String
    package let range: SourceRange
  }

  /// A place in ``html`` where the markup of a reference is written.
  package struct Hole: Sendable {
    package enum Filling: Sendable {
      /// The markup of one of ``references``, by its index.
      case reference(Int)
      /// The address of the page the body stands on, before the `#` of a link within it: needed only where the body is
      /// read elsewhere, as in a feed.
      case ownPage
      /// What only XHTML has: the slash at the end of an element without content, the `epub:type` of a note.
      case xhtml(StaticString)
    }

    /// The byte of ``html`` before which the filling goes.
    package let offset: Int
    package let filling: Filling
  }

  /// A link, picture or recording of the site itself: everything whose address depends on the page it stands on. A class, because
  /// all that follow it would copy its texts.
  package final class Reference: Sendable {
    package enum Kind: Int, Sendable {
      case link, picture, audio, video
      /// The number of an official document in running text, which is a link where the library has the document.
      case document
    }

    package let kind: Kind
    /// The destination as written, with Markdown's escapes and HTML's entities read.
    package let destination: String
    /// The destination before its `#`, percent-decoded; "" for a link into the document itself.
    package let path: String
    /// What follows the `#`, percent-decoded.
    package let fragment: String?
    /// The words of a link; the alternative text of a picture, taken from the caption where none is written.
    package let label: String
    /// The caption without its credit; for links, the title.
    package let caption: String
    /// `Ảnh: Chí Tâm`, split off the end of the caption.
    package let credit: String?
    /// Alone in its paragraph: written as a figure.
    package let isFigure: Bool
    /// The whole construct in the source; the line where its place is not certain.
    package let range: SourceRange
    /// The destination alone; equal to `range` where it stands elsewhere, as in `[words][1]`.
    package let destinationRange: SourceRange
    /// Of ``Kind/document`` what the text says: number and date.
    package let citation: DocumentCitation?

    init(
      kind: Kind,
      destination: String,
      path: String,
      fragment: String?,
      label: String,
      caption: String,
      credit: String?,
      isFigure: Bool,
      range: SourceRange,
      destinationRange: SourceRange,
      citation: DocumentCitation? = nil
    ) {
      self.kind = kind
      self.destination = destination
      self.path = path
      self.fragment = fragment
      self.label = label
      self.caption = caption
      self.credit = credit
      self.isFigure = isFigure
      self.range = range
      self.destinationRange = destinationRange
      self.citation = citation
    }
  }

  package let headings: [Heading]
  package let references: [Reference]
  /// Vietnamese “chữ” of ``plainText``: tokens between spaces that hold a letter or a digit.
  package let syllableCount: Int
  package let hasFootnotes: Bool
  private let text: BodyText

  /// With ``holes``.
  package var html: [UInt8] { text.markup.html }
  /// The length of ``html`` in bytes.
  package var htmlCount: Int { text.htmlCount }
  /// In the order of their offsets.
  package var holes: [Hole] { text.markup.holes }
  /// The words without markup, for search: a line for each paragraph, heading, caption, table row and note.
  package var plainText: String { String(decoding: text.plainText, as: UTF8.self) }
  /// The same as UTF-8, which nobody has to look through again.
  package var plainTextUTF8: [UInt8] { text.plainText }

  /// What is made when it is asked for.
  var writtenText: BodyText.Value { BodyText.Value(markup: text.markup, plainText: text.plainText) }

  /// Lets go of the long text, which is put on a shelf until somebody asks for it.
  ///
  /// - Parameters:
  ///   - file: the file that the body was read from.
  ///   - range: the body in the file.
  ///   - options: those it was read with.
  package func putAside(on shelf: TextShelf, file: SourceFile, range: SourceRange, options: MarkdownOptions) {
    text.putAside(on: shelf) { MarkdownReader.read(file, range: range, options: options).body.writtenText }
  }

  /// Forgets ``html`` and ``holes`` for good, if they lie on a shelf that is for one build; who asks again waits until they are made
  /// again.
  package func letGoOfMarkup() { text.letGoOfMarkup() }

  /// As ``letGoOfMarkup()``, of ``plainText``.
  package func letGoOfWords() { text.letGoOfWords() }

  /// Nothing written.
  package convenience init() {
    self.init(BodyDraft(), text: BodyText(BodyText.Value()))
  }

  init(_ draft: BodyDraft, text: BodyText) {
    headings = draft.headings.settled
    references = draft.references.settled
    syllableCount = draft.syllableCount
    hasFootnotes = draft.hasFootnotes
    self.text = text
  }
}

/// What ``BodyBuilder`` gathers on its way.
struct BodyDraft: Sendable {
  var holes: [MarkdownBody.Hole] = []
  var headings: [MarkdownBody.Heading] = []
  var references: [MarkdownBody.Reference] = []
  var syllableCount = 0
  var hasFootnotes = false
  var tableCount = 0
}

/// The two ways to write the same elements.
package enum MarkupSyntax: Sendable {
  case html
  /// XML: for EPUB.
  case xhtml
}

/// What a reference turned out to be.
package struct ResolvedReference: Sendable {
  package let href: Href
  /// In CSS pixels; nil where unknown.
  package let width: Int?
  package let height: Int?
  /// Captions of a recording: a WebVTT file in base64.
  package let captions: String?
  /// The words of a recording, in paragraphs; empty where unknown.
  package let transcript: [String]

  package init(
    href: Href,
    width: Int? = nil,
    height: Int? = nil,
    captions: String? = nil,
    transcript: [String] = []
  ) {
    self.captions = captions
    self.transcript = transcript
    self.href = href
    self.width = width
    self.height = height
  }
}

extension MarkdownBody {
  /// Writes the body with its holes filled.
  ///
  /// - Parameters:
  ///   - syntax: XHTML is well-formed XML, for books; its document has to declare the prefix `epub`.
  ///   - ownPage: the address of the page, for a body that is read apart from it; nil on the page itself.
  ///   - resolve: takes an index of ``references``. Where it returns nil the words stay without the link or
  ///   picture: such a page is only ever seen in a preview, because a build with a missing target fails.
  package func write(
    into output: inout ByteBuffer,
    as syntax: MarkupSyntax = .html,
    ownPage: Href? = nil,
    resolve: (Int) -> ResolvedReference?
  ) {
    let markup = text.markup
    markup.html.withUnsafeBufferPointer { html in
      var written = 0
      for hole in markup.holes {
        output.append(UnsafeBufferPointer(rebasing: html[written..<hole.offset]))
        written = hole.offset
        fill(hole.filling, into: &output, as: syntax, ownPage, resolve)
      }
      output.append(UnsafeBufferPointer(rebasing: html[written...]))
    }
  }

  private func fill(
    _ filling: Hole.Filling,
    into output: inout ByteBuffer,
    as syntax: MarkupSyntax,
    _ ownPage: Href?,
    _ resolve: (Int) -> ResolvedReference?
  ) {
    switch filling {
    case .ownPage: if let ownPage { output.append(escaping: ownPage.string) }
    case .xhtml(let text): if syntax == .xhtml { output.append(text) }
    case .reference(let index):
      let resolved = resolve(index)
      switch references[index].kind {
      case .link: MediaMarkup.writeLinkStart(resolved?.href, into: &output)
      case .document: MediaMarkup.writeMention(references[index].label, resolved?.href, into: &output)
      case .picture, .audio, .video:
        MediaMarkup.write(references[index], resolved: resolved, as: syntax, into: &output)
      }
    }
  }
}
