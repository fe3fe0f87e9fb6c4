import BulletinContent
import BulletinCore

/// The models of registers/models.csv, one entry an id (a model that is registered every year has a row a year).
struct ModelDirectory {
  private(set) var models: [(id: Slug, name: String)] = []
  private var positions: [String: Int] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  init(_ register: ParsedRegister<ModelRow>?) {
    guard let register else { return }
    var firstRows: [Slug: Located<Slug>] = [:]
    for row in register.rows {
      let model = row.value
      if let position = positions[model.id.value.string] {
        guard models[position].name != model.name, let first = firstRows[model.id.value] else { continue }
        diagnostics.append(
          .modelNameDiffers(
            model.id,
            at: .init(register.file, model.id.range),
            first: .init(register.file, first.range)
          )
        )
        continue
      }
      positions[model.id.value.string] = models.count
      firstRows[model.id.value] = model.id
      models.append((model.id.value, model.name))
    }
  }

  func find(_ id: Located<String>, in file: SourceFile) -> (position: Int?, diagnostic: Diagnostic?) {
    if let position = positions[id.value] { return (position, nil) }
    let suggestion = NearMiss.best(for: id.value, among: models.map(\.id.string))
    return (nil, .modelUnknown(id, suggestion: suggestion, at: .init(file, id.range)))
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
}
