import BulletinContent
import BulletinCore
import BulletinSite

/// The milestones for calendar programs: iCalendar (RFC 5545), every event for whole days.
///
/// Days are dates without a time zone, as plans mean them. A month or year is an event as long as it; a limit (“trước ngày”)
/// stands on the day that is named, with its words in the summary. What has no day is only on the page.
enum CalendarFile {
  static func render(_ source: SiteSource) -> RenderedFile {
    var lines = ContentLines()
    lines.line("BEGIN", "VCALENDAR")
    lines.line("VERSION", "2.0")
    lines.line("PRODID", "-//Kheo//Kheo//VI")
    lines.line("CALSCALE", "GREGORIAN")
    lines.line("NAME", ContentLines.text(source.library.config.name))  // RFC 7986
    lines.line("X-WR-CALNAME", ContentLines.text(source.library.config.name))
    for item in source.library.calendar {
      for span in item.spans { write(item, on: span, of: source, to: &lines) }
    }
    lines.line("END", "VCALENDAR")
    return RenderedFile(path: Addresses.calendarFile, bytes: lines.bytes)
  }

  private static func write(
    _ item: CalendarItem,
    on span: ClosedRange<CivilDate>,
    of source: SiteSource,
    to lines: inout ContentLines
  ) {
    let library = source.library
    let entry = library.campaigns[item.campaign]
    let year = item.milestone.when.value.isYearly && !item.isEndless ? ".\(span.lowerBound.year)" : ""
    lines.line("BEGIN", "VEVENT")
    lines.line("UID", "\(item.id.replacing("/", with: "."))\(year)@\(library.config.baseURL.host ?? "kheo.invalid")")
    lines.line("DTSTAMP", stamp(source, campaign: entry.campaign))
    lines.line("DTSTART;VALUE=DATE", date(span.lowerBound))
    // The end is the first day that is no longer part of it.
    if let end = span.upperBound.adding(days: 1) { lines.line("DTEND;VALUE=DATE", date(end)) }
    if item.isEndless { lines.line("RRULE", "FREQ=YEARLY") }
    lines.line("SUMMARY", ContentLines.text(summary(item, on: span)))
    lines.line("DESCRIPTION", ContentLines.text(description(item, entry.campaign, of: source)))
    lines.line("URL", library.config.baseURL.appending(entry.path).string)
    lines.line("TRANSP", "TRANSPARENT")
    lines.line("END", "VEVENT")
  }

  /// A limit names itself before the work, because a calendar shows the day and the summary, nothing else.
  private static func summary(_ item: CalendarItem, on span: ClosedRange<CivilDate>) -> String {
    let what = item.milestone.what.value
    switch item.milestone.when.value {
    case .deadline, .yearly(_, .before), .yearly(_, .by):
      let words =
        item.isEndless
        ? DateFormat.words(item.milestone.when.value) : DateFormat.words(item.milestone.when.value, on: span)
      return "\(what) (\(words))"
    default: return what
    }
  }

  private static func description(_ item: CalendarItem, _ campaign: Campaign, of source: SiteSource) -> String {
    let document = item.document.map { source.library.documents.entries[$0].record.title }
    let lines = [
      DateFormat.words(item.milestone.when.value), item.milestone.who, campaign.name.value,
      document.map { "Theo \($0)" },
    ]
    return lines.compactMap { $0 }.joined(separator: "\n")
  }

  /// When the event was last revised (3.8.7.2): the newest date of the content, because the clock has no part in the site; for
  /// a bulletin without stories the campaign's first day.
  private static func stamp(_ source: SiteSource, campaign: Campaign) -> String {
    let moment = source.lastChange ?? Moment(campaign.from)
    // In universal time: what stands on Vietnam's clock so many seconds earlier.
    let utc = Moment(unixSeconds: moment.unixSeconds - Moment.offset) ?? moment
    return "\(date(utc.date))T\(DateFormat.timeWithSeconds(utc.time ?? .midnight).replacing(":", with: ""))Z"
  }

  private static func date(_ date: CivilDate) -> String { DateFormat.iso(date).replacing("-", with: "") }
}
