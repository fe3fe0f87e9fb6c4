import BulletinContent
import BulletinCore
import BulletinMarkdown

/// What the stories of one run refer to.
package struct StoryReferences: Sendable {
  /// Of one story.
  struct Found {
    /// As in ``StoryEntry``.
    let fields: [Int]
    let topics: [TopicReference]
    let unit: Int?
    let model: Int?
    /// The head picture, as a position among the media.
    var cover: Int?
    /// What each of the body's references leads to, in their order.
    var targets: [LinkTarget]
  }

  /// For each story of the run; positions of media are those of the resolver below.
  fileprivate let found: [Found]
  fileprivate let resolver: LinkResolver
  /// What front matter names and nobody has, in the order of the stories.
  fileprivate let diagnostics: [Diagnostic]
}

/// What the stories of one run refer to, once it is known where the media of the run stand among all.
struct PlacedReferences: Sendable {
  private let found: [StoryReferences.Found]
  /// Of the media of the run.
  private let positions: [Int]

  fileprivate init(_ run: StoryReferences, positions: [Int]) {
    (found, self.positions) = (run.found, positions)
  }

  var count: Int { found.count }

  /// Of a story of the run, with the positions of all media.
  subscript(index: Int) -> StoryReferences.Found {
    var found = found[index]
    found.cover = found.cover.map { positions[$0] }
    for (index, target) in found.targets.enumerated() {
      if case .media(let position) = target { found.targets[index] = .media(positions[position]) }
    }
    return found
  }
}

extension Assembly {
  /// Follows what the stories of a run refer to.
  func references(of run: Range<Int>) -> StoryReferences {
    var resolver = resolver
    var lookup = self
    lookup.diagnostics = []
    let found = run.map { index in
      let source = stories[index]
      let story = source.record
      let fields = lookup.fields(of: story)
      // The notice of a withdrawn story shows nothing of it, so nothing of it may be published either.
      let isShown = story.status != .withdrawn
      let cover = isShown ? story.cover : nil
      return StoryReferences.Found(
        // Never published: an unknown field is an error, and the story only stands somewhere so that the rest is checked.
        fields: fields.isEmpty ? [0] : fields,
        topics: lookup.topics(of: story, among: fields),
        unit: lookup.find(unit: story.unit, in: story.file),
        model: lookup.find(model: story.model, in: story.file),
        cover: cover.flatMap { resolver.picture($0.src, in: story.file, contentPath: story.path) },
        targets: isShown
          ? resolver.resolve(source.body, in: story.file, contentPath: story.path, page: paths[index]) : []
      )
    }
    return StoryReferences(found: found, resolver: resolver, diagnostics: lookup.diagnostics)
  }

  private mutating func fields(of story: Story) -> [Int] {
    story.fields.compactMap { found(fieldIndex.find($0, in: story.file), unlessBroken: "fields/") }.uniqued()
  }

  /// Without a field the topics have nowhere to be looked for, and the field's own message is enough.
  private mutating func topics(of story: Story, among fields: [Int]) -> [TopicReference] {
    (fields.isEmpty ? [] : story.topics).compactMap {
      found(fieldIndex.findTopic($0, among: fields, in: story.file), unlessBroken: "fields/")
    }.uniqued()
  }

  /// Gathers the media and the findings of all runs.
  mutating func gather(_ runs: [StoryReferences]) -> [PlacedReferences] {
    runs.map { run in
      diagnostics += run.diagnostics
      return PlacedReferences(run, positions: resolver.join(run.resolver))
    }
  }
}
