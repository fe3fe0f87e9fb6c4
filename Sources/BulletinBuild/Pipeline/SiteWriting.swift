import BulletinCore
import BulletinMarkdown
import BulletinRender
import BulletinSite
import Synchronization
import SystemPackage

/// Writes every file of a site, or keeps it as the last build left it where it was made from the same.
struct SiteWriting: Sendable {
  /// A page that was rendered or kept. A class, because ten thousand of them are handed from step to step.
  private final class WrittenPage: Sendable {
    let reason: PageReason
    let record: SiteRecord.Page
    /// Of its path.
    let hash: PathHash
    /// What it asks of others; nil for most pages, which ask nothing.
    let asked: OfflineFindings?
    /// Whether `asked` has the ids in the page too.
    let knowsIDs: Bool

    init(reason: PageReason, record: SiteRecord.Page, findings: OfflineFindings, knowsIDs: Bool) {
      self.reason = reason
      self.record = record
      hash = findings.hash
      asked = findings.asksOthers ? findings : nil
      self.knowsIDs = knowsIDs
    }
  }

  let inputs: SiteInputs
  let site: PreparedSite
  let writer: StagingWriter
  let last: LastBuild?
  /// Nil where nothing is remembered of the search.
  let index: IndexMemory?
  private let offer: EditionOffer
  let scan: OfflineScan
  private let progress: WriteProgress

  init(
    _ site: PreparedSite,
    to writer: StagingWriter,
    last: LastBuild? = nil,
    index: IndexMemory? = nil,
    offer: EditionOffer,
    observer: @escaping @Sendable (BuildEvent) -> Void = { _ in }
  ) async {
    async let scan = site.offlineScan(offering: offer)
    self.site = site
    self.writer = writer
    self.last = last
    self.index = index
    self.offer = offer
    inputs = SiteInputs(site)
    let plan = site.source.plan
    let total = plan.pages.count + site.source.library.media.count + plan.assets.count
    progress = WriteProgress(total: total, observer: observer)
    self.scan = await scan
  }

  var source: SiteSource { site.source }

  /// What ``writeRest(mayPatch:)`` wrote or kept.
  struct Outcome: Sendable {
    /// Why each page of the plan was made, or kept.
    let reasons: [PageReason]
    /// What is to be remembered of pages: of all of them, or of those of ``writeTextEdit()``.
    let pages: [SiteRecord.Page]
    /// The stamp of what each copy was made from; nil if all are as they were.
    let copies: [(path: OutputPath, source: FileStamp)]?
    let groups: [FileGroup: SiteMemory.Group]
    /// What would fail where there is no server and no network, in the order of the site.
    let faults: [OfflineFault]
    /// For ``BuildReport/remains``: giving back what was made for all pages takes a while.
    var remains: [any Sendable] = []
  }

  /// What renders the pages of this site.
  var renderer: PageRenderer {
    let reports = site.reports
    return PageRenderer(source, reports: { reports.book }, templates: site.templates, offer: offer)
  }

  /// Everything but the search, which is made once the rest is found sound.
  ///
  /// - Parameter mayPatch: whether a site of which little changes may be changed in its place.
  func writeRest(mayPatch: Bool) async throws -> Outcome {
    let states = try await pageStates()
    let due = states.count { $0.kept == nil }
    if mayPatch, let last, last.hasNoStrangers, due <= max(64, states.count / 8) { writer.beginPatch() }
    // Beside the pages: some of these files are one long piece of work each.
    async let feeds = write(.feeds) { try await site.feedFiles($0) }
    async let tables = write(.tables) { try await site.tableFiles($0) }
    async let copies = writeCopies()
    async let scanned = site.scanFiles(scan)
    let renderer = renderer
    let pages = try await writePages(states, renderer)
    let groups: [FileGroup: SiteMemory.Group] = [.feeds: try await feeds, .tables: try await tables]
    let written = try await copies
    let others = try await scanned
    let findings = findingsToWeigh(of: pages, besides: others)
    return Outcome(
      reasons: pages.map(\.reason),
      pages: pages.map(\.record),
      copies: written,
      groups: groups,
      faults: OfflineCheck.faults(findings + others) { writer.has($0) },
      remains: [renderer, pages]
    )
  }

  /// The index of the search, and what its results show.
  ///
  /// - Parameter timing: whether an older one will do for now.
  /// - Returns: nil for `later` where there is no older one.
  func writeSearch(_ timing: SearchTiming) async throws -> SiteMemory.Group? {
    guard timing == .later else {
      let inputs = inputs.group(.search)
      if let kept = try keep(.search, madeFrom: inputs) { return kept }
      return try await makeSearch(inputs)
    }
    guard let last, let old = last.memory.groups[FileGroup.search.rawValue],
      let files = last.group(.search, madeFrom: old.inputs)
    else { return nil }
    for file in files { try writer.keep(file.path, size: file.size) }
    return old
  }

  /// Whether a group of files was made from what there is now.
  func isFresh(_ group: SiteMemory.Group?) -> Bool { group?.inputs == inputs.group(.search) }

  /// For each page of the plan whether it has to be made.
  private func pageStates() async throws -> [PageState] {
    let (inputs, last) = (inputs, last)
    return try await parallelMap(source.plan.pages) { PageState($0, inputs, last: last) }
  }

  /// Renders what has to be rendered on all cores; no more than a few pages are in memory at a time.
  private func writePages(_ states: [PageState], _ renderer: PageRenderer) async throws -> [WrittenPage] {
    let (plan, last) = (source.plan, last)
    let reprinted = plan.reprintedStories(of: source.library)
    // At two places: neighbours lie in one folder, whose lock and whose frame of a page they would fight for.
    return try await parallelMap(Array(states.indices), from: 2) { index in
      defer { progress.advance() }
      let (page, state) = (plan.pages[index], states[index])
      func written(_ findings: OfflineFindings, _ stored: ArraySlice<UInt8>, knowsIDs: Bool) -> WrittenPage {
        let record = SiteRecord.Page(
          path: page.path,
          texts: state.texts,
          surroundings: state.surroundings,
          findings: stored
        )
        return WrittenPage(reason: state.reason, record: record, findings: findings, knowsIDs: knowsIDs)
      }
      if let kept = state.kept, let last, let findings = last.memory.findings(of: kept.page, at: page.path) {
        try writer.keep(page.path, size: kept.size)
        return written(findings, last.memory.storedFindings(of: kept.page), knowsIDs: false)
      }
      let findings = try renderer.withRendered(page) { bytes in
        try writer.write(page.path, bytes)
        return scan.scan(markup: bytes, at: page.path)
      }
      if case .story(let position) = page.page, !reprinted.contains(position) {
        source.library.stories[position].body.letGoOfMarkup()
      }
      var stored = StorageWriter()
      findings.store(in: &stored)
      return written(findings, stored.bytes[...], knowsIDs: true)
    }
  }

  /// What pages ask of others, with the ids of those that others lead into. Most pages ask nothing, and nobody leads into them.
  private func findingsToWeigh(of pages: [WrittenPage], besides others: [OfflineFindings]) -> [OfflineFindings] {
    let targets = OfflineCheck.targets(of: others + pages.compactMap(\.asked))
    return pages.compactMap { page in
      guard !page.knowsIDs || page.asked == nil, targets.contains(page.hash) else { return page.asked }
      return page.record.offlineFindings ?? page.asked
    }
  }

  /// Copies pictures, recordings and the files of the theme.
  ///
  /// - Returns: the stamp of what each was copied from.
  private func writeCopies() async throws -> [(path: OutputPath, source: FileStamp)] {
    let copies = source.library.media.map { ($0, site.contentFiles) } + source.plan.assets.map { ($0, site.assets) }
    return try await parallelMap(copies) { file, folder in
      defer { progress.advance() }
      guard let found = folder[file.contentPath] else { return nil }
      let stamp = FileStamp(try status(of: found.location))
      if let size = last?.copy(at: file.output, of: stamp) {
        try writer.keep(file.output, size: size)
      } else {
        try writer.copy(from: found.location, to: file.output)
      }
      return (file.output, stamp)
    }.compactMap(\.self)
  }

  /// Writes the files of a group, or keeps all of them.
  ///
  /// - Parameter make: hands every file to what it is given.
  func write(
    _ group: FileGroup,
    _ make: (@escaping @Sendable (RenderedFile) throws -> OutputPath) async throws -> [OutputPath]
  ) async throws -> SiteMemory.Group {
    let inputs = inputs.group(group)
    if let kept = try keep(group, madeFrom: inputs) { return kept }
    let paths = try await make { file in
      try writer.write(file)
      return file.path
    }
    return SiteMemory.Group(inputs: inputs, files: paths.map(\.string))
  }

  /// Keeps the files of a group that was made from the same; nil if it was not.
  private func keep(_ group: FileGroup, madeFrom inputs: Fingerprint) throws -> SiteMemory.Group? {
    guard let last, let files = last.group(group, madeFrom: inputs) else { return nil }
    for file in files { try writer.keep(file.path, size: file.size) }
    return last.memory.groups[group.rawValue]
  }
}

/// Counts written files and tells the observer now and then.
private final class WriteProgress: Sendable {
  private let done = Atomic<Int>(0)
  private let total: Int
  private let observer: @Sendable (BuildEvent) -> Void

  init(total: Int, observer: @escaping @Sendable (BuildEvent) -> Void) {
    self.total = total
    self.observer = observer
  }

  func advance() {
    let now = done.add(1, ordering: .relaxed).newValue
    if now % 128 == 0 || now == total { observer(.advanced(done: now, total: total)) }
  }
}
