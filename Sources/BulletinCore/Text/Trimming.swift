extension StringProtocol {
  /// Without spaces and tabs at both ends; a part of the text, so that its place can still be told.
  package var trimmed: SubSequence {
    var slice = self.drop { $0 == " " || $0 == "\t" }
    while let last = slice.last, last == " " || last == "\t" { slice = slice.dropLast() }
    return slice
  }

  /// Without white space of any kind at both ends, line ends and the spaces of word processors included.
  package var trimmingSpaces: String {
    var slice = self.drop(while: \.isWhitespace)
    while let last = slice.last, last.isWhitespace { slice = slice.dropLast() }
    return String(slice)
  }
}
