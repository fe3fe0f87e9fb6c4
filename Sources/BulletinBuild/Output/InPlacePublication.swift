import Glibc
import SystemPackage

/// Moves a complete staging folder into the site, file by file, for an output folder that cannot be renamed.
///
/// Needs no space and may be repeated from the beginning: what was moved before is gone from the staging folder.
struct InPlacePublication {
  private let staging: FolderHandle
  private let output: FolderHandle
  private var moved = Names()

  /// The names of the new site in one folder.
  private struct Names {
    var files: Set<DiskName> = []
    var folders: [DiskName: Names] = [:]
  }

  init(staging: FolderHandle, output: FolderHandle) {
    self.staging = staging
    self.output = output
  }

  /// Moves everything. The marker goes first, so that a site of which only a part has come is known as Khéo's.
  mutating func moveFiles() throws(DiskError) {
    let marker = DiskName(OutputNames.marker)
    if try staging.status(marker) != nil { try InPlacePublication.move(marker, from: staging, to: output) }
    moved = try InPlacePublication.moveAll(from: staging, to: output)
    moved.files.insert(marker)
  }

  /// Removes what the old site had and the new one has not. Only after a ``moveFiles()`` that moved all of it.
  func removeStale() throws(DiskError) {
    try InPlacePublication.removeStale(in: output, keeping: moved) { name in
      OutputNames.survives(name) || name.starts(with: ".kheo-".utf8)
    }
  }

  private static func moveAll(from source: FolderHandle, to target: FolderHandle) throws(DiskError) -> Names {
    var names = Names()
    for entry in try source.entries() where entry.name != DiskName(OutputNames.complete) {
      if entry.kind == .folder {
        if let stat = try target.status(entry.name), stat.type != .directory { try target.removeTree(entry.name) }
        try target.makeFolder(entry.name)
        names.folders[entry.name] = try moveAll(from: source.folder(entry.name), to: target.folder(entry.name))
      } else {
        try move(entry.name, from: source, to: target)
        names.files.insert(entry.name)
      }
    }
    return names
  }

  /// Two names of one file are left as they are: such a file is unchanged, and its second name goes with the staging
  /// folder.
  private static func move(_ name: DiskName, from source: FolderHandle, to target: FolderHandle) throws(DiskError) {
    if let stat = try target.status(name) {
      if stat.type == .directory {
        try target.removeTree(name)
      } else if try source.status(name).map(FileIdentity.init) == FileIdentity(stat) {
        return
      }
    }
    do throws(DiskError) {
      try rename(name, from: source, to: target)
    } catch {
      // overlayfs, for a target from its lower layer. Killed between the two calls, the file is still in the staging
      // folder, and the next build moves it.
      guard error.errno == .staleNFSFileHandle else { throw error }
      try target.removeTree(name)
      try rename(name, from: source, to: target)
    }
  }

  private static func rename(
    _ name: DiskName,
    from source: FolderHandle,
    to target: FolderHandle
  ) throws(DiskError) {
    try systemCall(.rename, source.shown(name)) { renameat(source.descriptor, name, target.descriptor, name) }
  }

  private static func removeStale(
    in folder: FolderHandle,
    keeping names: Names,
    andAtTop keeps: ([UInt8]) -> Bool = { _ in false }
  ) throws(DiskError) {
    for entry in try folder.entries() where !names.files.contains(entry.name) && !keeps(entry.bytes) {
      if let inside = names.folders[entry.name] {
        try removeStale(in: folder.folder(entry.name), keeping: inside)
      } else {
        try folder.removeTree(entry.name)
      }
    }
  }
}
