import BulletinContent
package import BulletinCore
import BulletinSite

/// Holds the totals that somebody typed against those that the registers give.
package enum FigureCheck {
  /// A warning for each that differs, with both numbers; nothing is changed.
  package static func findings(in index: ReportIndex) -> [Diagnostic] {
    var counters: [Int: FigureCounter] = [:]
    return index.library.registers.figures.compactMap { figure in
      let row = figure.row
      let typed = row.value.value
      if !row.parts.isEmpty {
        guard let sum = sum(row.parts) else { return .figureSumTooLarge(at: figure.place) }
        return sum == typed ? nil : .figureSumDiffers(typed, sum, parts: row.parts, at: figure.place)
      }
      let counter = counters[row.year] ?? FigureCounter(index.library, YearFacts(index, ReportQuery(year: row.year)))
      counters[row.year] = counter
      let counted = counter.value(of: row.measure, unit: figure.unit, field: figure.field)
      if counted == typed { return nil }
      let label = counter.label(row.measure, unit: figure.unit, field: figure.field)
      return .figureDiffers(typed, counted, label: label, year: row.year, at: figure.place)
    }
  }

  /// The exact sum; nil if it has no place.
  static func sum(_ parts: [DecimalNumber]) -> DecimalNumber? {
    let scale = parts.map(\.scale).max() ?? 0
    var total = 0
    for part in parts {
      var significand = part.significand
      for _ in part.scale..<scale {
        let (product, overflows) = significand.multipliedReportingOverflow(by: 10)
        if overflows { return nil }
        significand = product
      }
      let (sum, overflows) = total.addingReportingOverflow(significand)
      if overflows { return nil }
      total = sum
    }
    return DecimalNumber(total, scale: scale)
  }
}

extension Diagnostic {
  fileprivate static func figureDiffers(
    _ typed: DecimalNumber,
    _ counted: DecimalNumber?,
    label: String,
    year: Int,
    at place: Place
  ) -> Diagnostic {
    let typed = VietnameseNumber.format(typed)
    let counted = counted.map { VietnameseNumber.format($0) } ?? "0"
    return Diagnostic(
      .warning,
      "figure-differs",
      at: place,
      Wording(
        vi: "ghi \(typed) mà đếm từ sổ được \(counted) (\(label), năm \(year))",
        en: "\(typed) is written, the registers give \(counted) (\(label), \(year))"
      ),
      fix: Wording(
        vi: "sửa số này thành \(counted), hoặc bổ sung sổ",
        en: "write \(counted), or complete the registers"
      )
    )
  }

  fileprivate static func figureSumDiffers(
    _ typed: DecimalNumber,
    _ sum: DecimalNumber,
    parts: [DecimalNumber],
    at place: Place
  ) -> Diagnostic {
    let written = parts.map { VietnameseNumber.format($0) }.joined(separator: " + ")
    let (typed, sum) = (VietnameseNumber.format(typed), VietnameseNumber.format(sum))
    return Diagnostic(
      .warning,
      "figure-sum-differs",
      at: place,
      Wording(vi: "ghi \(typed) mà \(written) = \(sum)", en: "\(typed) is written, but \(written) = \(sum)"),
      fix: Wording(vi: "kiểm tra lại nguồn: tổng hoặc một số cộng bị sai", en: "check the source: sum or part is wrong")
    )
  }

  fileprivate static func figureSumTooLarge(at place: Place) -> Diagnostic {
    Diagnostic(
      .error,
      "figure-sum-too-large",
      at: place,
      Wording(vi: "các số cộng lại quá lớn", en: "the sum of the parts is too large"),
      fix: Wording(vi: "viết các số nhỏ hơn 18 chữ số", en: "write numbers of less than 18 digits")
    )
  }
}
