import BulletinCore

extension Diagnostic {
  static func valueNotSingle(_ raw: RawValue, at place: Place) -> Diagnostic {
    let found: Wording =
      switch raw.content {
      case .list: Wording(vi: "một danh sách", en: "a list")
      case .record: Wording(vi: "một nhóm “khóa: giá trị”", en: "a group of “key: value”")
      case .nothing, .text: Wording(vi: "chỗ trống", en: "nothing")
      }
    return Diagnostic(
      .error,
      "value-shape",
      at: place,
      Wording(vi: "ở đây cần một giá trị, không phải \(found.vi)", en: "one value is wanted here, not \(found.en)"),
      fix: Wording(
        vi: "viết một giá trị trên cùng dòng; có dấu [ ] { } thì đặt trong ngoặc kép",
        en: "write one value; quote it if it holds [ ] { }"
      )
    )
  }

  static func valueNotRecord(_ schema: RecordSchema, at place: Place) -> Diagnostic {
    let keys = schema.keys.prefix(3).map { "\($0.name): …" }.joined(separator: ", ")
    return Diagnostic(
      .error,
      "value-shape",
      at: place,
      Wording(
        vi: "\(schema.name.vi) phải là một nhóm “khóa: giá trị”",
        en: "\(schema.name.en) must be a group of “key: value”"
      ),
      fix: Wording(vi: "viết: {\(keys)}", en: "write: {\(keys)}")
    )
  }

  static func valueNotDictionary(at place: Place) -> Diagnostic {
    Diagnostic(
      .error,
      "value-shape",
      at: place,
      Wording(vi: "ở đây cần một nhóm “mã: giá trị”", en: "a group of “id: value” is wanted here"),
      fix: Wording(vi: "viết: {mã-thứ-nhất: …, mã-thứ-hai: …}", en: "write: {first-id: …, second-id: …}")
    )
  }

  static func listItemEmpty(at place: Place) -> Diagnostic {
    Diagnostic(
      .error,
      "list-item-empty",
      at: place,
      Wording(vi: "danh sách có một mục trống", en: "the list has an empty item"),
      fix: Wording(vi: "xóa dấu gạch hoặc dấu phẩy thừa", en: "delete the surplus dash or comma")
    )
  }

  static func smartQuotedValue(_ text: String, inner: String, at place: Place) -> Diagnostic {
    let plain = YAMLQuoting.quoted(inner)
    let kept = YAMLQuoting.quoted(text)
    return Diagnostic(
      .error,
      "yaml-smart-quotes",
      at: place,
      Wording(vi: "dấu ngoặc cong “ ” sẽ hiện nguyên trên trang", en: "the curly quotes “ ” would show on the page"),
      fix: Wording(
        vi: "viết \(plain); muốn giữ dấu ngoặc thì viết \(kept)",
        en: "write \(plain); to keep the quotes write \(kept)"
      )
    )
  }

  static func textCutAtHash(_ value: SourceRange, _ cut: SourceRange, in context: ReadingContext) -> Diagnostic {
    let meant = YAMLQuoting.quoted(context.file.text(in: SourceRange(value.start, cut.end)))
    let shown = context.file.text(in: cut)
    return Diagnostic(
      .error,
      "yaml-hash",
      at: context.place(cut),
      Wording(vi: "“\(shown)” bị coi là ghi chú và mất khỏi giá trị", en: "“\(shown)” is read as a comment and lost"),
      fix: Wording(vi: "đặt cả giá trị trong ngoặc kép: \(meant)", en: "quote the whole value: \(meant)")
    )
  }

  static func textTooLong(_ count: Int, maximum: Int, at place: Place) -> Diagnostic {
    Diagnostic(
      .warning,
      "text-too-long",
      at: place,
      Wording(vi: "đoạn này dài \(count) chữ, quá \(maximum) chữ", en: "\(count) syllables, over \(maximum)"),
      fix: Wording(vi: "rút gọn còn nhiều nhất \(maximum) chữ", en: "shorten it to at most \(maximum)")
    )
  }

  static func emailInvalid(_ text: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .error,
      "email-invalid",
      at: place,
      Wording(vi: "“\(text)” không phải địa chỉ thư điện tử", en: "“\(text)” is no e-mail address"),
      fix: Wording(vi: "viết như: toasoan@example.vn", en: "write it like: desk@example.vn")
    )
  }

  static func slugInvalid(_ text: String, suggestion: Slug?, at place: Place) -> Diagnostic {
    Diagnostic(
      .error,
      "slug-invalid",
      at: place,
      Wording(
        vi: "“\(text)” không dùng làm tên trang được: chỉ chữ thường không dấu, số và gạch nối",
        en: "“\(text)” is no slug: lower-case ASCII letters, digits and hyphens only"
      ),
      fix: suggestion.map { Wording(vi: "viết: \($0)", en: "write: \($0)") }
    )
  }

  static func flagInvalid(_ text: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .error,
      "flag-invalid",
      at: place,
      Wording(vi: "“\(text)” không phải có hay không", en: "“\(text)” is neither yes nor no"),
      fix: Wording(vi: "viết: có hoặc không", en: "write: true or false")
    )
  }

  static func integerInvalid(_ text: String, range: ClosedRange<Int>, at place: Place) -> Diagnostic {
    Diagnostic(
      .error,
      "integer-invalid",
      at: place,
      Wording(
        vi: "“\(text)” không phải số nguyên từ \(range.lowerBound) đến \(range.upperBound)",
        en: "“\(text)” is no whole number from \(range.lowerBound) to \(range.upperBound)"
      ),
      fix: Wording(vi: "viết bằng chữ số, không dấu chấm ngăn cách", en: "write digits only, without separators")
    )
  }

  static func urlInvalid(_ text: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .error,
      "url-invalid",
      at: place,
      Wording(vi: "“\(text)” không phải địa chỉ trang web", en: "“\(text)” is no web address"),
      fix: Wording(vi: "chép cả địa chỉ, bắt đầu bằng https://", en: "copy the whole address, starting with https://")
    )
  }

  static func dateInvalid(_ text: String, _ error: DateError, at place: Place) -> Diagnostic {
    Diagnostic(.error, "date-invalid", at: place, error.headline(for: text), fix: error.fix)
  }

  static func choiceInvalid(_ text: String, choices: [ChoiceShape], at place: Place) -> Diagnostic {
    let suggestion = NearMiss.best(for: text, among: choices.flatMap { [$0.id] + $0.names })
    return Diagnostic(
      .error,
      "choice-invalid",
      at: place,
      Wording(vi: "“\(text)” không thuộc các giá trị cho phép", en: "“\(text)” is not one of the values allowed"),
      fix: suggestion.map { Wording(vi: "có phải ý bạn là “\($0)”?", en: "did you mean “\($0)”?") },
      notes: [
        Note(
          Wording(
            vi: "chọn: " + choices.map { "\($0.id) (\($0.names.first ?? $0.id))" }.joined(separator: ", "),
            en: "choose: " + choices.map(\.id).joined(separator: ", ")
          )
        )
      ]
    )
  }
}
