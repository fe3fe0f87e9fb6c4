/// Reads dates as editors and clerks type them.
///
/// Year first: `2018-05-12`, `2018-05-12 06:30`, `2018-05-12T06:30:00+07:00`. Day first, never month first: `12/5/2018`,
/// `12-5-2018`, `12.5.2018`, `12/05/2018 06:30`, `ngày 12 tháng 5 năm 2018`. A time stands after the day, without an offset it
/// is Vietnam's; another offset is converted.
package enum DateParser {
  /// A day, with its time if one is given.
  package static func moment(_ text: String) throws(DateError) -> Moment {
    var scanner = DateScanner(text)
    let partial = try date(&scanner)
    guard let date = partial.date else { throw .dayMissing }
    guard !scanner.isAtEnd else { return Moment(date) }
    guard scanner.skipTimeSeparator() else { throw .notADate }
    return try moment(on: date, &scanner)
  }

  /// A day without a time.
  package static func day(_ text: String) throws(DateError) -> CivilDate {
    guard let date = try partial(text).date else { throw .dayMissing }
    return date
  }

  /// A day, a month (`5/2020`, `tháng 5/2020`, `tháng 5 năm 2020`, `2020-05`) or a year (`2020`, `năm 2020`).
  package static func partial(_ text: String) throws(DateError) -> PartialDate {
    var scanner = DateScanner(text)
    let date = try date(&scanner)
    guard scanner.isAtEnd else { throw .notADate }
    return date
  }

  private static func date(_ scanner: inout DateScanner) throws(DateError) -> PartialDate {
    var numbers: [DateScanner.Number] = []
    if scanner.skip(word: "ngay") {
      numbers = try inWords([("thang", "/"), ("nam", "/")], &scanner)
    } else if scanner.skip(word: "thang") {
      numbers = try inWords([("nam", "/")], &scanner)
    } else if scanner.skip(word: "nam") {
      numbers = try inWords([], &scanner)
    } else {
      numbers = [try number(&scanner)]
      if let separator = scanner.skip(oneOf: "-/.") {
        repeat { numbers.append(try number(&scanner)) } while numbers.count < 3 && scanner.skip(oneOf: separator) != nil
      }
    }
    return try date(numbers)
  }

  /// A number, and after it the others, each led by its word or its sign.
  private static func inWords(
    _ others: [(word: String, sign: String)],
    _ scanner: inout DateScanner
  ) throws(DateError) -> [DateScanner.Number] {
    var numbers = [try number(&scanner)]
    for (word, sign) in others {
      guard scanner.skip(word: word) || scanner.skip(oneOf: sign) != nil else { throw .notADate }
      numbers.append(try number(&scanner))
    }
    return numbers
  }

  private static func number(_ scanner: inout DateScanner) throws(DateError) -> DateScanner.Number {
    guard let number = scanner.number() else { throw .notADate }
    return number
  }

  /// Which number is the year is told by its four digits: first, or last.
  private static func date(_ numbers: [DateScanner.Number]) throws(DateError) -> PartialDate {
    guard let first = numbers.first, let last = numbers.last else { throw .notADate }
    let yearFirst = first.digits == 4
    let ordered = yearFirst ? numbers : numbers.reversed()
    let year = yearFirst ? first : last
    guard year.digits == 4 else { throw numbers.count < 3 ? .notADate : .shortYear }
    guard ordered.dropFirst().allSatisfy({ $0.digits <= 2 }), CivilDate.years.contains(year.value) else {
      throw .notADate
    }
    let month = ordered.dropFirst().first?.value
    if let month, !(1...12).contains(month) { throw .monthOutOfRange(month) }
    if let month, let day = ordered.dropFirst(2).first?.value {
      guard let date = CivilDate(year: year.value, month: month, day: day) else {
        let length = CivilDate.length(ofMonth: month, year: year.value) ?? 31
        throw .noSuchDay(month: month, year: year.value, length: length)
      }
      return PartialDate(date)
    }
    guard let date = PartialDate(year: year.value, month: month) else { throw .notADate }
    return date
  }

  /// `06:30`, `6h30`, `06:30:00`, `06:30:00.5`, and perhaps `Z` or an offset such as `+07:00`.
  private static func moment(on date: CivilDate, _ scanner: inout DateScanner) throws(DateError) -> Moment {
    let hour = try number(&scanner).value
    guard scanner.skip(oneOf: ":h") != nil else { throw .notADate }
    let minute = try number(&scanner).value
    var second = 0
    if scanner.skip(oneOf: ":") != nil {
      second = try number(&scanner).value
      if scanner.skip(oneOf: ".") != nil { _ = try number(&scanner) }
    }
    guard let time = ClockTime(hour: hour, minute: minute, second: second) else { throw .noSuchTime }
    if scanner.isAtEnd { return Moment(date, time) }
    let offset = try offset(&scanner)
    guard scanner.isAtEnd else { throw .notADate }
    if offset == Moment.offset { return Moment(date, time) }
    let utc = date.daysSince1970 * 86_400 + time.secondOfDay - offset
    guard let moment = Moment(unixSeconds: utc) else { throw .notADate }
    return moment
  }

  /// Seconds ahead of UTC.
  private static func offset(_ scanner: inout DateScanner) throws(DateError) -> Int {
    scanner.skipSpaces()
    if scanner.skip(oneOf: "z") != nil { return 0 }
    guard let sign = scanner.skip(oneOf: "+-"), let first = scanner.number() else { throw .notADate }
    var (hours, minutes) = (first.value, 0)
    if first.digits == 4 {
      (hours, minutes) = (first.value / 100, first.value % 100)
    } else if scanner.skip(oneOf: ":") != nil {
      minutes = try number(&scanner).value
    }
    guard (0...23).contains(hours), (0...59).contains(minutes) else { throw .noSuchTime }
    return (sign == "-" ? -1 : 1) * (hours * 3600 + minutes * 60)
  }
}
