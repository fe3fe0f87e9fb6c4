package import BulletinCore
import Glibc
package import SystemPackage

/// What lies in the content folder, and what is wrong with it.
package struct ContentListing: Sendable {
  /// In the byte order of ``ContentFile/path``, whatever order the disk keeps.
  package let files: [ContentFile]
  /// Sorted by place.
  package let diagnostics: [Diagnostic]
}

/// The folder in which people write.
///
/// - Hidden names, backups and what systems leave behind are passed over; see ``ContentName``.
/// - A symbolic link is followed if its target lies in the content folder. A linked folder may not hold or lead to
///   further linked folders, so that a listing always ends and stays in proportion to what people wrote.
/// - Anything that is neither a file nor a folder is refused without being opened.
package enum ContentFolder {
  /// Finds every file below `root`.
  ///
  /// - Parameters:
  ///   - root: the content folder; may itself be a symbolic link.
  ///   - shownAs: how diagnostics call the folder, usually its path from the working folder.
  /// - Throws: if `root` is missing, is not a folder or cannot be listed.
  package static func scan(_ root: FilePath, shownAs: String) throws(DiskError) -> ContentListing {
    let resolved = try realPath(root)
    let folder = try FolderHandle(resolved)
    let entries = try folder.entries()
    var scan = ContentScan(root: resolved, shownAs: shownAs)
    scan.list(entries, of: try .init(folder: folder, location: DiskName(resolved)))
    return scan.finish()
  }
}

/// One walk through a content folder.
struct ContentScan {
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

    init(folder: FolderHandle, location: DiskName) throws(DiskError) {
      self.folder = folder
      self.location = location
      path = ""
      chain = [FileIdentity(try folder.status())]
      isThroughLink = false
    }

    init(
      _ name: String,
      folder: FolderHandle,
      location: DiskName,
      in parent: Visit,
      throughLink: Bool
    ) throws(DiskError) {
      self.folder = folder
      self.location = location
      path = parent.path + name + "/"
      chain = parent.chain + [FileIdentity(try folder.status())]
      isThroughLink = parent.isThroughLink || throughLink
    }
  }

  let root: FilePath
  private let shownAs: String
  private var files: [ContentFile] = []
  private var diagnostics: [Diagnostic] = []

  init(root: FilePath, shownAs: String) {
    self.root = root
    self.shownAs = shownAs
  }

  consuming func finish() -> ContentListing {
    let sorted = files.sorted { strcmp($0.path, $1.path) < 0 }
    return ContentListing(files: sorted, diagnostics: diagnostics.sortedByPlace())
  }

  mutating func list(_ entries: [FolderEntry], of visit: Visit) {
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
    case .folder:
      let folder = try visit.folder.folder(entry.name)
      try enter(try Visit(name, folder: folder, location: location, in: visit, throughLink: false))
    case .symbolicLink: try follow(name, location, in: visit)
    case .other: diagnostics.append(.notAFile(shown(visit.path + name)))
    }
  }

  private mutating func enter(_ visit: Visit) throws(DiskError) {
    list(try visit.folder.entries(), of: visit)
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
        let folder = try FolderHandle(target)
        try enter(try Visit(name, folder: folder, location: targetLocation, in: visit, throughLink: true))
      }
    default: diagnostics.append(.notAFile(place))
    }
  }

  private func shown(_ path: String) -> String { shownAs + "/" + path }
}
