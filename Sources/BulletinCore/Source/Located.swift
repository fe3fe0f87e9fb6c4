/// A value and where it was written, for values that are checked after their file was read (references above all).
///
/// `@usableFromInline`: of `package` types without it nothing is inlined in other rooms, or made for one kind of value there.
@usableFromInline
package struct Located<Value: Sendable>: Sendable {
  @usableFromInline
  package let value: Value
  @usableFromInline
  package let range: SourceRange

  @inlinable
  @inline(__always)
  package init(_ value: Value, _ range: SourceRange) {
    self.value = value
    self.range = range
  }

  package func map<Other: Sendable>(_ transform: (Value) -> Other) -> Located<Other> {
    Located<Other>(transform(value), range)
  }
}
