package import BulletinCore
import BulletinMarkdown
import BulletinRender
package import BulletinSite
import Synchronization
package import SystemPackage

/// The offline editions that a site is to bring.
package struct EditionRequest: Sendable {
  /// In the order in which they are offered.
  package let kinds: [OfferedEdition.Kind]
  /// Nil for that of site.yml, if there is one.
  package let number: Int?
  /// Nil for that of site.yml, else the newest change of the content.
  package let date: CivilDate?

  package init(kinds: [OfferedEdition.Kind], number: Int?, date: CivilDate?) {
    self.kinds = kinds
    self.number = number
    self.date = date
  }
}

/// Whether a build has to bring the search up to date. For live previews: an index takes as long as ten edits of a page.
package enum SearchTiming: Sendable {
  case now
  /// The search of the last build stays, if there is one; see ``BuildReport/isSearchStale``.
  case later
}

extension BuildRequest {
  /// Finds everything that is wrong with the content and the templates; writes nothing.
  ///
  /// - Throws: ``DiskError`` if a folder cannot be read.
  package func check(observer: @Sendable (BuildEvent) -> Void = { _ in }) async throws -> BuildReport {
    var report = BuildReport()
    _ = try await prepare(into: &report, memory: memory, observer: observer)
    return report
  }

  /// Builds the site and puts it in the place of the old one if nothing is wrong. What the last build made from the same is
  /// kept; the result is the same as without it, byte for byte.
  ///
  /// - Parameters:
  ///   - editions: Offline editions to pack and to offer on the page of downloads.
  ///   - search: Whether the search has to be up to date too.
  ///   - beforePublishing: Asked when all is ready; if it throws, the old site stays, and its error is thrown.
  /// - Throws: ``DiskError`` if a folder cannot be read, ``OutputError`` if the site cannot be written. The old site is
  ///   whole then, and after a report with errors too.
  package func build(
    to output: FilePath,
    editions: EditionRequest? = nil,
    search: SearchTiming = .now,
    beforePublishing: @Sendable () async throws -> Void = {},
    observer: @escaping @Sendable (BuildEvent) -> Void = { _ in }
  ) async throws -> BuildReport {
    var report = BuildReport()
    // Taken before the work, so that a second build says so at once and a refused folder costs no waiting.
    let writer = try OutputFolder.open(output, inputs: [content, templates])
    let memory = memory
    let known = memoryUse == .reuse ? memory : nil
    let memoryName = SiteMemory.name(of: writer.place.path)
    let newShelf = { textShelf(in: writer.place.staging) }
    let shelf = processMemory.map { $0.shelf(newShelf) } ?? newShelf()
    // On the side: much of what follows keeps one core busy only.
    async let lastBuild = LastBuild(memoryName, in: known, site: writer.place.old)
    async let places: Void = writer.findPlaces()
    let folders = try await read(into: &report, memory: known, shelf: shelf, observer: observer)
    await places
    // Beside the rest, of which joining keeps one core busy only: what stories say is right to remember whatever becomes of the site.
    async let storyFault = folders.rememberStories(in: memory)
    guard let site = try await join(folders, into: &report, observer: observer) else {
      writer.abandon()
      return report
    }
    observer(.began(.render))
    async let joinFault = site.rememberJoin(in: memory)
    var start = ContinuousClock.now
    var offer = EditionOffer.nothing
    if let editions {
      let packed = try await site.writeEditions(editions, to: writer)
      report.add(packed.diagnostics)
      guard !stops(at: report.diagnostics) else {
        writer.abandon()
        return report
      }
      offer = packed.offer
    }
    let writing = await SiteWriting(
      site,
      to: writer,
      last: await lastBuild,
      index: memory.map { IndexMemory(folder: $0, isTrusted: known != nil) },
      offer: offer,
      observer: observer
    )
    // Most builds of somebody who writes.
    let textEdit = editions == nil ? try await writing.writeTextEdit() : nil
    let written = if let textEdit { textEdit } else { try await writing.writeRest(mayPatch: editions == nil) }
    report.time(.render, since: start, ())
    report.add(site.diagnostics(of: written.faults))
    guard !stops(at: report.diagnostics) else {
      writer.abandon()
      return report
    }

    report.countsWithoutSearch = writer.counts
    var groups = written.groups
    if site.source.plan.hasSearch {
      observer(.began(.index))
      start = .now
      var made = try await writing.writeSearch(search)
      if made == nil { made = try await writing.writeSearch(.now) }
      groups[.search] = made
      report.isSearchStale = !writing.isFresh(made)
      report.time(.index, since: start, ())
    }

    // Asked last, because texts may be wanted until now.
    report.add(site.stories.changes.diagnostics)
    guard !stops(at: report.diagnostics) else {
      writer.abandon()
      return report
    }

    try await beforePublishing()
    observer(.began(.publish))
    start = .now
    let (publication, record) =
      textEdit == nil ? try writing.publish(written, groups) : try writing.publishTextEdit(written, groups)
    report.publication = publication
    if let counts = report.countsWithoutSearch { observer(.published(counts)) }
    report.reasons = zip(site.source.plan.pages, written.reasons).map { ($0.path, $1) }
    if let memory, let record {
      let (storyFault, joinFault) = (await storyFault, await joinFault)
      report.memoryFault = storyFault ?? joinFault ?? record.remember(as: memoryName, in: memory)
      report.remains.append(record)
    }
    report.remains += [folders, writing, written]
    report.time(.publish, since: start, ())
    return report
  }

  /// Where long texts lie while no page wants them; nil where the disk has no files without names.
  ///
  /// The words, which only a search asks for, lie in a file: the memory is its index's, which takes as much.
  private func textShelf(in folder: FolderHandle) -> TextShelf? {
    guard let file = UnnamedFile(in: folder) else { return nil }
    var markup: any ByteShelf = file
    if let memory = MemoryShelf(room: Self.roomForMarkup) { markup = SpillingShelf(memory, file: file) }
    let words = hasSearch ? UnnamedFile(in: folder) : nil
    return TextShelf(markup: markup, words: words, letsGo: processMemory == nil)
  }

  /// In bytes: enough for a hundred thousand stories, and a sixteenth of the memory that may be taken where that is less.
  private static var roomForMarkup: Int { min(640 << 20, MemoryLimit.ofProcess / 16) }

  /// Nil if nothing shall be remembered, or cannot.
  private var memory: MemoryFolder? { memoryUse == .none ? nil : MemoryFolder(besideContent: content) }
}

extension ReadFolders {
  /// - Returns: What kept the machine from remembering, if so: the next build takes longer, and nothing else.
  fileprivate func rememberStories(in folder: MemoryFolder?) -> DiskError? {
    guard let folder else { return nil }
    return fault { () throws(DiskError) in try stories.save(reading, options: markdown, in: folder) }
  }
}

extension PreparedSite {
  /// - Returns: As ``ReadFolders/rememberStories(in:)``.
  fileprivate func rememberJoin(in folder: MemoryFolder?) -> DiskError? {
    guard let folder, let new = newJoin else { return nil }
    return fault { () throws(DiskError) in
      try JoinMemory.save(new.stories, of: new.content, reading.texts, basis: new.basis, in: folder)
    }
  }
}

extension SiteNews {
  /// - Returns: As ``ReadFolders/rememberStories(in:)``.
  fileprivate func remember(as name: String, in folder: MemoryFolder) -> DiskError? {
    fault { () throws(DiskError) in
      switch self {
      case .all(let record):
        try record.save(name, in: folder)
        folder.forgetOldSites()
      case .edits(let edits): try edits.save(of: name, in: folder)
      }
    }
  }
}

private func fault(of work: () throws(DiskError) -> Void) -> DiskError? {
  do throws(DiskError) {
    try work()
    return nil
  } catch {
    return error
  }
}
