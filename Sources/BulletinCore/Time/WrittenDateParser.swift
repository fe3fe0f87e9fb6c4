/// Reads times as plans and notices write them; see ``WrittenDate`` for the forms. Case, diacritics and the kind of dash do
/// not matter. A text that is none of them is an error: a mistyped day must not pass for words.
package struct WrittenDateParser {
  /// As written, without spaces around it.
  private let text: String
  /// Folded, its dashes hyphens, single spaces.
  private let folded: String

  private init(_ text: String) {
    self.text = String(text[...].trimmed)
    let dashes: Set<Character> = ["–", "—", "→", "‐", "‑"]
    let plain = String(VietnameseFolding.fold(text).map { dashes.contains($0) ? "-" : $0 })
    folded = plain.split { $0 == " " || $0 == "\t" || $0 == "\u{A0}" }.joined(separator: " ")
  }

  /// - Throws: ``DateError/notADate`` for a text of no known form, and what is wrong with a date that is one.
  package static func parse(_ text: String) throws(DateError) -> WrittenDate {
    let parser = WrittenDateParser(text)
    if let written = parser.words ?? parser.document { return written }
    if let anniversary = try parser.anniversary() { return anniversary }
    if let yearly = try parser.yearly() { return yearly }
    if let deadline = try parser.deadline() { return deadline }
    if let range = try parser.range() { return range }
    return .on(try partial(parser.folded.droppingPrefix(oneOf: ["trong ", "vao ", "khoang "]) ?? parser.folded))
  }

  /// Times without any number.
  private var words: WrittenDate? {
    switch folded {
    case "khong ghi", "khong ro", "chua ro", "khong ghi ngay", "khong co ngay", "khong": return .unspecified
    case "hang thang": return .periodic(.month)
    case "hang quy": return .periodic(.quarter)
    case "6 thang", "6 thang mot lan", "hang 6 thang", "sau thang mot lan", "nua nam", "hang nua nam":
      return .periodic(.halfYear)
    default: break
    }
    let isRelative = ["sau ", "dinh ky", "dot xuat", "thuong xuyen"].contains { folded.hasPrefix($0) }
    return isRelative ? .relative(text) : nil
  }

  /// `10 năm Nghị quyết 25-NQ/TW`, `25-NQ/TW + 10 năm`.
  private var document: WrittenDate? {
    guard folded.contains("/"), folded.contains(" nam") else { return nil }
    let words = folded.split(separator: " ")
    let years: Int?
    if let plus = words.lastIndex(of: "+"), words.count == plus + 3, words[plus + 2] == "nam" {
      years = Int(words[plus + 1])
    } else {
      let start = ["tong", "so"].contains(words[0]) && words.count > 4 && words[1] == "ket" ? 2 : 0
      years = words.count > start + 2 && words[start + 1] == "nam" ? Int(words[start]) : nil
    }
    guard let years, (1...500).contains(years) else { return nil }
    let citation = DocumentCitation(String(withoutYears(years)))
    return citation.number == nil ? nil : .afterDocument(citation, years: years)
  }

  /// The text without `10 năm` at its start and `+ 10 năm` at its end.
  private func withoutYears(_ years: Int) -> Substring {
    if let plus = text.lastIndex(of: "+") { return text[..<plus].trimmed }
    let words = text.split(separator: " ")
    guard let count = words.firstIndex(where: { Int($0) == years }), count + 2 < words.count else { return text[...] }
    return text[words[count + 2].startIndex...].trimmed
  }

  private func yearly() throws(DateError) -> WrittenDate? {
    guard let rest = folded.droppingSuffix(oneOf: ["hang nam", "moi nam"]) else { return nil }
    if rest.isEmpty { return .yearly(nil, .on) }
    let (bound, day) = bound(rest)
    return .yearly(try dayOfYear(day), bound)
  }

  /// `ngày 30/9`, `30 tháng 9`, `tháng 9`.
  private func dayOfYear(_ text: String) throws(DateError) -> WrittenDate.DayOfYear {
    let plain = text.droppingPrefix(oneOf: ["trong ", "vao "]) ?? text
    let isMonth = plain.hasPrefix("thang ")
    let numbers = plain.droppingPrefix(oneOf: ["ngay ", "thang "]) ?? plain
    let parts = numbers.replacing(" thang ", with: "/").split(separator: "/", omittingEmptySubsequences: false).map(
      String.init
    )
    let values = parts.compactMap(Int.init)
    guard values.count == parts.count, values.count == (isMonth ? 1 : 2), let month = values.last else {
      throw .notADate
    }
    guard (1...12).contains(month) else { throw .monthOutOfRange(month) }
    guard let day = WrittenDate.DayOfYear(month: month, day: isMonth ? nil : values[0]) else {
      throw .noSuchDay(month: month, year: 2000, length: CivilDate.length(ofMonth: month, year: 2000) ?? 31)
    }
    return day
  }

  /// `kỷ niệm 90 năm Ngày truyền thống 15/10/1930`: the years, if any, first; the day last.
  private func anniversary() throws(DateError) -> WrittenDate? {
    guard let rest = folded.droppingPrefix(oneOf: ["ky niem ", "le ky niem "]) else { return nil }
    let words = (rest.droppingSuffix(oneOf: [" hang nam"]) ?? rest).split(separator: " ")
    guard let last = words.last else { return nil }
    let day = try DateParser.day(last.filter { $0 != "(" && $0 != ")" })
    guard words.count > 2, words[1] == "nam", let years = Int(words[0]), (1...1000).contains(years) else {
      return .anniversary(of: day, years: nil)
    }
    return .anniversary(of: day, years: years)
  }

  private func deadline() throws(DateError) -> WrittenDate? {
    let (bound, rest) = bound(folded)
    if bound == .on { return nil }
    return .deadline(try WrittenDateParser.partial(rest), isIncluded: bound == .by)
  }

  private func bound(_ text: String) -> (WrittenDate.Bound, rest: String) {
    if let rest = text.droppingPrefix(oneOf: ["truoc "]) { return (.before, rest) }
    if let rest = text.droppingPrefix(oneOf: ["cham nhat ", "muon nhat ", "den het ", "han den ", "han cuoi ", "han "])
    {
      return (.by, rest)
    }
    return (.on, text)
  }

  private func range() throws(DateError) -> WrittenDate? {
    var plain = folded.droppingPrefix(oneOf: ["giai doan ", "nhiem ky "]) ?? folded
    plain = plain.droppingPrefix(oneOf: ["tu "]) ?? plain
    var halves = plain.split(separator: " den ")
    if halves.count != 2 { halves = plain.split(separator: " - ") }
    if halves.count != 2 {
      let years = plain.split(separator: "-", omittingEmptySubsequences: false)
      guard years.count == 2, years.allSatisfy({ $0.utf8.count == 4 || $0.contains("/") }) else { return nil }
      halves = years
    }
    let last = try WrittenDateParser.partial(String(halves[1]))
    let first = try first(String(halves[0]), before: last)
    guard first.first <= last.last else { throw .rangeBackwards }
    return .range(first, last)
  }

  /// The start of a range, which may leave its year to the end: `từ 01/5 đến 30/9/2020`.
  private func first(_ text: String, before last: PartialDate) throws(DateError) -> PartialDate {
    if let date = try? WrittenDateParser.partial(text) { return date }
    if let date = try? WrittenDateParser.partial("\(text)/\(last.year)") { return date }
    return try WrittenDateParser.partial(text)
  }

  private static func partial(_ text: String) throws(DateError) -> PartialDate {
    try DateParser.partial(text)
  }
}

extension String {
  /// What follows the first of the prefixes that the text has; nil if it has none.
  fileprivate func droppingPrefix(oneOf prefixes: [String]) -> String? {
    prefixes.first { hasPrefix($0) }.map { String(dropFirst($0.count)) }
  }

  /// What stands before a suffix, without the space between; nil if the text has none of them.
  fileprivate func droppingSuffix(oneOf suffixes: [String]) -> String? {
    suffixes.first { hasSuffix($0) }.map { String(String(dropLast($0.count))[...].trimmed) }
  }
}
