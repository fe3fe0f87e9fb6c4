import BulletinCore

/// What may be written out, and how: text escaped, HTML as it is, nothing else.
enum NameUse {
  enum Problem {
    case htmlEscaped
    case textUnescaped
    case flag
    case view(ViewShape)
    case list(ViewShape)
  }

  /// Why a name cannot be written out that way; nil if it can.
  static func problem(writing name: ResolvedName, escaped: Bool) -> Problem? {
    switch name {
    case .field(.text, _), .position(.number, _): escaped ? nil : .textUnescaped
    case .field(.html, _): escaped ? .htmlEscaped : nil
    case .field(.flag, _), .position(.first, _), .position(.last, _): .flag
    case .field(.view(let shape), _): .view(shape())
    case .field(.list(let shape), _): .list(shape())
    }
  }
}

extension Diagnostic {
  static func nameMisused(at place: Place, _ name: String, _ problem: NameUse.Problem) -> Diagnostic {
    let section = "{{#\(name)}}…{{/\(name)}}"
    switch problem {
    case .htmlEscaped:
      return Diagnostic(
        .error,
        "template-html-escaped",
        at: place,
        Wording(
          vi: "“\(name)” là HTML do Khéo tạo, phải viết trong ba dấu ngoặc",
          en: "“\(name)” is HTML that Khéo made, and takes three braces"
        ),
        fix: Wording(vi: "viết {{{\(name)}}}", en: "write {{{\(name)}}}"),
        notes: [Note(.whatIsEscaped)]
      )
    case .textUnescaped:
      return Diagnostic(
        .error,
        "template-text-unescaped",
        at: place,
        Wording(
          vi: "“\(name)” là chữ thường, không được in nguyên như HTML",
          en: "“\(name)” is plain text and cannot be written out as HTML"
        ),
        fix: Wording(vi: "viết {{\(name)}}", en: "write {{\(name)}}"),
        notes: [Note(.whatIsEscaped)]
      )
    case .flag:
      return Diagnostic(
        .error,
        "template-name-not-text",
        at: place,
        Wording(
          vi: "“\(name)” là cờ có/không, không in ra được",
          en: "“\(name)” is a yes or no and cannot be written out"
        ),
        fix: Wording(vi: "viết \(section)", en: "write \(section)")
      )
    case .view(let shape):
      let example = shape.firstText.map { "{{\(name).\($0)}}" } ?? section
      return Diagnostic(
        .error,
        "template-name-not-text",
        at: place,
        Wording(
          vi: "“\(name)” là một khung nhìn (\(shape.name)), không in ra được",
          en: "“\(name)” is a view (\(shape.name)) and cannot be written out"
        ),
        fix: Wording(
          vi: "viết \(section), hoặc một tên của nó như \(example)",
          en: "write \(section), or one of its names such as \(example)"
        )
      )
    case .list(let shape):
      let inside = shape.firstText.map { "{{\($0)}}" } ?? "…"
      return Diagnostic(
        .error,
        "template-name-not-text",
        at: place,
        Wording(
          vi: "“\(name)” là một danh sách (\(shape.name)), không in ra được",
          en: "“\(name)” is a list (\(shape.name)) and cannot be written out"
        ),
        fix: Wording(vi: "viết {{#\(name)}}\(inside){{/\(name)}}", en: "write {{#\(name)}}\(inside){{/\(name)}}")
      )
    }
  }
}

extension ViewShape {
  fileprivate var firstText: String? {
    fields.first { if case .text = $0.kind { true } else { false } }?.name
  }
}

extension Wording {
  fileprivate static let whatIsEscaped = Wording(
    vi: "mọi thứ đều được thoát ký tự, trừ HTML do chính Khéo tạo",
    en: "everything is escaped unless it is HTML that Khéo made"
  )
}
