import BulletinCore
import SystemPackage

/// What lies in the folder of a finished site.
struct OutputInventory: Sendable {
  /// Every file, without what others put at the top (``OutputNames/survives(_:)``) and Khéo's own marks.
  private(set) var list: [(path: String, stamp: FileStamp)] = []
  /// Of all of them.
  private(set) var seal = SiteSeal()
  /// Whether there is anything that no build makes: a link, an empty folder, a name that is no text.
  private(set) var hasStrangers = false

  /// Looks at everything in the folder. What vanishes meanwhile is passed over.
  init(of folder: FolderHandle) throws(DiskError) {
    try visit(folder, prefix: "") { OutputNames.survives($0) || $0.starts(with: ".kheo-".utf8) }
  }

  /// The same by path: made anew by each call.
  func stampsByPath() -> [String: FileStamp] { Dictionary(list.lazy.map { ($0.path, $0.stamp) }) { first, _ in first } }

  private mutating func add(_ path: String, _ stamp: FileStamp) {
    list.append((path, stamp))
    seal.add(path, stamp)
  }

  private mutating func visit(
    _ folder: FolderHandle,
    prefix: String,
    passingOver: ([UInt8]) -> Bool = { _ in false }
  ) throws(DiskError) {
    let entries = try folder.entries()
    if entries.isEmpty, !prefix.isEmpty { hasStrangers = true }
    for entry in entries {
      if prefix.isEmpty, passingOver(entry.bytes) { continue }
      guard
        let name = entry.name.withUnsafeBufferPointer({ buffer in
          buffer.baseAddress.flatMap { String(validatingCString: $0) }
        })
      else {
        hasStrangers = true
        continue
      }
      switch entry.kind {
      case .file:
        if let stat = try folder.status(entry.name) { add(prefix + name, FileStamp(stat)) }
      case .folder: try visit(folder.folder(entry.name), prefix: prefix + name + "/")
      case .symbolicLink, .other: hasStrangers = true
      }
    }
  }
}
