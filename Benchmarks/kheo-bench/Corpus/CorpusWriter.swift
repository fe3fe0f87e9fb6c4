/// Writes a corpus as a bulletin of Khéo's: `content/` and `templates/`.
struct CorpusWriter {
  let corpus: Corpus
  let registerRowCount: Int

  init(_ corpus: Corpus, registerRowCount: Int) {
    self.corpus = corpus
    self.registerRowCount = registerRowCount
  }

  /// - Parameter folder: An empty folder.
  func write(to folder: String) throws {
    try Files.makeFolder(folder + "/content")
    try corpus.borrowed.copy(to: folder)
    var registers = RegisterWriter(corpus.borrowed, rowCount: registerRowCount, seed: corpus.seed)
    try registers.write(to: folder + "/content/registers")
    try Files.write(Self.siteConfig, to: folder + "/content/site.yml")
    let stories = folder + "/content/stories"
    for name in ["", "/anh"] + StorySketch.years.map({ "/\($0)" }) { try Files.makeFolder(stories + name) }
    try corpus.writePictures(
      shared: { "\(stories)/\(Corpus.sharedPicture($0))" },
      own: { "\(Files.folder(of: "\(folder)/content/\($0.path)"))/\(StorySketch.ownPicture)" }
    )
    for sketch in corpus.sketches {
      try Files.write(corpus.draft(of: sketch, addressing: .files).kheoFile, to: "\(folder)/content/\(sketch.path)")
    }
  }

  private static let siteConfig = """
    name: "\(Corpus.name)"
    tagline: "\(Corpus.tagline)"
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
