import BulletinCore

extension Diagnostic {
  static func sectionUnclosed(at place: Place, _ sigil: String, _ name: String, _ note: Note?) -> Diagnostic {
    Diagnostic(
      .error,
      "template-section-unclosed",
      at: place,
      Wording(vi: "“{{\(sigil)\(name)}}” không được đóng", en: "“{{\(sigil)\(name)}}” is never closed"),
      fix: Wording(vi: "viết {{/\(name)}} ở cuối phần này", en: "write {{/\(name)}} where it ends"),
      notes: note.map { [$0] } ?? []
    )
  }

  static func closingWrong(at place: Place, _ name: String, expected: String, _ note: Note) -> Diagnostic {
    Diagnostic(
      .error,
      "template-closing-wrong",
      at: place,
      Wording(
        vi: "“{{/\(name)}}” đóng sai: đang mở là “\(expected)”",
        en: "“{{/\(name)}}” closes the wrong thing: “\(expected)” is open"
      ),
      fix: Wording(vi: "viết {{/\(expected)}}", en: "write {{/\(expected)}}"),
      notes: [note]
    )
  }

  static func closingStray(at place: Place, _ name: String) -> Diagnostic {
    Diagnostic(
      .error,
      "template-closing-stray",
      at: place,
      Wording(
        vi: "“{{/\(name)}}” không đóng gì cả: không có thẻ nào đang mở",
        en: "“{{/\(name)}}” closes nothing: no tag is open"
      ),
      fix: Wording(
        vi: "bỏ thẻ này, hoặc viết {{#\(name)}} ở đầu phần",
        en: "take it out, or write {{#\(name)}} where the section begins"
      )
    )
  }

  static func contentOutsideBlocks(at place: Place, parent: String) -> Diagnostic {
    Diagnostic(
      .error,
      "template-content-outside-blocks",
      at: place,
      Wording(
        vi: "nội dung này nằm trong “{{<\(parent)}}” nhưng ngoài các khối, nên không bao giờ được in",
        en: "this stands inside “{{<\(parent)}}” but outside of its blocks, so it would never be shown"
      ),
      fix: Wording(
        vi: "đưa vào một khối {{$tên}}…{{/tên}} của mẫu khung",
        en: "move it into a block {{$name}}…{{/name}} of the parent"
      )
    )
  }

  static func blockGivenTwice(at place: Place, _ name: String, _ note: Note) -> Diagnostic {
    Diagnostic(
      .error,
      "template-block-duplicate",
      at: place,
      Wording(vi: "khối “\(name)” được viết hai lần", en: "block “\(name)” is given twice"),
      fix: Wording(vi: "gộp hai khối làm một", en: "make one block of the two"),
      notes: [note]
    )
  }
}

extension Wording {
  static func openedHere(_ name: String) -> Wording {
    Wording(vi: "“\(name)” mở ở đây", en: "“\(name)” is opened here")
  }

  static func closedHereAlready(_ name: String) -> Wording {
    Wording(
      vi: "“{{/\(name)}}” ở đây đã đóng phần bao ngoài",
      en: "“{{/\(name)}}” here already closes what is around it"
    )
  }

  static let firstGivenHere = Wording(vi: "lần đầu ở đây", en: "the first time is here")
}
