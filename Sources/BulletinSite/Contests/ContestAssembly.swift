import BulletinContent
import BulletinCore
import BulletinMarkdown

extension Assembly {
  /// The contests with their works, everything about them looked up and tested.
  ///
  /// - Parameters:
  ///   - stories: with the numbers of the finished library.
  ///   - authors: of the finished library.
  mutating func contestEntries(stories: [StoryEntry], authors: [Author]) -> [LibraryContest] {
    var assembly = ContestAssembly(
      content,
      stories: stories,
      heldBack: heldBack,
      models: models,
      units: units,
      authors: authors,
      resolver: resolver
    )
    let contests = assembly.contests()
    resolver = assembly.resolver
    diagnostics += assembly.diagnostics
    for contest in contests { diagnostics += ContestCheck.findings(of: contest, among: contests) }
    return contests
  }
}

/// Joins contests with their works: stories with a `contest:` block and rows of tables.
struct ContestAssembly {
  /// What works refer to, found already.
  let stories: [StoryEntry]
  let models: ModelDirectory
  let units: UnitDirectory
  /// Authors of the finished list by their names.
  let authors: [ToneKey: Int]
  let heldBack: [HeldBackStory]
  let content: ParsedContent
  var resolver: LinkResolver
  private(set) var diagnostics: [Diagnostic] = []
  private let storyIndex: ContestStoryIndex

  init(
    _ content: ParsedContent,
    stories: [StoryEntry],
    heldBack: [HeldBackStory],
    models: ModelDirectory,
    units: UnitDirectory,
    authors: [Author],
    resolver: LinkResolver
  ) {
    self.content = content
    self.stories = stories
    self.heldBack = heldBack
    self.models = models
    self.units = units
    self.authors = Dictionary(authors.enumerated().map { (ToneKey($1.name), $0) }) { first, _ in first }
    self.resolver = resolver
    storyIndex = ContestStoryIndex(stories, heldBack: heldBack)
  }

  /// The contests, newest first by the first date they speak of, then by id.
  mutating func contests() -> [LibraryContest] {
    guard
      !content.contests.isEmpty || !content.contestTables.isEmpty
        || stories.contains(where: { $0.story.contest != nil })
    else { return [] }
    let sorted = content.contests.sorted { left, right in
      let (a, b) = (left.record.firstDay, right.record.firstDay)
      if a != b { return (a?.daysSince1970 ?? .min) > (b?.daysSince1970 ?? .min) }
      return left.record.id < right.record.id
    }
    var works = [[ContestWork]](repeating: [], count: sorted.count)
    let positions = Dictionary(sorted.enumerated().map { ($1.record.id.string, $0) }) { first, _ in first }
    for (index, entry) in stories.enumerated() where !entry.isWithdrawn {
      guard let block = entry.story.contest else { continue }
      let id = block.contest.map(\.string)
      guard let contest = position(of: id, in: positions, at: .init(entry.story.file, id.range)) else { continue }
      works[contest].append(work(ofStory: index, block, in: sorted[contest].record))
    }
    for table in content.contestTables.sorted(by: { $0.path < $1.path }) {
      let place = Diagnostic.Place(table.register.file)
      guard let id = table.contestID else {
        diagnostics.append(.contestTableName(at: place))
        continue
      }
      let located = Located(id, SourceRange(at: 0))
      guard let contest = position(of: located, in: positions, at: place) else { continue }
      for row in table.register.rows {
        if let work = work(of: row, table, in: sorted[contest].record) { works[contest].append(work) }
      }
    }
    return zip(sorted, works).map { parsed, works in
      let path = Addresses.contest(parsed.record.id)
      return LibraryContest(
        contest: parsed.record,
        body: parsed.body,
        targets: resolver.resolve(parsed.body, in: parsed.record.file, contentPath: parsed.record.path, page: path),
        path: path,
        works: ordered(works)
      )
    }
  }

  private mutating func position(
    of id: Located<String>,
    in positions: [String: Int],
    at place: Diagnostic.Place
  ) -> Int? {
    if let position = positions[id.value] { return position }
    if !content.broken.contains(where: { $0 == "contests/\(id.value).md" }) {
      diagnostics.append(.contestUnknown(id.value, among: positions.keys.sorted(), at: place))
    }
    return nil
  }

  private func ordered(_ works: [ContestWork]) -> [ContestWork] {
    let order = ContestMediaType.allCases
    let keys = works.map { (order.firstIndex(of: $0.facts.type.value) ?? 0, CollationKey($0.title)) }
    return works.indices.sorted { left, right in
      if keys[left].0 != keys[right].0 { return keys[left].0 < keys[right].0 }
      if keys[left].1 != keys[right].1 { return keys[left].1 < keys[right].1 }
      return works[left].path < works[right].path
    }.map { works[$0] }
  }

  private mutating func work(ofStory index: Int, _ block: ContestEntry, in contest: Contest) -> ContestWork {
    let entry = stories[index]
    let byline = entry.story.authors.isEmpty ? [content.config.defaultAuthor] : entry.story.authors.map(\.value)
    return ContestWork(
      file: entry.story.file,
      title: entry.story.title.value,
      titleRange: entry.story.title.range,
      path: Addresses.contestWork(entry.story.slug, in: contest.id),
      authors: byline.map { ContestAuthor(name: $0, author: authors[ToneKey($0)]) },
      facts: block.facts,
      story: index,
      model: entry.model,
      unit: entry.unit,
      media: media(block.facts.media, in: entry.story.file, contentPath: entry.story.path),
      script: script(block.facts.script, in: entry.story.file, contentPath: entry.story.path),
      isIllustrative: entry.story.isIllustrative,
      syllables: block.facts.syllables?.value ?? entry.body.syllableCount
    )
  }

  private mutating func work(
    of row: Located<ContestRow>,
    _ table: ParsedContestTable,
    in contest: Contest
  ) -> ContestWork? {
    let record = row.value
    let file = table.register.file
    let story = record.story.flatMap { find($0, contest: contest, in: file) }
    let entry = story.map { stories[$0] }
    let title = record.title ?? entry.map { Located($0.story.title.value, record.story?.range ?? row.range) }
    guard let title else { return nil }
    guard let slug = record.id?.value ?? entry?.story.slug ?? Slug(folding: title.value, maximumLength: 80) else {
      diagnostics.append(.nameWithoutLetters(title.value, at: .init(file, title.range)))
      return nil
    }
    var byline = record.authors
    if byline.isEmpty, let entry {
      byline = entry.story.authors.isEmpty ? [content.config.defaultAuthor] : entry.story.authors.map(\.value)
    }
    return ContestWork(
      file: file,
      title: title.value,
      titleRange: title.range,
      path: Addresses.contestWork(slug, in: contest.id),
      authors: byline.map { ContestAuthor(name: $0, author: authors[ToneKey($0)]) },
      facts: record.facts,
      story: story,
      model: record.model.flatMap { found(models.find($0, in: file), "registers/models") } ?? entry?.model,
      unit: record.unit.flatMap { found(units.find($0, in: file), "registers/units") } ?? entry?.unit,
      media: media(record.facts.media, in: file, contentPath: table.path),
      script: script(record.facts.script, in: file, contentPath: table.path),
      isIllustrative: record.isIllustrative || entry?.story.isIllustrative ?? false,
      syllables: record.facts.syllables?.value ?? entry?.body.syllableCount
    )
  }

  /// The story that a row names.
  private mutating func find(_ name: Located<String>, contest: Contest, in file: SourceFile) -> Int? {
    let place = Diagnostic.Place(file, name.range)
    switch storyIndex.find(name.value) {
    case .found(let index):
      let story = stories[index].story
      if let block = story.contest, block.contest.value == contest.id {
        let other = Diagnostic.Place(story.file, block.contest.range)
        diagnostics.append(.workTwice(story.title.value, at: place, other: other))
      }
      return index
    case .heldBack: return nil
    case .several(let paths): diagnostics.append(.workStoryAmbiguous(name.value, paths: paths, at: place))
    case .missing(let suggestion):
      if !content.broken.contains(where: { $0.hasPrefix("stories/") }) {
        diagnostics.append(.workStoryUnknown(name.value, suggestion: suggestion, at: place))
      }
    }
    return nil
  }

  private mutating func media(_ written: [Located<String>], in file: SourceFile, contentPath: String) -> [Int] {
    written.compactMap { resolver.attachment($0, in: file, contentPath: contentPath) }
  }

  private mutating func script(_ written: Located<String>?, in file: SourceFile, contentPath: String) -> String? {
    written.flatMap { resolver.unpublished($0, in: file, contentPath: contentPath) }
  }

  private mutating func found<Found>(_ result: (Found?, Diagnostic?), _ register: String) -> Found? {
    if let diagnostic = result.1, !content.broken.contains(where: { $0.hasPrefix(register) }) {
      diagnostics.append(diagnostic)
    }
    return result.0
  }
}

extension Contest {
  /// The first day that it speaks of.
  fileprivate var firstDay: CivilDate? {
    (timeline.map(\.from.first) + [rules.from].compactMap { $0 }).min()
  }
}
