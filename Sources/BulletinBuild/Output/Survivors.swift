import Glibc
import SystemPackage

extension FolderHandle {
  /// Takes what others put at the top of this site (``OutputNames/survives(_:)``) into another folder, as hard links, or
  /// as copies where links are refused. A name that the new site has itself stays as the new site has it.
  func carrySurvivors(to target: FolderHandle) throws(DiskError) {
    for entry in try entries() where OutputNames.survives(entry.bytes) {
      if try target.status(entry.name) == nil { try carry(entry, to: target) }
    }
  }

  private func carry(_ entry: FolderEntry, to target: FolderHandle) throws(DiskError) {
    let name = entry.name
    if entry.kind == .folder {
      try target.makeFolder(name)
      let source = try folder(name)
      let copy = try target.folder(name)
      for entry in try source.entries() { try source.carry(entry, to: copy) }
      let mode = try source.status().permissions.rawValue
      try systemCall(.makeFolder, copy.path) { fchmod(copy.descriptor, mode) }
      return
    }
    if try linkFile(name, to: target) { return }
    switch entry.kind {
    case .file: try copyFileWithMode(name, to: target)
    case .symbolicLink: try copyLink(name, to: target)
    case .folder, .other: throw DiskError(.copy, shown(name), .notARegularFile)
    }
  }

  private func copyFileWithMode(_ name: DiskName, to target: FolderHandle) throws(DiskError) {
    try copyFile(name, to: target)
    guard let mode = try status(name)?.permissions.rawValue else { return }
    try systemCall(.write, target.shown(name)) { fchmodat(target.descriptor, name, mode, 0) }
  }

  private func copyLink(_ name: DiskName, to target: FolderHandle) throws(DiskError) {
    var text = DiskName(repeating: 0, count: Int(PATH_MAX) + 1)
    try systemCall(.read, shown(name)) { readlinkat(descriptor, name, &text, Int(PATH_MAX)) }
    try systemCall(.link, target.shown(name)) { symlinkat(text, target.descriptor, name) }
  }
}
