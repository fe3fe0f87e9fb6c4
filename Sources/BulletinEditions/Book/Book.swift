import BulletinContent
import BulletinCore
package import BulletinSite

/// An EPUB before it is written: which documents it has, in which order, and where each stands.
///
/// Paths are those of the site with another ending, from the folder `EPUB/` of the container, so that links keep their shape.
package struct Book: Sendable {
  package enum Document: Sendable, Hashable {
    case cover
    /// Title, edition and imprint.
    case titlePage
    case contents
    /// A position in ``Library/fields``.
    case field(Int)
    /// A position in ``Library/stories``.
    case story(Int)
    case campaign(Int)
    /// A position in ``Library/contests``.
    case contest(Int)
    case page(Int)
  }

  /// A chapter of the table of contents with what stands under it.
  struct Part: Sendable {
    let heading: Document
    let documents: [Document]
  }

  package let source: SiteSource
  package let edition: Edition
  let scope: BookScope
  let parts: [Part]
  /// Positions in ``Library/media`` of what the documents show, sorted.
  package let media: [Int]
  /// Where the pages of the site stand in the book, as far as they do.
  let places: [OutputPath: OutputPath]

  /// - Throws: ``EditionFault/noStories(_:)`` or ``EditionFault/noStoriesOfContest(_:)`` if nothing lies in the scope.
  package init(_ scope: BookScope, edition: Edition, of source: SiteSource) throws(EditionFault) {
    self.source = source
    self.edition = edition
    self.scope = scope
    let library = source.library
    var parts = Book.storyParts(scope, library)
    let count = parts.reduce(0) { $0 + $1.documents.count }
    guard count > 0 else {
      let name = scope.words(in: library) ?? library.config.name
      if case .contest = scope { throw .noStoriesOfContest(name) }
      throw .noStories(name)
    }
    if scope == .whole {
      let appendices =
        library.campaigns.indices.map(Document.campaign) + library.contests.indices.map(Document.contest)
        + library.pages.indices.map(Document.page)
      parts += appendices.map { Part(heading: $0, documents: []) }
    }
    self.parts = parts
    var places: [OutputPath: OutputPath] = [:]
    var media: Set<Int> = []
    for document in parts.flatMap({ [$0.heading] + $0.documents }) {
      if let page = Book.sitePath(of: document, library), let path = Book.path(of: document, library) {
        places[page] = path
      }
      media.formUnion(Book.media(of: document, library))
    }
    self.places = places
    self.media = media.sorted()
  }

  /// Every document but the table of contents is in this order in the book.
  package var documents: [Document] {
    [.cover, .titlePage, .contents] + parts.flatMap { [$0.heading] + $0.documents }
  }

  /// Positions in ``Library/fields`` of what the book is about, in their order.
  var fields: [Int] {
    let library = source.library
    if case .contest(let position) = scope {
      return Set(library.contests[position].stories.map { library.stories[$0].mainField }).sorted()
    }
    return parts.compactMap { part in
      guard case .field(let position) = part.heading else { return nil }
      return position
    }
  }

  package var storyCount: Int { parts.reduce(0) { $0 + $1.documents.count } }

  /// What readers see in their library: `Bản tin Dân vận khéo, số 12: Năm 2018`.
  var title: String {
    let number = edition.number.map { ", số \(VietnameseNumber.format($0))" } ?? ""
    let part = scope.words(in: source.library).map { ": " + $0 } ?? ""
    return source.library.config.name + number + part
  }

  /// The end of the file's name is `.epub`.
  package var fileName: String {
    let config = source.library.config
    guard let part = scope.fileName(in: source.library) else { return EditionFileName.whole(config, edition) + ".epub" }
    return EditionFileName.part(part, of: config, edition) + ".epub"
  }

  /// The chapters that hold stories: the fields, or the contest.
  private static func storyParts(_ scope: BookScope, _ library: Library) -> [Part] {
    if case .contest(let position) = scope {
      let stories = library.contests[position].stories.filter { !library.stories[$0].isWithdrawn }
      return [Part(heading: .contest(position), documents: stories.map(Document.story))]
    }
    return library.fields.indices.compactMap { position in
      let stories = stories(of: position, in: scope, library)
      if stories.isEmpty, scope != .whole { return nil }
      return Part(heading: .field(position), documents: stories.map(Document.story))
    }
  }

  /// Each story once, under its main field; in the book of one field also those that have it besides.
  private static func stories(of field: Int, in scope: BookScope, _ library: Library) -> [Int] {
    let stories = library.fields[field].stories
    switch scope {
    case .field(field): return stories
    case .field, .contest: return []
    case .whole: return stories.filter { library.stories[$0].mainField == field }
    case .year(let year):
      return stories.filter { library.stories[$0].mainField == field && library.stories[$0].date.date.year == year }
    }
  }

  private static func sitePath(of document: Document, _ library: Library) -> OutputPath? {
    switch document {
    case .cover, .titlePage, .contents: nil
    case .field(let position): library.fields[position].path
    case .story(let position): library.stories[position].path
    case .campaign(let position): library.campaigns[position].path
    case .contest(let position): library.contests[position].path
    case .page(let position): library.pages[position].path
    }
  }

  /// Nil only for a page whose address does not end in `.html`.
  static func path(of document: Document, _ library: Library) -> OutputPath? {
    switch document {
    case .cover: "bia.xhtml"
    case .titlePage: "an-ban.xhtml"
    case .contents: "muc-luc.xhtml"
    default:
      sitePath(of: document, library).flatMap { path in
        path.string.hasSuffix(".html") ? OutputPath(path.string.dropLast(5) + ".xhtml") : nil
      }
    }
  }

  /// What a document shows; files that are only linked stay on the site, because books cannot hold them.
  private static func media(of document: Document, _ library: Library) -> [Int] {
    switch document {
    case .cover, .titlePage, .contents: return []
    case .field(let position): return shown(library.fields[position].body, library.fields[position].targets, library)
    case .story(let position):
      let entry = library.stories[position]
      return (entry.cover.map { [$0] } ?? []) + shown(entry.body, entry.targets, library)
    case .campaign(let position):
      return shown(library.campaigns[position].body, library.campaigns[position].targets, library)
    case .contest(let position):
      return shown(library.contests[position].body, library.contests[position].targets, library)
    case .page(let position): return shown(library.pages[position].body, library.pages[position].targets, library)
    }
  }
}
