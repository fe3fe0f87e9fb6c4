import BulletinTestSupport
import Foundation
import Testing

@testable import BulletinCore

@Suite struct VietnameseFoldingTests {
  @Test(
    "folds to what people type without diacritics",
    arguments: [
      ("Dân vận khéo", "dan van kheo"),
      ("ĐUK", "duk"),
      ("Đắk Lắk", "dak lak"),
      ("Dân vận khéo – Đài Truyền thanh", "dan van kheo – dai truyen thanh"),
      ("Ðak Ɖak ðak ɖak", "dak dak dak dak"),
      ("Ñ Ö ç Ø Ł", "n o c o l"),
      ("25.000 m² × 3", "25.000 m² × 3"),
      ("ÆØ ß", "æo ß"),
      ("", ""),
    ]
  )
  func vectors(text: String, folded: String) {
    #expect(VietnameseFolding.fold(text) == folded)
    #expect(Array(VietnameseFolding.fold(text.decomposedStringWithCanonicalMapping).utf8) == Array(folded.utf8))
  }

  @Test("lower-cases other scripts and keeps their letters")
  func otherScripts() {
    #expect(VietnameseFolding.fold("МОСКВА Ωμέγα 東京 🎉") == "москва ωμέγα 東京 🎉")
  }

  @Test("agrees with Foundation on every Vietnamese letter, composed and decomposed")
  func letters() {
    for letter in VietnameseSamples.letters {
      let expected = oracle(String(letter))
      #expect(VietnameseFolding.fold(String(letter)) == expected)
      #expect(VietnameseFolding.fold(String(letter).decomposedStringWithCanonicalMapping) == expected)
    }
  }

  @Test("agrees with Foundation on random text", arguments: 1...20 as ClosedRange<UInt64>)
  func randomText(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let text = VietnameseSamples.text(words: 50, using: &random)
    #expect(Array(VietnameseFolding.fold(text).utf8) == Array(oracle(text).utf8))
    #expect(VietnameseFolding.fold(text.decomposedStringWithCanonicalMapping) == oracle(text))
  }

  @Test("agrees with the decomposition of every Latin letter that has one")
  func latinDecompositions() {
    for value in Array(0xC0...0x2AF) + Array(0x1E00...0x1EFF) as [UInt32] {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let decomposed = String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars
      guard decomposed.count > 1, let base = decomposed.first, base.isASCII else { continue }
      #expect(VietnameseFolding.fold(String(scalar)) == String(base).lowercased(), "U+\(String(value, radix: 16))")
    }
  }

  @Test("is one letter for one letter in composed text")
  func keepsCounts() {
    var random = SplitMix64(seed: 7)
    let text = VietnameseSamples.text(words: 200, using: &random)
    #expect(VietnameseFolding.fold(text).count == text.count)
  }

  @Test("does not change its own result")
  func idempotence() {
    for value in (0x20...0x24FF) as ClosedRange<UInt32> {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let folded = VietnameseFolding.fold(String(scalar))
      #expect(VietnameseFolding.fold(folded) == folded, "U+\(String(value, radix: 16))")
    }
  }

  @Test("appends to bytes and copies those that are not UTF-8")
  func brokenBytes() {
    var bytes = Array("x".utf8)
    ([0xC4, 0x90, 0xFF, 0x41, 0xE1, 0xBA] as [UInt8]).withUnsafeBufferPointer {
      VietnameseFolding.fold($0, into: &bytes)
    }
    #expect(bytes == [0x78, 0x64, 0xFF, 0x61, 0xE1, 0xBA])
  }

  private func oracle(_ text: String) -> String {
    text.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
      .replacingOccurrences(of: "đ", with: "d").replacingOccurrences(of: "Đ", with: "d")
  }
}
