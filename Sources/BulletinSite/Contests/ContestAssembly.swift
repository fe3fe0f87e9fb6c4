import BulletinContent
import BulletinCore
import BulletinMarkdown

/// What works of contests refer to in the finished library.
private struct ContestSources {
  let stories: [StoryEntry]
  /// Positions in the finished list of authors by their names.
  let authors: [ToneKey: Int]
  let storyIndex: ContestStoryIndex

  /// - Parameter namesStories: whether there are tables, whose rows name stories.
  init(stories: [StoryEntry], authors: [Author], heldBack: [HeldBackStory], namesStories: Bool) {
    self.stories = stories
    self.authors = Dictionary(authors.enumerated().map { (ToneKey($1.name), $0) }) { first, _ in first }
    storyIndex = ContestStoryIndex(namesStories ? stories : [], heldBack: namesStories ? heldBack : [])
  }
}

extension Assembly {
  /// The contests with their works, stories with a `contest:` block and rows of tables, everything about them looked up and
  /// tested; newest first by the first date they speak of, then by id.
  ///
  /// - Parameters:
  ///   - stories: with the numbers of the finished library.
  ///   - authors: of the finished library.
  mutating func contestEntries(stories: [StoryEntry], authors: [Author]) -> [LibraryContest] {
    guard
      !content.contests.isEmpty || !content.contestTables.isEmpty
        || stories.contains(where: \.entersContest)
    else { return [] }
    let sorted = content.contests.sorted { left, right in
      let (a, b) = (left.record.firstDay, right.record.firstDay)
      if a != b { return (a?.daysSince1970 ?? .min) > (b?.daysSince1970 ?? .min) }
      return left.record.id < right.record.id
    }
    let sources = ContestSources(
      stories: stories,
      authors: authors,
      heldBack: heldBack,
      namesStories: !content.contestTables.isEmpty
    )
    let works = works(of: sorted.map(\.record), sources)
    let contests = zip(sorted, works).map { parsed, works in
      let path = Addresses.contest(parsed.record.id)
      return LibraryContest(
        contest: parsed.record,
        body: parsed.body,
        targets: resolver.resolve(parsed.body, in: parsed.record.file, contentPath: parsed.record.path, page: path),
        path: path,
        works: ordered(works)
      )
    }
    for contest in contests {
      diagnostics += ContestCheck.findings(of: contest, among: contests, withFigures: true)
    }
    return contests
  }

  /// The works of each contest, first those of stories.
  private mutating func works(of contests: [Contest], _ sources: ContestSources) -> [[ContestWork]] {
    var works = [[ContestWork]](repeating: [], count: contests.count)
    let positions = Dictionary(contests.enumerated().map { ($1.id.string, $0) }) { first, _ in first }
    for (index, entry) in sources.stories.enumerated() where entry.entersContest && !entry.isWithdrawn {
      guard let block = entry.story.contest else { continue }
      let id = block.contest.map(\.string)
      let place = Diagnostic.Place(entry.story.file, id.range)
      guard let contest = found(contest: id.value, in: positions, at: place) else { continue }
      works[contest].append(work(ofStory: index, block, in: contests[contest], sources))
    }
    for table in content.contestTables.sorted(by: { $0.path < $1.path }) {
      let place = Diagnostic.Place(table.register.file)
      guard let id = table.contestID else {
        diagnostics.append(.contestTableName(at: place))
        continue
      }
      guard let contest = found(contest: id, in: positions, at: place) else { continue }
      for row in table.register.rows {
        if let work = work(of: row, table, in: contests[contest], sources) { works[contest].append(work) }
      }
    }
    return works
  }

  private mutating func found(contest id: String, in positions: [String: Int], at place: Diagnostic.Place) -> Int? {
    if let position = positions[id] { return position }
    let unknown = Diagnostic.contestUnknown(id, among: positions.keys.sorted(), at: place)
    return found((nil, unknown), unlessBroken: "contests/\(id).md")
  }

  private func ordered(_ works: [ContestWork]) -> [ContestWork] {
    let order = ContestMediaType.allCases
    let keys = works.map { (order.firstIndex(of: $0.facts.type.value) ?? 0, CollationKey($0.title)) }
    return works.indices.sorted { left, right in
      if keys[left].0 != keys[right].0 { return keys[left].0 < keys[right].0 }
      if keys[left].1 != keys[right].1 { return keys[left].1 < keys[right].1 }
      return works[left].path == works[right].path ? left < right : works[left].path < works[right].path
    }.map { works[$0] }
  }

  private mutating func work(
    ofStory index: Int,
    _ block: ContestEntry,
    in contest: Contest,
    _ sources: ContestSources
  ) -> ContestWork {
    let entry = sources.stories[index]
    return ContestWork(
      file: entry.story.file,
      title: entry.story.title.value,
      titleRange: entry.story.title.range,
      path: Addresses.contestWork(entry.story.slug, in: contest.id),
      authors: contestAuthors(byline(of: entry.story).map(\.value), sources),
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
    of row: RegisterEntry<ContestRow>,
    _ table: ParsedContestTable,
    in contest: Contest,
    _ sources: ContestSources
  ) -> ContestWork? {
    let record = row.value
    let file = table.register.file
    let story = record.story.flatMap { find($0, contest: contest, in: file, sources) }
    let entry = story.map { sources.stories[$0] }
    let title = record.title ?? entry.map { Located($0.story.title.value, record.story?.range ?? row.range) }
    guard let title else { return nil }
    guard let slug = record.id?.value ?? entry?.story.slug ?? Slug(folding: title.value, maximumLength: 80) else {
      diagnostics.append(.nameWithoutLetters(title.value, at: .init(file, title.range)))
      return nil
    }
    let names = record.authors.isEmpty ? entry.map { byline(of: $0.story).map(\.value) } ?? [] : record.authors
    return ContestWork(
      file: file,
      title: title.value,
      titleRange: title.range,
      path: Addresses.contestWork(slug, in: contest.id),
      authors: contestAuthors(names, sources),
      facts: record.facts,
      story: story,
      model: find(model: record.model, in: file) ?? entry?.model,
      unit: find(unit: record.unit, in: file) ?? entry?.unit,
      media: media(record.facts.media, in: file, contentPath: table.path),
      script: script(record.facts.script, in: file, contentPath: table.path),
      isIllustrative: record.isIllustrative || entry?.story.isIllustrative ?? false,
      syllables: record.facts.syllables?.value ?? entry?.body.syllableCount
    )
  }

  private func contestAuthors(_ names: [String], _ sources: ContestSources) -> [ContestAuthor] {
    names.map { ContestAuthor(name: $0, author: sources.authors[ToneKey($0)]) }
  }

  /// The story that a row names.
  private mutating func find(
    _ name: Located<String>,
    contest: Contest,
    in file: SourceFile,
    _ sources: ContestSources
  ) -> Int? {
    let place = Diagnostic.Place(file, name.range)
    switch sources.storyIndex.find(name.value) {
    case .found(let index):
      let story = sources.stories[index].story
      if let block = story.contest, block.contest.value == contest.id {
        let other = Diagnostic.Place(story.file, block.contest.range)
        diagnostics.append(.workTwice(story.title.value, at: place, other: other))
      }
      return index
    case .heldBack: return nil
    case .several(let paths):
      diagnostics.append(.workStoryAmbiguous(name.value, paths: paths, at: place))
      return nil
    case .missing(let suggestion):
      let unknown = Diagnostic.workStoryUnknown(name.value, suggestion: suggestion, at: place)
      return found((nil, unknown), unlessBroken: "stories/")
    }
  }

  private mutating func media(_ written: [Located<String>], in file: SourceFile, contentPath: String) -> [Int] {
    written.compactMap { resolver.attachment($0, in: file, contentPath: contentPath) }
  }

  private mutating func script(_ written: Located<String>?, in file: SourceFile, contentPath: String) -> String? {
    written.flatMap { resolver.unpublished($0, in: file, contentPath: contentPath) }
  }
}

extension Contest {
  /// The first day that it speaks of.
  var firstDay: CivilDate? {
    (timeline.map(\.from.first) + [rules.from].compactMap { $0 }).min()
  }
}
