import BulletinContent
import BulletinCore

/// The models of registers/models.csv: the rows of each id together, origins found, loops refused.
struct ModelDirectory: Sendable {
  /// A model before the rows' references are known; numbers are positions in ``drafts``.
  struct ModelDraft {
    let id: Slug
    /// Positions of its rows in the register, oldest year first.
    var rows: [Int]
    var origin: Int?
  }

  /// In the order of the register.
  private(set) var drafts: [ModelDraft] = []
  private var positions: [String: Int] = [:]
  private var ids = NearMissIndex([])
  private(set) var diagnostics: [Diagnostic] = []

  init(_ register: ParsedRegister<ModelRow>?) {
    guard let register else { return }
    for (number, row) in register.rows.enumerated() {
      let id = row.value.id.value
      if let position = positions[id.string] {
        drafts[position].rows.append(number)
      } else {
        positions[id.string] = drafts.count
        drafts.append(ModelDraft(id: id, rows: [number]))
      }
    }
    ids = NearMissIndex(drafts.map(\.id.string))
    for index in drafts.indices {
      checkNames(of: drafts[index], in: register)
      drafts[index].rows.sort { (register.rows[$0].value.year ?? 0, $0) < (register.rows[$1].value.year ?? 0, $1) }
      checkYears(of: drafts[index], in: register)
    }
    findOrigins(in: register)
  }

  func find(_ id: Located<String>, in file: SourceFile) -> (position: Int?, diagnostic: Diagnostic?) {
    if let position = positions[id.value] { return (position, nil) }
    return (nil, .modelUnknown(id, suggestion: ids.best(for: id.value), at: .init(file, id.range)))
  }

  private mutating func checkNames(of draft: ModelDraft, in register: ParsedRegister<ModelRow>) {
    let first = register.rows[draft.rows[0]].value
    for number in draft.rows.dropFirst() {
      let row = register.rows[number].value
      guard row.name != first.name else { continue }
      let place = Diagnostic.Place(register.file, row.id.range)
      diagnostics.append(.modelNameDiffers(row.id, at: place, first: .init(register.file, first.id.range)))
    }
  }

  /// A model in a year is counted once, so it has one row.
  private mutating func checkYears(of draft: ModelDraft, in register: ParsedRegister<ModelRow>) {
    for (earlier, later) in zip(draft.rows, draft.rows.dropFirst()) {
      let (first, second) = (register.rows[earlier].value, register.rows[later].value)
      guard let year = second.year, first.year == year else { continue }
      let place = Diagnostic.Place(register.file, second.id.range)
      diagnostics.append(.modelYearTwice(second.id, year, at: place, first: .init(register.file, first.id.range)))
    }
  }

  private mutating func findOrigins(in register: ParsedRegister<ModelRow>) {
    var places: [Int: Located<String>] = [:]
    for index in drafts.indices {
      for number in drafts[index].rows {
        guard let written = register.rows[number].value.origin else { continue }
        let (origin, diagnostic) = find(written, in: register.file)
        if let diagnostic { diagnostics.append(diagnostic) }
        guard let origin else { continue }
        if let first = places[index], drafts[index].origin != origin {
          let place = Diagnostic.Place(register.file, written.range)
          diagnostics.append(.modelOriginDiffers(written, at: place, first: .init(register.file, first.range)))
          continue
        }
        drafts[index].origin = origin
        places[index] = places[index] ?? written
      }
    }
    breakLoops { index in .init(register.file, places[index]?.range) }
  }

  /// Follows every model to its origin, each step once: what was walked before is not walked again.
  private mutating func breakLoops(place: (Int) -> Diagnostic.Place) {
    // The walk that came by, from 1.
    var walks = [Int](repeating: 0, count: drafts.count)
    for start in drafts.indices {
      var current = start
      while walks[current] == 0 {
        walks[current] = start + 1
        guard let next = drafts[current].origin else { break }
        if walks[next] == start + 1 {
          diagnostics.append(.modelOriginLoop(drafts[current].id, at: place(current)))
          drafts[current].origin = nil
          break
        }
        current = next
      }
    }
  }
}

extension Diagnostic {
  static func modelUnknown(_ id: Located<String>, suggestion: String?, at place: Place) -> Diagnostic {
    Diagnostic(
      .error,
      "model-unknown",
      at: place,
      Wording(vi: "mô hình “\(id.value)” không có trong sổ", en: "model “\(id.value)” is not in the register"),
      fix: suggestion.map { Wording(vi: "có phải ý bạn là “\($0)”?", en: "did you mean “\($0)”?") },
      notes: [
        Note(
          Wording(
            vi: "các mô hình khai báo trong content/registers/models.csv",
            en: "models are declared in content/registers/models.csv"
          )
        )
      ]
    )
  }

  static func modelNameDiffers(_ id: Located<Slug>, at place: Place, first: Place) -> Diagnostic {
    Diagnostic(
      .warning,
      "model-name-differs",
      at: place,
      Wording(vi: "mô hình “\(id.value)” có hai tên khác nhau trong sổ", en: "model “\(id.value)” has two names"),
      fix: Wording(vi: "viết thống nhất tên mô hình", en: "write one name"),
      notes: [Note(Wording(vi: "tên đầu ở đây", en: "the first name is here"), at: first)]
    )
  }

  static func modelYearTwice(_ id: Located<Slug>, _ year: Int, at place: Place, first: Place) -> Diagnostic {
    Diagnostic(
      .error,
      "model-year-twice",
      at: place,
      Wording(
        vi: "mô hình “\(id.value)” có hai dòng cho năm \(year), sẽ bị đếm hai lần",
        en: "model “\(id.value)” has two rows for \(year) and would be counted twice"
      ),
      fix: Wording(vi: "gộp làm một dòng, hoặc sửa năm hay mã", en: "make one row of them, or mend year or id"),
      notes: [Note(Wording(vi: "dòng kia ở đây", en: "the other row is here"), at: first)]
    )
  }

  static func modelOriginDiffers(_ id: Located<String>, at place: Place, first: Place) -> Diagnostic {
    Diagnostic(
      .error,
      "model-origin-differs",
      at: place,
      Wording(vi: "mô hình ghi nhân rộng từ hai mô hình khác nhau", en: "the model has two origins"),
      fix: Wording(vi: "giữ một mô hình gốc", en: "keep one of them"),
      notes: [Note(Wording(vi: "mô hình gốc kia ở đây", en: "the other one is here"), at: first)]
    )
  }

  static func modelOriginLoop(_ id: Slug, at place: Place) -> Diagnostic {
    Diagnostic(
      .error,
      "model-origin-loop",
      at: place,
      Wording(
        vi: "mô hình “\(id)” nhân rộng vòng tròn về chính nó",
        en: "model “\(id)” is copied from itself in a loop"
      ),
      fix: Wording(
        vi: "sửa cột replicated_from: mô hình đầu tiên để trống",
        en: "mend replicated_from: the first model has none"
      )
    )
  }
}
