/// At most eight bytes of ASCII, as a word: writing it is one store, where a text of any length takes a call.
struct ShortText {
  /// The first byte is the lowest.
  let word: UInt64
  let count: Int

  private init(word: UInt64, count: Int) {
    self.word = word
    self.count = count
  }

  // Inlined, so that the word of a literal is made by the compiler.
  @inline(__always)
  init(_ text: StaticString) {
    let bytes = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    self.init(word: bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }, count: bytes.count)
  }

  /// JSON's `\u00XX`.
  init(jsonCodeOf byte: UInt8) {
    func digit(_ value: UInt8) -> UInt64 {
      UInt64(value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10)
    }
    self.init(word: ShortText("\\u00").word | digit(byte >> 4) << 32 | digit(byte & 15) << 40, count: 6)
  }
}
