/// Tells the credit of a photograph or drawing from its caption, as Vietnamese newspapers write them: `Bà con gặt lúa. Ảnh: Chí Tâm`,
/// `… (Ảnh: HT)`, `… Nguồn ảnh: TTXVN`, `… Ảnh minh họa`.
enum PhotoCredit {
  static func split(_ text: String) -> (caption: String, credit: String?) {
    let bytes = trimmed(Array(text.utf8)[...])
    var start = bytes.endIndex
    while start > bytes.startIndex {
      start -= 1
      guard mayBeginMarker(bytes, at: start), let credit = credit(at: start, in: bytes) else { continue }
      var caption = bytes[..<start]
      while let last = caption.last, isSeparator(last) { caption.removeLast() }
      caption = trimmed(droppingDashes(trimmed(caption)))
      return (String(decoding: caption, as: UTF8.self), String(decoding: credit, as: UTF8.self))
    }
    return (String(decoding: bytes, as: UTF8.self), nil)
  }

  /// `Ảnh: HT`; may follow any word, because a capital `Ảnh:` inside a sentence is nothing else.
  private static let named = ["Ảnh:", "Nguồn ảnh:", "Tranh:"].map { Array($0.utf8) }
  /// Whole credits; they have to follow the end of a sentence, for “Ảnh tư liệu về chợ Quảng Ngãi” is a caption.
  private static let whole = ["Ảnh minh họa", "Ảnh minh hoạ", "Ảnh tư liệu", "Tranh minh họa", "Tranh minh hoạ"].map {
    Array($0.utf8)
  }
  private static let sentenceEnds = [".", "!", "?", "…", ")", "”", "\"", "-", "–", "—", ";", "|", "("].map {
    Array($0.utf8)
  }
  private static let dashes = ["–", "—"].map { Array($0.utf8) }
  /// A longer one is a sentence that happens to hold the word.
  private static let maximumLength = 150

  private static func credit(at start: Int, in bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let rest = bytes[start...]
    guard rest.count <= maximumLength else { return nil }
    let before = bytes[..<start]
    let words = trimmed(before)
    let isParenthesised = before.last == UInt8(ascii: "(")
    guard before.isEmpty || isParenthesised || before.last == UInt8(ascii: " ") else { return nil }
    var credit = rest
    if isParenthesised {
      if credit.last == UInt8(ascii: ".") { credit.removeLast() }
      guard credit.last == UInt8(ascii: ")") else { return nil }
      credit.removeLast()
    }
    if named.contains(where: { rest.starts(with: $0) && credit.count > $0.count }) {
      return words.last == UInt8(ascii: ":") ? nil : trimmed(credit)
    }
    for marker in whole where rest.starts(with: marker) {
      let next = credit.dropFirst(marker.count).first
      guard next == nil || next == UInt8(ascii: ":") || (next == UInt8(ascii: ".") && credit.count == marker.count + 1)
      else { continue }
      guard words.isEmpty || sentenceEnds.contains(where: { words.suffix($0.count).elementsEqual($0) }) else {
        continue
      }
      return trimmed(credit.last == UInt8(ascii: ".") ? credit.dropLast() : credit)
    }
    return nil
  }

  /// Whether an `Ả`, `N` or `T` stands here; half of all Vietnamese letters begin with the byte that `Ả` begins with.
  private static func mayBeginMarker(_ bytes: ArraySlice<UInt8>, at start: Int) -> Bool {
    switch bytes[start] {
    case UInt8(ascii: "N"), UInt8(ascii: "T"): true
    case 0xE1: start + 2 < bytes.endIndex && bytes[start + 1] == 0xBA && bytes[start + 2] == 0xA2
    default: false
    }
  }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "("), UInt8(ascii: "-"), UInt8(ascii: ";"), UInt8(ascii: "|"),
      UInt8(ascii: ","):
      true
    default: false
    }
  }

  private static func droppingDashes(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    for dash in dashes where bytes.suffix(dash.count).elementsEqual(dash) { return bytes.dropLast(dash.count) }
    return bytes
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var bytes = bytes
    while let first = bytes.first, first <= 0x20 { bytes.removeFirst() }
    while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
    return bytes
  }
}
