/// Compiled templates: what rendering runs. Positions instead of names, byte ranges instead of texts.
struct TemplateProgram: Sendable {
  var instructions: [Instruction] = []
  /// All text of all templates.
  var literals: [UInt8] = []
  /// What ``ValueReference/path`` points into.
  var slots: [UInt16] = []
  /// What ``Instruction/call(procedure:scopes:)`` points into: positions of scopes that the caller hands on.
  var scopePositions: [UInt16] = []
  /// The instructions of each procedure: a template under given scopes, block bindings and indentation; or a part of one.
  var procedures: [Range<Int>] = []
  /// What ``Instruction/shared(_:)`` points into.
  var sharedCalls: [SharedCall] = []
  /// How many different parts these make.
  var sharedPartCount = 0
}

enum Instruction: Sendable {
  /// Writes bytes of ``TemplateProgram/literals``.
  case literal(Range<UInt32>)
  /// Writes a text, escaped, or HTML as it is.
  case value(ValueReference)
  /// Writes the number of the list item that is the given scope.
  case number(scope: UInt16)
  /// Runs what follows, up to `end`, if the condition is as wanted.
  case when(Condition, is: Bool, end: UInt32)
  /// Runs what follows, up to `end`, for each view, with the view as a further scope.
  case each(ValueReference, end: UInt32)
  /// Runs a procedure, with the caller's scopes (nil) or with some of them.
  case call(procedure: UInt32, scopes: Range<UInt32>?)
  /// Writes what comes of some instructions that ask nothing but one shared view, which keeps it: one of
  /// ``TemplateProgram/sharedCalls``.
  case shared(UInt32)
}

extension Instruction {
  /// Of a section: the instruction behind what is inside.
  var end: UInt32? {
    switch self {
    case .when(_, _, let end), .each(_, let end): end
    case .literal, .value, .number, .call, .shared: nil
    }
  }

  mutating func setEnd(_ end: UInt32) {
    switch self {
    case .when(let condition, let wanted, _): self = .when(condition, is: wanted, end: end)
    case .each(let value, _): self = .each(value, end: end)
    case .literal, .value, .number, .call, .shared: break
    }
  }
}

/// A part of pages that is the same wherever a view is.
struct SharedCall: Sendable {
  /// Which one of all such parts.
  let part: Int
  /// Makes the part, with the scopes as in ``Instruction/call(procedure:scopes:)``.
  let procedure: UInt32
  let scopes: Range<UInt32>?
  let view: ValueReference
  /// The instruction behind those in whose place this is.
  let end: UInt32
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
