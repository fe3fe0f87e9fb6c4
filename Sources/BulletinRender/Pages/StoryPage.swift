import BulletinContent
import BulletinCore
import BulletinMarkdown
import BulletinSite
import BulletinTemplates

/// A story with all its parts.
struct StoryPage: TemplateView {
  private let context: PageContext
  private let position: Int
  private let entry: StoryEntry
  /// As pages say it, which they do twice.
  private let date: String

  /// The page's context has the story's main field as its current one.
  init(_ context: PageContext, _ position: Int) {
    self.context = context
    self.position = position
    entry = context.library.stories[position]
    date = DateFormat.withWeekday(entry.date)
  }

  private var library: Library { context.library }
  private var story: Story { entry.story }
  private var neighbours: (older: Int?, newer: Int?) { context.source.related.neighboursInField(of: position) }

  /// What a reader takes in silently, about so many syllables a minute.
  private static let readingSpeed = 200

  static let fields = ViewFields<StoryPage>("StoryPage", "Trang một bài viết")
    .view("site", "Cả bản tin") { $0.context.site }
    .view("page", "Phần đầu trang") { $0.makeHead() }
    .text("title", "Tít bài") { $0.story.title.value }
    .text("summary", "Sapô") { $0.story.summary }
    .text("preview", "Vì sao bài chưa được đăng; trống khi đã đăng") { $0.entry.preview?.wording.vi }
    .view("field", "Lĩnh vực chính") { $0.context.site.currentField }
    .list("fields", "Mọi lĩnh vực của bài, cái đầu là chính") { page in
      let main = page.context.site.currentFields
      guard page.entry.fields.count > 1 else { return main }
      return main + page.entry.fields.dropFirst().map { page.context.link(to: page.library.fields[$0]) }
    }
    .list("topics", "Các tiểu mục bài nói tới") { page in
      page.entry.topics.map { topic in
        let field = page.library.fields[topic.field]
        let record = field.record.topics[topic.topic]
        let path = Addresses.topic(record.id, field: field.record.id)
        return LinkView(label: record.name, href: page.context.href(path))
      }
    }
    .view("unit", "Đơn vị, tên lúc đăng bài; note ghi “nay là …” khi đã đổi") { $0.unit }
    .text("model", "Tên mô hình được viết") { page in page.entry.model.map { page.library.models[$0].name } }
    .text("model_href", "Liên kết tới trang mô hình") { page in
      page.entry.model.map { page.context.href(page.library.models[$0].path) }
    }
    .text("subject", "Tập thể hay cá nhân") { $0.story.subject?.shownName }
    .list("authors", "Các tác giả") { page in
      page.entry.authors.map { author in
        let author = page.library.authors[author]
        return LinkView(label: author.name, href: page.context.href(author.path))
      }
    }
    .text("date", "Ngày đăng đầy đủ, như Thứ Bảy, ngày 12 tháng 5 năm 2018") { $0.date }
    .text("date_iso", "Lúc đăng, dạng máy đọc") { DateFormat.machine($0.entry.date) }
    .text("updated", "Ngày sửa gần nhất; trống khi không sửa") { $0.story.updated.map { DateFormat.slash($0.date) } }
    .text("updated_iso", "Lúc sửa, dạng máy đọc") { $0.story.updated.map { DateFormat.machine($0) } }
    .view("cover", "Ảnh đầu bài") { page in
      page.context.common.card(of: page.position).cover.map { PictureView(page.context, $0) }
    }
    .html("body", "Thân bài") { page, out in
      page.context.write(page.entry.body, targets: page.entry.targets, into: &out)
    }
    .list("headings", "Các tít phụ") { page in
      page.entry.body.headings.map { HeadingView(text: $0.text, id: $0.id, level: $0.level) }
    }
    .text("syllables", "Số chữ (âm tiết) của thân bài") { VietnameseNumber.format($0.entry.body.syllableCount) }
    .text("minutes", "Số phút đọc") { page in
      String(max(1, (page.entry.body.syllableCount + readingSpeed / 2) / readingSpeed))
    }
    .flag("is_illustrative", "Bài có dữ liệu minh họa") { $0.story.isIllustrative }
    .list("corrections", "Các lần đính chính") { $0.story.corrections.map(CorrectionView.init) }
    .list("sources", "Các nguồn") { $0.story.sources.map(SourceView.init) }
    .list("contest_works", "Các lần dự thi báo chí của bài") { page in
      (page.library.contestWorks[page.position] ?? []).map { ContestWorkView(page.context, $0) }
    }
    .list("tags", "Các chủ đề") { page in
      page.entry.tags.map {
        LinkView(label: page.library.tags[$0].name, href: page.context.href(page.library.tags[$0].path))
      }
    }
    .list("related", "Các bài liên quan, gần nhất trước") { page in
      page.context.source.related.shown(nearTo: page.position).map {
        StoryCard(page.context, $0)
      }
    }
    .view("older", "Bài trước trong lĩnh vực, cũ hơn") { page in
      page.neighbours.older.map { StoryCard(page.context, $0) }
    }
    .view("newer", "Bài sau trong lĩnh vực, mới hơn") { page in
      page.neighbours.newer.map { StoryCard(page.context, $0) }
    }
    .view("share", "Liên kết chia sẻ") { ShareView($0.context.canonical) }
    .text("canonical", "Địa chỉ đầy đủ, để in và chia sẻ") { $0.context.canonical }

  private var unit: LinkView? {
    entry.unit.map { position in
      let unit = library.units[position]
      let present = library.presentName(of: position, differingFrom: entry.date.date)
      return LinkView(
        label: unit.name(on: entry.date.date),
        href: context.href(unit.path),
        note: present.map { "nay là \($0)" } ?? ""
      )
    }
  }

  private func makeHead() -> HeadView {
    HeadView(
      kind: "story",
      title: "\(story.title.value) | \(context.config.name)",
      shareTitle: story.title.value,
      description: story.summary,
      canonical: context.canonical,
      isArticle: true,
      isHidden: entry.preview != nil,
      image: context.shareImage(of: position),
      publishedTime: DateFormat.rfc3339(entry.date),
      modifiedTime: story.updated == nil ? "" : DateFormat.rfc3339(entry.lastChange),
      // The headline follows at once and is not said twice.
      breadcrumbs: context.site.storyTrail,
      structuredData: StructuredData(context).story(entry)
    )
  }
}
