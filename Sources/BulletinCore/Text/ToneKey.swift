/// A text as it is compared where the two ways of placing a tone mark have to mean the same: `hoà` and `hòa`, `uỷ` and
/// `ủy`, `thuý` and `thúy`.
///
/// Of every syllable the tone is taken off its letter and put behind the last one, so no rule about where it belongs is
/// needed, and initials such as `qu` and `gi` need none either. Lower case; the shapes ă â đ ê ô ơ ư stay, as do all other
/// characters. The key is for comparing only: what an author wrote is never rewritten.
package struct ToneKey: Sendable, Hashable {
  /// The letters of each syllable without tone, then its combining tone mark: `hoà` gives `hoa` + U+0300.
  package let string: String

  /// The key of any text, composed or not.
  package init(_ text: String) {
    var key = String.UnicodeScalarView()
    var marks: [Unicode.Scalar] = []
    for scalar in UnicodeNormalization.nfc(text).unicodeScalars {
      if let letter = VietnameseLetter(scalar) {
        key.append(letter.letter)
        if let mark = letter.tone.mark { marks.append(mark) }
      } else if !scalar.isASCII, scalar.properties.isAlphabetic {
        key.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
      } else {
        key.append(contentsOf: marks)
        marks.removeAll(keepingCapacity: true)
        key.append(scalar)
      }
    }
    key.append(contentsOf: marks)
    string = String(key)
  }
}
