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
    resolver = LinkResolver(destinations: destinations, heldBack: heldBackPaths, files: content.files)
  }

  /// A story with everything it refers to found, or as much of it as can be.
  mutating func entry(at index: Int) -> StoryEntry {
    let parsed = stories[index]
    let story = parsed.record
    let fields = story.fields.compactMap { found(fieldIndex.find($0, in: story.file)) }.uniqued()
    // Without a field the topics have nowhere to be looked for, and the field's own message is enough.
    let topics = (fields.isEmpty ? [] : story.topics).compactMap {
      found(fieldIndex.findTopic($0, among: fields, in: story.file))
    }.uniqued()
    let unit = story.unit.flatMap { found(units.find($0, in: story.file)) }
    let model = story.model.flatMap { found(models.find($0, in: story.file)) }
    let cover = story.cover.flatMap { resolver.picture($0.src, in: story.file, contentPath: story.path) }
    let targets = resolver.resolve(parsed.body, in: story.file, contentPath: story.path, page: paths[index])
    return StoryEntry(
      story: story,
      body: parsed.body,
      path: paths[index],
      // Never published: an unknown field is an error, and the story only stands somewhere so that the rest is checked.
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

  /// What a directory found; its finding is kept.
  private mutating func found<Found>(_ result: (Found?, Diagnostic?)) -> Found? {
    if let diagnostic = result.1 { diagnostics.append(diagnostic) }
    return result.0
  }
}
