/// All that two writers have to agree on about one set of synthetic stories.
struct Corpus {
  let borrowed: BorrowedContent
  let seed: UInt64
  let sketches: [StorySketch]
  let authors: [String]

  /// Pictures that stories share, besides those that some have of their own.
  var pictureCount: Int { max(1, sketches.count / 20) }

  init(_ borrowed: BorrowedContent, storyCount: Int, seed: UInt64) {
    self.borrowed = borrowed
    self.seed = seed
    sketches = (0..<storyCount).map { StorySketch(index: $0, seed: seed, borrowed: borrowed) }
    var random = SplitMix64(seed: seed)
    authors = (0..<max(3, storyCount / 40)).map { _ in Prose.personName(&random) }
  }

  /// Below the folder of all stories.
  static func sharedPicture(_ number: Int) -> String { "anh/anh-\(number + 1).png" }

  static let name = "Bản tin đo tốc độ"
  static let tagline = "Những bài viết do máy ghép chữ, chỉ để đo"

  /// The story in the words of one generator.
  func draft(of sketch: StorySketch, addressing: Addressing) -> StoryDraft {
    var text = StoryText(sketch, in: self, addressing: addressing)
    return text.draft()
  }

  /// The pictures, drawn once and in the same order for every writer: the shared ones, then those of stories that are folders.
  func writePictures(shared: (Int) -> String, own: (StorySketch) -> String) throws {
    var random = SplitMix64(seed: seed &+ 1)
    for number in 0..<pictureCount { try Files.write(PNGPicture.bytes(&random), to: shared(number)) }
    for sketch in sketches where sketch.isFolder {
      let path = own(sketch)
      try Files.makeFolder(Files.folder(of: path))
      try Files.write(PNGPicture.bytes(&random), to: path)
    }
  }
}
