import BulletinTestSupport
import Foundation
import Testing

@testable import BulletinCore

@Suite struct UnicodeNormalizationTests {
  @Test(
    "composes Vietnamese letters however they were taken apart",
    arguments: [
      ("\u{EA}\u{323}", "\u{1EC7}"),
      ("e\u{302}\u{323}", "\u{1EC7}"),
      ("e\u{323}\u{302}", "\u{1EC7}"),
      ("a\u{323}\u{306}", "\u{1EB7}"),
      ("u\u{31B}\u{303}", "\u{1EEF}"),
      ("o\u{31B}\u{323}", "\u{1EE3}"),
      ("\u{1A1}\u{300}", "\u{1EDD}"),
    ]
  )
  func vietnamese(text: String, composed: String) {
    #expect(UnicodeNormalization.nfc(Array(text.utf8)) == Array(composed.utf8))
    #expect(Array(UnicodeNormalization.nfc(text).utf8) == Array(composed.utf8))
  }

  @Test("agrees with Foundation on every scalar alone, behind a letter and before a mark")
  func everyScalar() {
    // Foundation on Linux (Swift 6.3) has Unicode 15, does not reorder behind these three Tibetan vowels, and beyond U+FFFF
    // takes U+10041 for an A: see `supplementary` for those.
    let wrongInFoundation: Set<UInt32> = [0x0F73, 0x0F75, 0x0F81]
    var wrong: [UInt32] = []
    for value in (0...0xFFFF) as ClosedRange<UInt32> where !wrongInFoundation.contains(value) {
      guard let scalar = Unicode.Scalar(value), let age = scalar.properties.age, age.major <= 15 else { continue }
      let text = "e\(scalar)\u{323} \(scalar)"
      if UnicodeNormalization.nfc(Array(text.utf8)) != oracle(text) { wrong.append(value) }
    }
    #expect(wrong == [])
  }

  @Test(
    "composes and orders beyond U+FFFF by Unicode's own tables",
    arguments: [
      ("\u{11099}\u{110BA}", "\u{1109A}"), ("\u{1D15E}", "\u{1D157}\u{1D165}"),
      ("\u{10041}\u{323}", "\u{10041}\u{323}"),
      ("e\u{F73}\u{323}", "\u{1EB9}\u{F71}\u{F72}"), ("\u{2F800}", "\u{4E3D}"),
    ]
  )
  func supplementary(text: String, composed: String) {
    #expect(UnicodeNormalization.nfc(Array(text.utf8)) == Array(composed.utf8))
  }

  @Test("calls only those scalars surely NFC that stay as they are and never compose with what is before them")
  func quickCheck() {
    for value in (0...0x10_FFFF) as ClosedRange<UInt32> where UnicodeNormalization.isSurelyNFC(value) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      if scalar.properties.canonicalCombiningClass != .notReordered
        || oracle(String(scalar)) != Array(String(scalar).utf8)
      {
        Issue.record("U+\(String(value, radix: 16))")
      }
    }
  }

  @Test(
    "agrees with Foundation on random mixes of composed and decomposed text",
    arguments: 1...30 as ClosedRange<UInt64>
  )
  func randomMixes(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let marks = "\u{300}\u{301}\u{303}\u{309}\u{323}\u{302}\u{306}\u{31B}".unicodeScalars.map { String($0) }
    let odd = [
      "\n", "\n\n", "\u{1100}", "\u{1161}", "\u{11A8}", "\u{212B}", "東", "🎉", "\u{200D}", "\u{344}", "\u{2000}",
    ]
    let pieces = (0..<400).map { _ in
      switch Int.random(in: 0..<10, using: &random) {
      case 0...4: String(VietnameseSamples.letters.randomElement(using: &random) ?? "a")
      case 5...6:
        String(VietnameseSamples.letters.randomElement(using: &random) ?? "a").decomposedStringWithCanonicalMapping
      case 7...8: marks.randomElement(using: &random) ?? ""
      default: odd.randomElement(using: &random) ?? ""
      }
    }
    let text = pieces.joined()
    #expect(UnicodeNormalization.nfc(Array(text.utf8)) == oracle(text))
    #expect(Array(UnicodeNormalization.nfc(text).utf8) == oracle(text))
  }

  @Test("gives composed text back in the same storage")
  func noCopy() {
    let composed = Array("Dân vận khéo – “Đài Truyền thanh” 🎉 → 東京".utf8)
    let result = UnicodeNormalization.nfc(composed)
    #expect(composed.withUnsafeBufferPointer { $0.baseAddress } == result.withUnsafeBufferPointer { $0.baseAddress })
  }

  private func oracle(_ text: String) -> [UInt8] {
    Array(text.precomposedStringWithCanonicalMapping.utf8)
  }
}
