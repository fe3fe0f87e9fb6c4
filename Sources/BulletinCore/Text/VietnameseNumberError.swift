/// Why a text is not read as a number.
package enum VietnameseNumberError: Error, Sendable, Hashable {
  case notANumber
  /// Read as a Vietnamese number, with points between the groups, and as an English one.
  case ambiguous(DecimalNumber, DecimalNumber)
  /// More digits than ``DecimalNumber`` holds: about 18.
  case tooLarge

  /// The headline of a diagnostic about the text.
  package func headline(for text: String) -> Wording {
    switch self {
    case .notANumber:
      Wording(vi: "“\(text)” không phải là số", en: "“\(text)” is not a number")
    case .ambiguous:
      Wording(vi: "số “\(text)” có thể hiểu theo hai cách", en: "the number “\(text)” can be read in two ways")
    case .tooLarge:
      Wording(vi: "số “\(text)” quá dài", en: "the number “\(text)” is too long")
    }
  }

  /// What to write instead.
  package var fix: Wording {
    switch self {
    case .notANumber:
      return Wording(vi: "viết bằng chữ số, ví dụ 1500 hoặc 1,5", en: "write digits, such as 1500 or 1,5")
    case .ambiguous(let first, let second):
      let (a, b) = (plain(first), plain(second))
      return Wording(vi: "viết \(a) hoặc \(b)", en: "write \(a) or \(b)")
    case .tooLarge:
      return Wording(vi: "viết nhiều nhất 18 chữ số", en: "write 18 digits at most")
    }
  }

  /// Without groups, so that it is read in one way only; a fraction of three digits gets one more zero for that.
  private func plain(_ number: DecimalNumber) -> String {
    let text = VietnameseNumber.format(number).filter { $0 != "." }
    return number.scale == 3 ? text + "0" : text
  }
}
