/// Folding to what people type without diacritics.
package enum VietnameseFolding {
  /// Lower case, without marks, `đ` as `d`: `Dân vận khéo – Đài` gives `dan van kheo – dai`.
  ///
  /// Takes composed and decomposed text. Every Latin letter with a diacritic becomes its base letter, one for one; the
  /// combining marks U+0300–U+036F go; everything else stays, lower-cased.
  package static func fold(_ text: String) -> String {
    var text = text
    return text.withUTF8 { utf8 in
      var folded: [UInt8] = []
      fold(utf8, into: &folded)
      return String(decoding: folded, as: UTF8.self)
    }
  }

  /// As ``fold(_:)``, appended to bytes under construction. Bytes that are not UTF-8 are copied as they are.
  package static func fold(_ utf8: UnsafeBufferPointer<UInt8>, into folded: inout [UInt8]) {
    folded.reserveCapacity(folded.count + utf8.count)
    var index = 0
    while index < utf8.count {
      let byte = utf8[index]
      if byte < 0x80 {
        folded.append(asciiLowercase(byte))
        index += 1
      } else if let (value, length) = UTF8Decoding.scalar(in: utf8, at: index) {
        append(value, of: utf8[index..<index + length], to: &folded)
        index += length
      } else {
        folded.append(byte)
        index += 1
      }
    }
  }

  /// As ``fold(_:)`` for bytes.
  package static func fold(_ utf8: [UInt8]) -> [UInt8] {
    var folded: [UInt8] = []
    utf8.withUnsafeBufferPointer { fold($0, into: &folded) }
    return folded
  }

  /// The ASCII letter under a Latin letter (a scalar value) with a diacritic; nil for everything else.
  package static func base(of value: UInt32) -> UInt8? {
    let letter: UInt8
    switch value {
    case 0x00C0...0x02AF: letter = latin[Int(value - 0x00C0)]
    case 0x1E00...0x1EFF: letter = latinAdditional[Int(value - 0x1E00)]
    case 0x212B: return UInt8(ascii: "a")  // the ångström sign, an Å outside NFC
    default: return nil
    }
    return letter == UInt8(ascii: ".") ? nil : letter
  }

  private static func append(_ value: UInt32, of utf8: Slice<UnsafeBufferPointer<UInt8>>, to folded: inout [UInt8]) {
    if let base = base(of: value) {
      folded.append(base)
    } else if (0x0300...0x036F).contains(value) {
      return
    } else if (0x2000...0x209F).contains(value) || value >= 0x1_F000 {
      // Punctuation and emoji have no case; asking Unicode's tables about them costs more than the copy.
      folded.append(contentsOf: utf8)
    } else if let scalar = Unicode.Scalar(value) {
      folded.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
    }
  }

  @inline(__always)
  private static func asciiLowercase(_ byte: UInt8) -> UInt8 {
    byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
  }

  // The letter that Unicode 16's names give (`LATIN SMALL LETTER O WITH STROKE` is an `o`), 64 to a line; `.` where there
  // is none (`×`, `æ`, `ß`, phonetic letters). By hand: eth and African D, which stand for a badly converted `đ`, are
  // `d`; dotless `ı` is `i`; and the small letter of a capital folds like the capital.

  /// U+00C0–U+02AF.
  private static let latin = Array(
    """
    aaaaaa.ceeeeiiiidnooooo.ouuuuy..aaaaaa.ceeeeiiiidnooooo.ouuuuy.y\
    aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkk.lllllll\
    lllnnnnnn...oooooo..rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzz.\
    bbbb...ccdddd....ffg...ikkl..nnooo..pp.....ttttuu.vyyzz.........\
    .............aaiioouuuuuuuuuu.aaaa..ggggkkoooo..j...gg..nnaa..oo\
    aaaaeeeeiiiioooorrrruuuusstt..hhnd..zzaaeeooooooooyylnt...acclts\
    z..b..eejjqqrryy...b.cdd........g.....h.i..lll...mnn.o......rrr.\
    ..s.....t..v....zz...........j..q...............
    """.utf8
  )

  /// U+1E00–U+1EFF.
  private static let latinAdditional = Array(
    """
    aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm\
    mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv\
    wwwwwwwwwwxxxxyyzzzzzzhtwya.....aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee\
    eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy....yy
    """.utf8
  )
}
