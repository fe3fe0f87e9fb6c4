/// What a synthetic story says, before it is written for one generator or another.
struct StoryDraft {
  struct Cover {
    let picture: String
    let alt: String
    let credit: String
  }

  struct Source {
    let title: String
    let publisher: String
    let url: String
  }

  let sketch: StorySketch
  let field: BorrowedContent.Field
  let topics: [BorrowedContent.Topic]
  let tags: [String]
  let authors: [String]
  let subject: String
  /// Without marks of Markdown.
  let summary: String
  let cover: Cover?
  let source: Source?
  /// Markdown.
  let body: String

  /// As Khéo reads it. Nothing in a draft holds a quotation mark that YAML would have to be told of.
  var kheoFile: String {
    var lines = [
      "title: \"\(sketch.title)\"",
      "date: \(sketch.date)",
      "field: \(field.id)",
      "topics: \(list(topics.map(\.id)))",
      "unit: \(sketch.unit.id)",
      "subject: \(subject)",
      "authors: \(list(authors))",
      "summary: \"\(summary)\"",
      "tags: \(list(tags))",
    ]
    if let cover { lines.append("cover: \(line(cover))") }
    if let source { lines.append("sources:\n  - \(line(source))") }
    lines += ["status: published", "slug: \(sketch.slug)"]
    return "---\n\(lines.joined(separator: "\n"))\n---\n\n\(body)\n"
  }

  /// As Hugo reads it: lists are taxonomies, the field is the section in which the file lies.
  var hugoFile: String {
    var lines = [
      "title: \"\(sketch.title)\"",
      "date: \(sketch.date)",
      "tieu-muc: \(list(topics.map(\.id)))",
      "don-vi: [\(sketch.unit.id)]",
      "nam: [\"\(sketch.year)\"]",
      "tac-gia: \(list(authors))",
      "chu-de: \(list(tags))",
      "description: \"\(summary)\"",
      "subject: \(subject)",
      "place: \"\(sketch.unit.name)\"",
    ]
    if let cover { lines.append("cover: \(line(cover))") }
    if let source { lines.append("sources:\n  - \(line(source))") }
    return "---\n\(lines.joined(separator: "\n"))\n---\n\n\(body)\n"
  }

  /// In Hugo's `content/`: a page, or a bundle where the story has a picture of its own.
  var hugoPath: String { Self.hugoPath(of: sketch, in: field) }

  static func hugoPath(of sketch: StorySketch, in field: BorrowedContent.Field) -> String {
    "linh-vuc/\(field.id)/\(sketch.slug)\(sketch.isFolder ? "/index" : "").md"
  }

  private func list(_ items: [String]) -> String { "[\(items.joined(separator: ", "))]" }

  private func line(_ cover: Cover) -> String {
    "{src: \(cover.picture), alt: \"\(cover.alt)\", caption: \"\(cover.alt)\", credit: \"\(cover.credit)\"}"
  }

  private func line(_ source: Source) -> String {
    "{title: \"\(source.title)\", publisher: \"\(source.publisher)\", url: \"\(source.url)\"}"
  }
}
