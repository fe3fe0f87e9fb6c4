import BulletinCore
import SystemPackage

/// Looks through a folder before it is packed anew.
enum DossierFolderCheck {
  /// - Throws: ``DossierError`` if the folder holds what `kheo pack contest` did not write; a folder that Khéo does not know at
  ///   all is left to ``OutputFolder`` to refuse.
  static func refuseForeign(_ path: FilePath) throws {
    guard let folder = try? FolderHandle(path), try folder.status(OutputNames.marker) != nil else { return }
    guard try folder.status(DossierManifest.name.string) != nil else { throw DossierError.notADossier(path.string) }
    let manifest = DossierManifest(reading: try readFile(path.appending(DossierManifest.name.string)))
    try compare(folder, at: path, prefix: "", with: manifest, root: path)
  }

  private static func compare(
    _ folder: FolderHandle,
    at path: FilePath,
    prefix: String,
    with manifest: DossierManifest,
    root: FilePath
  ) throws {
    for entry in try folder.entries().sorted(by: { $0.precedes($1) }) {
      let name = String(decoding: entry.bytes, as: UTF8.self)
      if prefix.isEmpty, [OutputNames.marker, DossierManifest.name.string].contains(name) { continue }
      switch entry.kind {
      case .folder:
        let inner = try folder.folder(entry.name)
        try compare(inner, at: path.appending(name), prefix: "\(prefix)\(name)/", with: manifest, root: root)
      case .file where manifest.holds(prefix + name, try readFile(path.appending(name))): continue
      case .file, .symbolicLink, .other: throw DossierError.touchedByHand(root.string, file: prefix + name)
      }
    }
  }
}
