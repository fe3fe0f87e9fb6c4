import BulletinContent
import BulletinCore
import BulletinMarkdown
import BulletinReports
import BulletinSite
import BulletinTemplates
import Synchronization

/// A site that has passed every check and can be rendered.
struct PreparedSite: Sendable {
  let source: SiteSource
  let reports: Reports
  let templates: TemplateSet
  /// As they were read, with the assets that they include, for the places of findings.
  let templateSources: [SourceFile]
  let contentFiles: [String: ContentFile]
  let assets: [String: ContentFile]
  /// The files of the content folder.
  let listing: ContentListing
  /// What the library was made of.
  let reading: ContentReading.Outcome
  let policy: PublishingPolicy
  let stories: StoryMemory
  /// How bodies were read.
  let markdown: MarkdownOptions
  /// The stories as this build joined them; nil where they were joined before.
  let newJoin: NewJoin?

  /// A join that may be remembered.
  struct NewJoin: Sendable {
    let stories: StoryJoin
    let content: ParsedContent
    let basis: JoinBasis
  }

  /// The yearly reports and what they are counted from, each made when something first asks for it, and once: many commands and
  /// most bulletins never do.
  final class Reports: Sendable {
    private let library: Library
    private let made = Mutex<(index: ReportIndex?, book: ReportBook?)>((nil, nil))

    init(of library: Library) {
      self.library = library
    }

    var index: ReportIndex {
      made.withLock { made in
        let index = made.index ?? ReportIndex(library)
        made.index = index
        return index
      }
    }

    var book: ReportBook {
      let index = index
      return made.withLock { made in
        let book = made.book ?? ReportBook(index)
        made.book = book
        return book
      }
    }
  }
}

/// What a site is made from, each file by itself.
struct ReadFolders: Sendable {
  let listing: ContentListing
  let theme: Theme
  let reading: ContentReading.Outcome
  let stories: StoryMemory
  /// The stories as an earlier build joined them, if that is remembered.
  let join: JoinMemory?
  /// How bodies were read.
  let markdown: MarkdownOptions
}

extension BuildRequest {
  /// Everything up to rendering: discover, read, assemble, plan, with all findings in the report.
  ///
  /// - Returns: Nil if the findings stop the build.
  /// - Throws: ``DiskError`` if the content or template folder itself cannot be read.
  func prepare(
    into report: inout BuildReport,
    memory: MemoryFolder? = nil,
    observer: @Sendable (BuildEvent) -> Void
  ) async throws -> PreparedSite? {
    try await join(try await read(into: &report, memory: memory, observer: observer), into: &report, observer: observer)
  }

  /// Finds and reads all files.
  ///
  /// - Parameters:
  ///   - memory: Where the stories of earlier builds are remembered.
  ///   - shelf: Where the long texts lie while no page wants them; nil to have them in memory.
  /// - Throws: ``DiskError`` if the content or template folder itself cannot be read.
  func read(
    into report: inout BuildReport,
    memory: MemoryFolder? = nil,
    shelf: TextShelf? = nil,
    observer: @Sendable (BuildEvent) -> Void
  ) async throws -> ReadFolders {
    observer(.began(.discover))
    var start = ContinuousClock.now
    let contentName = FolderName.shown(content)
    async let foundContent = ContentFolder.scanOnAllCores(content, shownAs: contentName)
    async let remembered = StoryMemory(memory, cache: processMemory, textShelf: shelf)
    async let join = processMemory == nil ? JoinMemory(memory) : nil
    let themeFiles: ThemeFiles
    do throws(DiskError) {
      themeFiles = try ThemeFiles.read(templates, shownAs: FolderName.shown(templates))
    } catch {
      // Who runs Khéo in a folder of something else is told of the content first.
      _ = try await foundContent
      throw error
    }
    // The texts ask nothing of the templates but their ids, and do not wait for this.
    async let compiledTheme = Theme(themeFiles, known: processMemory?.templates)
    let listing = report.time(.discover, since: start, try await foundContent)

    observer(.began(.read))
    start = .now
    let options = MarkdownOptions(reservedIDs: themeFiles.ids)
    let stories = await remembered.readWith(options)
    let reading = try await ContentReading.read(listing, shownAs: contentName, options, memory: stories)
    stories.keep(reading, options: options)
    let theme = await compiledTheme
    processMemory?.keep(theme.compiled)
    report.time(.read, since: start, ())
    return ReadFolders(
      listing: listing,
      theme: theme,
      reading: reading,
      stories: stories,
      join: await join,
      markdown: options
    )
  }

  /// Joins what was read into a site, with all findings in the report.
  ///
  /// - Returns: Nil if the findings stop the build.
  func join(
    _ read: ReadFolders,
    into report: inout BuildReport,
    observer: @Sendable (BuildEvent) -> Void
  ) async throws -> PreparedSite? {
    let (listing, theme, reading) = (read.listing, read.theme, read.reading)
    var diagnostics = theme.diagnostics + reading.diagnostics
    // Without site.yml there is nothing to join; anything else that is broken keeps nobody from looking at the rest.
    guard let content = reading.content else {
      report.diagnostics = CellAddress.annotate(diagnostics.sortedByPlace())
      return nil
    }

    observer(.began(.assemble))
    var start = ContinuousClock.now
    let basis = JoinBasis(read, content, policy: policy, hasSearch: hasSearch)
    let known = processMemory?.lastJoin?.renewed(for: content, reading.texts, basis: basis)
    let remembered = known == nil ? await read.join?.join(of: content, reading.texts, basis: basis) : nil
    let (library, assemblyFindings, newStories) =
      if let known { (known.assembly.library, known.assembly.findings, StoryJoin?.none) } else {
        try await assemble(content, joined: remembered, into: &report)
      }
    report.content = content
    report.library = library
    diagnostics += report.time(.assemble, since: start, assemblyFindings)
    report.heldBack = library.heldBack
    report.storyCount = library.listed.count

    observer(.began(.plan))
    start = .now
    // On the side: each goes through ten thousand stories once more.
    let hasSearch = hasSearch
    async let planning = known?.planning ?? LastJoin.planning(of: library, theme, hasSearch: hasSearch)
    async let related = RelatedStories(library)
    let others = listing.files.lazy.filter { ContentPlace(of: $0.path) != .story }
    let files = Dictionary(others.map { ($0.path, $0) }) { first, _ in first }
    let contentName = FolderName.shown(self.content)
    let (media, mediaFindings) = try await MediaReading.read(library.media, files: files, shownAs: contentName)
    let leftovers = WordDocuments.unused(in: listing, used: library.media, shownAs: contentName)
    let (plan, planFindings) = await planning
    diagnostics += report.time(.plan, since: start, planFindings + mediaFindings + leftovers)
    report.pageCount = plan.pages.count
    report.diagnostics = CellAddress.annotate(diagnostics.sortedByPlace())
    if let processMemory {
      let (assembly, planning) = ((library, assemblyFindings), (plan, planFindings))
      let basis = basis.joined(library)
      processMemory.keep(known ?? LastJoin(assembly, planning, basis: basis, texts: reading.texts))
    }
    guard let templates = theme.templates, !stops(at: diagnostics) else { return nil }
    let source = SiteSource(library: library, plan: plan, media: media, related: await related)
    return PreparedSite(
      source: source,
      reports: PreparedSite.Reports(of: library),
      templates: templates,
      templateSources: theme.sources,
      contentFiles: files,
      assets: theme.assets,
      listing: listing,
      reading: reading,
      policy: policy,
      stories: read.stories,
      markdown: read.markdown,
      newJoin: newStories.map { .init(stories: $0, content: content, basis: basis.joined(library)) }
    )
  }

  /// Joins the content, as far as it can be on all cores.
  ///
  /// - Parameter stories: as they were joined before, if the same would be joined now.
  /// - Returns: the stories too, if they had to be joined now.
  private func assemble(
    _ content: ParsedContent,
    joined stories: StoryJoin?,
    into report: inout BuildReport
  ) async throws -> (library: Library, findings: [Diagnostic], stories: StoryJoin?) {
    let (builder, joined) =
      if let stories { (LibraryBuilder(content, policy: policy, joined: stories), stories) } else {
        try await join(content)
      }
    report.remains.append(builder)
    let (library, findings) = builder.finish(joined)
    let hasFigures = !library.registers.figures.isEmpty
    let all = hasFigures ? findings + FigureCheck.findings(in: ReportIndex(library)) : findings
    return (library, all, stories == nil ? joined : nil)
  }

  private func join(_ content: ParsedContent) async throws -> (LibraryBuilder, StoryJoin) {
    // Each is looked into: those that are only remembered are fetched on all cores.
    _ = try await parallelMap(content.stories) { _ = $0.parsed }
    let builder = LibraryBuilder(content, policy: policy)
    async let names = builder.names()
    let references = try await parallelMap(builder.runs, runLength: 1) { builder.references(of: $0) }
    let joining = builder.joining(await names, references)
    return (builder, joining.finish(try await parallelMap(joining.indices) { joining.entry(at: $0) }))
  }
}
