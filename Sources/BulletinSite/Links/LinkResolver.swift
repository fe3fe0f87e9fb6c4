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
  let destinations: [String: Destination]
  /// Content files whose page is held back.
  private let heldBack: Set<String>
  /// Content files that could not be read; links to them are taken as found.
  private let broken: Set<String>
  private(set) var media: MediaDirectory
  private(set) var diagnostics: [Diagnostic] = []
  private var pageNames: [String]?
  /// Content paths of stories, those held back too, by the name a link may call them: `ten-bai.md`, also for
  /// `ten-bai/index.md`.
  private let storiesByName: [String: [String]]

  init(destinations: [String: Destination], heldBack: Set<String>, broken: Set<String>, files: Set<String>) {
    self.destinations = destinations
    self.heldBack = heldBack
    self.broken = broken
    let stories = (destinations.keys.filter { $0.hasPrefix("stories/") } + heldBack + broken).sorted()
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
  mutating func resolve(
    _ body: MarkdownBody,
    in file: SourceFile,
    contentPath: String,
    page: OutputPath
  ) -> [LinkTarget] {
    let own = Destination(path: page, headings: body.headings)
    return body.references.map { reference in
      let link = WrittenLink(
        reference: reference,
        contentPath: contentPath,
        place: Diagnostic.Place(file, reference.destinationRange)
      )
      return target(of: link, own: own) ?? .page(page, fragment: nil)
    }
  }

  /// A picture that front matter names, by its path from the file it is named in.
  mutating func picture(_ written: Located<String>, in file: SourceFile, contentPath: String) -> Int? {
    let place = Diagnostic.Place(file, written.range)
    guard let path = ContentPath.resolve(UnicodeNormalization.nfc(written.value), from: contentPath) else {
      return report(.linkLeavesContent(written.value, at: place))
    }
    return self.file(path, written: written.value, mustBePicture: true, place: place)
  }

  /// Checks that a content file has a page, as entries of the menu need one.
  ///
  /// - Parameter path: The file's path from the content folder.
  mutating func checkPage(_ path: Located<String>, in file: SourceFile) {
    guard destinations[path.value] == nil, !broken.contains(path.value) else { return }
    let place = Diagnostic.Place(file, path.range)
    if heldBack.contains(path.value) {
      diagnostics.append(.linkHeldBack(path.value, at: place))
    } else {
      diagnostics.append(.linkMissing(path.value, suggestion: nearestPage(to: path.value), at: place))
    }
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
      let named = storiesByName[ContentPath.name(of: target)] ?? []
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
      let isPicture = MediaType.of(media.files[position].output).hasPrefix("image/")
      return mustBePicture && !isPicture ? report(.fileNotPicture(written, at: place)) : position
    case .missing(let suggestion):
      let relative = suggestion.map { ContentPath.sibling(of: written, named: $0) }
      return report(.fileMissing(written, suggestion: relative, at: place))
    case .unnameable:
      return report(.fileNameUnusable(written, at: place))
    }
  }

  private mutating func report<Found>(_ diagnostic: Diagnostic) -> Found? {
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

  /// - Parameter paths: the stories of that name, each as a link to it would be written.
  static func linkAmbiguous(_ written: String, paths: [String], at place: Place) -> Diagnostic {
    let list = paths.joined(separator: ", ")
    let example = paths.first ?? written
    return Diagnostic(
      .error,
      "link-ambiguous",
      at: place,
      Wording(vi: "có nhiều bài tên “\(written)”", en: "several stories are called “\(written)”"),
      fix: Wording(vi: "ghi cả đường dẫn, như \(example)", en: "write the whole path, such as \(example)"),
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

  static func fileNotPicture(_ path: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .error,
      "file-not-picture",
      at: place,
      Wording(vi: "“\(path)” không phải tệp ảnh", en: "“\(path)” is no picture file"),
      fix: Wording(
        vi: "dùng ảnh .jpg, .png, .webp, .gif hoặc .svg; tệp khác thì viết liên kết: [chữ](\(path))",
        en: "use a .jpg, .png, .webp, .gif or .svg; link other files: [words](\(path))"
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
