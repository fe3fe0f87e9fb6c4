import BulletinTestSupport
import Testing

@testable import BulletinMarkdown

@Suite("Syllables of a body")
struct SyllableCounterTests {
  private func count(_ text: String) -> Int {
    var text = text
    return text.withUTF8(SyllableCounter.count(in:))
  }

  @Test(
    "tokens with a letter or digit count, in any script",
    arguments: [
      ("", 0), (" ", 0), ("a", 1), ("Dân vận khéo – 2018", 4), ("ở ý ấp Ủy Đ “ông” (đã)", 7), ("– “ … × ÷ — ../.", 0),
      ("×a ÷ổ", 2), ("汉字 한글 คน 😀 +", 3), ("a\nb\tc\u{1}d", 4), ("\u{A0} x\u{A0}y", 1),
    ]
  )
  func tokens(text: String, expected: Int) {
    #expect(count(text) == expected)
  }

  @Test("as one by one", arguments: 0..<10)
  func random(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let pieces = [" ", " ", "\n", "a", "9", "đ", "ở", "é", "–", "“", "×", "·", "字", "😀", ".", "người"]
    for _ in 0..<300 {
      var text = ""
      for _ in 0..<Int.random(in: 0...60, using: &generator) { text += pieces.randomElement(using: &generator) ?? "" }
      let tokens = text.unicodeScalars.split { $0.value <= 0x20 }
      let counted = tokens.count { token in
        token.contains { ("0"..."9").contains($0) || $0.properties.isAlphabetic }
      }
      #expect(count(text) == counted, "for \(text.debugDescription)")
    }
  }
}
