import BulletinCore

extension Diagnostic {
  /// What Mustache or its relatives have and these templates do not.
  enum UnsupportedTag {
    case delimiters
    case currentItem
    case dynamicName
    case function
    case controlWord(ControlWord)
  }

  static func tagUnclosed(at place: Place, closing: StaticString) -> Diagnostic {
    Diagnostic(
      .error,
      "template-tag-unclosed",
      at: place,
      Wording(vi: "thẻ không có dấu đóng “\(closing)”", en: "tag without its closing “\(closing)”"),
      fix: Wording(vi: "viết “\(closing)” ngay sau tên", en: "write “\(closing)” right behind the name")
    )
  }

  static func tagEmpty(at place: Place) -> Diagnostic {
    Diagnostic(
      .error,
      "template-tag-empty",
      at: place,
      Wording(vi: "thẻ không có tên", en: "tag without a name"),
      fix: Wording(
        vi: "viết tên vào giữa hai dấu ngoặc, hoặc bỏ thẻ này",
        en: "write a name between the braces, or take the tag out"
      )
    )
  }

  static func nameMalformed(at place: Place, _ name: String) -> Diagnostic {
    Diagnostic(
      .error,
      "template-name-malformed",
      at: place,
      Wording(vi: "“\(name)” có dấu chấm đứng sai chỗ", en: "“\(name)” has a dot in the wrong place"),
      fix: Wording(
        vi: "viết dấu chấm giữa hai tên, như “field.name”",
        en: "write a dot between two names, as in “field.name”"
      )
    )
  }

  static func tagUnsupported(at place: Place, _ tag: UnsupportedTag) -> Diagnostic {
    let (headline, fix) = tag.wording
    return Diagnostic(.error, "template-tag-unsupported", at: place, headline, fix: fix)
  }
}

extension Diagnostic.UnsupportedTag {
  fileprivate var wording: (headline: Wording, fix: Wording) {
    switch self {
    case .delimiters:
      (
        Wording(
          vi: "thẻ đổi dấu ngoặc và thẻ cấu hình không được hỗ trợ",
          en: "tags that change delimiters or settings are not supported"
        ),
        Wording(vi: "luôn dùng {{ và }}", en: "always use {{ and }}")
      )
    case .currentItem:
      (
        Wording(
          vi: "“{{.}}” không được hỗ trợ: danh sách nào cũng gồm các khung nhìn có tên",
          en: "“{{.}}” is not supported: lists always hold views with names"
        ),
        Wording(vi: "viết tên cần in, như {{title}}", en: "write the name to show, such as {{title}}")
      )
    case .dynamicName:
      (
        Wording(
          vi: "tên mẫu lấy từ dữ liệu (dấu *) không được hỗ trợ",
          en: "names of templates taken from data (with *) are not supported"
        ),
        Wording(
          vi: "viết thẳng tên mẫu, mỗi trường hợp đặt trong một phần {{#…}}",
          en: "write the template's name itself, each case in its own {{#…}} section"
        )
      )
    case .function:
      (
        Wording(
          vi: "hàm và bộ lọc trong thẻ không được hỗ trợ",
          en: "functions and filters in tags are not supported"
        ),
        Wording(
          vi: "dùng một tên đã cho sẵn giá trị cần in; xem docs/templates.md",
          en: "use a name that gives the value as it is to be shown; see docs/templates.md"
        )
      )
    case .controlWord(let control):
      (
        Wording(
          vi: "“\(control.word)” không phải là thẻ của Mustache",
          en: "“\(control.word)” is not a tag of Mustache"
        ),
        control.replacement
      )
    }
  }
}

extension ControlWord {
  fileprivate var replacement: Wording {
    switch word {
    case "else":
      Wording(vi: "đóng phần rồi viết {{^tên}}…{{/tên}}", en: "close the section, then write {{^name}}…{{/name}}")
    case "end": Wording(vi: "đóng bằng {{/tên}}", en: "close with {{/name}}")
    case "unless": Wording(vi: "viết {{^\(argument)}}…{{/\(argument)}}", en: "write {{^\(argument)}}…{{/\(argument)}}")
    default: Wording(vi: "viết {{#\(argument)}}…{{/\(argument)}}", en: "write {{#\(argument)}}…{{/\(argument)}}")
    }
  }
}
