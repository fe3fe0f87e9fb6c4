extension SourceFile {
  /// Where some bytes stand for the first time, nil for none and for no bytes.
  package func firstRange(of words: [UInt8]) -> SourceRange? {
    guard let first = words.first else { return nil }
    var rest = utf8[...]
    while let start = rest.firstIndex(of: first) {
      if utf8[start...].starts(with: words) { return SourceRange(start, start + words.count) }
      rest = utf8[(start + 1)...]
    }
    return nil
  }
}
