import BulletinCore
import Glibc
import SystemPackage

/// One walk through a content folder, or through a part of it.
struct ContentScan: Sendable {
  /// A folder that was opened, and how it was reached.
  struct Visit {
    let folder: FolderHandle
    /// With the names as on the disk.
    let location: DiskName
    /// From the root, NFC, with a slash at the end; "" for the root.
    let path: String
    /// Of this folder and all above it, on the way that was taken.
    let chain: [FileIdentity]
    let isThroughLink: Bool
  }

  /// A folder that was found and not opened yet.
  struct FoundFolder {
    let name: String
    let location: DiskName
    let parent: Visit
    /// Its name in the parent's folder, as on the disk; nil for what a symbolic link leads to.
    let entry: DiskName?
  }

  private let root: FilePath
  private let shownAs: String
  private var files: [ContentFile] = []
  private var diagnostics: [Diagnostic] = []
  /// Found and not entered yet.
  private(set) var waiting: [FoundFolder] = []

  /// Lists the root, and enters nothing yet.
  init(_ root: FilePath, shownAs: String) throws(DiskError) {
    self.root = try realPath(root)
    self.shownAs = shownAs
    let folder = try FolderHandle(self.root)
    let visit = Visit(
      folder: folder,
      location: DiskName(self.root),
      path: "",
      chain: [FileIdentity(try folder.status())],
      isThroughLink: false
    )
    list(try folder.entries(), of: visit)
  }

  /// A part of another walk, which begins at one folder.
  private init(_ folder: FoundFolder, of whole: ContentScan) {
    (root, shownAs, waiting) = (whole.root, whole.shownAs, [folder])
  }

  /// Walks that go on with one of the waiting folders each; none is left waiting here.
  mutating func split() -> [ContentScan] {
    defer { waiting = [] }
    return waiting.map { ContentScan($0, of: self) }
  }

  /// The walk at its end, with its files in their order.
  func walked() -> ContentScan {
    var scan = self
    scan.enterAll()
    scan.sort()
    return scan
  }

  mutating func add(_ part: ContentScan) {
    files += part.files
    diagnostics += part.diagnostics
  }

  consuming func finish() -> ContentListing {
    sort()
    return ContentListing(files: files, diagnostics: diagnostics.sortedByPlace())
  }

  /// Of text in NFC, the order of Unicode is that of the bytes.
  private mutating func sort() { files.sort { $0.path < $1.path } }

  /// Enters the folders that wait; those in them wait then.
  mutating func enterWaiting() {
    let folders = waiting
    waiting = []
    for folder in folders { enter(folder) }
  }

  /// Enters every folder that waits, and all below. The last found first, so that no more folders are open than lie in each other.
  mutating func enterAll() {
    while let folder = waiting.popLast() { enter(folder) }
  }

  private mutating func enter(_ found: FoundFolder) {
    let path = found.parent.path + found.name
    do throws(DiskError) {
      let folder = try open(found)
      let visit = Visit(
        folder: folder,
        location: found.location,
        path: path + "/",
        chain: found.parent.chain + [FileIdentity(try folder.status())],
        isThroughLink: found.parent.isThroughLink || found.entry == nil
      )
      list(try folder.entries(), of: visit)
    } catch {
      diagnostics.append(.unreadable(shown(path), error))
    }
  }

  private func open(_ found: FoundFolder) throws(DiskError) -> FolderHandle {
    if let entry = found.entry { return try found.parent.folder.folder(entry) }
    return try FolderHandle(FilePath(platformString: found.location))
  }

  private mutating func list(_ entries: [FolderEntry], of visit: Visit) {
    var named: [(entry: FolderEntry, name: String)] = []
    named.reserveCapacity(entries.count)
    var isAllNFC = true
    // Sorted, so that of two names that clash it is always the same one that is reported.
    for entry in entries.sorted(by: { $0.precedes($1) }) {
      let bytes = entry.bytes
      if ContentName.isIgnored(bytes) { continue }
      guard let name = ContentName.decode(bytes) else {
        diagnostics.append(.nameEncoding(shown(visit.path + String(decoding: bytes, as: UTF8.self))))
        continue
      }
      isAllNFC = isAllNFC && name.utf8.elementsEqual(bytes)
      named.append((entry, name))
    }
    var seen: Set<String> = []
    for (entry, name) in named {
      // Names in one folder differ on the disk, so only another normal form can make them equal.
      guard isAllNFC || seen.insert(name).inserted else {
        diagnostics.append(.nameTwice(shown(visit.path + name)))
        continue
      }
      do throws(DiskError) {
        try take(entry, name, in: visit)
      } catch {
        diagnostics.append(.unreadable(shown(visit.path + name), error))
      }
    }
  }

  private mutating func take(_ entry: FolderEntry, _ name: String, in visit: Visit) throws(DiskError) {
    let location = visit.location.appending(entry.name)
    switch entry.kind {
    case .file: try addFile(name, location, in: visit)
    case .folder: waiting.append(FoundFolder(name: name, location: location, parent: visit, entry: entry.name))
    case .symbolicLink: try follow(name, location, in: visit)
    case .other: diagnostics.append(.notAFile(shown(visit.path + name)))
    }
  }

  private mutating func addFile(_ name: String, _ location: DiskName, in visit: Visit) throws(DiskError) {
    let path = visit.path + name
    if ContentName.isText(name) {
      files.append(ContentFile(path: path, place: location, size: nil))
      return
    }
    do throws(Errno) {
      let stat = try Stat(location)
      guard stat.type == .regular else { throw Errno.notARegularFile }
      guard access(location, R_OK) == 0 else { throw Errno(rawValue: errno) }
      files.append(ContentFile(path: path, place: location, size: Int(stat.size)))
    } catch {
      throw DiskError(.read, location.shown, error)
    }
  }

  private mutating func follow(_ name: String, _ location: DiskName, in visit: Visit) throws(DiskError) {
    let place = shown(visit.path + name)
    let target: FilePath
    let stat: Stat
    do throws(DiskError) {
      target = try realPath(location)
      guard target == root || target.starts(with: root) else {
        diagnostics.append(.linkOutside(place, target: target.string))
        return
      }
      stat = try status(of: target)
    } catch {
      switch error.errno {
      case .noSuchFileOrDirectory, .notDirectory: diagnostics.append(.linkBroken(place))
      case .tooManySymbolicLinkLevels: diagnostics.append(.linkLoop(place))
      default: throw error
      }
      return
    }
    let targetLocation = DiskName(target)
    switch stat.type {
    case .regular: try addFile(name, targetLocation, in: visit)
    case .directory:
      if visit.chain.contains(FileIdentity(stat)) {
        diagnostics.append(.linkLoop(place))
      } else if visit.isThroughLink {
        diagnostics.append(.linkNested(place))
      } else {
        waiting.append(FoundFolder(name: name, location: targetLocation, parent: visit, entry: nil))
      }
    default: diagnostics.append(.notAFile(place))
    }
  }

  private func shown(_ path: String) -> String { shownAs + "/" + path }
}
