import BulletinContent
import BulletinCore

extension Assembly {
  /// Joins the stories with what they refer to, as far as they have something in common.
  ///
  /// - Parameters:
  ///   - names: of ``names()``.
  ///   - references: of all stories, in runs.
  mutating func joining(_ names: StoryNames, _ references: [StoryReferences]) -> StoryJoining {
    let tags = tagEntries(names.tags)
    let authors = authorEntries(names.authors)
    diagnostics = names.tags.diagnostics + names.authors.diagnostics
    let found = content.fields.isEmpty ? [] : gather(references)
    return StoryJoining(assembly: self, names: names, tags: tags, authors: authors, found: found)
  }

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
