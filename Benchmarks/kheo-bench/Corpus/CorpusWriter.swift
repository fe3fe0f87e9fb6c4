/// Writes a whole bulletin: `content/` and `templates/`.
struct CorpusWriter {
  let borrowed: BorrowedContent
  let seed: UInt64
  let sketches: [StorySketch]
  let authors: [String]
  let registerRowCount: Int

  /// Pictures that stories share, besides those that some have of their own.
  var pictureCount: Int { max(1, sketches.count / 20) }

  init(_ borrowed: BorrowedContent, storyCount: Int, registerRowCount: Int, seed: UInt64) {
    self.borrowed = borrowed
    self.seed = seed
    self.registerRowCount = registerRowCount
    sketches = (0..<storyCount).map { StorySketch(index: $0, seed: seed, borrowed: borrowed) }
    var random = SplitMix64(seed: seed)
    authors = (0..<max(3, storyCount / 40)).map { _ in Prose.personName(&random) }
  }

  /// From stories/.
  static func sharedPicture(_ number: Int) -> String { "anh/anh-\(number + 1).png" }

  /// - Parameter folder: An empty folder.
  func write(to folder: String) throws {
    try Files.makeFolder(folder + "/content")
    try borrowed.copy(to: folder)
    var registers = RegisterWriter(borrowed, rowCount: registerRowCount, seed: seed)
    try registers.write(to: folder + "/content/registers")
    try Files.write(Self.siteConfig, to: folder + "/content/site.yml")
    let stories = folder + "/content/stories"
    for name in ["", "/anh"] + StorySketch.years.map({ "/\($0)" }) { try Files.makeFolder(stories + name) }
    var random = SplitMix64(seed: seed &+ 1)
    for number in 0..<pictureCount {
      try Files.write(PNGPicture.bytes(&random), to: "\(stories)/\(Self.sharedPicture(number))")
    }
    for sketch in sketches {
      let path = "\(folder)/content/\(sketch.path)"
      if sketch.isFolder {
        try Files.makeFolder(Files.folder(of: path))
        try Files.write(PNGPicture.bytes(&random), to: "\(Files.folder(of: path))/\(StoryText.ownPicture)")
      }
      var text = StoryText(sketch, in: self)
      try Files.write(text.text(), to: path)
    }
  }

  private static let siteConfig = """
    name: "Bản tin đo tốc độ"
    tagline: "Những bài viết do máy ghép chữ, chỉ để đo"
    description: "Bản tin gồm những bài ghép chữ ngẫu nhiên để đo tốc độ và bộ nhớ của Khéo."
    base_url: "https://do-toc-do.example/"
    language: vi
    publisher: {name: "Dự án Khéo", url: "https://do-toc-do.example/"}
    owner: "Dự án Khéo"
    responsible: {name: "Ban biên tập", title: "Chịu trách nhiệm nội dung"}
    licence: {number: "Bản để đo", date: "Chưa cấp", issuer: "Chưa có cơ quan cấp"}
    address: "Quảng Ngãi"
    email: "bientap@do-toc-do.example"
    page_size: 20
    latest_count: 12
    feed_size: 30
    default_author: "Ban biên tập"

    """
}
