/// Middle values, and figures as tables show them.
enum Figures {
  /// The middle of the values, or the mean of the two in the middle. There must be some.
  static func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    let middle = sorted.count / 2
    return sorted.count.isMultiple(of: 2) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
  }

  /// The median of how many times a value is the other of its pair: what a busy moment did to both cancels out.
  static func medianRatio(_ values: [Double], to others: [Double]) -> Double {
    median(zip(values, others).map { $0 / $1 })
  }

  /// Digits after the point, rounded.
  static func decimal(_ value: Double, _ digits: Int) -> String {
    let scale = (0..<digits).reduce(1) { scale, _ in scale * 10 }
    let scaled = Int((value.magnitude * Double(scale)).rounded())
    let sign = value < 0 && scaled > 0 ? "-" : ""
    guard digits > 0 else { return sign + grouped(scaled) }
    let fraction = String(scaled % scale)
    let zeros = String(repeating: "0", count: digits - fraction.count)
    return "\(sign)\(grouped(scaled / scale)).\(zeros)\(fraction)"
  }

  /// With a comma before every three digits: `10,000`.
  static func grouped(_ number: Int) -> String {
    let digits = Array(String(number))
    return String(
      digits.enumerated().flatMap { index, digit in
        index > 0 && (digits.count - index).isMultiple(of: 3) ? [",", digit] : [digit]
      }
    )
  }

  static func megabytes(_ bytes: Int) -> String { decimal(Double(bytes) / 1e6, 0) }

  /// A table of Markdown; all columns but the first are figures.
  static func table(_ head: [String], _ rows: [[String]]) -> String {
    let rule = ["---"] + [String](repeating: "---:", count: head.count - 1)
    return ([head, rule] + rows).map { "| \($0.joined(separator: " | ")) |" }.joined(separator: "\n")
  }
}
