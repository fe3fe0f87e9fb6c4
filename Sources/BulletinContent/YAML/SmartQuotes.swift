/// Curly quotes, which Word and phones put in place of straight ones, and which YAML takes for letters.
enum SmartQuotes {
  private static let opening: Set<Character> = ["“", "”", "„", "‘", "‚"]
  private static let closing: Set<Character> = ["”", "“", "’", "‘"]
  private static let straight: Set<Character> = ["\"", "'"]

  /// What stands between the quotes of a value that is quoted as a whole with at least one curly one: `“a”`, `”a”`, `‘a’`,
  /// `“a"`, `"a”`. Nil for any other value, `“a” và “b”` among them.
  static func inner(of value: String) -> String? {
    guard mayBeQuoted(value), value.count >= 2, let first = value.first, let last = value.last else { return nil }
    guard opening.contains(first) || straight.contains(first), closing.contains(last) || straight.contains(last) else {
      return nil
    }
    guard opening.contains(first) || closing.contains(last) else { return nil }
    let inner = value.dropFirst().dropLast()
    let isSingle = first == "‘" || first == "‚" || first == "'"
    // A single closing quote inside may be an apostrophe.
    let marks: Set<Character> = isSingle ? ["‘", "‚"] : ["“", "”", "„", "\""]
    return inner.contains(where: marks.contains) ? nil : String(inner)
  }

  /// Whether a curly quote may stand at either end, by its first byte: characters cost much, and every plain value is asked.
  private static func mayBeQuoted(_ value: String) -> Bool {
    value.utf8.first == 0xE2 || value.utf8.suffix(3).first == 0xE2
  }
}
