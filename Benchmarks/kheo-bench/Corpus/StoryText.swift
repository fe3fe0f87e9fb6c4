/// How the text of a story names other stories and pictures.
enum Addressing {
  /// The way from one file to the other, as Khéo wants it.
  case files
  /// The address on the site, as Hugo can take it without looking anything up.
  case site
}

/// Thinks up a story: 400 to 1,200 syllables with everything that stories have. The draws do not depend on the addressing, so
/// that the same story is told in both.
struct StoryText {
  private let sketch: StorySketch
  private let corpus: Corpus
  private let addressing: Addressing
  private var prose: Prose
  private var footnotes: [String] = []

  init(_ sketch: StorySketch, in corpus: Corpus, addressing: Addressing) {
    self.sketch = sketch
    self.corpus = corpus
    self.addressing = addressing
    let random = SplitMix64(seed: ~corpus.seed, index: sketch.index)
    prose = Prose(random, about: sketch.model, in: sketch.unit.name)
  }

  mutating func draft() -> StoryDraft {
    let field = prose.draw { $0.pick(corpus.borrowed.fields) }
    let topics = prose.draw { $0.pick($0.number(in: 1...2), of: field.topics) }
    let tags = prose.draw { $0.pick($0.number(in: 2...5), of: Words.tags) }
    let authors = prose.draw { $0.pick($0.number(in: 1...2), of: corpus.authors) }
    let subject = prose.draw { $0.chance(70) } ? "tap-the" : "ca-nhan"
    let summary = plain(prose.sentence())
    return StoryDraft(
      sketch: sketch,
      field: field,
      topics: topics,
      tags: tags,
      authors: authors,
      subject: subject,
      summary: summary,
      cover: cover(),
      source: source(),
      body: body()
    )
  }

  private mutating func cover() -> StoryDraft.Cover? {
    guard sketch.isFolder || prose.draw({ $0.chance(50) }) else { return nil }
    let alt = prose.draw { $0.pick(Words.pictures) }
    return StoryDraft.Cover(picture: picture(), alt: alt, credit: prose.person())
  }

  private mutating func source() -> StoryDraft.Source? {
    guard prose.draw({ $0.chance(60) }) else { return nil }
    return StoryDraft.Source(
      title: "Bài về mô hình \(sketch.model.name)",
      publisher: prose.draw { $0.pick(Words.publishers) },
      url: "https://bao.example/\(sketch.slug).html"
    )
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
    let link =
      switch addressing {
      case .files: other.link(from: sketch)
      case .site: other.address
      }
    return "\(prose.paragraph()) Xem thêm [\(other.title)](\(link))."
  }

  private mutating func footnotedParagraph() -> String {
    let number = footnotes.count + 1
    footnotes.append("[^\(number)]: \(prose.sentence())")
    return prose.paragraph() + "[^\(number)]"
  }

  /// The story's own picture, or one that many share.
  private mutating func picture() -> String {
    guard !sketch.isFolder else {
      return addressing == .files ? StorySketch.ownPicture : sketch.ownPictureAddress
    }
    let shared = Corpus.sharedPicture(prose.draw { $0.number(in: 0...(corpus.pictureCount - 1)) })
    return addressing == .files ? sketch.wayUp + shared : "/tep/\(shared)"
  }

  private func plain(_ text: String) -> String {
    String(text.filter { $0 != "*" })
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
