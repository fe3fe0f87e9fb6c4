import BulletinTestSupport
import Testing

@testable import BulletinCore

@Suite struct VietnameseNumberTests {
  @Test(
    "writes points between groups and a comma before the fraction",
    arguments: [
      (0, 0, "0"), (7, 0, "7"), (999, 0, "999"), (1000, 0, "1.000"), (1_234_567, 0, "1.234.567"),
      (123_456_789, 2, "1.234.567,89"),
      (755, 1, "75,5"), (5, 3, "0,005"), (-1_234_567, 1, "-123.456,7"), (150, 2, "1,5"), (100, 2, "1"),
      (366, 1, "36,6"),
      (Int.min, 0, "-9.223.372.036.854.775.808"), (Int.max, 18, "9,223372036854775807"),
    ]
  )
  func format(significand: Int, scale: Int, text: String) throws {
    let number = try #require(DecimalNumber(significand, scale: scale))
    #expect(VietnameseNumber.format(number) == text)
  }

  @Test("writes percentages")
  func percent() throws {
    #expect(VietnameseNumber.format(percent: try #require(DecimalNumber(755, scale: 1))) == "75,5%")
    #expect(DecimalNumber.percentage(755, of: 1000) == DecimalNumber(755, scale: 1))
    #expect(VietnameseNumber.format(percent: try #require(.percentage(187, of: 592))) == "31,6%")
    #expect(VietnameseNumber.format(percent: try #require(.percentage(1, of: 3, fractionDigits: 0))) == "33%")
    #expect(VietnameseNumber.format(percent: try #require(.percentage(1, of: 8, fractionDigits: 0))) == "13%")
    #expect(VietnameseNumber.format(percent: try #require(.percentage(-1, of: 8, fractionDigits: 0))) == "-13%")
    #expect(VietnameseNumber.format(percent: try #require(.percentage(0, of: 8))) == "0%")
    #expect(DecimalNumber.percentage(1, of: 0) == nil)
    #expect(DecimalNumber.percentage(Int.max, of: 1) == nil)
  }

  @Test("counts the units that a number is nearest to, half away from zero, whatever its size")
  func units() throws {
    func tenths(_ significand: Int, _ scale: Int) throws -> Int? {
      try #require(DecimalNumber(significand, scale: scale)).count(ofUnitsAt: 1)
    }
    #expect(try tenths(75, 0) == 750)
    #expect(try tenths(755, 1) == 755)
    #expect(try tenths(7555, 2) == 756)
    #expect(try tenths(7554, 2) == 755)
    #expect(try tenths(-7555, 2) == -756)
    #expect(try tenths(1, 18) == 0)
    #expect(try tenths(Int.max, 18) == 92)
    #expect(try tenths(Int.max, 0) == nil)
    #expect(try tenths(Int.min, 0) == nil)
    #expect(DecimalNumber(1).count(ofUnitsAt: 19) == nil)
  }

  @Test(
    "reads numbers that can be read in one way only",
    arguments: [
      ("1234", 1234, 0), ("1.234,5", 12345, 1), ("1.234.567", 1_234_567, 0), ("75,5", 755, 1), ("1.5", 15, 1),
      ("1,234.5", 12345, 1),
      ("0,755", 755, 3), ("0.755", 755, 3), ("1234,567", 1_234_567, 3), (" 24.000,0 ", 24000, 0),
      ("-1.234.567,89", -123_456_789, 2),
      ("+7", 7, 0), ("01", 1, 0), ("1,50", 15, 1), ("12,3456", 123_456, 4), ("9223372036854775807", Int.max, 0),
      ("-9223372036854775808", Int.min, 0), ("1.500,0", 1500, 0),
    ]
  )
  func parse(text: String, significand: Int, scale: Int) throws {
    #expect(try VietnameseNumber.parse(text) == DecimalNumber(significand, scale: scale))
  }

  @Test(
    "refuses numbers that can be read in two ways, and says both",
    arguments: ["1.500", "1,500", "12.345", "-123,456"]
  )
  func ambiguous(text: String) throws {
    #expect(throws: VietnameseNumberError.self) { try VietnameseNumber.parse(text) }
  }

  @Test("names both readings of an ambiguous number, each of which is read back")
  func ambiguityFix() throws {
    let error = try #require(throws: VietnameseNumberError.self) { try VietnameseNumber.parse("1.523") }
    let fraction = try #require(DecimalNumber(1523, scale: 3))
    #expect(error == .ambiguous(DecimalNumber(1523), fraction))
    #expect(error.headline(for: "1.523").vi == "số “1.523” có thể hiểu theo hai cách")
    #expect(error.fix.vi == "viết 1523 hoặc 1,5230")
    #expect(try VietnameseNumber.parse("1523") == DecimalNumber(1523))
    #expect(try VietnameseNumber.parse("1,5230") == DecimalNumber(1523, scale: 3))
  }

  @Test(
    "refuses what is no number",
    arguments: [
      "", " ", "-", "abc", "12a", "1.23.456", "1..234", "1,2,3", ",5", "5,", "1.2345.678", "0.123.456", "1 234", "١٢",
    ]
  )
  func notANumber(text: String) {
    #expect(throws: VietnameseNumberError.notANumber) { try VietnameseNumber.parse(text) }
  }

  @Test(
    "refuses numbers that do not fit",
    arguments: ["9223372036854775808", "0,0000000000000000001", "99999999999999999999"]
  )
  func tooLarge(text: String) {
    #expect(throws: VietnameseNumberError.tooLarge) { try VietnameseNumber.parse(text) }
  }

  @Test("reads back what it writes, or refuses it where one group could be a fraction")
  func roundTrip() throws {
    var random = SplitMix64(seed: 9)
    for _ in 0..<2000 {
      let scale = [0, 1, 2, 4, 5].randomElement(using: &random) ?? 0
      let bits = Int.random(in: 0...40, using: &random)
      let number = try #require(DecimalNumber(Int.random(in: -(1 << bits)...(1 << bits), using: &random), scale: scale))
      let text = VietnameseNumber.format(number)
      let read = try? VietnameseNumber.parse(text)
      let isAmbiguous = [0, 3].contains(number.scale) && (1000..<1_000_000).contains(abs(number.significand))
      #expect(read == (isAmbiguous ? nil : number), "\(text)")
    }
  }

  @Test("compares by value, whatever the scale")
  func comparison() throws {
    let numbers = try [
      #require(DecimalNumber(-5, scale: 1)), DecimalNumber(0), #require(DecimalNumber(75, scale: 2)),
      #require(DecimalNumber(8, scale: 1)),
      DecimalNumber(1), DecimalNumber(Int.max),
    ]
    #expect(numbers.shuffled().sorted() == numbers)
    #expect(DecimalNumber(150, scale: 2) == DecimalNumber(15, scale: 1))
    #expect(DecimalNumber(1, scale: 19) == nil)
    #expect(DecimalNumber(1, scale: -1) == nil)
    #expect(DecimalNumber(1500, scale: 2)?.integer == 15)
    #expect(DecimalNumber(15, scale: 1)?.integer == nil)
  }
}
