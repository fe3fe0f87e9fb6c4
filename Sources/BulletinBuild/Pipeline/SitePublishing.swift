import BulletinCore
import BulletinSite

extension SiteWriting {
  /// Puts the site in the place of the old one.
  ///
  /// - Parameters:
  ///   - written: of ``writeRest(mayPatch:)``.
  ///   - groups: what was made or kept.
  /// - Returns: what was published, and what is to be remembered of it; nil if that cannot be looked at.
  func publish(
    _ written: Outcome,
    _ groups: [FileGroup: SiteMemory.Group]
  ) throws(OutputError) -> (report: PublicationReport, news: SiteNews?) {
    let (report, files) = try publishAll()
    guard let files else { return (report, nil) }
    let record = SiteRecord(
      inputs: inputs.common,
      texts: inputs.texts,
      pages: written.pages,
      files: files,
      copies: written.copies ?? [],
      groups: groups,
      moment: FileStamp.now
    )
    return (report, .all(record))
  }

  private func publishAll() throws(OutputError) -> (
    report: PublicationReport, files: [(key: String, value: FileStamp)]?
  ) {
    guard writer.isPatch, let last else {
      var files: [(key: String, value: FileStamp)]?
      let report = try writer.publish { files = writer.stamps(in: $0, publishedBy: $1) }
      return (report, files)
    }
    let taken = writer.allTaken
    let stale = last.inventory.list.lazy.map(\.path).filter { !taken.contains($0) }.compactMap { OutputPath($0) }
    let new = writer.newFiles.map(\.string)
    var files: [String: FileStamp]? = last.inventory.stampsByPath()
    let report = try writer.publishPatch(removing: Array(stale)) { folder in
      for path in stale { files?[path.string] = nil }
      files.look(at: new, in: folder)
    }
    return (report, files.map { Array($0) })
  }

  /// Puts the new files of ``writeTextEdit()`` among the old ones.
  ///
  /// - Parameter groups: what was made or kept.
  /// - Returns: what was published, and what is to be remembered of it; nil if that cannot be looked at.
  func publishTextEdit(
    _ written: Outcome,
    _ groups: [FileGroup: SiteMemory.Group]
  ) throws(OutputError) -> (report: PublicationReport, news: SiteNews?) {
    guard let last else { return try publish(written, groups) }
    let (memory, inventory) = (last.memory, last.inventory)
    let changed = groups.filter { memory.groups[$0.key.rawValue]?.inputs != $0.value.inputs }
    // Only the search has files that come and go with what texts say.
    let stale = Set(memory.groups[FileGroup.search.rawValue]?.files ?? []).subtracting(groups[.search]?.files ?? [])
    let new = Set(writer.newFiles.map(\.string))
    var files: [String: FileStamp]? = [:]
    let report = try writer.publishPatch(removing: stale.compactMap { OutputPath($0) }) { files.look(at: new, in: $0) }
    guard let files, !(new.isEmpty && stale.isEmpty && changed.isEmpty && inputs.texts == memory.texts) else {
      return (report, nil)
    }
    var seal = memory.seal
    for (path, stamp) in inventory.list where stale.contains(path) || new.contains(path) { seal.remove(path, stamp) }
    for (path, stamp) in files { seal.add(path, stamp) }
    let state = SiteEdits.State(
      texts: inputs.texts,
      seal: seal,
      groups: Dictionary(changed.map { ($0.key.rawValue, $0.value) }) { first, _ in first }
    )
    return (report, .edits(memory.edits.adding(written.pages, files: files, removed: Array(stale), state)))
  }
}
