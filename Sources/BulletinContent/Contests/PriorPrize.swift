import BulletinCore

/// A prize that a work won before it entered: a declaration is whole if it names all three.
package struct PriorPrize: Sendable, Hashable {
  package let prize: String
  package let organizer: String
  /// As the author writes it; a year is enough.
  package let time: String
}

extension FieldType<[PriorPrize]> {
  /// `không`, or prizes as `giải; đơn vị tổ chức; thời gian`, in a list, or in one cell parted by `|` or line ends.
  static let priorPrizes = FieldType(.list(.text)) { raw, context in
    guard let texts = FieldType<[Located<String>]>.list(of: .located(.text)).read(raw, &context) else { return nil }
    var prizes: [PriorPrize] = []
    for text in texts where RecordSchema.fold(text.value) != "khong" {
      for item in text.value.split(whereSeparator: { $0 == "|" || $0.isNewline }) {
        let parts = item.split(separator: ";", omittingEmptySubsequences: false).map(\.trimmingSpaces)
        guard parts.count == 3, !parts.contains("") else {
          context.diagnostics.append(.priorPrizeIncomplete(item.trimmingSpaces, at: context.place(text.range)))
          continue
        }
        prizes.append(PriorPrize(prize: parts[0], organizer: parts[1], time: parts[2]))
      }
    }
    return prizes
  }
}

extension Diagnostic {
  static func priorPrizeIncomplete(_ text: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .error,
      "prior-prize-incomplete",
      at: place,
      Wording(
        vi: "giải đã đạt “\(text)” không đủ ba phần: giải; đơn vị tổ chức; thời gian",
        en: "the earlier prize “\(text)” lacks one of its three parts: prize; organiser; time"
      ),
      fix: Wording(
        vi: "viết như: Giải B; Hội Nhà báo tỉnh; 2018 — chưa có giải nào thì viết: không",
        en: "write it like: Giải B; Hội Nhà báo tỉnh; 2018 — and if there is none: không"
      )
    )
  }
}
