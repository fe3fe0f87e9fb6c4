/// How a folder or archive differs from the manifest that lies in it.
package struct Verification: Sendable {
  package let manifest: EditionManifest
  /// Files with other bytes than the manifest says, by name.
  package let changed: [ArchiveName]
  /// Files of the manifest that are not there, by name.
  package let missing: [ArchiveName]
  /// Names of files that the manifest does not know, sorted.
  package let extra: [String]

  /// Whether every file of the edition is there as it was published; extra files do it no harm.
  package var isWhole: Bool { changed.isEmpty && missing.isEmpty }

  /// - Parameter found: The digests of the files that are there, by their names; nil for one that cannot be read.
  package init(_ manifest: EditionManifest, found: [String: SHA256.Digest?]) {
    self.manifest = manifest
    var changed: [ArchiveName] = []
    var missing: [ArchiveName] = []
    for file in manifest.files {
      switch found[file.name.string] {
      case nil: missing.append(file.name)
      case .some(let digest): if digest != file.digest { changed.append(file.name) }
      }
    }
    self.changed = changed
    self.missing = missing
    let known = Set(manifest.files.map(\.name.string)).union([
      ArchiveName.manifest.string, ArchiveName.updateNote.string,
    ])
    extra = found.keys.filter { !known.contains($0) && !Verification.isOfTheSystem($0) }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// What Windows, macOS and Linux put on every stick by themselves.
  package static func isOfTheSystem(_ name: String) -> Bool {
    let parts = name.split(separator: "/")
    guard let first = parts.first, let last = parts.last else { return false }
    let folders = [
      "System Volume Information", "$RECYCLE.BIN", ".Trashes", ".fseventsd", ".Spotlight-V100", "LOST.DIR",
    ]
    return folders.contains(String(first)) || first.hasPrefix(".Trash-") || last.hasPrefix("._")
      || ["Thumbs.db", "desktop.ini", ".DS_Store", ".kheo-output"].contains(String(last))
  }
}
