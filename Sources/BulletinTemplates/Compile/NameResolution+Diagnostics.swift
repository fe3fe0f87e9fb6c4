import BulletinCore

extension Diagnostic {
  /// - Parameter trail: the tags through which the place is reached, nearest first.
  static func nameProblem(
    _ problem: NameProblem,
    _ name: TagName,
    _ position: TemplateCompiler.Position,
    trail: [Place]
  ) -> Diagnostic {
    let scopes = position.scopes
    switch problem {
    case .unknown(let part, let offset, nil):
      var notes = [Note(.lookedUp(in: scopes.scopes[scopes.innermost].view))]
      if scopes.scopes.count > 1 { notes.append(Note(.lookedUpFurther(in: scopes.scopes.dropLast().map(\.view.name)))) }
      return unknown(
        part,
        at: position.source(name.part(part, at: offset)),
        suggestion: scopes.suggestion(for: part),
        notes + reached(by: trail)
      )
    case .unknown(let part, let offset, let view?):
      return unknown(
        part,
        at: position.source(name.part(part, at: offset)),
        suggestion: NearMiss.best(for: part, among: view.fields.map(\.name)),
        [Note(.lookedUp(in: view))] + reached(by: trail)
      )
    case .notAView(let part, let offset, let kind):
      let isList = if case .list = kind { true } else { false }
      return Diagnostic(
        .error,
        "template-name-not-view",
        at: position.source(name.part(part, at: offset)),
        Wording(
          vi: "“\(part)” là \(kind.wording.vi), sau nó không viết dấu chấm được",
          en: "“\(part)” is \(kind.wording.en), which takes no dot behind it"
        ),
        fix: isList ? Wording(vi: "viết {{#\(part)}}…{{/\(part)}}", en: "write {{#\(part)}}…{{/\(part)}}") : nil,
        notes: reached(by: trail)
      )
    case .outsideOfLists:
      return Diagnostic(
        .error,
        "template-position-outside-list",
        at: position.source(name.range),
        Wording(
          vi: "“\(name.text)” chỉ có nghĩa trong phần lặp của một danh sách",
          en: "“\(name.text)” has a meaning only inside of a section over a list"
        ),
        fix: Wording(
          vi: "đặt vào trong {{#danh-sách}}…{{/danh-sách}}, hoặc bỏ đi",
          en: "move it into {{#list}}…{{/list}}, or take it out"
        ),
        notes: reached(by: trail)
      )
    }
  }

  private static func unknown(_ name: String, at place: Place, suggestion: String?, _ notes: [Note]) -> Diagnostic {
    Diagnostic(
      .error,
      "template-name-unknown",
      at: place,
      Wording(vi: "không có tên “\(name)”", en: "there is no name “\(name)”"),
      fix: suggestion.map(Wording.didYouMean),
      notes: notes
    )
  }

  private static func reached(by trail: [Place]) -> [Note] {
    trail.map { Note(.includedHere, at: $0) }
  }
}

extension TagName {
  /// The place of a part of a dotted name.
  fileprivate func part(_ part: String, at offset: Int) -> SourceRange {
    SourceRange(range.start + offset, range.start + offset + part.utf8.count)
  }
}

extension FieldKind {
  fileprivate var wording: Wording {
    switch self {
    case .text: Wording(vi: "chữ", en: "text")
    case .html: Wording(vi: "HTML", en: "HTML")
    case .flag: Wording(vi: "cờ có/không", en: "a yes or no")
    case .view: Wording(vi: "khung nhìn", en: "a view")
    case .list: Wording(vi: "danh sách", en: "a list")
    }
  }
}

extension Wording {
  fileprivate static func lookedUp(in view: ViewShape) -> Wording {
    let names = view.fields.map(\.name).joined(separator: ", ")
    return Wording(
      vi: "đã tìm trong khung nhìn \(view.name), có các tên: \(names)",
      en: "looked up in the view \(view.name), which has: \(names)"
    )
  }

  fileprivate static func lookedUpFurther(in views: [String]) -> Wording {
    let names = views.reversed().joined(separator: ", ")
    return Wording(vi: "rồi trong các khung nhìn bao ngoài: \(names)", en: "then in the views around it: \(names)")
  }

  fileprivate static let includedHere = Wording(vi: "được dùng từ đây", en: "used from here")
}
