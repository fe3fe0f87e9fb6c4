import BulletinContent
import BulletinCore
import BulletinMarkdown

extension Assembly {
  /// Notes every content file that has a page, so that links can find it.
  ///
  /// - Parameter stories: that get a page.
  mutating func findDestinations(
    ofStories stories: some Collection<(source: StorySource, path: OutputPath, isWithdrawn: Bool)>
  ) {
    var destinations: [String: LinkResolver.Destination] = [:]
    destinations.reserveCapacity(stories.count + content.fields.count + content.pages.count + documents.records.count)
    for story in stories {
      destinations[story.source.path] = .init(path: story.path, story: story.isWithdrawn ? nil : story.source)
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
      heldBack: Set(heldBack.map(\.path)),
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
  func entry(at index: Int, _ references: StoryReferences.Found, tags: [Int], authors: [Int]) -> StoryEntry {
    let story = stories[index].record
    return StoryEntry(
      source: stories[index],
      slug: story.slug,
      path: paths[index],
      date: story.date.value,
      lastChange: max(story.date.value, story.updated ?? story.date.value),
      isWithdrawn: stories[index].isWithdrawn,
      entersContest: story.contest != nil,
      mayCiteDocuments: stories[index].body.references.contains { $0.citation != nil }
        || references.targets.contains { $0.page.map(Addresses.isAmongDocuments) ?? false },
      fields: references.fields,
      topics: references.topics,
      unit: references.unit,
      model: references.model,
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
