import Synchronization

/// Content paths of stories by the name a link may call them: `ten-bai.md`, also for `ten-bai/index.md`.
///
/// Made when a link is met that names no file beside it, because many bulletins have none; once for all copies of a resolver.
final class StoriesByName: Sendable {
  private let made = Mutex<[String: [String]]?>(nil)

  /// - Parameter stories: the content paths of all, those held back too.
  /// - Returns: Those of that name, in their order.
  func paths(named name: String, among stories: () -> [String]) -> [String] {
    made.withLock { made in
      let byName = made ?? Self.byName(stories())
      made = byName
      return byName[name] ?? []
    }
  }

  private static func byName(_ stories: [String]) -> [String: [String]] {
    let byName = Dictionary(grouping: stories) { path in
      let name = ContentPath.name(of: path)
      return name == "index.md" ? ContentPath.name(of: ContentPath.folder(of: path)) + ".md" : name
    }
    return byName.mapValues { $0.count > 1 ? $0.sorted() : $0 }
  }
}
