/// Finds the parts of templates that depend on one shared view alone (see ``ViewFields/shared(_:)``), so that a page's header and
/// footer, and what its head says of the site, are made once for all pages that have the same.
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
  /// The number of the part that a whole procedure is.
  private var parts: [UInt32: Int] = [:]

  init(_ program: TemplateProgram, scopes: [ScopeStack]) {
    self.program = program
    self.scopes = scopes
    needs = Array(repeating: nil, count: program.procedures.count)
  }

  /// The program with such parts as ``Instruction/shared(_:)``.
  func marked() -> TemplateProgram {
    var parts = self
    for procedure in scopes.indices where parts.need(of: procedure) == .other {
      parts.mark(program.procedures[procedure], in: procedure, open: scopes[procedure].scopes.count)
    }
    return parts.program
  }

  // MARK: Marking

  /// Instructions one after the other that ask the same shared view.
  private struct Run {
    let need: Need
    let start: Int
    var end: Int
  }

  /// Literals that are longer end a part, because each view keeps what is in its parts.
  private static let longLiteral = 512

  /// - Parameter open: the number of scopes that are open there.
  private mutating func mark(_ range: Range<Int>, in procedure: Int, open: Int) {
    var run: Run?
    var position = range.lowerBound
    while position < range.upperBound {
      let instruction = program.instructions[position]
      let end = instruction.end.map(Int.init) ?? position + 1
      let need = need(of: position..<end, in: procedure, open: open)
      switch (need, instruction) {
      case (.shared, _) where run?.need == need: run?.end = end
      case (.nothing, .literal(let bytes)) where bytes.count <= SharedParts.longLiteral: break
      default:
        share(run)
        run = if case .shared = need { Run(need: need, start: position, end: end) } else { nil }
        if need == .other {
          let inside = if case .each = instruction { open + 1 } else { open }
          mark(position + 1..<end, in: procedure, open: inside)
        }
      }
      position = end
    }
    share(run)
  }

  private mutating func share(_ run: Run?) {
    guard let run, case .shared(let scope, let slot) = run.need else { return }
    var (procedure, handedOn): (UInt32?, Range<UInt32>?)
    if run.end == run.start + 1 {
      // To write a single value is no more work than to look for it.
      guard case .call(let callee, let positions) = program.instructions[run.start] else { return }
      (procedure, handedOn) = (callee, positions)
    }
    let made = procedure ?? copy(run.start..<run.end)
    let part = parts[made] ?? parts.count
    parts[made] = part
    program.sharedPartCount = parts.count
    program.instructions[run.start] = .shared(UInt32(program.sharedCalls.count))
    program.sharedCalls.append(
      SharedCall(
        part: part,
        procedure: made,
        scopes: handedOn,
        view: ValueReference(scope: UInt16(scope), path: 0..<0, slot: UInt16(slot)),
        end: UInt32(run.end)
      )
    )
  }

  /// Makes a procedure of some instructions.
  private mutating func copy(_ range: Range<Int>) -> UInt32 {
    let start = program.instructions.count
    // By position: a slice would keep the instructions, and adding to them make a copy of all.
    for position in range {
      var copy = program.instructions[position]
      if let end = copy.end { copy.setEnd(end + UInt32(start - range.lowerBound)) }
      program.instructions.append(copy)
    }
    program.procedures.append(start..<program.instructions.count)
    return UInt32(program.procedures.count - 1)
  }

  // MARK: Needs

  private mutating func need(of procedure: Int) -> Need {
    if let known = needs[procedure] { return known }
    needs[procedure] = .other  // What calls itself is left as it is.
    let need = need(of: program.procedures[procedure], in: procedure, open: scopes[procedure].scopes.count)
    needs[procedure] = need
    return need
  }

  /// - Parameter open: the number of scopes that are open before the instructions; more are opened by themselves.
  private mutating func need(of range: Range<Int>, in procedure: Int, open: Int) -> Need {
    var whole = Need.nothing
    for position in range where whole != .other {
      whole = whole.joined(need(of: program.instructions[position], in: procedure, open: open))
    }
    return whole
  }

  private mutating func need(of instruction: Instruction, in procedure: Int, open: Int) -> Need {
    switch instruction {
    case .literal: return .nothing
    case .value(let value), .when(.value(let value), _, _), .each(let value, _):
      return need(of: value, in: procedure, open: open)
    case .number(let scope), .when(.isFirst(let scope), _, _), .when(.isLast(let scope), _, _):
      return scope < open ? .other : .nothing
    case .call(let callee, let positions):
      switch need(of: Int(callee)) {
      case .nothing: return .nothing
      case .other: return .other
      case .shared(let scope, let slot):
        let given = positions.map { Int(program.scopePositions[Int($0.lowerBound) + scope]) } ?? scope
        // A scope that the caller itself opened is another view at every turn.
        return given < scopes[procedure].scopes.count ? .shared(scope: given, slot: slot) : .other
      }
    case .shared: return .other
    }
  }

  private func need(of value: ValueReference, in procedure: Int, open: Int) -> Need {
    let given = scopes[procedure].scopes
    guard value.scope < open else { return .nothing }
    guard value.scope < given.count else { return .other }
    let slot = Int(value.path.isEmpty ? value.slot : program.slots[Int(value.path.lowerBound)])
    let field = given[Int(value.scope)].view.fields[slot]
    guard case .view(let shape) = field.kind, shape().isShared else { return .other }
    return .shared(scope: Int(value.scope), slot: slot)
  }
}
