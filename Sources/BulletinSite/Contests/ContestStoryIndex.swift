import BulletinContent
import BulletinCore

/// Finds the story that a table names by its slug or its path: `ten-bai`, `2018/ten-bai`, `stories/2018/ten-bai.md`.
struct ContestStoryIndex {
  enum Lookup {
    /// A position in ``Library/stories``.
    case found(Int)
    /// There is such a story, but it is not on the site, or only as a notice.
    case heldBack
    /// Several stories are called so; their paths as a table would name them.
    case several([String])
    case missing(suggestion: String?)
  }

  private var byName: [String: [Int]] = [:]
  private var names: [String] = []
  private var hidden: Set<String> = []
  /// Every story by its path and by its slug.
  private var spellings = NearMissIndex([])

  init(_ stories: [StoryEntry], heldBack: [HeldBackStory]) {
    for (index, entry) in stories.enumerated() {
      let path = Self.short(entry.contentPath)
      names.append(path)
      if entry.isWithdrawn {
        hidden.formUnion([path, entry.slug.string])
        continue
      }
      for name in Set([path, entry.slug.string, ContentPath.name(of: path)]) {
        byName[name, default: []].append(index)
      }
    }
    for story in heldBack {
      let path = Self.short(story.path)
      hidden.formUnion([path, ContentPath.name(of: path)])
    }
    spellings = NearMissIndex(names.flatMap { [$0, ContentPath.name(of: $0)] })
  }

  func find(_ written: String) -> Lookup {
    let name = Self.short(written)
    if let found = byName[name] {
      return found.count == 1 ? .found(found[0]) : .several(found.map { names[$0] })
    }
    if hidden.contains(name) { return .heldBack }
    return .missing(suggestion: spellings.best(for: name))
  }

  /// Without `stories/` before it and `.md` or `/index.md` behind.
  private static func short(_ path: String) -> String {
    var path = path.hasPrefix("stories/") ? String(path.dropFirst(8)) : path
    for ending in ["/index.md", ".md", ".html"] where path.hasSuffix(ending) {
      path = String(path.dropLast(ending.count))
      break
    }
    return path
  }
}
