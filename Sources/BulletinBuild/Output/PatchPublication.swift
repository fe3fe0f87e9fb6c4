import BulletinCore
import SystemPackage

extension StagingWriter {
  /// Puts what is new into the old site, file by file, for a build that changes little of a big site: linking ten thousand
  /// unchanged files into a new folder, and removing the old one, would take most of its time.
  ///
  /// Every file is whole at every moment, but for an instant old and new files stand side by side. Before the first of them
  /// is moved the staging folder is marked complete, so that the next build finishes what a killed one began.
  ///
  /// - Parameters:
  ///   - stale: files of the old site that the new one does not have.
  ///   - look: looks at the finished site before another build may touch it.
  func publishPatch(
    removing stale: [OutputPath],
    _ look: (FolderHandle) -> Void = { _ in }
  ) throws(OutputError) -> PublicationReport {
    let counts = counts
    do throws(OutputError) {
      try place.beginPatch(hasFiles: !newFiles.isEmpty)
    } catch {
      abandon()
      throw error
    }
    precondition(close(), "a site was published twice")
    defer { place.unlock() }
    try onDisk { () throws(DiskError) in try place.finishPatch(removing: stale) }
    if let old = place.old { look(old) }
    return PublicationReport(counts: counts, method: .patch, leftover: nil)
  }
}

extension StagingPlace {
  fileprivate func beginPatch(hasFiles: Bool) throws(OutputError) {
    let isOurs = try onDisk { () throws(DiskError) in
      guard try outputIsUnchanged() else { return false }
      return try stagingIsUnchanged()
    }
    guard isOurs else { throw .changedMeanwhile(shownPath) }
    guard hasFiles else { return }
    try onDisk { () throws(DiskError) in try staging.createFile(OutputNames.complete, []) }
  }

  fileprivate func finishPatch(removing stale: [OutputPath]) throws(DiskError) {
    guard let old else { return }
    var publication = InPlacePublication(staging: staging, output: old)
    try publication.moveFiles()
    for path in stale { try old.removeTree(path.string) }
    // Deeper folders first: their names are longer than those of the folders they lie in.
    let folders = Set(stale.flatMap(\.foldersAbove)).sorted { $0.utf8.count > $1.utf8.count }
    for folder in folders { try? old.removeEmptyFolder(folder) }
    try stagingParent.removeTree(stagingName)
  }
}

extension OutputPath {
  /// `bai/2018` and `bai` for `bai/2018/a.html`.
  fileprivate var foldersAbove: [String] {
    string.indices.filter { string[$0] == "/" }.map { String(string[..<$0]) }
  }
}
