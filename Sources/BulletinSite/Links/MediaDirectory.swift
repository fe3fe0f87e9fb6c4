import BulletinCore

/// The content files that pages use besides Markdown, each with its place on the site.
///
/// The place follows the place in the content folder, so that pictures of one name in two stories do not collide and a
/// picture that many stories show is copied once: `stories/2018/a/Ruộng.JPG` is `tep/2018/a/ruong.jpg`.
struct MediaDirectory: Sendable {
  private(set) var files: [MediaFile] = []
  /// For each of them.
  private var arePictures: [Bool] = []
  private var positions: [String: Int] = [:]
  private let known: Set<String>
  private var namesByFolder: [String: [String]]?

  init(files known: Set<String>) {
    self.known = known
  }

  /// The same content folder with other files in use.
  init(_ other: MediaDirectory, using files: [MediaFile]) {
    known = other.known
    self.files = files
    arePictures = files.map { MediaDirectory.isPicture($0.output) }
    positions = Dictionary(files.enumerated().map { ($1.contentPath, $0) }) { first, _ in first }
  }

  private static func isPicture(_ output: OutputPath) -> Bool { MediaType.of(output).hasPrefix("image/") }

  /// Whether the content folder has a file at a path.
  func contains(_ path: String) -> Bool { known.contains(path) }

  func isPicture(_ position: Int) -> Bool { arePictures[position] }

  /// Whether captions lie beside a recording.
  func hasCaptions(_ position: Int) -> Bool {
    files[position].captionsPath.map(known.contains) ?? false
  }

  /// What became of a search for a file.
  enum Lookup {
    /// A position in ``files``.
    case found(Int)
    /// - suggestion: the name of another file in that folder.
    case missing(suggestion: String?)
    /// The file is there, but its name gives no address.
    case unnameable
  }

  /// Finds a file by its path from the content folder and notes that it is used.
  mutating func use(_ path: String) -> Lookup {
    if let position = positions[path] { return .found(position) }
    guard known.contains(path) else { return .missing(suggestion: suggestion(for: path)) }
    guard let output = MediaDirectory.output(for: path) else { return .unnameable }
    positions[path] = files.count
    files.append(MediaFile(contentPath: path, output: output))
    arePictures.append(MediaDirectory.isPicture(output))
    return .found(files.count - 1)
  }

  /// Notes that the files of another directory of the same content folder are used too.
  ///
  /// - Returns: For each of them its position here.
  mutating func join(_ other: MediaDirectory) -> [Int] {
    zip(other.files, other.arePictures).map { file, isPicture in
      if let position = positions[file.contentPath] { return position }
      positions[file.contentPath] = files.count
      files.append(file)
      arePictures.append(isPicture)
      return files.count - 1
    }
  }

  /// Nil if the name or a folder has neither letter nor digit, or if the name has no ending in ASCII.
  static func output(for path: String) -> OutputPath? {
    let parts = path.split(separator: "/")
    let folders = (parts.first == "stories" ? parts.dropFirst() : parts[...]).dropLast()
    let suffix = ContentPath.fileExtension(of: path)
    let name = ContentPath.name(of: path)
    guard Slug(exactly: suffix) != nil, let slug = Slug(folding: String(name.dropLast(suffix.count + 1))) else {
      return nil
    }
    let slugs = folders.compactMap { Slug(folding: String($0))?.string }
    guard slugs.count == folders.count else { return nil }
    return OutputPath(([Addresses.mediaFolder] + slugs).joined(separator: "/"), slug, suffix: "." + suffix)
  }

  /// A file of nearly that name in the same folder, most often another case or another ending.
  mutating func suggestion(for path: String) -> String? {
    let byFolder = namesByFolder ?? Dictionary(grouping: known.sorted(), by: ContentPath.folder(of:))
    namesByFolder = byFolder
    let names = (byFolder[ContentPath.folder(of: path)] ?? []).map(ContentPath.name(of:))
    return NearMiss.best(for: ContentPath.name(of: path), among: names)
  }
}
