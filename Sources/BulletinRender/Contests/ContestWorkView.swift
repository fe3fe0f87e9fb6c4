import BulletinContent
import BulletinCore
import BulletinSite
import BulletinTemplates

/// A work that entered a contest, in lists and on the page of its story.
struct ContestWorkView: TemplateView {
  private let context: PageContext
  private let reference: ContestWorkReference

  init(_ context: PageContext, _ reference: ContestWorkReference) {
    self.context = context
    self.reference = reference
  }

  private var contest: LibraryContest { context.library.contests[reference.contest] }
  private var work: ContestWork { context.library.work(reference) }

  static let fields = ViewFields<ContestWorkView>("ContestWork", "Một tác phẩm dự thi")
    .text("title", "Tên tác phẩm") { $0.work.title }
    .text("href", "Liên kết tới trang tác phẩm dự thi") { $0.context.href($0.work.path) }
    .text("contest", "Tên ngắn của cuộc thi") { $0.contest.shortName }
    .text("contest_href", "Liên kết tới cuộc thi") { $0.context.href($0.contest.path) }
    .text("genre", "Thể loại") { $0.work.facts.genre?.value.shownName }
    .list("authors", "Các tác giả; href trống khi tác giả không có trang") { view in
      view.work.authors.map { view.context.link(to: $0) }
    }
    .text("pen_name", "Bút danh") { $0.work.facts.penName }
    .text("press", "Cơ quan báo chí") { $0.work.facts.press }
    .text("date", "Ngày đăng, phát") { $0.work.facts.published.map { DateFormat.slash($0.value) } }
    .text("date_iso", "Ngày đăng, phát, dạng máy đọc") { $0.work.facts.published.map { DateFormat.iso($0.value) } }
    .text("round", "Vòng đã vào") { $0.contest.round(of: $0.work)?.name }
    .text("award", "Giải") { $0.work.facts.award?.value.shownName }
    .list("facts", "Cuộc thi, loại hình, nơi và ngày đăng, độ dài, vòng, giải; chỉ những điều đã biết") { $0.facts }
    .text("story", "Liên kết tới bài trong bản tin; trống khi không có") { view in
      view.work.story.map { view.context.href(view.context.library.stories[$0].path) }
    }
    .flag("is_illustrative", "Dữ liệu minh họa") { $0.work.isIllustrative }

  private var facts: [FactView] {
    var lines: [(label: String, value: String?)] = [("Bút danh", work.facts.penName)]
    lines += work.factLines
    lines += [("Vòng", contest.round(of: work)?.name), ("Giải", work.facts.award?.value.shownName)]
    let name = FactView(label: "Cuộc thi", value: contest.contest.name.value, href: context.href(contest.path))
    return [name] + lines.compactMap { line in line.value.map { FactView(label: line.label, value: $0) } }
  }
}

extension ContestWork {
  /// What it is, where and when it came out, how long it is: the same on its own page, under its story and in its dossier.
  var factLines: [(label: String, value: String?)] {
    [
      ("Loại hình", facts.type.value.shownName), ("Thể loại", facts.genre?.value.shownName),
      ("Cơ quan báo chí", facts.press), ("Nơi đăng, phát", facts.outlet),
      ("Ngày đăng, phát", facts.published.map { DateFormat.slash($0.value) }),
      ("Số kỳ", facts.parts.map { String($0) }),
      ("Thời lượng", facts.duration.map { ContestLength.duration($0.value).vi }),
      ("Độ dài", facts.type.value.isBroadcast ? nil : syllables.map { ContestLength.syllables($0).vi }),
    ]
  }
}

extension PageContext {
  /// Works among the facts about their author, model or unit.
  func facts(of works: [ContestWorkReference]?) -> [FactView] {
    (works ?? []).map { reference in
      let work = library.work(reference)
      let contest = library.contests[reference.contest].shortName
      let award = work.facts.award.map { ", \($0.value.shownName)" } ?? ""
      return FactView(label: "Dự thi", value: "\(work.title) (\(contest)\(award))", href: href(work.path))
    }
  }

  /// An author of a work, with a link where the bulletin has a page of them.
  func link(to author: ContestAuthor) -> LinkView {
    LinkView(label: author.name, href: author.author.map { href(library.authors[$0].path) } ?? "")
  }
}

/// The works of one type.
struct ContestTypeView: TemplateView {
  let id: String
  let name: String
  let works: [ContestWorkView]

  static let fields = ViewFields<ContestTypeView>("ContestType", "Các tác phẩm của một loại hình")
    .text("id", "Mã loại hình") { $0.id }
    .text("name", "Loại hình báo chí") { $0.name }
    .text("count", "Số tác phẩm") { VietnameseNumber.format($0.works.count) }
    .list("works", "Các tác phẩm, theo tên") { $0.works }
}
