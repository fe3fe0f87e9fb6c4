import BulletinContent
import BulletinCore
import BulletinMarkdown
import BulletinSite
import BulletinTemplates

/// A year of a field as a booklet: a title page, a table of contents and the whole stories, to be printed or read in one go.
struct BookletPage: TemplateView {
  private let context: PageContext
  private let field: BulletinField
  private let year: FieldYear
  private let part: Part

  /// - Parameters:
  ///   - field: A position in ``Library/fields``.
  ///   - year: A position in the field's years.
  init(_ context: PageContext, field: Int, year: Int, _ part: Part) {
    self.context = context
    self.field = context.library.fields[field]
    self.year = self.field.years[year]
    self.part = part
  }

  private var stories: [BookletStory] {
    Booklet.stories(part, of: year, in: field).enumerated().map {
      BookletStory(context: context, entry: context.library.stories[$1], number: part.range.lowerBound + $0 + 1)
    }
  }

  private var path: OutputPath? { Addresses.booklet(field: field.record.id, year: year.year) }

  static let fields = ViewFields<BookletPage>("BookletPage", "Tập bài một năm của một lĩnh vực, để in")
    .view("site", "Cả bản tin") { $0.context.site }
    .view("page", "Phần đầu trang") { $0.makeHead() }
    .view("field", "Lĩnh vực") { $0.context.link(to: $0.field) }
    .text("summary", "Một hai câu về lĩnh vực") { $0.field.record.summary }
    .text("year", "Năm") { String($0.year.year) }
    .text("count", "Số bài của cả năm") { VietnameseNumber.format($0.year.stories.count) }
    .list("stories", "Các bài của tập này, cũ nhất trước") { $0.stories }
    .text("canonical", "Địa chỉ đầy đủ của trang") { $0.context.canonical }
    .view("pager", "Các tập của năm; trống khi chỉ có một tập") { page in
      page.path.flatMap { PagerView(page.part, of: $0, in: page.context) }
    }

  private func makeHead() -> HeadView {
    let heading = "\(field.record.name.value), năm \(year.year)"
    return HeadView(
      kind: "booklet",
      title: context.title(heading, part),
      description: "Tập bài năm \(year.year) của lĩnh vực \(field.record.name.value), để in.",
      canonical: context.canonical,
      // Every story has a page of its own, which search engines should show instead.
      isHidden: true,
      breadcrumbs: [
        context.homeLink, LinkView(label: "Lĩnh vực", href: context.href(Addresses.fieldList)),
        context.link(to: field), LinkView(label: "Tập bài năm \(year.year)", href: "", isCurrent: true),
      ]
    )
  }
}

/// A whole story in a booklet.
struct BookletStory: TemplateView {
  let context: PageContext
  let entry: StoryEntry
  /// From 1, in the year.
  let number: Int

  private var library: Library { context.library }

  static let fields = ViewFields<BookletStory>("BookletStory", "Một bài trong tập bài")
    .text("number", "Số thứ tự trong năm") { String($0.number) }
    .text("title", "Tít bài") { $0.entry.story.title.value }
    .text("summary", "Sapô") { $0.entry.story.summary }
    .writtenText("href", "Liên kết tới trang của bài") { $0.context.write(linkTo: $0.entry.path, into: &$1) }
    .text("address", "Địa chỉ đầy đủ của bài") { $0.context.absolute($0.entry.path) }
    .text("date", "Ngày đăng, như 12/5/2018") { DateFormat.slash($0.entry.date.date) }
    .text("date_iso", "Ngày đăng, dạng máy đọc") { DateFormat.iso($0.entry.date.date) }
    .text("authors", "Các tác giả, cách nhau bằng dấu phẩy") { story in
      story.entry.authors.map { story.library.authors[$0].name }.joined(separator: ", ")
    }
    .text("unit", "Tên đơn vị, lúc đăng bài") { story in
      story.entry.unit.map { story.library.units[$0].name(on: story.entry.date.date) }
    }
    .text("preview", "Vì sao bài chưa được đăng; trống khi đã đăng") { $0.entry.preview?.wording.vi }
    .flag("is_illustrative", "Bài có dữ liệu minh họa") { $0.entry.story.isIllustrative }
    .list("corrections", "Các lần đính chính") { $0.entry.story.corrections.map(CorrectionView.init) }
    .list("sources", "Các nguồn") { $0.entry.story.sources.map(SourceView.init) }
    .html("body", "Thân bài, tít phụ thấp hơn một bậc") { story, out in
      var body = ByteBuffer(capacity: story.entry.body.htmlCount + 64 * story.entry.targets.count)
      story.context.write(story.entry.body, targets: story.entry.targets, into: &body)
      let embedding = BodyEmbedding(idPrefix: "b\(story.number)-", labelPrefix: "Bài \(story.number): ")
      embedding.embed(body.bytes, into: &out)
    }
}
