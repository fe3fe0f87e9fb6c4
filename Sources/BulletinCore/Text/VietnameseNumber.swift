/// Numbers as Vietnamese texts write them: a point between groups of three digits, a comma before the fraction.
package enum VietnameseNumber {
  /// `1.234.567`.
  package static func format(_ number: Int) -> String {
    // Without groups, as most are.
    (0..<1000).contains(number) ? String(number) : format(DecimalNumber(number))
  }

  /// `1.234.567,89`.
  package static func format(_ number: DecimalNumber) -> String {
    let digits = Array(String(number.significand.magnitude).utf8)
    let padded = Array(repeatElement(UInt8(ascii: "0"), count: max(0, number.scale + 1 - digits.count))) + digits
    let integer = padded.dropLast(number.scale)
    var text: [UInt8] = number.significand < 0 ? [UInt8(ascii: "-")] : []
    for (place, digit) in integer.enumerated() {
      if place > 0, (integer.count - place).isMultiple(of: 3) { text.append(point) }
      text.append(digit)
    }
    if number.scale > 0 {
      text.append(comma)
      text.append(contentsOf: padded.suffix(number.scale))
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// `75,5%`, for a number that counts hundredths already (75,5).
  package static func format(percent number: DecimalNumber) -> String {
    format(number) + "%"
  }

  /// The number that a text writes, with groups or without.
  ///
  /// The point and the comma are tried in both roles, because spreadsheets write either. A text that both readings accept
  /// with different values, such as `1.500` (1500 or 1,5), is refused rather than guessed.
  package static func parse(_ text: String) throws(VietnameseNumberError) -> DecimalNumber {
    var digits = trim(text.utf8)
    var isNegative = false
    if let sign = digits.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
      isNegative = sign == UInt8(ascii: "-")
      digits = digits.dropFirst()
    }
    let vietnamese = try read(digits, isNegative: isNegative, group: point, fraction: comma)
    let english = try read(digits, isNegative: isNegative, group: comma, fraction: point)
    switch (vietnamese, english) {
    case (nil, nil): throw .notANumber
    case (let one?, nil), (nil, let one?): return one
    case (let one?, let other?):
      guard one == other else { throw .ambiguous(one, other) }
      return one
    }
  }

  private static let point = UInt8(ascii: ".")
  private static let comma = UInt8(ascii: ",")

  /// The value if the digits follow the given roles: all groups or none, the first of one to three digits and not from 0,
  /// the others of three; then perhaps one sign and a fraction. Throws only where the value has no place.
  private static func read(
    _ text: Substring.UTF8View,
    isNegative: Bool,
    group: UInt8,
    fraction: UInt8
  ) throws(VietnameseNumberError) -> DecimalNumber? {
    let parts = text.split(separator: fraction, maxSplits: 1, omittingEmptySubsequences: false)
    guard let integer = parts.first else { return nil }
    let groups = integer.split(separator: group, omittingEmptySubsequences: false)
    guard groups.allSatisfy(isDigits), let first = groups.first else { return nil }
    if groups.count > 1 {
      guard first.count <= 3, first.first != UInt8(ascii: "0"), groups.dropFirst().allSatisfy({ $0.count == 3 }) else {
        return nil
      }
    }
    let decimals = parts.dropFirst().first
    if let decimals, !isDigits(decimals) { return nil }
    var significand = 0
    for digit in groups.joined() + Array(decimals ?? "".utf8[...]) {
      let value = Int(digit - UInt8(ascii: "0"))
      let (product, overflowsProduct) = significand.multipliedReportingOverflow(by: 10)
      let (sum, overflowsSum) = product.addingReportingOverflow(isNegative ? -value : value)
      if overflowsProduct || overflowsSum { throw .tooLarge }
      significand = sum
    }
    guard let number = DecimalNumber(significand, scale: decimals?.count ?? 0) else { throw .tooLarge }
    return number
  }

  private static func isDigits(_ text: Substring.UTF8View) -> Bool {
    !text.isEmpty && text.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  private static func trim(_ text: String.UTF8View) -> Substring.UTF8View {
    let isSpace = { (byte: UInt8) in byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
    var trimmed = text.drop(while: isSpace)
    while let last = trimmed.last, isSpace(last) { trimmed = trimmed.dropLast() }
    return trimmed
  }
}
