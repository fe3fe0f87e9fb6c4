/// A value and where it was written, for values that are checked after their file was read (references above all).
package struct Located<Value: Sendable>: Sendable {
  package let value: Value
  package let range: SourceRange

  @inlinable
  package init(_ value: Value, _ range: SourceRange) {
    self.value = value
    self.range = range
  }

  package func map<Other: Sendable>(_ transform: (Value) -> Other) -> Located<Other> {
    Located<Other>(transform(value), range)
  }
}
