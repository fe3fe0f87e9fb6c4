/// An exact decimal number: `significand` × 10^−`scale`. 75,5 is 755 with scale 1; money and hectares never pass through
/// binary fractions.
///
/// Zeros at the end of the fraction do not count: 1,50 and 1,5 are one number.
package struct DecimalNumber: Sendable, Hashable, Comparable {
  package let significand: Int
  /// The number of digits after the decimal comma: 0 to ``maximumScale``.
  package let scale: Int

  package static let maximumScale = 18

  /// Nil if the scale is outside 0 to ``maximumScale``.
  package init?(_ significand: Int, scale: Int) {
    guard (0...DecimalNumber.maximumScale).contains(scale) else { return nil }
    var significand = significand
    var scale = scale
    while scale > 0, significand.isMultiple(of: 10) {
      significand /= 10
      scale -= 1
    }
    self.significand = significand
    self.scale = scale
  }

  package init(_ integer: Int) {
    significand = integer
    scale = 0
  }

  /// The value if it is a whole number.
  package var integer: Int? { scale == 0 ? significand : nil }

  /// 100 × `part` / `whole`, rounded half away from zero to so many digits after the comma; nil if `whole` is zero or the
  /// result has no place. For figures such as “187 of 592 models, 31,6%”.
  package static func percentage(_ part: Int, of whole: Int, fractionDigits: Int = 1) -> DecimalNumber? {
    guard whole != 0, (0...DecimalNumber.maximumScale).contains(fractionDigits) else { return nil }
    var numerator = Int128(part) * 100
    for _ in 0..<fractionDigits {
      let (product, overflow) = numerator.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      numerator = product
    }
    return quotient(numerator, Int128(whole)).flatMap { DecimalNumber($0, scale: fractionDigits) }
  }

  /// How many units of 10^−`scale` the number is, rounded half away from zero: 75,55 is 756 tenths. Nil for a scale outside 0
  /// to ``maximumScale``, and where the count has no place.
  package func count(ofUnitsAt scale: Int) -> Int? {
    guard (0...DecimalNumber.maximumScale).contains(scale) else { return nil }
    // At most 2^63 × 10^18, which fits in 128 bits.
    return Self.quotient(Int128(significand) * Self.power(scale), Self.power(self.scale))
  }

  /// The quotient rounded half away from zero; nil if it has no place.
  private static func quotient(_ dividend: Int128, _ divisor: Int128) -> Int? {
    let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
    let roundsAway = remainder.magnitude * 2 >= divisor.magnitude
    let sign: Int128 = (dividend < 0) == (divisor < 0) ? 1 : -1
    return Int(exactly: roundsAway ? quotient + sign : quotient)
  }

  package static func < (left: DecimalNumber, right: DecimalNumber) -> Bool {
    // At most 2^63 × 10^18, which fits in 128 bits.
    Int128(left.significand) * power(right.scale) < Int128(right.significand) * power(left.scale)
  }

  private static func power(_ exponent: Int) -> Int128 {
    (0..<exponent).reduce(1) { product, _ in product * 10 }
  }
}
