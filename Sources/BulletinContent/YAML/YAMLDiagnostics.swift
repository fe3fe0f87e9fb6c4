import BulletinCore

extension Diagnostic {
  static func yamlInvalid(at place: Place, problem: String) -> Diagnostic {
    Diagnostic(
      .error,
      "yaml-invalid",
      at: place,
      Wording(vi: "phần đầu bài không đúng cách viết “khóa: giá trị”", en: "the front matter is not valid YAML"),
      fix: Wording(vi: "kiểm tra dòng này và dòng trên nó", en: "check this line and the one above"),
      notes: [Note(Wording(vi: "bộ đọc YAML báo: \(problem)", en: "the YAML reader says: \(problem)"))]
    )
  }

  static func yamlTooBig(at place: Place) -> Diagnostic {
    Diagnostic(
      .error,
      "yaml-too-big",
      at: place,
      Wording(
        vi: "phần đầu bài dài quá \(YAMLReader.maximumSize / 1024) KiB",
        en: "the front matter is longer than \(YAMLReader.maximumSize / 1024) KiB"
      ),
      fix: Wording(vi: "chuyển nội dung dài xuống thân bài", en: "move long text into the body")
    )
  }

  static func yamlTooClever(at place: Place) -> Diagnostic {
    Diagnostic(
      .error,
      "yaml-anchor",
      at: place,
      Wording(
        vi: "giá trị dùng mỏ neo YAML (&, *) hoặc lồng quá sâu",
        en: "the value uses a YAML anchor (&, *) or is nested too deeply"
      ),
      fix: Wording(vi: "viết thẳng giá trị ra, hoặc đặt nó trong dấu ngoặc kép", en: "write the value out, or quote it")
    )
  }

  static func yamlTab(at place: Place) -> Diagnostic {
    Diagnostic(
      .error,
      "yaml-tab",
      at: place,
      Wording(vi: "dòng bắt đầu bằng phím Tab", en: "the line starts with a tab"),
      fix: Wording(vi: "thay bằng dấu cách (hai dấu cách cho mỗi bậc)", en: "use spaces (two a level)")
    )
  }

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
      fix: Wording(vi: "viết: \(key): \(value)", en: "write: \(key): \(value)")
    )
  }

  static func yamlSmartQuotes(at place: Place, key: String, value: String) -> Diagnostic {
    let inner = value.filter { !"“”\"".contains($0) }
    return Diagnostic(
      .error,
      "yaml-smart-quotes",
      at: place,
      Wording(
        vi: "dấu ngoặc cong “ ” không bao được giá trị của “\(key)”",
        en: "curly quotes “ ” do not quote the value of “\(key)”"
      ),
      fix: Wording(vi: "viết: \(key): \"\(inner)\"", en: "write: \(key): \"\(inner)\""),
      notes: [
        Note(
          Wording(
            vi: "muốn dấu “ ” hiện trên trang thì bao thêm ngoặc thẳng: \(key): \"“\(inner)”\"",
            en: "to show “ ” on the page, quote them too: \(key): \"“\(inner)”\""
          )
        )
      ]
    )
  }

  static func yamlQuoteUnclosed(at place: Place, key: String, value: String) -> Diagnostic {
    let inner = value.filter { $0 != "\"" }
    return Diagnostic(
      .error,
      "yaml-quote-unclosed",
      at: place,
      Wording(vi: "ngoặc kép của “\(key)” chưa đóng, hoặc có chữ sau ngoặc", en: "the quote of “\(key)” is not closed"),
      fix: Wording(vi: "viết: \(key): '\(inner)'", en: "write: \(key): '\(inner)'")
    )
  }

  static func yamlColonInValue(at place: Place, key: String, value: String) -> Diagnostic {
    let quoted = "\"\(value.replacing("\"", with: "\\\""))\""
    return Diagnostic(
      .error,
      "yaml-colon",
      at: place,
      Wording(vi: "giá trị của “\(key)” có dấu hai chấm", en: "the value of “\(key)” holds a colon"),
      fix: Wording(vi: "đặt cả giá trị trong ngoặc kép: \(key): \(quoted)", en: "quote it: \(key): \(quoted)")
    )
  }

  static func yamlReservedStart(at place: Place, key: String, value: String) -> Diagnostic {
    Diagnostic(
      .error,
      "yaml-reserved",
      at: place,
      Wording(
        vi: "giá trị của “\(key)” bắt đầu bằng ký hiệu có nghĩa riêng, hoặc ngoặc chưa đóng",
        en: "the value of “\(key)” starts with a reserved character, or a bracket is not closed"
      ),
      fix: Wording(vi: "đặt cả giá trị trong ngoặc kép: \(key): \"…\"", en: "quote it: \(key): \"…\"")
    )
  }

  static func keyDuplicate(_ key: String, at place: Place, first: Place?) -> Diagnostic {
    Diagnostic(
      .error,
      "key-duplicate",
      at: place,
      Wording(vi: "khóa “\(key)” viết hai lần", en: "key “\(key)” is written twice"),
      fix: Wording(vi: "xóa một trong hai dòng", en: "delete one of the two lines"),
      notes: first.map { [Note(Wording(vi: "lần đầu ở đây", en: "first written here"), at: $0)] } ?? []
    )
  }
}
