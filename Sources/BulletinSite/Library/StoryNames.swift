import BulletinContent
import BulletinCore

/// How all stories call their tags and authors, each name gathered into one entry.
package struct StoryNames: Sendable {
  /// In the order of the library.
  let tags: [Tag]
  let authors: [Author]
  /// For each story the positions of its tags and authors; none for a withdrawn one, which leaves no trace in the indexes.
  let storyTags: [[Int]]
  let storyAuthors: [[Int]]
  let diagnostics: [Diagnostic]
}

extension Assembly {
  /// Gathers tags and authors, oldest story first so that addresses stay when stories are added.
  func names() -> StoryNames {
    var tags = NameDirectory(of: .tag)
    var authors = NameDirectory(of: .author)
    var storyTags: [[Int]] = Array(repeating: [], count: stories.count)
    var storyAuthors = storyTags
    for index in stories.indices.reversed() {
      let story = stories[index].record
      guard story.status != .withdrawn else { continue }
      storyTags[index] = story.tags.compactMap { tags.add($0, story: index, file: story.file) }.uniqued()
      storyAuthors[index] =
        byline(of: story).compactMap { authors.add($0, story: index, file: story.file) }.uniqued()
    }
    let (tagList, tagPositions) = tagEntries(tags)
    let (authorList, authorPositions) = authorEntries(authors)
    return StoryNames(
      tags: tagList,
      authors: authorList,
      storyTags: storyTags.map { $0.map { tagPositions[$0] } },
      storyAuthors: storyAuthors.map { $0.map { authorPositions[$0] } },
      diagnostics: tags.diagnostics + authors.diagnostics
    )
  }

  /// The tags as the library has them, and where each entry went.
  private func tagEntries(_ tags: NameDirectory) -> (tags: [Tag], newPositions: [Int]) {
    let slugs = tags.slugs()
    let order = tags.entries.enumerated().map { (old: $0, key: CollationKey($1.name)) }.sorted { $0.key < $1.key }
    var newPositions = [Int](repeating: 0, count: order.count)
    let list = order.enumerated().map { position, item in
      newPositions[item.old] = position
      let entry = tags.entries[item.old]
      let slug = slugs[item.old]
      return Tag(name: entry.name, slug: slug, path: Addresses.tag(slug), stories: entry.stories.reversed())
    }
    return (list, newPositions)
  }

  /// As ``tagEntries(_:)``, by the names that people are called by.
  private func authorEntries(_ authors: NameDirectory) -> (authors: [Author], newPositions: [Int]) {
    let slugs = authors.slugs(fixed: authorRegister.slugs)
    let order = authors.entries.enumerated().map { old, entry in
      let row = authorRegister.row(of: entry.key)
      let isOrganization = row?.isOrganization ?? (entry.name == content.config.defaultAuthor)
      let key = PersonNameKey(entry.name, sortedAs: row?.sortAs ?? (isOrganization ? entry.name : nil))
      return (old: old, key: key, isOrganization: isOrganization)
    }.sorted { $0.key < $1.key }
    var newPositions = [Int](repeating: 0, count: order.count)
    let list = order.enumerated().map { position, item in
      newPositions[item.old] = position
      let entry = authors.entries[item.old]
      return Author(
        name: entry.name,
        slug: slugs[item.old],
        path: Addresses.author(slugs[item.old]),
        isOrganization: item.isOrganization,
        initial: item.key.initial,
        stories: entry.stories.reversed()
      )
    }
    return (list, newPositions)
  }
}
