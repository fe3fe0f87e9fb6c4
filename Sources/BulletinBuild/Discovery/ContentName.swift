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
    if bytes.starts(with: "~$".utf8) { return true }
    return ignoredNames.contains { bytes.count == $0.utf8CodeUnitCount && ends(bytes, with: $0) }
      || ignoredEndings.contains { ends(bytes, with: $0) }
  }

  /// Windows and Word write these in any case.
  private static let ignoredNames: [StaticString] = ["thumbs.db", "desktop.ini"]
  private static let ignoredEndings: [StaticString] = [".tmp", ".bak"]

  /// In any case. Every name of the content is asked, and most have another last letter.
  ///
  /// - Parameter ending: in small letters.
  private static func ends(_ bytes: [UInt8], with ending: StaticString) -> Bool {
    let start = bytes.count - ending.utf8CodeUnitCount
    return start >= 0
      && (0..<ending.utf8CodeUnitCount).reversed().allSatisfy { index in
        let byte = bytes[start + index]
        return (UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte ? byte | 0x20 : byte) == ending.utf8Start[index]
      }
  }

  /// Files that the program reads as text in any case, so that looking at them beforehand tells nothing new.
  static func isText(_ name: String) -> Bool {
    textEndings.contains { name.utf8.count > $0.count && name.utf8.suffix($0.count).elementsEqual($0) }
  }

  private static let textEndings = [".md", ".csv", ".yml", ".yaml", ".txt"].map { Array($0.utf8) }
}
