import BulletinCore

/// Finds links and pictures that show as plain text because the file name holds a space: `![Sân đình](Ghế Đá.JPG)`.
/// CommonMark takes such brackets for text, and cameras and Zalo name files that way.
enum SpacedDestination {
  /// The names in `body` that were meant as destinations. Only called when a body's words still hold `](`.
  static func find(in file: SourceFile, body: SourceRange) -> [Located<String>] {
    let utf8 = file.utf8
    var found: [Located<String>] = []
    var offset = body.start
    while offset + 1 < body.end {
      defer { offset += 1 }
      guard utf8[offset] == UInt8(ascii: "]"), utf8[offset + 1] == UInt8(ascii: "(") else { continue }
      let start = offset + 2
      let lineEnd = utf8[start..<body.end].firstIndex(of: UInt8(ascii: "\n")) ?? body.end
      guard let end = utf8[start..<lineEnd].firstIndex(of: UInt8(ascii: ")")), !isInCode(utf8, at: offset) else { continue }
      let name = file.text(in: SourceRange(start, end))
      if isSpacedName(name) { found.append(Located(name, SourceRange(start, end))) }
    }
    return found
  }

  /// Ends like a file and holds a space; a title in quotes behind the name is none.
  private static func isSpacedName(_ text: String) -> Bool {
    guard text.contains(" "), !text.hasPrefix("<"), !text.contains("\"") else { return false }
    let lowered = text.lowercased()
    return endings.contains { lowered.hasSuffix($0) }
  }

  /// An odd number of backticks before it on its line.
  private static func isInCode(_ utf8: [UInt8], at offset: Int) -> Bool {
    let lineStart = utf8[..<offset].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    return utf8[lineStart..<offset].count { $0 == UInt8(ascii: "`") } % 2 == 1
  }

  private static let endings = [
    ".md", ".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg", ".heic", ".mp3", ".m4a", ".ogg", ".mp4", ".webm", ".pdf",
  ]
}

extension Diagnostic {
  static func linkSpaced(_ name: Located<String>, in file: SourceFile) -> Diagnostic {
    Diagnostic(
      .error,
      "link-space",
      at: .init(file, name.range),
      Wording(
        vi: "tên tệp “\(name.value)” có dấu cách nên không thành ảnh hay liên kết",
        en: "the file name “\(name.value)” holds a space, so this is no picture or link"
      ),
      fix: Wording(vi: "bao tên trong dấu nhọn: (<\(name.value)>)", en: "put the name in angle brackets: (<\(name.value)>)")
    )
  }
}
