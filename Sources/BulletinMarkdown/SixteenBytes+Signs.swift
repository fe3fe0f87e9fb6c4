import BulletinCore

extension SixteenBytes {
  /// Characters of ASCII that may mean something to Markdown or to HTML: neither letters, digits and spaces, nor the signs that stand
  /// between words in every text: `,`, `-` and `.`. And `w`, which Vietnamese does without and addresses may begin with.
  @inline(__always)
  var signs: Set {
    let words = letters .| equal(to: 0x80, bits: 0x80) .| equal(to: UInt8(ascii: " "))
    let plain = words .| within(UInt8(ascii: ","), UInt8(ascii: ".")) .| within(UInt8(ascii: "0"), UInt8(ascii: "9"))
    return .!plain .| equal(to: UInt8(ascii: "w"))
  }
}
