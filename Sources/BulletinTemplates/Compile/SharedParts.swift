/// Finds the calls that depend on one shared view alone (see ``ViewFields/shared(_:)``), so that a page's header and footer
/// are made once for all pages that have the same.
struct SharedParts {
  /// What a piece of a program asks from the scopes it was given.
  private enum Need: Equatable {
    case nothing
    /// A shared view: a field of the view in a scope.
    case shared(scope: Int, slot: Int)
    case other

    func joined(_ other: Need) -> Need {
      if self == .nothing { return other }
      return other == .nothing || other == self ? self : .other
    }
  }

  private var program: TemplateProgram
  /// The scopes that each procedure is given.
  private let scopes: [ScopeStack]
  /// Of each procedure; nil as long as it is not known, and so while it is looked for.
  private var needs: [Need?]

  init(_ program: TemplateProgram, scopes: [ScopeStack]) {
    self.program = program
    self.scopes = scopes
    needs = Array(repeating: nil, count: program.procedures.count)
  }

  /// The program with such calls as ``Instruction/sharedCall(procedure:scopes:view:)``.
  func marked() -> TemplateProgram {
    var parts = self
    for procedure in program.procedures.indices { _ = parts.need(of: procedure) }
    return parts.program
  }

  private mutating func need(of procedure: Int) -> Need {
    if let known = needs[procedure] { return known }
    needs[procedure] = .other  // What calls itself is left as it is.
    var whole = Need.nothing
    for position in program.procedures[procedure] {
      let need = need(ofInstructionAt: position, in: procedure)
      if case .call(let callee, let positions) = program.instructions[position],
        case .shared(let scope, let slot) = need
      {
        let view = ValueReference(scope: UInt16(scope), path: 0..<0, slot: UInt16(slot))
        program.instructions[position] = .sharedCall(procedure: callee, scopes: positions, view: view)
      }
      whole = whole.joined(need)
    }
    needs[procedure] = whole
    return whole
  }

  private mutating func need(ofInstructionAt position: Int, in procedure: Int) -> Need {
    switch program.instructions[position] {
    case .literal: return .nothing
    case .text(let value), .html(let value), .when(.value(let value), _, _), .each(let value, _):
      return need(of: value, in: procedure)
    case .number(let scope), .when(.isFirst(let scope), _, _), .when(.isLast(let scope), _, _):
      return scope < scopes[procedure].scopes.count ? .other : .nothing
    case .call(let callee, let positions), .sharedCall(let callee, let positions, _):
      switch need(of: Int(callee)) {
      case .nothing: return .nothing
      case .other: return .other
      case .shared(let scope, let slot):
        let given = positions.map { Int(program.scopePositions[Int($0.lowerBound) + scope]) } ?? scope
        // A scope that the caller itself opened is another view at every turn.
        return given < scopes[procedure].scopes.count ? .shared(scope: given, slot: slot) : .other
      }
    }
  }

  private func need(of value: ValueReference, in procedure: Int) -> Need {
    let given = scopes[procedure].scopes
    guard value.scope < given.count else { return .nothing }
    let slot = Int(value.path.isEmpty ? value.slot : program.slots[Int(value.path.lowerBound)])
    let field = given[Int(value.scope)].view.fields[slot]
    guard case .view(let shape) = field.kind, shape().isShared else { return .other }
    return .shared(scope: Int(value.scope), slot: slot)
  }
}
