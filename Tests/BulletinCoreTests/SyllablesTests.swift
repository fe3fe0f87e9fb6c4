import Testing

@testable import BulletinCore

@Suite struct SyllablesTests {
  @Test(
    "counts the pieces between spaces that hold a letter or digit",
    arguments: [
      ("", 0), ("   ", 0), ("Dân vận khéo", 3), ("  Dân\tvận\nkhéo  ", 3), ("Dân vận khéo – 2018", 4),
      ("văn hóa - xã hội", 4), ("“Đ”", 1), ("— … !", 0), ("1,8 km; 24.000 m²", 4), ("một\u{A0}hai\u{3000}ba", 3),
      ("², ½", 2), ("D\u{E2}n \u{61}\u{302}n", 2), ("https://a.vn/b c", 2), ("東京 Москва", 2),
      ("a\u{1680}b\u{202F}c\u{85}d", 4), ("🎉 vui", 1), ("× ÷", 0),
    ]
  )
  func vectors(text: String, count: Int) {
    #expect(Syllables.count(in: text) == count)
    #expect(Syllables.count(in: text, ifAbove: count) == nil)
    #expect(Syllables.count(in: text, ifAbove: count - 1) == count)
  }

  @Test("does not stop at bytes that are not UTF-8")
  func brokenBytes() {
    let bytes: [UInt8] = Array("a ".utf8) + [0xFF, 0xC3] + Array(" b".utf8)
    #expect(bytes.withUnsafeBufferPointer { Syllables.count(in: $0) } == 2)
  }
}
