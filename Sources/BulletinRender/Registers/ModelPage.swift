import BulletinContent
import BulletinCore
import BulletinSite
import BulletinTemplates

/// A model: what, who, where, since when, how it fared, where it came from and where it went.
struct ModelPage: TemplateView {
  private let context: PageContext
  /// Made once, because templates ask for its names one by one.
  private var head: HeadView?
  private let position: Int
  /// Made once as well: the view and the picture both come from it.
  private let tree: ModelTree?

  init(_ context: PageContext, _ position: Int) {
    self.context = context
    self.position = position
    tree = ModelTree(context, around: position)
    head = makeHead()
  }

  private var library: Library { context.library }
  private var model: Model { library.models[position] }
  private var row: ModelRow { model.latest.row }

  static let fields = ViewFields<ModelPage>("ModelPage", "Trang một mô hình, điển hình")
    .view("site", "Cả bản tin") { $0.context.site }
    .view("page", "Phần đầu trang") { $0.head }
    .text("name", "Tên mô hình") { $0.model.name }
    .text("kind", "Mô hình hay điển hình") { $0.row.kind.shownName.sentenceCase }
    .text("field_id", "Mã lĩnh vực") { page in
      page.model.latest.field.map { page.library.fields[$0].record.id.string }
    }
    .text("status", "Trạng thái hiện nay") { $0.row.status.shown }
    .text("summary", "Làm gì") { page in page.model.years.last { $0.row.summary != nil }?.row.summary }
    .flag("is_illustrative", "Dữ liệu minh họa, không có thật") { $0.model.isIllustrative }
    .list("facts", "Lĩnh vực, đơn vị, ở đâu, ai làm, từ khi nào; thiếu điều gì thì bỏ dòng ấy") { $0.facts }
    .list("years", "Từng năm, cũ trước") { page in
      page.model.years.map { ModelYearView(context: page.context, year: $0) }
    }
    .list("recognitions", "Các lần công nhận, cũ trước") { page in
      page.model.recognitions.map {
        RecognitionView(context: page.context, row: page.library.registers.recognitions[$0].row)
      }
    }
    .list("awards", "Các lần khen thưởng, cũ trước") { page in
      page.model.awards.map { AwardView(page.context, $0) }
    }
    .list("stories", "Các bài viết về mô hình, mới nhất trước") { page in
      page.model.stories.map { StoryCard(page.context, $0) }
    }
    .view("tree", "Cây nhân rộng từ gốc; trống khi mô hình không học từ đâu và chưa ai học") { $0.tree?.view }
    .html("tree_picture", "Cây nhân rộng vẽ bằng SVG") { $0.tree?.picture }
    .text("copies_href", "Liên kết tới danh sách mọi mô hình học từ đây, khi trang này không hiện hết") { page in
      page.context.modelList(.copies(page.position))
    }

  private var facts: [FactView] {
    var facts: [FactView] = []
    func add(_ label: String, _ value: String?, _ href: String = "") {
      if let value { facts.append(FactView(label: label, value: value, href: href)) }
    }
    add("Loại", "\(row.kind.shownName) \(row.family.shownName)")
    add("Đối tượng", row.subject?.shownName)
    if let field = model.latest.field {
      let record = library.fields[field].record
      add("Lĩnh vực", record.name.value, context.href(library.fields[field].path))
      for topic in model.latest.topics {
        let name = library.fields[topic.field].record.topics[topic.topic].name
        add("Tiểu mục", name, context.modelList(.topic(topic)) ?? "")
      }
    }
    if let unit = model.latest.unit {
      let entry = library.units[unit]
      let then = context.unitName(model.latest) ?? entry.lastName
      let now = library.units[entry.presentUnit ?? unit].lastName
      add("Đơn vị", now == then ? then : "\(then) (nay là \(now))", context.href(entry.path))
    }
    add("Địa chỉ", row.place)
    add("Ai làm", row.owner)
    add("Từ khi nào", row.since.map { DateFormat.slash($0) })
    add("Các năm đăng ký", model.yearText)
    if let campaign = model.latest.campaign {
      let entry = library.campaigns[campaign]
      add("Phong trào", entry.shortName, context.href(entry.path))
    }
    if let origin = model.origin {
      add("Học từ mô hình", library.models[origin].name, context.href(library.models[origin].path))
    }
    facts += context.facts(of: library.contestWorksByModel[position])
    add("Nguồn", row.source)
    return facts
  }

  private func makeHead() -> HeadView {
    HeadView(
      kind: "model",
      title: "\(model.name) | \(context.config.name)",
      description: row.summary ?? "Mô hình \(model.name): đơn vị, lĩnh vực, các năm đăng ký, công nhận, khen thưởng.",
      canonical: context.canonical,
      breadcrumbs: [
        context.homeLink, LinkView(label: "Mô hình", href: context.href(Addresses.modelList)),
        LinkView(label: model.name, href: "", isCurrent: true),
      ],
      structuredData: StructuredData(context).trail([("Mô hình", Addresses.modelList), (model.name, model.path)])
    )
  }
}
