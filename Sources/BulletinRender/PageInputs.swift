import BulletinContent
package import BulletinCore
package import BulletinSite

/// What a page is made from, for a build that leaves out what cannot have changed.
///
/// The theme and what stands around every page are the same for all and not told here. Whoever lets a page show something new
/// has to tell it here too; random edits in the tests, each compared with a build from nothing, find what is forgotten.
package enum PageInputs {
  /// The stories whose text stands on a page, as positions in ``Library/stories``.
  package static func texts(on page: Page, of library: Library) -> [Int] {
    switch page {
    case .story(let position): [position]
    case .booklet(let field, let year, let part):
      Array(Booklet.stories(part, of: library.fields[field].years[year], in: library.fields[field]))
    case .contestWork(let reference): library.work(reference).story.map { [$0] } ?? []
    default: []
    }
  }

  /// What the page of a story shows of other records: other stories as cards, names and addresses, what is known of pictures.
  /// Nil for every other page, which may show anything that lists show of any story.
  ///
  /// - Parameters:
  ///   - card: for each story of the library what ``card(of:in:)`` is, or anything that stands for it.
  package static func surroundings(
    of page: Page,
    in source: SiteSource,
    card: (Int) -> some Storable
  ) -> [UInt8]? {
    guard case .story(let position) = page else { return nil }
    return surroundings(ofStory: position, in: source) { shown, story in shown.write(card(story)) }
  }

  private static func surroundings(
    ofStory position: Int,
    in source: SiteSource,
    writeCard: (inout StorageWriter, Int) -> Void
  ) -> [UInt8] {
    let library = source.library
    let entry = library.stories[position]
    var shown = StorageWriter(capacity: 512)
    writeCard(&shown, position)
    for related in source.related.shown(nearTo: position) {
      writeCard(&shown, related)
    }
    let neighbours = source.related.neighboursInField(of: position)
    for neighbour in [neighbours.older, neighbours.newer] {
      shown.write(neighbour != nil)
      if let neighbour { writeCard(&shown, neighbour) }
    }
    for author in entry.authors { shown.write(named: library.authors[author].name, library.authors[author].path) }
    for author in entry.authors { shown.write(library.authors[author].isOrganization) }
    for tag in entry.tags { shown.write(named: library.tags[tag].name, library.tags[tag].path) }
    for target in entry.targets { shown.write(target, in: source) }
    for reference in library.contestWorks[position] ?? [] { shown.write(library.work(reference), in: library) }
    return shown.bytes
  }

  /// What ``StoryCard`` shows, and the page of a story of its own picture. The names of fields, units and models are no
  /// story's own.
  package static func card(of position: Int, in source: SiteSource) -> [UInt8] {
    let entry = source.library.stories[position]
    var card = StorageWriter(capacity: 512)
    card.write(entry.path.string)
    card.write(entry.story.title.value)
    card.write(entry.story.summary)
    card.write(entry.date)
    card.write(entry.mainField)
    card.write(entry.unit)
    card.write(entry.preview?.wording.vi)
    if let cover = entry.story.cover, let media = entry.cover {
      card.write(cover.alt)
      card.write(cover.caption)
      card.write(cover.credit)
      card.write(medium: media, in: source)
    }
    return card.bytes
  }

  /// What pages say of the files among the media: all of them, in their order.
  package static func media(of source: SiteSource) -> [UInt8] {
    var shown = StorageWriter()
    for position in source.library.media.indices { shown.write(medium: position, in: source) }
    return shown.bytes
  }

  /// What stands around every page and no single record tells: the numbers behind the fields, the newest date, whether there is
  /// a search, the files of the theme.
  package static func frame(of source: SiteSource) -> [UInt8] {
    var shown = StorageWriter()
    for field in source.library.fields { shown.write(field.stories.count) }
    for (label, page) in SiteViews.sections(of: source.library) { shown.write(named: label, page) }
    for asset in source.plan.assets { shown.write(asset.output.string) }
    shown.write(source.plan.hasSearch)
    shown.write(source.lastChange)
    return shown.bytes
  }
}

extension StorageWriter {
  fileprivate mutating func write(named name: String, _ path: OutputPath) {
    write(name)
    write(path.string)
  }

  fileprivate mutating func write(_ target: LinkTarget, in source: SiteSource) {
    switch target {
    case .page(let path, let fragment):
      write(1)
      write(path.string)
      write(fragment)
    case .media(let position):
      write(2)
      write(medium: position, in: source)
    case .nothing: write(3)
    }
  }

  fileprivate mutating func write(medium position: Int, in source: SiteSource) {
    let facts = source.media[position]
    write(source.library.media[position].output.string)
    write(facts.size?.width)
    write(facts.size?.height)
    write(facts.byteCount)
    write(facts.words?.captions)
  }

  /// What no contest's own file tells.
  fileprivate mutating func write(_ work: ContestWork, in library: Library) {
    write(named: work.title, work.path)
    write(work.syllables)
    write(work.isIllustrative)
    for author in work.authors {
      write(named: author.name, author.author.map { library.authors[$0].path } ?? work.path)
    }
  }
}
