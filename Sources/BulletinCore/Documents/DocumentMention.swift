/// A document's number in running text, with the date written behind it.
package struct DocumentMention: Sendable, Hashable {
  package let number: DocumentNumber
  /// Of `43-KL/TW ngày 07/01/2019`; nil where none follows.
  package let date: CivilDate?
  /// The bytes of the number alone.
  package let range: Range<Int>

  /// The numbers in a text, in their order.
  ///
  /// Running text is full of slashes that belong to no document (`30/9`, `và/hoặc`), so more is asked for here than of a
  /// number that stands alone: a known kind, or a known body of the State behind which a department stands, and capitals.
  /// Costs one search for a slash where there is none.
  ///
  /// - Parameter following: What is read after the text, for a date that stands on the next line.
  package static func find(in text: ArraySlice<UInt8>, following: ArraySlice<UInt8> = []) -> [DocumentMention] {
    var mentions: [DocumentMention] = []
    var end = text.startIndex
    var rest = text
    while let slash = rest.firstIndex(of: UInt8(ascii: "/")) {
      rest = rest[(slash + 1)...]
      guard let start = start(ofNumberWith: slash, in: text, from: end) else { continue }
      var scanner = DocumentNumberScanner(text, at: start)
      guard let number = try? scanner.number(), isBoundary(text, at: scanner.index),
        isCertain(number, written: text[start..<scanner.index])
      else { continue }
      end = scanner.index
      let date = date(after: text[end...], following)
      mentions.append(DocumentMention(number: number, date: date, range: start..<end))
      rest = text[end...]
    }
    return mentions
  }

  /// Where the digits begin whose number has its first slash here: directly before it, or before `-KH`.
  private static func start(ofNumberWith slash: Int, in text: ArraySlice<UInt8>, from limit: Int) -> Int? {
    let head = text[max(limit, slash - 24)..<slash]
    var index = slash
    // Back over the kind of a Party number, its hyphen and spaces, to the last digit.
    while index > head.startIndex, !isDigit(head[index - 1]) { index -= 1 }
    guard index > head.startIndex else { return nil }
    while index > head.startIndex, isDigit(head[index - 1]) { index -= 1 }
    guard index == text.startIndex || !joins(text[index - 1]) else { return nil }
    return index
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  /// Whether a byte before a number makes it part of something else: a letter, `3.500/…`, a path.
  private static func joins(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "_"),
      UInt8(ascii: "@"):
      true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      true
    default: false
    }
  }

  /// Whether no letter, digit or sign continues the word at the end of a number.
  private static func isBoundary(_ text: ArraySlice<UInt8>, at index: Int) -> Bool {
    guard index < text.endIndex else { return true }
    switch text[index] {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "/"), UInt8(ascii: "_"), UInt8(ascii: "@"):
      return false
    case 0xC3...0xE1: return false  // Vietnamese letters; punctuation begins with C2 or E2.
    default: return true
    }
  }

  private static func isCertain(_ number: DocumentNumber, written: ArraySlice<UInt8>) -> Bool {
    let symbol = String(decoding: written, as: UTF8.self)
    // Lower-case letters only where the settled spelling has them: TTg, CTr.
    guard number.text.contains(where: \.isLowercase) || !symbol.contains(where: \.isLowercase) else { return false }
    if let kind = number.kind { return !DocumentKind.kinds(abbreviated: kind, side: number.side).isEmpty }
    guard IssuingBody.side(of: number.body) == .state else { return false }
    return number.body.contains("-") || number.year != nil
  }

  /// `ngày 07/01/2019` or `ngày 07 tháng 01 năm 2019`, perhaps behind a comma or an opening bracket.
  private static func date(after text: ArraySlice<UInt8>, _ following: ArraySlice<UInt8>) -> CivilDate? {
    var bytes = Array(text.prefix(dateReach))
    if bytes.count < dateReach { bytes += [UInt8(ascii: " ")] + following.prefix(dateReach - bytes.count) }
    let folded = VietnameseFolding.fold(bytes)
    var words = folded.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: ",") }
    // A mark that is not UTF-8's beginning of the next word cannot be part of a date.
    guard words.first?.elementsEqual("ngay".utf8) == true else { return nil }
    words.removeFirst()
    let slashed = words.first.map {
      String(decoding: $0.prefix { isDigit($0) || $0 == UInt8(ascii: "/") }, as: UTF8.self)
    }
    if let slashed, let day = try? DateParser.day(slashed) { return day }
    var spoken = words.prefix(5).map { String(decoding: $0, as: UTF8.self) }
    guard spoken.count == 5 else { return nil }
    spoken[4] = String(spoken[4].prefix { ("0"..."9").contains($0) })
    return try? DateParser.day("ngay " + spoken.joined(separator: " "))
  }

  /// Bytes of `, ngày 07 tháng 01 năm 2019`, with some room.
  private static let dateReach = 48
}
