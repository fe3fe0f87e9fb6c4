/// The Markdown file of a synthetic story: front matter, and 400 to 1,200 syllables with everything that stories have.
struct StoryText {
  private let sketch: StorySketch
  private let corpus: CorpusWriter
  private var prose: Prose
  private var footnotes: [String] = []

  init(_ sketch: StorySketch, in corpus: CorpusWriter) {
    self.sketch = sketch
    self.corpus = corpus
    let random = SplitMix64(seed: ~corpus.seed, index: sketch.index)
    prose = Prose(random, about: sketch.model, in: sketch.unit.name)
  }

  mutating func text() -> String {
    "---\n\(frontMatter())---\n\n\(body())\n"
  }

  private mutating func frontMatter() -> String {
    let field = prose.draw { $0.pick(corpus.borrowed.fields) }
    let topics = prose.draw { $0.pick($0.number(in: 1...2), of: field.topics) }
    let tags = prose.draw { $0.pick($0.number(in: 2...5), of: Words.tags) }
    let authors = prose.draw { $0.pick($0.number(in: 1...2), of: corpus.authors) }
    var lines = [
      "title: \"\(sketch.title)\"",
      "date: \(sketch.year)-\(twoDigits(sketch.month))-\(twoDigits(sketch.day))",
      "field: \(field.id)",
      "topics: [\(topics.joined(separator: ", "))]",
      "unit: \(sketch.unit.id)",
      "subject: \(prose.draw { $0.chance(70) } ? "tap-the" : "ca-nhan")",
      "authors: [\(authors.joined(separator: ", "))]",
      "summary: \"\(plain(prose.sentence()))\"",
      "tags: [\(tags.joined(separator: ", "))]",
    ]
    if sketch.isFolder || prose.draw({ $0.chance(50) }) {
      let alt = prose.draw { $0.pick(Words.pictures) }
      lines.append("cover: {src: \(picture()), alt: \"\(alt)\", caption: \"\(alt)\", credit: \"\(prose.person())\"}")
    }
    if prose.draw({ $0.chance(60) }) {
      let publisher = prose.draw { $0.pick(Words.publishers) }
      let url = "https://bao.example/\(sketch.slug).html"
      let title = "Bài về mô hình \(sketch.model.name)"
      lines.append("sources:\n  - {title: \"\(title)\", publisher: \"\(publisher)\", url: \"\(url)\"}")
    }
    lines.append("status: published")
    lines.append("slug: \(sketch.slug)")
    return lines.joined(separator: "\n") + "\n"
  }

  private mutating func body() -> String {
    let wanted = prose.draw { $0.number(in: 400...1200) }
    var blocks = [prose.paragraph()]
    var headings = Words.headings[...]
    var syllables = 0
    var section = 0
    while syllables < wanted {
      if section.isMultiple(of: 4), let heading = headings.popFirst() { blocks.append("## \(heading)") }
      section += 1
      let block = block()
      syllables += block.utf8.count { $0 == UInt8(ascii: " ") } + 1
      blocks.append(block)
    }
    return (blocks + footnotes).joined(separator: "\n\n")
  }

  private mutating func block() -> String {
    switch prose.draw({ $0.number(in: 1...20) }) {
    case 1: prose.table()
    case 2: prose.quote()
    case 3, 4: prose.list()
    case 5: "![\(prose.draw { $0.pick(Words.pictures) })](\(picture()) \"Ảnh: \(prose.person())\")"
    case 6, 7: linkingParagraph()
    case 8: footnotedParagraph()
    case 9: "### \(prose.draw { $0.pick(Words.outcomes) }.capitalizedFirst)\n\n\(prose.paragraph())"
    default: prose.paragraph()
    }
  }

  private mutating func linkingParagraph() -> String {
    let other = prose.draw { $0.pick(corpus.sketches) }
    return "\(prose.paragraph()) Xem thêm [\(other.title)](\(other.link(from: sketch)))."
  }

  private mutating func footnotedParagraph() -> String {
    let number = footnotes.count + 1
    footnotes.append("[^\(number)]: \(prose.sentence())")
    return prose.paragraph() + "[^\(number)]"
  }

  /// The story's own picture, or one that many share.
  private mutating func picture() -> String {
    if sketch.isFolder { return StoryText.ownPicture }
    return sketch.wayUp + CorpusWriter.sharedPicture(prose.draw { $0.number(in: 0...(corpus.pictureCount - 1)) })
  }

  static let ownPicture = "anh.png"

  private func plain(_ text: String) -> String {
    String(text.filter { $0 != "*" })
  }

  private func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
