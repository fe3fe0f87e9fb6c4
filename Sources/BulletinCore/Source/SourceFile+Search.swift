extension SourceFile {
  /// Where some bytes stand for the first time, nil for none and for no bytes.
  package func firstRange(of words: [UInt8]) -> SourceRange? {
    guard let first = words.first, let last = words.last else { return nil }
    return utf8.withUnsafeBufferPointer { text in
      var start = 0
      while start + words.count <= text.count {
        let end = start + words.count - 1
        if end + SixteenBytes.count <= text.count {
          // Sixteen places at once are passed by if at none of them stands what the words begin with, and what they end with behind it.
          let ends = SixteenBytes(text, at: end).equal(to: last)
          guard !(SixteenBytes(text, at: start).equal(to: first) .& ends).isEmpty else {
            start += SixteenBytes.count
            continue
          }
        }
        if text[start...].starts(with: words) { return SourceRange(start, start + words.count) }
        start += 1
      }
      return nil
    }
  }
}
