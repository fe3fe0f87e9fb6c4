import BulletinContent
import BulletinCore
import BulletinSite
import BulletinTemplates

/// The milestones of all campaigns, by year. Nothing on it depends on the day it is read.
struct CalendarPage: TemplateView {
  private let context: PageContext
  /// Made once, because templates ask for its names one by one.
  private var head: HeadView?

  init(_ context: PageContext) {
    self.context = context
    head = makeHead()
  }

  static let fields = ViewFields<CalendarPage>("CalendarPage", "Trang lịch: các mốc của mọi phong trào")
    .view("site", "Cả bản tin") { $0.context.site }
    .view("page", "Phần đầu trang") { $0.head }
    .text("introduction", "Lời dẫn") { _ in introduction }
    .text("file", "Liên kết tới lich.ics, cho phần mềm lịch") { $0.context.href(Addresses.calendarFile) }
    .list("groups", "Các mốc theo năm, rồi mốc hằng năm, rồi mốc không ghi ngày") { $0.groups }

  private static let introduction =
    "Các mốc thời gian ghi trong kế hoạch của từng phong trào, xếp theo ngày; ngày nào văn bản không ghi thì để trống."

  private var groups: [CalendarGroup] {
    var years: [Int: [CalendarLineView]] = [:]
    var endless: [CalendarLineView] = []
    var undated: [CalendarLineView] = []
    var dated: [(span: ClosedRange<CivilDate>, item: CalendarItem)] = []
    for item in context.library.calendar {
      if item.isEndless {
        endless.append(CalendarLineView(context, item))
      } else if item.spans.isEmpty {
        undated.append(CalendarLineView(context, item))
      } else {
        dated += item.spans.map { ($0, item) }
      }
    }
    let order = dated.enumerated().sorted { left, right in
      let (a, b) = (left.element.span, right.element.span)
      return (a.lowerBound, a.upperBound, left.offset) < (b.lowerBound, b.upperBound, right.offset)
    }
    for (span, item) in order.map(\.element) {
      years[span.lowerBound.year, default: []].append(CalendarLineView(context, item, on: span))
    }
    let ofYears = years.sorted { $0.key < $1.key }.map { year, lines in
      CalendarGroup(heading: "Năm \(year)", id: "nam-\(year)", lines: lines)
    }
    return ofYears
      + [
        CalendarGroup(heading: "Hằng năm", id: "hang-nam", lines: endless),
        CalendarGroup(heading: "Không ghi ngày", id: "khong-ghi-ngay", lines: undated),
      ].filter { !$0.lines.isEmpty }
  }

  private func makeHead() -> HeadView {
    HeadView(
      kind: "calendar",
      title: "Lịch | \(context.config.name)",
      description: Self.introduction,
      canonical: context.canonical,
      breadcrumbs: [context.homeLink, LinkView(label: "Lịch", href: "", isCurrent: true)],
      structuredData: StructuredData(context).trail([("Lịch", context.path)])
    )
  }
}

/// The milestones under one heading of the calendar.
struct CalendarGroup: TemplateView {
  let heading: String
  let id: String
  let lines: [CalendarLineView]

  static let fields = ViewFields<CalendarGroup>("CalendarGroup", "Các mốc của một năm")
    .text("heading", "Năm, “Hằng năm” hoặc “Không ghi ngày”") { $0.heading }
    .text("id", "Mã để liên kết tới nhóm") { $0.id }
    .list("lines", "Các mốc") { $0.lines }
}

/// A milestone on a line.
struct CalendarLineView: TemplateView {
  private let context: PageContext
  private let item: CalendarItem
  private let span: ClosedRange<CivilDate>?

  /// - Parameter span: The days it falls on there, for a line under a year.
  init(_ context: PageContext, _ item: CalendarItem, on span: ClosedRange<CivilDate>? = nil) {
    self.context = context
    self.item = item
    self.span = span
  }

  static let fields = ViewFields<CalendarLineView>("CalendarLine", "Một mốc thời gian")
    .text("when", "Khi nào, như “trước ngày 30/9/2018”") { $0.when }
    .text("date_iso", "Ngày đầu, dạng máy đọc; trống khi không có ngày cụ thể") { line in
      line.span.flatMap { $0.lowerBound == $0.upperBound ? DateFormat.iso($0.lowerBound) : nil }
    }
    .text("what", "Việc gì") { $0.item.milestone.what.value }
    .text("who", "Ai làm") { $0.item.milestone.who }
    .view("campaign", "Phong trào") { line in
      let entry = line.context.library.campaigns[line.item.campaign]
      return LinkView(label: entry.shortName, href: line.context.href(entry.path))
    }
    .view("document", "Văn bản nêu mốc này") { line in
      line.item.document.map { position -> LinkView in
        let entry = line.context.library.documents.entries[position]
        return LinkView(label: entry.record.title, href: line.context.href(entry.path))
      }
    }

  private var when: String {
    let written = item.milestone.when.value
    return span.map { DateFormat.words(written, on: $0) } ?? DateFormat.words(written)
  }
}
