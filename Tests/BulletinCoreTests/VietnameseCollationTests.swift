import BulletinTestSupport
import Testing

@testable import BulletinCore

@Suite struct VietnameseCollationTests {
  static let lists: [[String]] = [
    ["Ba Đình", "Ba Tơ", "Ba Vì", "Bà Nà", "Bà Rịa", "Bá Thước"],
    ["Dương Kinh", "Đắk Lắk", "Đồng Nai", "Đức Phổ"],
    // Letters, then tones in the order of the dictionaries.
    [
      "a", "à", "ả", "ã", "á", "ạ", "ă", "ằ", "ẳ", "ẵ", "ắ", "ặ", "â", "ầ", "ẩ", "ẫ", "ấ", "ậ", "b", "c", "d", "đ", "e",
      "ê",
    ],
    ["e", "f", "g", "h", "i", "j", "k", "o", "ô", "ơ", "p", "u", "ư", "v", "w", "x", "y", "z"],
    ["ma", "mà", "mả", "mã", "má", "mạ", "man", "màn", "mang", "măng", "mâng"],
    // Numbers by value, before letters, after the end.
    ["Thôn", "Thôn 1", "Thôn 2", "Thôn 02a", "Thôn 10", "Thôn An Phú", "Thông"],
    ["2", "10", "010a", "An", "Ân", "東京"],
    // Spelling, case and signs do not count before what follows.
    ["hoà a", "hòa b", "hoà c", "hoả a", "hoạ"],
    ["Bà Rịa - Vũng Tàu", "bà rịa vũng tàu 2", "Bà Rịa – Xuyên Mộc"],
    ["“Ánh sáng”", "Ánh sáng an ninh"],
    ["", "a"],
    ["Đak", "Ðăk", "Đân"],
  ]

  @Test("sorts as Vietnamese dictionaries do", arguments: lists)
  func order(list: [String]) {
    var random = SplitMix64(seed: 1)
    for _ in 0..<20 {
      let shuffled = list.shuffled(using: &random)
      #expect(shuffled.sorted { CollationKey($0) < CollationKey($1) } == list)
    }
  }

  @Test("sorts decomposed text like composed text")
  func normalForms() {
    #expect(CollationKey("Ho\u{300}a") == CollationKey("Hòa"))
  }

  @Test("orders texts that sort alike by their bytes, so that no two texts are equal")
  func ties() {
    #expect(CollationKey("hoà") != CollationKey("hòa"))
    #expect((CollationKey("hoà") < CollationKey("hòa")) != (CollationKey("hòa") < CollationKey("hoà")))
    #expect(["an", "An", "AN"].sorted { CollationKey($0) < CollationKey($1) } == ["AN", "An", "an"])
  }

  @Test("sorts numbers of any length by value")
  func longNumbers() {
    let long = String(repeating: "9", count: 255)
    let longer = "1" + String(repeating: "0", count: 300)
    #expect(CollationKey(long) < CollationKey(longer))
    #expect(CollationKey("998") < CollationKey(long))
    #expect(CollationKey(longer) < CollationKey("a"))
  }

  @Test("is a total order on random texts", arguments: 1...5 as ClosedRange<UInt64>)
  func totalOrder(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let texts = (0..<60).map { _ in VietnameseSamples.text(words: 2, using: &random) }
    let keys = texts.map { CollationKey($0) }.sorted()
    for (i, left) in keys.enumerated() {
      for right in keys[(i + 1)...] { #expect(!(right < left)) }
    }
  }

  @Test(
    "knows the heading of an index",
    arguments: [
      ("An Phú", "A"), ("ánh", "A"), ("Ẵm", "Ă"), ("Ân", "Â"), ("đồng", "Đ"), ("Ðồng", "Đ"), ("Ứng", "Ư"),
      ("wifi", "W"), ("“Bà”", "B"),
      ("2018", "#"), ("東京", "#"), ("", "#"), ("…", "#"), ("Ñam", "N"),
    ]
  )
  func initials(text: String, initial: String) {
    #expect(CollationKey(text).initial == initial)
  }
}
