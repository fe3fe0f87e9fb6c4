import BulletinContent
import BulletinCore
import BulletinMarkdown

/// Finds what the references of texts lead to: pages with their anchors, pictures, files. Whatever is not found is an error
/// at its line and column.
struct LinkResolver: Sendable {
  /// A content file that has a page.
  struct Destination: Sendable {
    let path: OutputPath
    private let known: [MarkdownBody.Heading]
    private let story: StorySource?

    init(path: OutputPath, headings: [MarkdownBody.Heading]) {
      (self.path, known, story) = (path, headings, nil)
    }

    /// - Parameter story: that stands on the page; nil for a page without headings.
    init(path: OutputPath, story: StorySource?) {
      (self.path, known, self.story) = (path, [], story)
    }

    /// The headings that a link may point at.
    var headings: [MarkdownBody.Heading] { story?.body.headings ?? known }
  }

  /// Pages by the path of their content file.
  let destinations: [String: Destination]
  /// Content files whose page is held back.
  private let heldBack: Set<String>
  /// Content files that could not be read; links to them are taken as found.
  private let broken: Set<String>
  private(set) var media: MediaDirectory
  /// What numbers of documents in a text mean.
  private let documents: DocumentDirectory
  private(set) var diagnostics: [Diagnostic] = []
  private var pageNames: [String]?
  private let namesakes = StoriesByName()

  init(
    destinations: [String: Destination],
    heldBack: Set<String>,
    broken: Set<String>,
    files: Set<String>,
    documents: DocumentDirectory = DocumentDirectory([])
  ) {
    self.documents = documents
    self.destinations = destinations
    self.heldBack = heldBack
    self.broken = broken
    media = MediaDirectory(files: files)
  }

  /// Takes over what a copy of this resolver found.
  ///
  /// - Returns: For each of the copy's media its position here.
  mutating func join(_ copy: LinkResolver) -> [Int] {
    diagnostics += copy.diagnostics
    return media.join(copy.media)
  }

  /// Takes over what stories were found to refer to.
  mutating func take(_ stories: StoryJoin) {
    (media, diagnostics) = (MediaDirectory(media, using: stories.media), stories.linkFindings)
  }

  /// What each reference of a text leads to. References that lead nowhere are reported and lead to the page itself.
  ///
  /// - Parameters:
  ///   - contentPath: The text's file, from the content folder.
  ///   - page: The page the text will stand on.
  mutating func resolve(
    _ body: MarkdownBody,
    in file: SourceFile,
    contentPath: String,
    page: OutputPath
  ) -> [LinkTarget] {
    let own = Destination(path: page, headings: body.headings)
    return body.references.map { reference in
      if let citation = reference.citation {
        return document(citation, at: Diagnostic.Place(file, reference.range), page: page)
      }
      let link = WrittenLink(
        reference: reference,
        contentPath: contentPath,
        place: Diagnostic.Place(file, reference.destinationRange)
      )
      let target = target(of: link, own: own)
      if reference.kind == .video, case .media(let video) = target, !media.hasCaptions(video),
        !VideoWords.areWritten(under: body.headings), let captions = media.files[video].captionsPath
      {
        let place = Diagnostic.Place(file, reference.range)
        diagnostics.append(.videoWithoutCaptions(media.files[video].contentPath, captions: captions, at: place))
      }
      return target ?? .page(page, fragment: nil)
    }
  }

  /// The page of the document that a number in a text means; a document's own page is no link.
  private mutating func document(
    _ citation: DocumentCitation,
    at place: Diagnostic.Place,
    page: OutputPath
  ) -> LinkTarget {
    if let finding = documents.finding(for: citation, at: place) { diagnostics.append(finding) }
    guard case .found(let position) = documents.find(citation) else { return .nothing }
    let path = Addresses.document(documents.records[position].record.id)
    return path == page ? .nothing : .page(path, fragment: nil)
  }

  /// A picture that front matter names, by its path from the file it is named in.
  mutating func picture(_ written: Located<String>, in file: SourceFile, contentPath: String) -> Int? {
    guard let path = path(of: written, in: file, contentPath: contentPath) else { return nil }
    return self.file(path, written: written.value, mustBePicture: true, place: .init(file, written.range))
  }

  /// A file of any kind that front matter or a table names, by its path from the file it is named in.
  mutating func attachment(_ written: Located<String>, in file: SourceFile, contentPath: String) -> Int? {
    guard let path = path(of: written, in: file, contentPath: contentPath) else { return nil }
    return self.file(path, written: written.value, mustBePicture: false, place: .init(file, written.range))
  }

  /// As ``attachment(_:in:contentPath:)`` for a file that does not go onto the site.
  ///
  /// - Returns: Its path from the content folder.
  mutating func unpublished(_ written: Located<String>, in file: SourceFile, contentPath: String) -> String? {
    guard let path = path(of: written, in: file, contentPath: contentPath) else { return nil }
    let place = Diagnostic.Place(file, written.range)
    guard media.contains(path) else { return missing(written.value, suggestion: media.suggestion(for: path), place) }
    // Its ending becomes part of an address of the dossier.
    return MediaDirectory.output(for: path) == nil ? report(.fileNameUnusable(written.value, at: place)) : path
  }

  private mutating func path(of written: Located<String>, in file: SourceFile, contentPath: String) -> String? {
    if let path = ContentPath.resolve(UnicodeNormalization.nfc(written.value), from: contentPath) { return path }
    return report(.linkLeavesContent(written.value, at: .init(file, written.range)))
  }

  /// The page of a content file, as entries of the menu name it.
  ///
  /// - Parameter path: The file's path from the content folder.
  mutating func page(_ path: Located<String>, in file: SourceFile) -> OutputPath? {
    if let destination = destinations[path.value] { return destination.path }
    if broken.contains(path.value) { return nil }
    let place = Diagnostic.Place(file, path.range)
    if heldBack.contains(path.value) { return report(.linkHeldBack(path.value, at: place)) }
    return report(.linkMissing(path.value, suggestion: nearestPage(to: path.value), at: place))
  }

  /// A reference of a body, where it stands and from where its path counts.
  private struct WrittenLink {
    let reference: MarkdownBody.Reference
    let contentPath: String
    let place: Diagnostic.Place

    var written: String { reference.destination }
  }

  private mutating func target(of link: WrittenLink, own: Destination) -> LinkTarget? {
    let reference = link.reference
    if reference.path.isEmpty {
      guard reference.kind == .link else { return report(.fileMissing(link.written, suggestion: nil, at: link.place)) }
      return anchor(reference.fragment, on: own, place: link.place)
    }
    guard let target = ContentPath.resolve(UnicodeNormalization.nfc(reference.path), from: link.contentPath) else {
      return report(.linkLeavesContent(link.written, at: link.place))
    }
    if reference.kind == .link {
      if target.hasSuffix(".md") { return page(at: target, link) }
      let index = target + "/index.md"
      if destinations[index] != nil || heldBack.contains(index) { return page(at: index, link) }
      // The address of the page in place of the file it is made from.
      let meant = (target.hasSuffix(".html") ? String(target.dropLast(5)) : target) + ".md"
      if destinations[meant] != nil {
        let suggestion = ContentPath.relative(meant, from: link.contentPath)
        return report(.linkMissing(link.written, suggestion: suggestion, at: link.place))
      }
    }
    return file(target, written: link.written, mustBePicture: reference.kind == .picture, place: link.place)
      .map(LinkTarget.media)
  }

  private mutating func page(at target: String, _ link: WrittenLink) -> LinkTarget? {
    if let destination = destinations[target] {
      return anchor(link.reference.fragment, on: destination, place: link.place)
    }
    if broken.contains(target) { return nil }
    if heldBack.contains(target) { return report(.linkHeldBack(link.written, at: link.place)) }
    // A file name alone may also call a story in another year's folder, if it is the only one of that name.
    if !link.reference.path.contains("/") {
      let named = namesakes.paths(named: ContentPath.name(of: target)) {
        destinations.keys.filter { $0.hasPrefix("stories/") } + heldBack + broken
      }
      if named.count > 1 {
        let paths = named.map { ContentPath.relative($0, from: link.contentPath) }
        return report(.linkAmbiguous(link.written, paths: paths, at: link.place))
      }
      if let only = named.first { return page(at: only, link) }
    }
    let suggestion = nearestPage(to: target).map { ContentPath.relative($0, from: link.contentPath) }
    return report(.linkMissing(link.written, suggestion: suggestion, at: link.place))
  }

  private mutating func nearestPage(to path: String) -> String? {
    let names = pageNames ?? destinations.keys.sorted()
    pageNames = names
    return NearMiss.best(for: path, among: names)
  }

  private mutating func anchor(_ id: String?, on destination: Destination, place: Diagnostic.Place) -> LinkTarget? {
    guard let id, !id.isEmpty else { return .page(destination.path, fragment: nil) }
    if destination.headings.contains(where: { $0.id == id }) { return .page(destination.path, fragment: id) }
    // A heading pasted as it reads is as good as its id.
    if let folded = Slug(folding: id)?.string, destination.headings.contains(where: { $0.id == folded }) {
      return .page(destination.path, fragment: folded)
    }
    return report(.anchorMissing(id, anchors: destination.headings.map(\.id), at: place))
  }

  /// A picture or another file, by its path from the content folder.
  private mutating func file(
    _ target: String,
    written: String,
    mustBePicture: Bool,
    place: Diagnostic.Place
  ) -> Int? {
    switch media.use(target) {
    case .found(let position):
      return mustBePicture && !media.isPicture(position) ? report(.fileNotPicture(written, at: place)) : position
    case .missing(let suggestion): return missing(written, suggestion: suggestion, place)
    case .unnameable:
      return report(.fileNameUnusable(written, at: place))
    }
  }

  /// - Parameter suggestion: the name of another file in that folder.
  private mutating func missing<Found>(_ written: String, suggestion: String?, _ place: Diagnostic.Place) -> Found? {
    let sibling = suggestion.map { ContentPath.sibling(of: written, named: $0) }
    return report(.fileMissing(written, suggestion: sibling, at: place))
  }

  private mutating func report<Found>(_ diagnostic: Diagnostic) -> Found? {
    diagnostics.append(diagnostic)
    return nil
  }
}
