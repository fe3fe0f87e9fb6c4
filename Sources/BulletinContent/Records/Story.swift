package import BulletinCore

/// A story as its file says it, before anything it refers to has been looked up.
package final class Story: Sendable {
  /// How far a story has come on its way to the readers.
  package enum Status: String, ContentChoice {
    case draft, review, published, withdrawn

    package var names: [String] {
      switch self {
      case .draft: ["nháp", "bản nháp"]
      case .review: ["chờ duyệt"]
      case .published: ["đã đăng", "đăng", "đã duyệt"]
      case .withdrawn: ["đã gỡ", "gỡ"]
      }
    }
  }

  /// Whom a story is about.
  package enum Subject: String, ContentChoice {
    case collective = "tap-the"
    case individual = "ca-nhan"

    package var names: [String] {
      switch self {
      case .collective: ["tập thể"]
      case .individual: ["cá nhân"]
      }
    }
  }

  /// The file it was read from, for messages about its references.
  package let file: SourceFile
  /// The file's path from the content folder.
  package let path: String
  /// The Markdown, as a range of ``file``.
  package let body: SourceRange

  /// The headline as it is shown.
  package let title: Located<String>
  /// When it was published, or shall be.
  package let date: Located<Moment>
  /// Its last change that readers should know of.
  package let updated: Moment?
  /// Ids or names of fields, the main one first; at least one.
  package let fields: [Located<String>]
  /// Ids or names of sub-topics of its fields.
  package let topics: [Located<String>]
  /// The id of a unit.
  package let unit: Located<String>?
  /// The id of a model.
  package let model: Located<String>?
  package let subject: Subject?
  /// Names or pen names; none where the default author of site.yml stands in.
  package let authors: [Located<String>]
  /// The sapô: shown above the text, in lists, in feeds.
  package let summary: String
  package let tags: [Located<String>]
  package let cover: Cover?
  package let contest: ContestEntry?
  package let sources: [Source]
  /// `published` where the file says nothing.
  package let status: Status
  /// Only for a withdrawn story, and there it may be missing.
  package let withdrawal: Withdrawal?
  package let corrections: [Correction]
  /// Whether its figures are made up, which the page then says.
  package let isIllustrative: Bool
  /// From the front matter, else from the file's name.
  package let slug: Slug

  init(
    file: SourceFile,
    path: String,
    body: SourceRange,
    title: Located<String>,
    date: Located<Moment>,
    updated: Moment?,
    fields: [Located<String>],
    topics: [Located<String>],
    unit: Located<String>?,
    model: Located<String>?,
    subject: Subject?,
    authors: [Located<String>],
    summary: String,
    tags: [Located<String>],
    cover: Cover?,
    contest: ContestEntry?,
    sources: [Source],
    status: Status,
    withdrawal: Withdrawal?,
    corrections: [Correction],
    isIllustrative: Bool,
    slug: Slug
  ) {
    self.file = file
    self.path = path
    self.body = body
    self.title = title
    self.date = date
    self.updated = updated
    self.fields = fields
    self.topics = topics
    self.unit = unit
    self.model = model
    self.subject = subject
    self.authors = authors
    self.summary = summary
    self.tags = tags
    self.cover = cover
    self.contest = contest
    self.sources = sources
    self.status = status
    self.withdrawal = withdrawal
    self.corrections = corrections
    self.isIllustrative = isIllustrative
    self.slug = slug
  }
}

extension Story {
  /// Stands in for a story whose file was changed so much, after it was found to be the same, that nothing of it is left. Whoever makes
  /// one must see to it that nothing is published.
  ///
  /// - Parameter path: The file's path from the content folder.
  package static func missing(_ file: SourceFile, path: String) -> Story {
    let nowhere = SourceRange(0, 0)
    return Story(
      file: file,
      path: path,
      body: nowhere,
      title: Located("", nowhere),
      date: Located(Moment(.epoch), nowhere),
      updated: nil,
      fields: [],
      topics: [],
      unit: nil,
      model: nil,
      subject: nil,
      authors: [],
      summary: "",
      tags: [],
      cover: nil,
      contest: nil,
      sources: [],
      status: .draft,
      withdrawal: nil,
      corrections: [],
      isIllustrative: false,
      slug: .unnamed
    )
  }
}

extension Story {
  /// Reads a story file.
  ///
  /// - Parameter path: The file's path from the content folder.
  package static func read(_ file: SourceFile, path: String) -> (story: Story?, diagnostics: [Diagnostic]) {
    RecordFile.read(file, schema: StoryKeys.schema) { reader, body in
      let title = reader(StoryKeys.title)
      let date = reader(StoryKeys.date)
      let fields = reader(StoryKeys.fields)
      let summary = reader(StoryKeys.summary)
      let status = reader(StoryKeys.status)
      let withdrawal = reader(StoryKeys.withdrawal)
      if status == .withdrawn, withdrawal == nil, !reader.isWritten(StoryKeys.withdrawal) {
        reader.context.diagnostics.append(
          .withdrawalMissing(at: reader.context.place(reader.range(of: StoryKeys.status) ?? reader.range))
        )
      }
      let updated = reader(StoryKeys.updated)
      let topics = reader(StoryKeys.topics)
      let unit = reader(StoryKeys.unit)
      let model = reader(StoryKeys.model)
      let subject = reader(StoryKeys.subject)
      let authors = reader(StoryKeys.authors)
      let tags = reader(StoryKeys.tags)
      let cover = reader(StoryKeys.cover)
      let contest = reader(StoryKeys.contest)
      let sources = reader(StoryKeys.sources)
      let corrections = reader(StoryKeys.corrections)
      let isIllustrative = reader(StoryKeys.isIllustrative)
      guard let slug = slug(from: &reader, path: path), let title, let date, let fields, let summary else { return nil }
      return Story(
        file: file,
        path: path,
        body: body,
        title: title,
        date: date,
        updated: updated,
        fields: fields,
        topics: topics ?? [],
        unit: unit,
        model: model,
        subject: subject,
        authors: authors ?? [],
        summary: summary,
        tags: tags ?? [],
        cover: cover,
        contest: contest,
        sources: sources ?? [],
        status: status ?? .published,
        withdrawal: withdrawal,
        corrections: corrections ?? [],
        isIllustrative: isIllustrative ?? false,
        slug: slug
      )
    }
  }

  private static func slug(from reader: inout RecordReader, path: String) -> Slug? {
    if let written = reader(StoryKeys.slug) { return written.value }
    if reader.isWritten(StoryKeys.slug) { return nil }
    return RecordFile.slug(ofPath: path, in: &reader)
  }
}

extension Diagnostic {
  static func withdrawalMissing(at place: Place) -> Diagnostic {
    Diagnostic(
      .warning,
      "withdrawal-missing",
      at: place,
      Wording(vi: "bài đã gỡ nhưng không ghi ngày và lý do gỡ", en: "the story is withdrawn without a date and reason"),
      fix: Wording(vi: "thêm: withdrawn: {date: …, reason: \"…\"}", en: "add: withdrawn: {date: …, reason: \"…\"}")
    )
  }
}
