import BulletinCore

extension Diagnostic {
  static func yamlInvalid(at place: Place, problem: String) -> Diagnostic {
    Diagnostic(
      .error,
      "yaml-invalid",
      at: place,
      Wording(vi: "chỗ này không đúng cách viết “khóa: giá trị”", en: "this is not “key: value”"),
      fix: Wording(
        vi: "kiểm tra dòng này và dòng trên nó; giá trị có ký hiệu lạ thì đặt trong ngoặc kép",
        en: "check this line and the one above; quote values that hold odd characters"
      ),
      notes: [Note(Wording(vi: "bộ đọc YAML báo: \(problem)", en: "the YAML reader says: \(problem)"))]
    )
  }

  static func yamlNotRecord(at place: Place) -> Diagnostic {
    Diagnostic(
      .error,
      "yaml-not-keys",
      at: place,
      Wording(
        vi: "ở đây là một danh sách, không phải các dòng “khóa: giá trị”",
        en: "this is a list, not lines of “key: value”"
      ),
      fix: Wording(vi: "viết mỗi dòng một khóa: title: \"…\"", en: "write a key a line: title: \"…\"")
    )
  }

  static func yamlColonMissing(_ line: String, at place: Place) -> Diagnostic {
    let shown = line.count > 40 ? "\(line.prefix(40))…" : line
    return Diagnostic(
      .error,
      "yaml-colon-missing",
      at: place,
      Wording(
        vi: "dòng “\(shown)” thiếu dấu hai chấm sau khóa",
        en: "the line “\(shown)” lacks the colon after its key"
      ),
      fix: Wording(
        vi: "viết “khóa: giá trị”; nếu là phần nối của dòng trên thì viết liền vào dòng đó",
        en: "write “key: value”; if it continues the line above, put it there"
      )
    )
  }

  static func yamlIndented(at place: Place) -> Diagnostic {
    Diagnostic(
      .error,
      "yaml-indented",
      at: place,
      Wording(
        vi: "dòng thụt vào dưới một khóa đã có giá trị",
        en: "the line is indented under a key that has a value already"
      ),
      fix: Wording(vi: "xóa các dấu cách ở đầu dòng", en: "delete the spaces at its start")
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

  static func yamlTooDeep(at place: Place) -> Diagnostic {
    Diagnostic(
      .error,
      "yaml-too-deep",
      at: place,
      Wording(
        vi: "danh sách và nhóm lồng nhau quá \(YAMLReader.maximumDepth) bậc",
        en: "lists and groups stand more than \(YAMLReader.maximumDepth) deep in each other"
      ),
      fix: Wording(
        vi: "bỏ bớt ngoặc [ ] { }; nếu là chữ thì đặt cả giá trị trong ngoặc kép",
        en: "drop some [ ] { }; if they are text, quote the value"
      )
    )
  }

  static func yamlAnchor(at place: Place) -> Diagnostic {
    Diagnostic(
      .error,
      "yaml-anchor",
      at: place,
      Wording(vi: "giá trị dùng mỏ neo YAML (dấu & và *)", en: "the value uses a YAML anchor (& and *)"),
      fix: Wording(
        vi: "viết thẳng giá trị ra; nếu & là chữ thì đặt cả giá trị trong ngoặc kép",
        en: "write the value out; if the & is text, quote the value"
      )
    )
  }

  static func yamlControlCharacter(_ scalar: Unicode.Scalar, at place: Place) -> Diagnostic {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let code = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return Diagnostic(
      .error,
      "yaml-control-character",
      at: place,
      Wording(vi: "ký tự điều khiển \(code) không nhìn thấy được", en: "the invisible control character \(code)"),
      fix: Wording(vi: "xóa ký tự này và gõ lại từ đó", en: "delete the character and type the word again")
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
}
