import BulletinCore

/// The wording of ``YAMLTraps``: what stands in a value that YAML reads otherwise than it was meant.
extension Diagnostic {
  static func yamlFullWidthColon(at place: Place) -> Diagnostic {
    Diagnostic(
      .error,
      "yaml-fullwidth-colon",
      at: place,
      Wording(
        vi: "dấu hai chấm rộng “：” không phải dấu hai chấm của khóa",
        en: "the full-width colon “：” does not end a key"
      ),
      fix: Wording(
        vi: "gõ lại thành “: ” (dấu hai chấm thường và một dấu cách)",
        en: "write “: ” (a plain colon and a space)"
      )
    )
  }

  static func yamlNoSpaceAfterColon(at place: Place, key: String, value: String) -> Diagnostic {
    Diagnostic(
      .error,
      "yaml-space-after-colon",
      at: place,
      Wording(vi: "thiếu dấu cách sau dấu hai chấm của “\(key)”", en: "no space after the colon of “\(key)”"),
      fix: yamlFix(key, value)
    )
  }

  /// - Parameter inner: what the curly quotes stand around.
  static func yamlSmartQuotes(at place: Place, key: String, inner: String) -> Diagnostic {
    let kept = "\(key): \(YAMLQuoting.quoted("“\(inner)”"))"
    return Diagnostic(
      .error,
      "yaml-smart-quotes",
      at: place,
      Wording(
        vi: "dấu ngoặc cong “ ” không bao được giá trị của “\(key)”",
        en: "curly quotes “ ” do not quote the value of “\(key)”"
      ),
      fix: yamlFix(key, YAMLQuoting.quoted(inner)),
      notes: [
        Note(
          Wording(
            vi: "muốn dấu “ ” hiện trên trang thì bao thêm ngoặc thẳng: \(kept)",
            en: "to show “ ” on the page, quote them too: \(kept)"
          )
        )
      ]
    )
  }

  static func yamlQuoteUnclosed(at place: Place, key: String, inner: String) -> Diagnostic {
    Diagnostic(
      .error,
      "yaml-quote-unclosed",
      at: place,
      Wording(vi: "ngoặc kép của “\(key)” chưa đóng", en: "the quote of “\(key)” is not closed"),
      fix: yamlFix(key, YAMLQuoting.quoted(inner))
    )
  }

  /// - Parameter meant: the value as it was most likely meant, without the quotes around it.
  static func yamlTextAfterQuote(at place: Place, key: String, meant: String) -> Diagnostic {
    Diagnostic(
      .error,
      "yaml-text-after-quote",
      at: place,
      Wording(
        vi: "ngoặc kép của “\(key)” đóng trước khi hết giá trị",
        en: "the quote of “\(key)” closes before the value ends"
      ),
      fix: yamlFix(key, YAMLQuoting.quoted(meant))
    )
  }

  static func yamlBracketUnclosed(at place: Place, key: String, value: String, close: String) -> Diagnostic {
    Diagnostic(
      .error,
      "yaml-bracket",
      at: place,
      Wording(vi: "giá trị của “\(key)” thiếu dấu \(close)", en: "the value of “\(key)” lacks its \(close)"),
      fix: Wording(
        vi: "thêm \(close) ở cuối; nếu ngoặc là chữ: \(key): \(YAMLQuoting.quoted(value))",
        en: "add \(close) at the end; if the bracket is text: \(key): \(YAMLQuoting.quoted(value))"
      )
    )
  }

  static func yamlTextAfterBracket(at place: Place, key: String, value: String) -> Diagnostic {
    Diagnostic(
      .error,
      "yaml-bracket",
      at: place,
      Wording(vi: "có chữ sau ngoặc của “\(key)”", en: "text stands after the bracket of “\(key)”"),
      fix: yamlFix(key, YAMLQuoting.quoted(value))
    )
  }

  static func yamlBracketContent(at place: Place, close: String) -> Diagnostic {
    let brackets = close == "]" ? "[ ]" : "{ }"
    return Diagnostic(
      .error,
      "yaml-bracket",
      at: place,
      Wording(vi: "giữa \(brackets) có chỗ viết sai", en: "something between \(brackets) is malformed"),
      fix: Wording(
        vi: "giữa hai mục chỉ một dấu phẩy; mục có dấu hai chấm hay ngoặc thì đặt trong ngoặc kép",
        en: "one comma between two items; quote items that hold a colon or a bracket"
      )
    )
  }

  static func yamlColonInValue(at place: Place, key: String, value: String) -> Diagnostic {
    let cure = "\(key): \(YAMLQuoting.quoted(value))"
    return Diagnostic(
      .error,
      "yaml-colon",
      at: place,
      Wording(vi: "giá trị của “\(key)” có dấu hai chấm", en: "the value of “\(key)” holds a colon"),
      fix: Wording(vi: "đặt cả giá trị trong ngoặc kép: \(cure)", en: "quote it: \(cure)")
    )
  }

  static func yamlReservedStart(at place: Place, key: String, value: String) -> Diagnostic {
    let cure = "\(key): \(YAMLQuoting.quoted(value))"
    let sign = value.prefix(1)
    return Diagnostic(
      .error,
      "yaml-reserved",
      at: place,
      Wording(
        vi: "giá trị của “\(key)” bắt đầu bằng “\(sign)”, ký hiệu riêng của YAML",
        en: "the value of “\(key)” starts with “\(sign)”, which YAML keeps for itself"
      ),
      fix: Wording(vi: "đặt cả giá trị trong ngoặc kép: \(cure)", en: "quote it: \(cure)")
    )
  }

  static func keyDuplicate(_ key: String, at place: Place, first: Place?) -> Diagnostic {
    Diagnostic(
      .error,
      "key-duplicate",
      at: place,
      Wording(vi: "khóa “\(key)” viết hai lần", en: "key “\(key)” is written twice"),
      fix: Wording(vi: "xóa một trong hai chỗ", en: "delete one of the two"),
      notes: first.map { [Note(Wording(vi: "lần đầu ở đây", en: "first written here"), at: $0)] } ?? []
    )
  }

  private static func yamlFix(_ key: String, _ value: String) -> Wording {
    Wording(vi: "viết: \(key): \(value)", en: "write: \(key): \(value)")
  }
}
