import BulletinCore
import BulletinTestSupport
import Testing

@Suite("Strings of known UTF-8")
struct KnownUTF8Tests {
  private static func known(_ text: String) -> String {
    Array(text.utf8).withUnsafeBufferPointer { String(knownUTF8: $0) }
  }

  @Test(
    "are what decoding gives: as long, equal, and found in a set",
    arguments: [
      "", "title", "một hai", "Ô", "e\u{301}", "🚜 15 chữ cái", "a text of more than fifteen bytes",
      "chữ dài hơn mười lăm byte",
    ]
  )
  func equalsDecoded(_ text: String) {
    let known = Self.known(text)
    #expect(known == text)
    #expect(Array(known.utf8) == Array(text.utf8))
    #expect(known.count == text.count)
    #expect(Set([text]).contains(known))
    #expect(known + "!" == text + "!")
  }

  @Test func `random texts too`() {
    var random = SplitMix64(seed: 7)
    for _ in 0..<500 {
      let scalars = (0..<Int.random(in: 0..<40, using: &random)).compactMap { _ in
        Unicode.Scalar(UInt32.random(in: 1..<(Bool.random(using: &random) ? 0x80 : 0x2_0000), using: &random))
      }
      equalsDecoded(String(String.UnicodeScalarView(scalars)))
    }
  }
}
