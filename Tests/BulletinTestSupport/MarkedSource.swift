package import BulletinCore

/// A source text of a test with the places where a finding is expected marked in it: `field: ⟦kinh tê⟧`.
///
/// The marks are taken out before anything reads the text. `⟦⟧` marks a point between two characters.
package struct MarkedSource {
  package let file: SourceFile
  /// The marked ranges, in the order of the text.
  package let ranges: [SourceRange]

  /// - Parameter path: what diagnostics call the file.
  package init(_ marked: String, path: String = "content/stories/2018/bai.md") {
    var utf8: [UInt8] = []
    var starts: [Int] = []
    var ranges: [SourceRange] = []
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "⟦": starts.append(utf8.count)
      case "⟧": if let start = starts.popLast() { ranges.append(SourceRange(start, utf8.count)) }
      default: utf8.append(contentsOf: String(scalar).utf8)
      }
    }
    precondition(starts.isEmpty, "a mark is not closed")
    file = SourceFile(path: path, utf8: utf8)
    self.ranges = ranges.sorted { ($0.start, $0.end) < ($1.start, $1.end) }
  }
}

/// What a test expects of a diagnostic: the rule, the place as a person counts it, the marked range, and the cure.
package struct Finding: Equatable, CustomStringConvertible {
  package let id: String
  /// From 1; 0 for a diagnostic without a place.
  package let line: Int
  /// From 1, in characters; 0 for a diagnostic without a place.
  package let column: Int
  /// The source text the diagnostic points at.
  package let pointsAt: String
  /// The Vietnamese cure; nil if there is none.
  package let fix: String?

  package init(_ id: String, _ line: Int, _ column: Int, pointsAt: String, fix: String?) {
    self.id = id
    self.line = line
    self.column = column
    self.pointsAt = pointsAt
    self.fix = fix
  }

  package init(_ diagnostic: Diagnostic) {
    let place = diagnostic.place.flatMap { place in place.range.map { (place.file, $0) } }
    let start = place.map { LineTable($0).position(of: $1.start) }
    self.init(
      diagnostic.id,
      start?.line ?? 0,
      start?.column ?? 0,
      pointsAt: place.map { $0.text(in: $1) } ?? "",
      fix: diagnostic.fix?.vi
    )
  }

  package var description: String { "\(id) \(line):\(column) ⟦\(pointsAt)⟧ → \(fix ?? "–")" }
}

extension Array<Diagnostic> {
  package var ids: [String] { map(\.id) }
  package var findings: [Finding] { map(Finding.init) }
  /// Where they point, in their order; nil for those without a range.
  package var ranges: [SourceRange?] { map { $0.place?.range } }
}
