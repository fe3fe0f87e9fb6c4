/// One finding about what people wrote: the only type in which anything wrong with the content is reported.
///
/// Wording follows docs/architecture.md: the headline is a headline (specific first, no full stop), the fix says what to
/// write instead, notes point to other places. Each rule words its diagnostics as static functions in an extension of
/// this type, beside the rule.
package struct Diagnostic: Sendable {
  package enum Severity: Int, Sendable, Comparable {
    case warning
    case error

    package static func < (left: Severity, right: Severity) -> Bool { left.rawValue < right.rawValue }
  }

  /// A file, and a range in it where one is known.
  package struct Place: Sendable {
    package let file: SourceFile
    package let range: SourceRange?

    package init(_ file: SourceFile, _ range: SourceRange? = nil) {
      self.file = file
      self.range = range
    }
  }

  package struct Note: Sendable {
    package let text: Wording
    package let place: Place?

    package init(_ text: Wording, at place: Place? = nil) {
      self.text = text
      self.place = place
    }
  }

  /// One reference, because findings are handed on from step to step by the thousand.
  private var content: Content

  private final class Content: Sendable {
    let id: String
    let severity: Severity
    let headline: Wording
    let place: Place?
    let fix: Wording?
    let notes: [Note]

    init(_ severity: Severity, _ id: String, _ place: Place?, _ headline: Wording, _ fix: Wording?, _ notes: [Note]) {
      self.id = id
      self.severity = severity
      self.headline = headline
      self.place = place
      self.fix = fix
      self.notes = notes
    }
  }

  package init(
    _ severity: Severity,
    _ id: String,
    at place: Place? = nil,
    _ headline: Wording,
    fix: Wording? = nil,
    notes: [Note] = []
  ) {
    content = Content(severity, id, place, headline, fix, notes)
  }

  /// Stable, English, lower case with hyphens: `field-unknown`. Listed in docs/diagnostics.md.
  package var id: String { content.id }
  package var severity: Severity { content.severity }
  package var headline: Wording { content.headline }
  package var place: Place? { content.place }
  /// What to write instead; shown behind the caret.
  package var fix: Wording? { content.fix }
  package var notes: [Note] {
    get { content.notes }
    set { content = Content(severity, id, place, headline, fix, newValue) }
  }
}

extension Array<Diagnostic> {
  package var hasErrors: Bool { contains { $0.severity == .error } }

  /// By path, offset, then id: the same order whatever order the work was done in.
  package func sortedByPlace() -> [Diagnostic] {
    // Sorted only where they have to be: most come in order.
    func isOutOfOrder(_ position: Int) -> Bool { self[position].isBefore(self[position - 1]) }
    guard indices.dropFirst().contains(where: isOutOfOrder) else { return self }
    return indices.sorted { left, right in
      if self[left].isBefore(self[right]) { return true }
      return left < right && !self[right].isBefore(self[left])
    }.map { self[$0] }
  }
}

extension Diagnostic {
  /// By file, place, id and words.
  fileprivate func isBefore(_ other: Diagnostic) -> Bool {
    let (path, otherPath) = (place?.file.path ?? "", other.place?.file.path ?? "")
    if path != otherPath { return path < otherPath }
    let (start, otherStart) = (place?.range?.start ?? -1, other.place?.range?.start ?? -1)
    if start != otherStart { return start < otherStart }
    if id != other.id { return id < other.id }
    return headline.vi < other.headline.vi
  }
}
