import Foundation
import Testing

@testable import BulletinCore

@Suite struct VietnameseLetterTests {
  @Test("takes every letter apart into shape and tone, as its decomposition has them")
  func letters() throws {
    let toneMarks = VietnameseTone.allCases.compactMap(\.mark)
    for character in VietnameseSamples.letters {
      let scalar = try #require(character.unicodeScalars.first)
      let letter = try #require(VietnameseLetter(scalar))
      let decomposed = String(character).lowercased().decomposedStringWithCanonicalMapping.unicodeScalars
      let shape = String(String.UnicodeScalarView(decomposed.filter { !toneMarks.contains($0) }))
      #expect(String(letter.letter) == shape.precomposedStringWithCanonicalMapping)
      #expect(letter.tone.mark == decomposed.first { toneMarks.contains($0) })
    }
  }

  @Test("has the 29 letters in their order, with f j w z")
  func alphabet() {
    let alphabet = VietnameseLetter.alphabet.filter { !"fjwz".unicodeScalars.contains($0) }
    #expect(
      alphabet.map(String.init).joined(separator: " ") == "a ă â b c d đ e ê g h i k l m n o ô ơ p q r s t u ư v x y"
    )
    #expect(VietnameseLetter.alphabet.count == 33)
  }

  @Test("is nil for what is no Vietnamese letter", arguments: "ñöçǎ1 ßйжđ̄".unicodeScalars.filter { $0 != "đ" })
  func others(scalar: Unicode.Scalar) {
    #expect(VietnameseLetter(scalar) == nil)
  }
}
