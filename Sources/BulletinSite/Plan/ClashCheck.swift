import BulletinCore

/// Finds output paths that would meet, or that are too long for some reader's computer. An ``OutputPath`` is lower-case ASCII
/// and no name that Windows keeps for itself, so names which differ in case or in Unicode form alone cannot arise.
struct ClashCheck {
  /// Where a path comes from.
  struct Origin {
    /// What to call it in a message: a content file, or the path itself.
    let name: String
    var place: Diagnostic.Place?
  }

  private var paths: Set<OutputPath> = []
  /// Empty unless ``namesOrigins``.
  private var origins: [OutputPath: Origin] = [:]
  private let namesOrigins: Bool
  private(set) var hasFaults = false
  private var folders: Set<String> = []
  /// Of the path before: most files come with others of their folder.
  private var lastFolder: Substring = ""
  private var diagnostics: [Diagnostic] = []

  /// - Parameters:
  ///   - count: how many paths there will be, about.
  ///   - namesOrigins: whether faults are to be reported, and not only known. Where paths come from is asked for nothing else.
  init(count: Int = 0, namesOrigins: Bool = true) {
    self.namesOrigins = namesOrigins
    paths.reserveCapacity(count)
    if namesOrigins { origins.reserveCapacity(count) }
  }

  /// Room for a drive letter and a folder before Windows' 260 (bytes).
  static let maximumLength = 180

  /// Notes a path, and reports it if another one is the same.
  mutating func add(_ path: OutputPath, origin: @autoclosure () -> Origin) {
    let isNew = paths.insert(path).inserted
    let isTooLong = path.string.utf8.count > Self.maximumLength
    if !isNew || isTooLong { hasFaults = true }
    if namesOrigins {
      let origin = origin()
      if let first = origins[path] {
        diagnostics.append(.outputClash(path, origin, first))
      } else {
        origins[path] = origin
        if isTooLong { diagnostics.append(.outputTooLong(path, origin)) }
      }
    }
    guard isNew else { return }
    guard path.folder != lastFolder else { return }
    lastFolder = path.folder
    var rest = path.string[...]
    while let slash = rest.utf8.lastIndex(of: UInt8(ascii: "/")) {
      rest = rest[..<slash]
      guard folders.insert(String(rest)).inserted else { break }
    }
  }

  /// Looks for files that have the name of a folder, when all paths are known.
  ///
  /// - Returns: All faults, if they are to be reported.
  mutating func finish() -> [Diagnostic] {
    for folder in folders.sorted() {
      guard let path = OutputPath(folder), paths.contains(path) else { continue }
      hasFaults = true
      if let origin = origins[path] { diagnostics.append(.outputClash(path, origin, Origin(name: folder + "/"))) }
    }
    return diagnostics
  }
}

extension Diagnostic {
  fileprivate static func outputClash(_ path: OutputPath, _ origin: ClashCheck.Origin, _ first: ClashCheck.Origin)
    -> Diagnostic
  {
    Diagnostic(
      .error,
      "output-clash",
      at: origin.place,
      Wording(
        vi: "“\(origin.name)” và “\(first.name)” cùng ra một địa chỉ: \(path)",
        en: "“\(origin.name)” and “\(first.name)” would have one address: \(path)"
      ),
      fix: Wording(
        vi: "đổi slug hoặc tên tệp của một trong hai",
        en: "change the slug or the file name of one of them"
      ),
      notes: first.place.map { [Note(Wording(vi: "cái kia ở đây", en: "the other one is here"), at: $0)] } ?? []
    )
  }

  fileprivate static func outputTooLong(_ path: OutputPath, _ origin: ClashCheck.Origin) -> Diagnostic {
    Diagnostic(
      .error,
      "output-too-long",
      at: origin.place,
      Wording(
        vi: "địa chỉ dài quá \(ClashCheck.maximumLength) ký tự: \(path)",
        en: "the address is longer than \(ClashCheck.maximumLength) characters: \(path)"
      ),
      fix: Wording(
        vi: "rút ngắn slug hoặc tên thư mục của “\(origin.name)”",
        en: "shorten the slug or the folders of “\(origin.name)”"
      )
    )
  }
}
