package import BulletinCore

/// A value as somebody wrote it, before any key's type has read it: text stays text, so `không`, `01` and `1.500` never
/// turn into something else. Front matter and register cells both arrive in this form.
package struct RawValue: Sendable {
  /// What kind of value it is, as far as YAML or a table tells.
  package enum Content: Sendable {
    /// Nothing after the colon, or an empty cell.
    case nothing
    case text(String, isQuoted: Bool)
    case list([RawValue])
    case record([Entry])
  }

  /// A key of a record and its value.
  package struct Entry: Sendable {
    package let key: Located<String>
    package let value: RawValue
  }

  package let content: Content
  /// Where the value stands; for lists and records only their first byte is certain.
  package let range: SourceRange

  package init(_ content: Content, _ range: SourceRange) {
    self.content = content
    self.range = range
  }

  /// Nothing is written, or nothing that can be seen: `title: ""` is as good as no title, `field: []` as no field.
  package var isBlank: Bool {
    switch content {
    case .nothing: true
    case .text(let text, _):
      text.utf8.allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") || $0 == UInt8(ascii: "\n") }
    case .list(let items): items.isEmpty
    case .record: false
    }
  }
}
