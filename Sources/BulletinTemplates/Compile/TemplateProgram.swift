/// Compiled templates: what rendering runs. Positions instead of names, byte ranges instead of texts.
struct TemplateProgram: Sendable {
  var instructions: [Instruction] = []
  /// All text of all templates.
  var literals: [UInt8] = []
  /// What ``ValueReference/path`` points into.
  var slots: [UInt16] = []
  /// What ``Instruction/call(procedure:scopes:)`` points into: positions of scopes that the caller hands on.
  var scopePositions: [UInt16] = []
  /// The instructions of each procedure: a template under given scopes, block bindings and indentation.
  var procedures: [Range<Int>] = []
}

enum Instruction: Sendable {
  /// Writes bytes of ``TemplateProgram/literals``.
  case literal(Range<UInt32>)
  /// Writes a text, escaped.
  case text(ValueReference)
  /// Writes HTML as it is.
  case html(ValueReference)
  /// Writes the number of the list item that is the given scope.
  case number(scope: UInt16)
  /// Runs what follows, up to `end`, if the condition is as wanted.
  case when(Condition, is: Bool, end: UInt32)
  /// Runs what follows, up to `end`, for each view, with the view as a further scope.
  case each(ValueReference, end: UInt32)
  /// Runs a procedure, with the caller's scopes (nil) or with some of them.
  case call(procedure: UInt32, scopes: Range<UInt32>?)
  /// As `call`, for a procedure that asks nothing but one shared view, which keeps what comes of it.
  case sharedCall(procedure: UInt32, scopes: Range<UInt32>?, view: ValueReference)
}

enum Condition: Sendable {
  case value(ValueReference)
  case isFirst(scope: UInt16)
  case isLast(scope: UInt16)
}

/// Where a value is found at rendering.
struct ValueReference: Sendable {
  /// Counted from the first scope of the procedure.
  let scope: UInt16
  /// All fields to go through but the last, a range of ``TemplateProgram/slots``; empty for a name without dots.
  let path: Range<UInt32>
  /// The field that holds the value.
  let slot: UInt16
}
