import BulletinContent
import BulletinCore
import BulletinMarkdown

extension Assembly {
  /// Notes every content file that has a page, so that links can find it.
  mutating func findDestinations() {
    var destinations: [String: LinkResolver.Destination] = [:]
    for (parsed, path) in zip(stories, paths) {
      let isWithdrawn = parsed.record.status == .withdrawn
      destinations[parsed.record.path] = .init(path: path, headings: isWithdrawn ? [] : parsed.body.headings)
    }
    for parsed in content.fields {
      destinations[parsed.record.path] = .init(
        path: Addresses.field(parsed.record.id),
        headings: parsed.body.headings
      )
    }
    for parsed in content.campaigns {
      destinations[parsed.record.path] = .init(
        path: Addresses.campaign(parsed.record.id),
        headings: parsed.body.headings
      )
    }
    for parsed in content.pages {
      destinations[parsed.record.path] = .init(
        path: Addresses.plainPage(parsed.record.slug),
        headings: parsed.body.headings
      )
    }
    resolver = LinkResolver(destinations: destinations, heldBack: heldBackPaths, broken: content.broken, files: content.files)
  }

  /// A story with everything it refers to found, or as much of it as can be.
  mutating func entry(at index: Int) -> StoryEntry {
    let parsed = stories[index]
    let story = parsed.record
    let fields = story.fields.compactMap { find(in: "fields/", fieldIndex.find($0, in: story.file)) }.uniqued()
    // Without a field, what its topics are cannot be said.
    let topics = fields.isEmpty ? [] : story.topics.compactMap { find(in: "fields/", fieldIndex.findTopic($0, among: fields, in: story.file)) }.uniqued()
    let unit = story.unit.flatMap { findUnit($0, in: story.file) }
    let model = story.model.flatMap { find(in: "registers/models", models.find($0, in: story.file)) }
    let cover = story.cover.flatMap { cover -> Int? in
      let place = Diagnostic.Place(story.file, cover.src.range)
      // The notice of a withdrawn story shows nothing of it, so nothing of it may be published either.
      guard story.status != .withdrawn else { return nil }
      guard let path = ContentPath.resolve(cover.src.value, from: story.path) else {
        diagnostics.append(.linkLeavesContent(cover.src.value, at: place))
        return nil
      }
      return resolver.file(path, written: cover.src.value, place: place)
    }
    let targets =
      story.status == .withdrawn
      ? [] : resolver.resolve(parsed.body, in: story.file, contentPath: story.path, page: paths[index])
    return StoryEntry(
      story: story,
      body: parsed.body,
      path: paths[index],
      fields: fields.isEmpty ? [0] : fields,
      topics: topics,
      unit: unit,
      model: model,
      tags: storyTags[index],
      authors: storyAuthors[index],
      targets: targets,
      cover: cover,
      preview: previews[index]
    )
  }

  /// Takes what was found, or reports that nothing was, unless that is only because a file it might stand in is broken.
  ///
  /// - Parameter place: The content path that files of this kind begin with.
  private mutating func find<Found>(in place: String, _ result: (Found?, Diagnostic?)) -> Found? {
    if let diagnostic = result.1, !isBroken(place) { diagnostics.append(diagnostic) }
    return result.0
  }

  func isBroken(_ place: String) -> Bool {
    content.broken.contains { $0.hasPrefix(place) }
  }

  private mutating func findUnit(_ id: Located<String>, in file: SourceFile) -> Int? {
    if let slug = Slug(exactly: id.value), let position = units.positions[slug] { return position }
    guard !isBroken("registers/units") else { return nil }
    let suggestion = NearMiss.best(
      for: id.value,
      among: units.drafts.flatMap { [$0.id.string] + $0.periods.map(\.name.value) }
    )
    // A name is as good a hint as an id, but it is the id that has to be written.
    let byName = units.drafts.first { draft in
      draft.periods.contains { $0.name.value == id.value || $0.name.value == suggestion }
    }
    diagnostics.append(.unitUnknown(id, suggestion: byName?.id.string ?? suggestion, at: .init(file, id.range)))
    return nil
  }
}
