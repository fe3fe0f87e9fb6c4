import BulletinCore

/// The front matter of a story, declared once.
package enum StoryKeys {
  static let title = Key(
    "title",
    aliases: ["tiêu đề", "tít"],
    .located(.text),
    isRequired: true,
    meaning: "Tít bài, viết như sẽ hiện trên trang. Có dấu hai chấm thì đặt trong ngoặc kép.",
    example: "\"Dồn điền, đổi thửa: ruộng liền bờ, dân liền ý\""
  )
  static let date = Key(
    "date",
    aliases: ["ngày", "ngày đăng"],
    .located(.moment),
    isRequired: true,
    meaning:
      "Ngày đăng, có thể kèm giờ; luôn theo giờ Việt Nam (+07:00). Bài có ngày sau lúc dựng trang thì được giữ lại.",
    example: "12/5/2018"
  )
  static let updated = Key(
    "updated",
    aliases: ["cập nhật", "ngày sửa"],
    .moment,
    meaning: "Lần sửa gần nhất đáng báo cho bạn đọc.",
    example: "2018-05-13 08:00"
  )
  static let fields = Key(
    "field",
    aliases: ["lĩnh vực", "fields"],
    .list(of: .reference(to: "field")),
    isRequired: true,
    meaning:
      "Lĩnh vực: mã hoặc tên trong content/fields/, có dấu hay không đều được. Nhiều lĩnh vực: [a, b]; cái đầu là chính.",
    example: "kinh-te"
  )
  static let topics = Key(
    "topics",
    aliases: ["tiểu mục", "nội dung"],
    .list(of: .reference(to: "topic")),
    meaning: "Các tiểu mục của lĩnh vực mà bài nói tới.",
    example: "[hien-dat]"
  )
  static let unit = Key(
    "unit",
    aliases: ["đơn vị"],
    .reference(to: "unit"),
    meaning: "Đơn vị có mô hình: mã ở cột id của registers/units.csv.",
    example: "xa-khanh-hai"
  )
  static let model = Key(
    "model",
    aliases: ["mô hình"],
    .reference(to: "model"),
    meaning: "Mô hình được viết: mã ở cột id của registers/models.csv.",
    example: "don-dien-doi-thua-khanh-hai"
  )
  static let subject =
    Key(
      "subject",
      aliases: ["đối tượng"],
      .choice,
      meaning: "Viết về tập thể hay cá nhân.",
      example: "tap-the"
    ) as Key<Story.Subject>
  static let authors = Key(
    "authors",
    aliases: ["tác giả", "author", "bút danh"],
    .list(of: .located(.text)),
    meaning: "Tác giả hoặc bút danh. Bỏ trống thì lấy `default_author` của site.yml.",
    example: "[Nguyễn Văn An]"
  )
  static let summary = Key(
    "summary",
    aliases: ["sapô", "sa pô", "tóm tắt"],
    .shortText(maximumSyllables: 50),
    isRequired: true,
    meaning: "Sapô: một hai câu, không quá 50 chữ (âm tiết).",
    example: "\"…\""
  )
  static let tags = Key(
    "tags",
    aliases: ["chủ đề", "từ khóa"],
    .list(of: .located(.text)),
    meaning: "Chủ đề, viết thường.",
    example: "[nông thôn mới]"
  )
  static let cover = Key(
    "cover",
    aliases: ["ảnh bìa", "ảnh đại diện"],
    .record(Cover.self),
    meaning: "Ảnh đầu bài, cũng là ảnh khi chia sẻ.",
    example: "{src: anh/ruong.jpg, alt: \"…\"}"
  )
  static let contest = Key(
    "contest",
    aliases: ["dự thi", "cuộc thi"],
    .record(ContestEntry.self),
    meaning: "Bài dự thi báo chí: cuộc thi, loại hình, thể loại, giải.",
    example: "{id: bao-chi-2017-2020, type: phat-thanh}"
  )
  static let sources = Key(
    "sources",
    aliases: ["nguồn"],
    .list(of: .record(Source.self)),
    meaning: "Nguồn của các sự việc trong bài.",
    example: "[{title: \"…\", publisher: \"…\"}]"
  )
  static let status =
    Key(
      "status",
      aliases: ["trạng thái", "tình trạng"],
      .choice,
      meaning:
        "draft và review không lên trang; withdrawn để lại một thông báo ngắn tại địa chỉ cũ. Bỏ trống là published.",
      example: "published"
    ) as Key<Story.Status>
  static let withdrawal = Key(
    "withdrawn",
    aliases: ["gỡ bài"],
    .record(Withdrawal.self),
    meaning: "Khi status là withdrawn: ngày gỡ và lý do.",
    example: "{date: 12/5/2019, reason: \"…\"}"
  )
  static let corrections = Key(
    "corrections",
    aliases: ["đính chính"],
    .list(of: .record(Correction.self)),
    meaning: "Các lần đính chính, hiện ở cuối bài.",
    example: "[{date: 13/5/2018, text: \"…\"}]"
  )
  static let isIllustrative = Key(
    "illustrative",
    aliases: ["dữ liệu minh họa", "minh họa"],
    .flag,
    meaning: "Bài có số liệu đặt ra để minh họa: trang ghi rõ “dữ liệu minh họa”.",
    example: "có"
  )
  static let slug = Key(
    "slug",
    aliases: ["tên trang", "địa chỉ"],
    .located(.slug),
    meaning: "Tên trang trong địa chỉ, do `kheo new` viết, để đổi tít không đổi địa chỉ. Bỏ trống thì lấy tên tệp.",
    example: "don-dien-doi-thua"
  )

  package static let schema = RecordSchema(
    id: "story",
    name: Wording(vi: "bài viết", en: "a story"),
    location: "`content/stories/NĂM/TÊN.md`, hoặc `content/stories/NĂM/TÊN/index.md` cùng ảnh trong thư mục đó",
    meaning:
      "Một bài về một mô hình, một điển hình hay một việc của phong trào. Phần đầu nằm giữa hai dòng ---, sau đó là thân bài viết bằng Markdown.",
    keys: [
      title.shape, date.shape, updated.shape, fields.shape, topics.shape, unit.shape, model.shape, subject.shape,
      authors.shape, summary.shape, tags.shape, cover.shape, contest.shape, sources.shape, status.shape,
      withdrawal.shape, corrections.shape, isIllustrative.shape, slug.shape,
    ]
  )
}
