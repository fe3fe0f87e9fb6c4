import BulletinContent
import BulletinCore

/// How all stories call their tags and authors, each name gathered into one entry.
package struct StoryNames: Sendable {
  var tags = NameDirectory(of: .tag)
  var authors = NameDirectory(of: .author)
  /// For each story the entries of its tags and authors; none for a withdrawn one, which leaves no trace in the indexes.
  var storyTags: [[Int]] = []
  var storyAuthors: [[Int]] = []
}

extension Assembly {
  /// Gathers tags and authors, oldest story first so that addresses stay when stories are added.
  func names() -> StoryNames {
    var names = StoryNames()
    names.storyTags = Array(repeating: [], count: stories.count)
    names.storyAuthors = names.storyTags
    for index in stories.indices.reversed() {
      let story = stories[index].record
      guard story.status != .withdrawn else { continue }
      names.storyTags[index] = story.tags.compactMap { names.tags.add($0, story: index, file: story.file) }.uniqued()
      names.storyAuthors[index] =
        byline(of: story).compactMap { names.authors.add($0, story: index, file: story.file) }.uniqued()
    }
    return names
  }
}
