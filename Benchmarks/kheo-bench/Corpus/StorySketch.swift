/// What of a story is settled before any text is written, because other stories link to it.
struct StorySketch {
  let index: Int
  let model: Words.Model
  let unit: BorrowedContent.Unit
  let title: String
  let slug: String
  let year: Int
  let month: Int
  let day: Int
  /// Whether the story is a folder with its own picture beside it.
  let isFolder: Bool

  static let years = 2009...2025

  init(index: Int, seed: UInt64, borrowed: BorrowedContent) {
    var random = SplitMix64(seed: seed, index: index)
    self.index = index
    model = random.pick(Words.models)
    unit = random.pick(borrowed.units)
    title = "\(model.name) ở \(unit.name): \(random.pick(Words.outcomes))"
    slug = "\(model.slug)-\(unit.id)-\(index + 1)"
    year = random.number(in: Self.years)
    month = random.number(in: 1...12)
    day = random.number(in: 1...28)
    isFolder = random.chance(10)
  }

  /// From the content folder.
  var path: String { "stories/\(year)/\(slug)\(isFolder ? "/index" : "").md" }

  /// The way up from the story's folder to stories/.
  var wayUp: String { isFolder ? "../../" : "../" }

  /// As it is written in another story's Markdown.
  func link(from other: StorySketch) -> String { "\(other.wayUp)\(path.dropFirst("stories/".count))" }
}
