import BulletinContent
import BulletinCore

/// The rows of registers/authors.csv by the name they are about, however its tone marks are placed.
struct AuthorRegister {
  private(set) var diagnostics: [Diagnostic] = []
  private var rows: [ToneKey: AuthorRow] = [:]

  init(_ register: ParsedRegister<AuthorRow>?) {
    guard let register else { return }
    var slugOwners: [Slug: Located<String>] = [:]
    for row in register.rows.map(\.value) {
      let place = Diagnostic.Place(register.file, row.name.range)
      if let first = rows.updateValue(row, forKey: ToneKey(row.name.value)) {
        diagnostics.append(.authorRowTwice(row.name.value, at: place, first: .init(register.file, first.name.range)))
      } else if let slug = row.slug, let owner = slugOwners.updateValue(row.name, forKey: slug) {
        diagnostics.append(.authorSlugTwice(slug, at: place, first: .init(register.file, owner.range)))
      }
    }
  }

  /// What the register says of a name; nil if it says nothing.
  func row(of name: ToneKey) -> AuthorRow? { rows[name] }

  /// The addresses that the register sets.
  var slugs: [ToneKey: Slug] { rows.compactMapValues(\.slug) }
}

extension Diagnostic {
  static func authorRowTwice(_ name: String, at place: Place, first: Place) -> Diagnostic {
    Diagnostic(
      .error,
      "author-row-twice",
      at: place,
      Wording(vi: "tác giả “\(name)” có hai dòng trong sổ", en: "author “\(name)” has two rows"),
      fix: Wording(vi: "gộp hai dòng làm một", en: "make them one"),
      notes: [Note(Wording(vi: "dòng kia ở đây", en: "the other row is here"), at: first)]
    )
  }

  static func authorSlugTwice(_ slug: Slug, at place: Place, first: Place) -> Diagnostic {
    Diagnostic(
      .error,
      "author-slug-twice",
      at: place,
      Wording(vi: "hai tác giả cùng tên trang “\(slug)”", en: "two authors have the slug “\(slug)”"),
      fix: Wording(vi: "đổi cột slug của một trong hai", en: "change the column slug of one of them"),
      notes: [Note(Wording(vi: "dòng kia ở đây", en: "the other row is here"), at: first)]
    )
  }
}
