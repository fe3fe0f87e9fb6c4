import BulletinCore
import BulletinRender
import BulletinSite

/// What a writer does most: changing the text of a story, and nothing that other pages show of it. Of fourteen thousand pages only
/// those need be looked at on which that text stands, as long as all files of the site are as the last build left them.
///
/// Everything that does not fit is left to ``SiteWriting/writeRest(mayPatch:)``, which finds out page by page.
extension SiteWriting {
  /// A page as it would be now.
  private struct Due: Sendable {
    let position: Int
    let old: SiteMemory.Page
    let file: RenderedFile
    let findings: OfflineFindings
  }

  /// - Returns: Nil, with nothing written, if more than texts may have changed since the last build.
  func writeTextEdit() async throws -> Outcome? {
    guard let last, last.isWhole, last.hasNoEditions, last.memory.inputs == inputs.common, hasSameCopies(as: last)
    else { return nil }
    let memory = last.memory
    guard memory.texts.count == inputs.texts.count, memory.pageCount == source.plan.pages.count else { return nil }
    let edited = Set(inputs.texts.indices.filter { inputs.texts[$0] != memory.texts[$0] })
    let positions = source.plan.pages.indices.filter { isDue(source.plan.pages[$0].page, edited) }
    guard positions.count + memory.edits.pages.count <= SiteEdits.mostPages, positions.count <= 64 else { return nil }
    guard let due = try await render(positions, last), due.allSatisfy({ isSound($0, last) }) else {
      return nil
    }
    let search = memory.groups[FileGroup.search.rawValue]?.files ?? []
    writer.beginPatch(keeping: last.inventory, besides: Set(search))
    for page in due { try writer.write(page.file) }
    var groups: [FileGroup: SiteMemory.Group] = [:]
    for group in [FileGroup.feeds, .tables] {
      let made = inputs.group(group)
      if let kept = memory.groups[group.rawValue], kept.inputs == made { groups[group] = kept }
    }
    if groups[.feeds] == nil { groups[.feeds] = try await write(.feeds) { try await site.feedFiles($0) } }
    if groups[.tables] == nil { groups[.tables] = try await write(.tables) { try await site.tableFiles($0) } }
    var reasons = [PageReason](repeating: .kept, count: source.plan.pages.count)
    for position in positions { reasons[position] = source.plan.pages[position].page == .downloads ? .always : .text }
    return Outcome(reasons: reasons, pages: due.map(record), copies: nil, groups: groups, faults: [])
  }

  private func hasSameCopies(as last: LastBuild) -> Bool {
    let copies = source.library.media.map { ($0, site.contentFiles) } + source.plan.assets.map { ($0, site.assets) }
    let memory = last.memory
    return memory.copies.count == copies.count
      && copies.allSatisfy { file, folder in
        guard let found = folder[file.contentPath], let status = try? status(of: found.location) else { return false }
        let stamp = FileStamp(status)
        return memory.copies[file.output.string] == stamp && !stamp.isFresh(at: memory.moment)
      }
  }

  private func isDue(_ page: Page, _ edited: Set<Int>) -> Bool {
    switch page {
    case .story(let position): edited.contains(position)
    case .downloads: true
    default: !edited.isEmpty && PageInputs.texts(on: page, of: source.library).contains(where: edited.contains)
    }
  }

  /// - Returns: nil if the last build did not make one of the pages.
  private func render(_ positions: [Int], _ last: LastBuild) async throws -> [Due]? {
    let (renderer, scan, pages) = (renderer, scan, source.plan.pages)
    guard let old = last.memory.pages(at: positions, paths: positions.map { pages[$0].path }) else { return nil }
    return try await parallelMap(Array(zip(positions, old)), runLength: 1) { position, old in
      let file = renderer.render(pages[position])
      return Due(position: position, old: old, file: file, findings: scan.scan(markup: file.bytes, at: file.path))
    }
  }

  /// Whether a page leads nowhere but where the last build led, and is led into as before.
  private func isSound(_ page: Due, _ last: LastBuild) -> Bool {
    guard let old = last.memory.findings(of: page.old, at: page.file.path, withIDs: true) else { return false }
    return page.findings.asksNoMore(than: old)
  }

  private func record(_ page: Due) -> SiteRecord.Page {
    var stored = StorageWriter()
    page.findings.store(in: &stored)
    return SiteRecord.Page(
      path: page.file.path,
      texts: inputs.texts(on: source.plan.pages[page.position].page),
      surroundings: page.old.surroundings,
      findings: stored.bytes[...]
    )
  }
}
