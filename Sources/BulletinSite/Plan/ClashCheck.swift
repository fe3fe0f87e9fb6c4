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

  private var origins: [OutputPath: Origin] = [:]
  private var folders: Set<String> = []
  /// Of the path before: most files come with others of their folder.
  private var lastFolder: Substring = ""
  private var diagnostics: [Diagnostic] = []

  /// - Parameter count: how many paths there will be, about.
  init(count: Int = 0) {
    origins.reserveCapacity(count)
  }

  /// Room for a drive letter and a folder before Windows' 260 (bytes).
  static let maximumLength = 180

  /// Notes a path, and reports it if another one is the same.
  mutating func add(_ path: OutputPath, origin: Origin) {
    if let first = origins[path] {
      diagnostics.append(.outputClash(path, origin, first))
      return
    }
    origins[path] = origin
    if path.string.utf8.count > Self.maximumLength { diagnostics.append(.outputTooLong(path, origin)) }
    guard path.folder != lastFolder else { return }
    lastFolder = path.folder
    var rest = path.string[...]
    while let slash = rest.utf8.lastIndex(of: UInt8(ascii: "/")) {
      rest = rest[..<slash]
      guard folders.insert(String(rest)).inserted else { break }
    }
  }

  /// All clashes, files that have the name of a folder among them.
  func finish() -> [Diagnostic] {
    diagnostics
      + folders.sorted().compactMap { folder in
        guard let path = OutputPath(folder), let origin = origins[path] else { return nil }
        return .outputClash(path, origin, Origin(name: folder + "/"))
      }
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
