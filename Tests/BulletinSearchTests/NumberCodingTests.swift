import Testing

@testable import BulletinSearch

@Suite("Numbers of the index")
struct NumberCodingTests {
  private func text(_ number: UInt32) -> String {
    var bytes: [UInt8] = []
    NumberCoding.append(number, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test("every number up to 59 999 is one character of its own, and none that strings of JavaScript cannot hold")
  func oneCharacterEach() throws {
    var seen: Set<UInt32> = []
    for number in 0..<NumberCoding.large {
      let scalars = Array(text(number).unicodeScalars)
      try #require(scalars.count == 1)
      let value = scalars[0].value
      #expect(value <= 0xFFFF && value > 0x22 && value != 0x5C && !(0x7F..<0xA0).contains(value))
      #expect(value != 0x2028 && value != 0x2029 && value != 0xFEFF)
      #expect(seen.insert(value).inserted)
    }
  }

  @Test("numbers keep the order of their characters, so that the other side can read them back")
  func order() {
    for number in 1..<NumberCoding.large {
      #expect(text(number - 1).utf16.lexicographicallyPrecedes(text(number).utf16))
    }
  }

  @Test(
    "larger numbers are three characters, and five where the quotient is large too",
    arguments: [60_000, 123_456, 800_007, 4_000_000_000, .max] as [UInt32]
  )
  func large(number: UInt32) {
    #expect(text(number) == text2(60_000) + text(number / 60_000) + text(number % 60_000))
    #expect(text(number).utf8.count <= NumberCoding.longest)
  }

  @Test("written into a buffer numbers are what they are when they are appended")
  func written() {
    let numbers = Array(0..<62_000) + [NumberCoding.large * NumberCoding.large, .max, 5, 4_000_000_000, 0]
    var expected: [UInt8] = []
    for number in numbers { NumberCoding.append(number, to: &expected) }
    var bytes = [UInt8](repeating: 0, count: expected.count + NumberCoding.room)
    var end = 0
    bytes.withUnsafeMutableBytes { for number in numbers { end = NumberCoding.write(number, to: $0, at: end) } }
    #expect(Array(bytes[..<end]) == expected)
  }

  /// The character that announces a large number.
  private func text2(_: UInt32) -> String { "\u{F2A7}" }
}
