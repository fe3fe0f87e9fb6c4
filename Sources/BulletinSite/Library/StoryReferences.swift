import BulletinContent
import BulletinCore
import BulletinMarkdown

/// What the stories of one run refer to.
package struct StoryReferences: Sendable {
  /// Of one story.
  struct Found {
    /// The head picture, as a position among the media.
    var cover: Int?
    /// What each of the body's references leads to, in their order.
    var targets: [LinkTarget]
  }

  /// For each story of the run; positions of media are those of the resolver below.
  fileprivate(set) var found: [Found] = []
  fileprivate let resolver: LinkResolver
}

extension Assembly {
  /// Follows what the stories of a run refer to.
  func references(of run: Range<Int>) -> StoryReferences {
    var resolver = resolver
    let found = run.map { index in
      let parsed = stories[index]
      let story = parsed.record
      // The notice of a withdrawn story shows nothing of it, so nothing of it may be published either.
      guard story.status != .withdrawn else { return StoryReferences.Found(cover: nil, targets: []) }
      return StoryReferences.Found(
        cover: story.cover.flatMap { resolver.picture($0.src, in: story.file, contentPath: story.path) },
        targets: resolver.resolve(parsed.body, in: story.file, contentPath: story.path, page: paths[index])
      )
    }
    return StoryReferences(found: found, resolver: resolver)
  }

  /// Gathers what the runs found into one: for each story its references, with the positions of all media.
  mutating func gather(_ runs: [StoryReferences]) -> [StoryReferences.Found] {
    var all: [StoryReferences.Found] = []
    all.reserveCapacity(stories.count)
    for run in runs {
      let positions = resolver.join(run.resolver)
      for var found in run.found {
        found.cover = found.cover.map { positions[$0] }
        for index in found.targets.indices {
          if case .media(let position) = found.targets[index] { found.targets[index] = .media(positions[position]) }
        }
        all.append(found)
      }
    }
    return all
  }
}
