import BulletinCore

// Values as contest rules write them, with their types for the schema.

extension FieldType<Int> {
  /// How many there are, as documents print it: `1.116` is a count of 1116 here, because works and prizes are whole.
  static let wholeNumber: FieldType = .scalar(.text) { text, context in
    if let number = wholeNumber(of: text.value), number >= 0 { return number }
    context.diagnostics.append(.countInvalid(text.value, at: context.place(text.range)))
    return nil
  }

  /// Money in đồng: `30.000.000`, `30 triệu`, `1,5 tỷ đồng`.
  static let money: FieldType = .scalar(.text) { text, context in
    if let amount = money(of: text.value), amount >= 0 { return amount }
    context.diagnostics.append(.moneyInvalid(text.value, at: context.place(text.range)))
    return nil
  }

  /// How long a broadcast runs, in seconds: `7 phút`, `6 phút 30 giây`, `6:30`, `45 giây`; a bare number is minutes.
  static let duration: FieldType = .scalar(.text) { text, context in
    if let seconds = seconds(of: text.value), seconds > 0 { return seconds }
    context.diagnostics.append(.durationInvalid(text.value, at: context.place(text.range)))
    return nil
  }

  /// Only one of the two readings of an ambiguous number is whole.
  private static func wholeNumber(of text: String) -> Int? {
    do throws(VietnameseNumberError) {
      return try VietnameseNumber.parse(text).integer
    } catch .ambiguous(let one, let other) {
      return one.integer ?? other.integer
    } catch {
      return nil
    }
  }

  private static func money(of text: String) -> Int? {
    var words = RecordSchema.fold(text).split(separator: " ").map(String.init)
    if let last = words.last, ["dong", "vnd", "d"].contains(last) { words.removeLast() }
    var factor = 1
    if let unit = words.last.flatMap({ units[$0] }) {
      factor = unit
      words.removeLast()
    }
    guard words.count == 1, let word = words.first else { return nil }
    if factor == 1 { return wholeNumber(of: word) }
    guard let number = try? VietnameseNumber.parse(word) else { return nil }
    var divisor = 1
    for _ in 0..<min(number.scale, 9) { divisor *= 10 }
    let (product, overflow) = number.significand.multipliedReportingOverflow(by: factor)
    guard !overflow, number.scale <= 9, product.isMultiple(of: divisor) else { return nil }
    return product / divisor
  }

  private static let units = [
    "nghin": 1_000, "ngan": 1_000, "trieu": 1_000_000, "ty": 1_000_000_000, "ti": 1_000_000_000,
  ]

  private static func seconds(of text: String) -> Int? {
    let folded = RecordSchema.fold(text)
    let parts = folded.split(separator: ":", omittingEmptySubsequences: false)
    if (2...3).contains(parts.count) {
      let numbers = parts.compactMap { digits($0) }
      guard numbers.count == parts.count, numbers.dropFirst().allSatisfy({ $0 < 60 }) else { return nil }
      return numbers.reduce(0) { $0 * 60 + $1 }
    }
    if let minutes = digits(folded[...]) { return minutes * 60 }
    var words = folded.split(separator: " ")[...]
    var total = 0
    for (unit, length) in [("gio", 3600), ("phut", 60), ("giay", 1)] where words.dropFirst().first == unit[...] {
      guard let number = words.first.flatMap({ digits($0) }) else { return nil }
      total += number * length
      words = words.dropFirst(2)
    }
    return words.isEmpty ? total : nil
  }

  /// At most five digits, which keeps the sums above far from overflow.
  private static func digits(_ text: Substring) -> Int? {
    guard (1...5).contains(text.utf8.count) else { return nil }
    return text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ? Int(text) : nil
  }
}

extension Diagnostic {
  static func countInvalid(_ text: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .error,
      "count-invalid",
      at: place,
      Wording(vi: "“\(text)” không phải số đếm", en: "“\(text)” is no count"),
      fix: Wording(vi: "viết số nguyên, như 1120 hoặc 1.120", en: "write a whole number, such as 1120 or 1.120")
    )
  }

  static func moneyInvalid(_ text: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .error,
      "money-invalid",
      at: place,
      Wording(vi: "“\(text)” không phải số tiền", en: "“\(text)” is no sum of money"),
      fix: Wording(vi: "viết như: 855 triệu, hoặc 30.000.000", en: "write it like: 855 triệu, or 30.000.000")
    )
  }

  static func durationInvalid(_ text: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .error,
      "duration-invalid",
      at: place,
      Wording(vi: "“\(text)” không phải thời lượng", en: "“\(text)” is no running time"),
      fix: Wording(vi: "viết như: 6 phút 30 giây, hoặc 6:30", en: "write it like: 6 phút 30 giây, or 6:30")
    )
  }
}
