/// What a `Range` header asks of a file (RFC 9110, 14). Players of recordings ask for single ranges, nothing else.
package enum ByteRange: Equatable, Sendable {
  /// No range, or one that a server may pass over: several at once, other units, no sense.
  case whole
  /// These bytes, none of them beyond the end.
  case part(Range<Int>)
  /// Nothing of the file lies in it.
  case unsatisfiable

  /// - Parameters:
  ///   - header: its text; nil if there was none.
  ///   - size: of the file.
  package init(_ header: String?, size: Int) {
    guard let header, let equals = header.firstIndex(of: "="),
      header[..<equals].lowercased() == "bytes"
    else {
      self = .whole
      return
    }
    let bounds = header[header.index(after: equals)...].split(separator: "-", omittingEmptySubsequences: false)
    guard bounds.count == 2, let first = ByteRange.number(bounds[0]), let last = ByteRange.number(bounds[1]) else {
      self = .whole
      return
    }
    switch (first, last) {
    case (.some(let first), .some(let last)) where first > last: self = .whole
    case (.some(let first), let last):
      self = first < size ? .part(first..<(min(last ?? size - 1, size - 1) + 1)) : .unsatisfiable
    case (nil, .some(let length)):
      self = length > 0 && size > 0 ? .part(max(0, size - length)..<size) : .unsatisfiable
    case (nil, nil): self = .whole
    }
  }

  /// Nil for what is no number, `.some(nil)` for nothing at all. Numbers beyond any file count as the largest.
  private static func number(_ text: Substring) -> Int?? {
    let digits = text.filter { $0 != " " && $0 != "\t" }
    if digits.isEmpty { return .some(nil) }
    guard digits.utf8.allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }) else { return nil }
    return .some(Int(digits) ?? Int.max)
  }
}
