import BulletinCore

/// The rules for names of files and folders in the content.
enum ContentName {
  /// The name in Unicode normal form C, which Linux does not enforce and a Mac does not write; nil if it is not UTF-8.
  static func decode(_ bytes: [UInt8]) -> String? {
    if bytes.allSatisfy({ $0 < 0x80 }) { return String(decoding: bytes, as: UTF8.self) }
    guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
    return UnicodeNormalization.nfc(text)
  }

  /// Names that systems and programs leave behind and nobody means as content.
  static func isIgnored(_ bytes: [UInt8]) -> Bool {
    if bytes.first == UInt8(ascii: ".") || bytes.last == UInt8(ascii: "~") { return true }
    if bytes.starts(with: [UInt8(ascii: "~"), UInt8(ascii: "$")]) { return true }
    let lowered = bytes.map { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0 ? $0 | 0x20 : $0 }
    return ignoredNames.contains(lowered) || ignoredEndings.contains { lowered.suffix($0.count) == $0[...] }
  }

  /// Windows and Word write these in any case.
  private static let ignoredNames = Set(["thumbs.db", "desktop.ini"].map { Array($0.utf8) })
  private static let ignoredEndings = [".tmp", ".bak"].map { Array($0.utf8) }

  /// Files that the program reads as text in any case, so that looking at them beforehand tells nothing new.
  static func isText(_ name: String) -> Bool {
    textEndings.contains { name.utf8.count > $0.count && name.utf8.suffix($0.count).elementsEqual($0) }
  }

  private static let textEndings = [".md", ".csv", ".yml", ".yaml", ".txt"].map { Array($0.utf8) }
}
