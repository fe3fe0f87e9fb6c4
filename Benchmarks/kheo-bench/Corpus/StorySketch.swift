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

  /// On the site, with its first slash.
  var address: String { "/bai/\(year)/\(slug).html" }

  /// The picture beside a story that is a folder.
  static let ownPicture = "anh.png"

  /// On Hugo's site, where it lies in a folder named like the story.
  var ownPictureAddress: String { "/bai/\(year)/\(slug)/\(Self.ownPicture)" }

  /// As ISO 8601 writes it.
  var date: String { "\(year)-\(twoDigits(month))-\(twoDigits(day))" }

  private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
