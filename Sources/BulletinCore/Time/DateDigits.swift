/// The digits of dates, written into a text of known length: every page holds several.
struct DateDigits {
  private var buffer: UnsafeMutableBufferPointer<UInt8>
  private var end = 0

  /// - Parameter capacity: bytes that `write` needs at most.
  static func string(capacity: Int, _ write: (inout DateDigits) -> Void) -> String {
    String(unsafeUninitializedCapacity: capacity) { buffer in
      var digits = DateDigits(buffer: buffer)
      write(&digits)
      return digits.end
    }
  }

  mutating func write(_ text: StaticString) {
    for offset in 0..<text.utf8CodeUnitCount { buffer[end + offset] = text.utf8Start[offset] }
    end += text.utf8CodeUnitCount
  }

  /// - Parameter number: less than 100.
  mutating func write(two number: Int) {
    writeDigit(number / 10)
    writeDigit(number % 10)
  }

  /// A month by the rule of Nghị định 30/2020/NĐ-CP: a zero before 1 and 2 only.
  mutating func write(officialMonth month: Int) {
    if month <= 2 || month >= 10 { writeDigit(month / 10) }
    writeDigit(month % 10)
  }

  /// A year of ``CivilDate``.
  mutating func write(four number: Int) {
    write(two: number / 100)
    write(two: number % 100)
  }

  /// A year of ``CivilDate`` without zeros before it.
  mutating func write(year: Int) {
    if year >= 1000 { writeDigit(year / 1000) }
    if year >= 100 { writeDigit(year / 100 % 10) }
    if year >= 10 { writeDigit(year / 10 % 10) }
    writeDigit(year % 10)
  }

  private mutating func writeDigit(_ digit: Int) {
    buffer[end] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digit)
    end += 1
  }
}
