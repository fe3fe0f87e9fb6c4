import BulletinCore

/// Finds links and pictures that show as plain text because the file name holds a space: `![Sân đình](Ghế Đá.JPG)`.
/// CommonMark takes such brackets for text, and cameras and Zalo name files that way.
enum SpacedDestination {
  /// Whether the words of a body still hold `](`, which a link or picture that was understood leaves none of.
  static func mayOccur(in words: [UInt8]) -> Bool {
    var rest = words[...]
    while let bracket = rest.firstIndex(of: UInt8(ascii: "]")) {
      rest = rest[(bracket + 1)...]
      if rest.first == UInt8(ascii: "(") { return true }
    }
    return false
  }

  /// The names in `body` that were meant as destinations. Only called where ``mayOccur(in:)`` says so.
  static func find(in file: SourceFile, body: SourceRange) -> [Located<String>] {
    let utf8 = file.utf8
    var found: [Located<String>] = []
    // Counted along the way, and names cut at the length that file systems allow, so that no text takes more than one pass.
    var backticks = 0
    for offset in body.start..<max(body.start, body.end - 2) {
      switch utf8[offset] {
      case UInt8(ascii: "\n"): backticks = 0
      case UInt8(ascii: "`"): backticks += 1
      case UInt8(ascii: "]") where utf8[offset + 1] == UInt8(ascii: "(") && backticks.isMultiple(of: 2):
        let start = offset + 2
        let rest = utf8[start..<min(body.end, start + maximumLength)]
        guard let end = rest.firstIndex(where: { $0 == UInt8(ascii: ")") || $0 == UInt8(ascii: "\n") }),
          utf8[end] == UInt8(ascii: ")")
        else { continue }
        let name = file.text(in: SourceRange(start, end))
        if isSpacedName(name) { found.append(Located(name, SourceRange(start, end))) }
      default: continue
      }
    }
    return found
  }

  /// Bytes of a file name on every common file system.
  private static let maximumLength = 255

  /// Ends like a file and holds a space; a title in quotes behind the name is none.
  private static func isSpacedName(_ text: String) -> Bool {
    guard text.contains(" "), !text.hasPrefix("<"), !text.contains("\"") else { return false }
    let lowered = text.lowercased()
    return endings.contains { lowered.hasSuffix($0) }
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
      fix: Wording(
        vi: "bao tên trong dấu nhọn: (<\(name.value)>)",
        en: "put the name in angle brackets: (<\(name.value)>)"
      )
    )
  }
}
