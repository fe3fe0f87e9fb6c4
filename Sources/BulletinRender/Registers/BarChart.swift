import BulletinCore
import BulletinTemplates

/// Bars beside their names, as SVG: one or two figures a name, each written at the end of its bar, so that nothing has to
/// be read off an axis and colours alone tell nothing.
struct BarChart {
  /// A name with its figures.
  struct Bar {
    let label: String
    let values: [Int]
  }

  let title: String
  /// The names of the figures, in the order of each bar's values.
  let series: [String]
  let bars: [Bar]

  /// In CSS pixels.
  private static let width = 640
  private static let barHeight = 16
  private static let labelHeight = 22
  private static let gap = 14
  private static let legendHeight = 30

  /// Room for the figure behind the longest bar.
  private static let longest = 520

  func svg() -> HTMLFragment {
    let blockHeight = Self.labelHeight + Self.barHeight * series.count + Self.gap
    let height = Self.legendHeight + blockHeight * bars.count
    let most = max(1, bars.flatMap(\.values).max() ?? 1)
    var out = ByteBuffer(capacity: 512 * (bars.count + 1))
    out.append("<svg class=\"chart\" role=\"img\" aria-label=\"")
    out.append(escaping: "\(title). \(description)")
    out.append("\" viewBox=\"0 0 \(Self.width) \(height)\" width=\"\(Self.width)\" height=\"\(height)\">")
    var x = 0
    for (index, name) in series.enumerated() {
      out.append("<rect class=\"series-\(index + 1)\" x=\"\(x)\" y=\"4\" width=\"14\" height=\"14\"/>")
      text(name, x: x + 20, y: 16, in: &out)
      x += 40 + 9 * name.count
    }
    for (index, bar) in bars.enumerated() {
      let top = Self.legendHeight + index * blockHeight
      text(bar.label, x: 0, y: top + 15, in: &out)
      for (number, value) in bar.values.enumerated() {
        let y = top + Self.labelHeight + number * Self.barHeight
        // 128 bits, so that no count overflows on the way.
        let length = value == 0 ? 0 : max(2, Int(Int128(value) * Int128(Self.longest) / Int128(most)))
        out.append(
          "<rect class=\"series-\(number + 1)\" x=\"0\" y=\"\(y)\" width=\"\(length)\" height=\"\(Self.barHeight - 2)\"/>"
        )
        text(VietnameseNumber.format(value), x: length + 6, y: y + 12, in: &out)
      }
    }
    out.append("</svg>")
    return HTMLFragment(trustedUTF8: out.bytes)
  }

  private var description: String {
    bars.map { bar in
      let figures = zip(series, bar.values).map { "\($0) \(VietnameseNumber.format($1))" }.joined(separator: ", ")
      return "\(bar.label): \(figures)"
    }.joined(separator: "; ")
  }

  private func text(_ text: String, x: Int, y: Int, in out: inout ByteBuffer) {
    out.append("<text x=\"\(x)\" y=\"\(y)\">")
    out.append(escaping: text)
    out.append("</text>")
  }
}
