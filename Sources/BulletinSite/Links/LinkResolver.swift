import BulletinContent
import BulletinCore
import BulletinMarkdown

/// Finds what the references of texts lead to: pages with their anchors, pictures, files. Whatever is not found is an error
/// at its line and column.
struct LinkResolver {
  /// A content file that has a page.
  struct Destination {
    let path: OutputPath
    /// The headings that a link may point at.
    let headings: [MarkdownBody.Heading]
  }

  /// Pages by the path of their content file.
  var destinations: [String: Destination]
  /// Content files whose page is held back.
  let heldBack: Set<String>
  /// Content files that could not be read; links to them are taken as found.
  let broken: Set<String>
  var media: MediaDirectory
  private(set) var diagnostics: [Diagnostic] = []
  private var pageNames: [String]?
  /// Content paths of stories by the name a link may call them: `ten-bai.md`, also for `ten-bai/index.md`.
  private let storiesByName: [String: [String]]

  init(destinations: [String: Destination], heldBack: Set<String>, broken: Set<String>, files: Set<String>) {
    self.destinations = destinations
    self.heldBack = heldBack
    self.broken = broken
    let stories = destinations.keys.filter { $0.hasPrefix("stories/") }.sorted()
    storiesByName = Dictionary(grouping: stories) { path in
      let name = ContentPath.name(of: path)
      return name == "index.md" ? ContentPath.name(of: ContentPath.folder(of: path)) + ".md" : name
    }
    media = MediaDirectory(files: files)
  }

  /// What each reference of a text leads to. References that lead nowhere are reported and lead to the page itself.
  ///
  /// - Parameters:
  ///   - contentPath: The text's file, from the content folder.
  ///   - page: The page the text will stand on.
  mutating func resolve(_ body: MarkdownBody, in file: SourceFile, contentPath: String, page: OutputPath)
    -> [LinkTarget]
  {
    let own = Destination(path: page, headings: body.headings)
    return body.references.map { reference in
      let place = Diagnostic.Place(file, reference.destinationRange)
      return resolve(reference, contentPath: contentPath, own: own, place: place) ?? .page(page, fragment: nil)
    }
  }

  private mutating func resolve(
    _ reference: MarkdownBody.Reference,
    contentPath: String,
    own: Destination,
    place: Diagnostic.Place
  ) -> LinkTarget? {
    if reference.path.isEmpty {
      guard reference.kind == .link else {
        return report(.linkMissing(reference.destination, suggestion: nil, at: place))
      }
      return anchor(reference.fragment, on: own, place: place)
    }
    guard let target = ContentPath.resolve(UnicodeNormalization.nfc(reference.path), from: contentPath) else {
      return report(.linkLeavesContent(reference.destination, at: place))
    }
    if reference.kind == .link, target.hasSuffix(".md") {
      let isBareName = !reference.path.contains("/")
      return link(to: target, isBareName: isBareName, fragment: reference.fragment, place: place)
    }
    if reference.kind == .link, destinations[target + "/index.md"] != nil {
      return link(to: target + "/index.md", isBareName: false, fragment: reference.fragment, place: place)
    }
    return file(target, written: reference.destination, place: place).map(LinkTarget.media)
  }

  /// - Parameter isBareName: Whether the link is a file name alone: then a story of that name in another year's folder is
  ///   meant if there is none beside the text, and exactly one elsewhere.
  private mutating func link(
    to target: String,
    isBareName: Bool,
    fragment: String?,
    place: Diagnostic.Place
  ) -> LinkTarget? {
    if let destination = destinations[target] { return anchor(fragment, on: destination, place: place) }
    if broken.contains(target) { return nil }
    if isBareName {
      let named = storiesByName[ContentPath.name(of: target)] ?? []
      if named.count > 1 { return report(.linkAmbiguous(ContentPath.name(of: target), paths: named, at: place)) }
      if let only = named.first, let destination = destinations[only] {
        return anchor(fragment, on: destination, place: place)
      }
    }
    if heldBack.contains(target) { return report(.linkHeldBack(target, at: place)) }
    let names = pageNames ?? destinations.keys.sorted()
    pageNames = names
    return report(.linkMissing(target, suggestion: NearMiss.best(for: target, among: names), at: place))
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
  mutating func file(_ target: String, written: String, place: Diagnostic.Place) -> Int? {
    switch media.use(target) {
    case .found(let position): return position
    case .missing(let suggestion): diagnostics.append(.fileMissing(written, suggestion: suggestion, at: place))
    case .unnameable: diagnostics.append(.fileNameUnusable(written, at: place))
    }
    return nil
  }

  private mutating func report(_ diagnostic: Diagnostic) -> LinkTarget? {
    diagnostics.append(diagnostic)
    return nil
  }
}

extension Diagnostic {
  static func linkMissing(_ target: String, suggestion: String?, at place: Place) -> Diagnostic {
    Diagnostic(
      .error,
      "link-missing",
      at: place,
      Wording(
        vi: "liên kết tới “\(target)”, không có tệp ấy",
        en: "the link leads to “\(target)”, which does not exist"
      ),
      fix: suggestion.map { Wording(vi: "có phải ý bạn là “\($0)”?", en: "did you mean “\($0)”?") },
      notes: [
        Note(
          Wording(
            vi: "đường dẫn tính từ thư mục của bài: ../2019/ten-bai.md",
            en: "paths count from the story's folder: ../2019/name.md"
          )
        )
      ]
    )
  }

  static func linkAmbiguous(_ name: String, paths: [String], at place: Place) -> Diagnostic {
    let list = paths.joined(separator: ", ")
    return Diagnostic(
      .error,
      "link-ambiguous",
      at: place,
      Wording(vi: "có nhiều bài tên “\(name)”", en: "several stories are called “\(name)”"),
      fix: Wording(vi: "ghi cả đường dẫn, như ../2019/\(name)", en: "write the whole path, such as ../2019/\(name)"),
      notes: [Note(Wording(vi: "các bài: \(list)", en: "the stories: \(list)"))]
    )
  }

  static func linkHeldBack(_ target: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .error,
      "link-held-back",
      at: place,
      Wording(
        vi: "liên kết tới “\(target)”, bài chưa được đăng",
        en: "the link leads to “\(target)”, which is held back"
      ),
      fix: Wording(vi: "đăng bài kia trước, hoặc bỏ liên kết", en: "publish it first, or drop the link")
    )
  }

  static func linkLeavesContent(_ target: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .error,
      "link-outside",
      at: place,
      Wording(
        vi: "liên kết “\(target)” ra ngoài thư mục content",
        en: "the link “\(target)” leaves the content folder"
      ),
      fix: Wording(vi: "chép tệp vào content rồi dẫn tới đó", en: "copy the file into content and link it there")
    )
  }

  static func anchorMissing(_ id: String, anchors: [String], at place: Place) -> Diagnostic {
    let suggestion = NearMiss.best(for: id, among: anchors)
    return Diagnostic(
      .error,
      "anchor-missing",
      at: place,
      Wording(vi: "trang được dẫn tới không có mục “#\(id)”", en: "the page has no anchor “#\(id)”"),
      fix: suggestion.map { Wording(vi: "có phải ý bạn là “#\($0)”?", en: "did you mean “#\($0)”?") },
      notes: anchors.isEmpty
        ? []
        : [
          Note(
            Wording(
              vi: "các mục: \(anchors.prefix(12).joined(separator: ", "))",
              en: "the anchors: \(anchors.prefix(12).joined(separator: ", "))"
            )
          )
        ]
    )
  }

  static func fileMissing(_ path: String, suggestion: String?, at place: Place) -> Diagnostic {
    Diagnostic(
      .error,
      "file-missing",
      at: place,
      Wording(vi: "không có tệp “\(path)”", en: "there is no file “\(path)”"),
      fix: suggestion.map { Wording(vi: "có phải ý bạn là “\($0)”?", en: "did you mean “\($0)”?") }
        ?? Wording(
          vi: "chép tệp vào cạnh bài, hoặc sửa đường dẫn",
          en: "copy the file beside the story, or mend the path"
        )
    )
  }

  static func fileNameUnusable(_ path: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .error,
      "file-name-unusable",
      at: place,
      Wording(vi: "tên tệp “\(path)” không cho ra được địa chỉ", en: "the file name “\(path)” gives no address"),
      fix: Wording(
        vi: "đổi tên tệp: có ít nhất một chữ hay số, và có đuôi",
        en: "rename it: a letter or digit at least, and an ending"
      )
    )
  }
}
