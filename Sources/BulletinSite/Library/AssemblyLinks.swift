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
    for parsed in content.contests {
      destinations[parsed.record.path] = .init(
        path: Addresses.contest(parsed.record.id),
        headings: parsed.body.headings
      )
    }
    for parsed in content.pages {
      destinations[parsed.record.path] = .init(
        path: Addresses.plainPage(parsed.record.slug),
        headings: parsed.body.headings
      )
    }
    for parsed in documents.records {
      destinations[parsed.record.path] = .init(
        path: Addresses.document(parsed.record.id),
        headings: parsed.body.headings
      )
    }
    resolver = LinkResolver(
      destinations: destinations,
      heldBack: heldBackPaths,
      broken: content.broken,
      files: content.files,
      documents: documents
    )
  }

  /// A story with everything it refers to found, or as much of it as can be.
  ///
  /// - Parameters:
  ///   - references: what its text and its front matter lead to.
  ///   - tags: positions in the library.
  ///   - authors: likewise.
  mutating func entry(
    at index: Int,
    _ references: StoryReferences.Found,
    tags: [Int],
    authors: [Int]
  ) -> StoryEntry {
    let parsed = stories[index]
    let story = parsed.record
    let fields = story.fields.compactMap { found(fieldIndex.find($0, in: story.file), unlessBroken: "fields/") }
      .uniqued()
    // Without a field the topics have nowhere to be looked for, and the field's own message is enough.
    let topics = (fields.isEmpty ? [] : story.topics).compactMap {
      found(fieldIndex.findTopic($0, among: fields, in: story.file), unlessBroken: "fields/")
    }.uniqued()
    return StoryEntry(
      story: story,
      body: parsed.body,
      path: paths[index],
      // Never published: an unknown field is an error, and the story only stands somewhere so that the rest is checked.
      fields: fields.isEmpty ? [0] : fields,
      topics: topics,
      unit: find(unit: story.unit, in: story.file),
      model: find(model: story.model, in: story.file),
      tags: tags,
      authors: authors,
      targets: references.targets,
      cover: references.cover,
      preview: previews[index]
    )
  }

  /// What a directory found, or its finding, unless nothing was found only because a file it might stand in is broken.
  ///
  /// - Parameter place: The content path that files of this kind begin with.
  mutating func found<Found>(_ result: (Found?, Diagnostic?), unlessBroken place: String) -> Found? {
    if let diagnostic = result.1, !isBroken(place) { diagnostics.append(diagnostic) }
    return result.0
  }

  func isBroken(_ place: String) -> Bool {
    content.broken.contains { $0.hasPrefix(place) }
  }
}
