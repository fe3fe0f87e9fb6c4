package import BulletinCore

/// A figure as somebody published it, with its parts where they were published too. It is shown as printed; whether the
/// parts add up to the total is computed.
package struct PublishedFigure: ContentRecord {
  package let label: String
  package let total: Located<Int>
  /// Printed as “more than”, so that it is no exact number.
  package let isAtLeast: Bool
  package let parts: [FigurePart]
  /// What in this contest the total counts, if the bulletin has all of it.
  package let counts: FigureSubject?
  /// Who published it.
  package let source: Source?

  static let label = Key(
    "label",
    aliases: ["nhãn", "tên"],
    .text,
    isRequired: true,
    meaning: "Số này đếm gì.",
    example: "\"…\""
  )
  static let total = Key(
    "total",
    aliases: ["tổng", "số"],
    .located(.wholeNumber),
    isRequired: true,
    meaning: "Con số như đã công bố.",
    example: "1.120"
  )
  static let isAtLeast = Key(
    "at_least",
    aliases: ["hơn", "trên"],
    .flag,
    meaning: "Nguồn viết “hơn”, “trên”: số không chính xác.",
    example: "có"
  )
  static let parts = Key(
    "parts",
    aliases: ["gồm", "phần"],
    .list(of: .record(FigurePart.self)),
    meaning: "Các phần cộng lại; không khớp thì Khéo báo, không tự sửa.",
    example: "[{label: Báo in, value: 19}]"
  )
  static let counts =
    Key(
      "counts",
      aliases: ["đếm", "đối chiếu"],
      .choice,
      meaning: "Khi bản tin có đủ danh sách: số này phải bằng số Khéo đếm được.",
      example: "tac-pham"
    ) as Key<FigureSubject>
  static let source = Key(
    "source",
    aliases: ["nguồn"],
    .record(Source.self),
    meaning: "Nơi công bố.",
    example: "{title: \"…\", publisher: \"…\"}"
  )

  package static let schema = RecordSchema(
    id: "published-figure",
    name: Wording(vi: "số liệu công bố", en: "a published figure"),
    meaning: "Một con số đã công bố.",
    keys: [label.shape, total.shape, isAtLeast.shape, parts.shape, counts.shape, source.shape]
  )

  package init?(from reader: inout RecordReader) {
    let label = reader(PublishedFigure.label)
    let total = reader(PublishedFigure.total)
    isAtLeast = reader(PublishedFigure.isAtLeast) ?? false
    parts = reader(PublishedFigure.parts) ?? []
    counts = reader(PublishedFigure.counts)
    source = reader(PublishedFigure.source)
    guard let label, let total else { return nil }
    self.label = label
    self.total = total
    if let sum, sum != total.value {
      reader.context.diagnostics.append(
        .figureSumDiffers(label, parts: parts.map(\.value), sum: sum, at: reader.context.place(total.range))
      )
    }
  }

  /// What the parts add up to; nil without parts, or where they have no sum.
  package var sum: Int? {
    guard !parts.isEmpty else { return nil }
    return parts.reduce(0) { sum, part in sum.flatMap { Self.adding($0, part.value) } }
  }

  private static func adding(_ left: Int, _ right: Int) -> Int? {
    let (sum, overflow) = left.addingReportingOverflow(right)
    return overflow ? nil : sum
  }
}

/// One of the numbers that make up a figure.
package struct FigurePart: ContentRecord {
  package let label: String
  package let value: Int

  static let label = Key(
    "label",
    aliases: ["nhãn", "tên"],
    .text,
    isRequired: true,
    meaning: "Phần nào.",
    example: "Báo in"
  )
  static let value = Key("value", aliases: ["số"], .wholeNumber, isRequired: true, meaning: "Bao nhiêu.", example: "19")

  package static let schema = RecordSchema(
    id: "figure-part",
    name: Wording(vi: "phần của số liệu", en: "a part of a figure"),
    meaning: "Một phần của số liệu.",
    keys: [label.shape, value.shape]
  )

  package init?(from reader: inout RecordReader) {
    let label = reader(FigurePart.label)
    let value = reader(FigurePart.value)
    guard let label, let value else { return nil }
    self.label = label
    self.value = value
  }
}

/// What a published figure of a contest counts.
package enum FigureSubject: String, ContentChoice {
  case works = "tac-pham"
  case winners = "giai"

  package var names: [String] {
    switch self {
    case .works: ["tác phẩm"]
    case .winners: ["tác phẩm đạt giải", "giải"]
    }
  }
}

extension Diagnostic {
  static func figureSumDiffers(_ label: String, parts: [Int], sum: Int, at place: Place) -> Diagnostic {
    let sum = VietnameseNumber.format(sum)
    let terms = parts.map { VietnameseNumber.format($0) }.joined(separator: " + ")
    return Diagnostic(
      .warning,
      "figure-sum-differs",
      at: place,
      Wording(
        vi: "“\(label)”: các phần cộng lại là \(sum), không bằng tổng đã ghi",
        en: "“\(label)”: the parts add up to \(sum), not to the total that is written"
      ),
      fix: Wording(
        vi: "đối chiếu với nguồn; nguồn in sai thì để nguyên, trang ghi rõ chỗ không khớp",
        en: "compare with the source; if that is how it was printed leave it, the page says so"
      ),
      notes: [Note(Wording(vi: "\(terms) = \(sum)", en: "\(terms) = \(sum)"))]
    )
  }
}
