import BulletinCore

/// Turns template trees into a ``TemplateProgram``: looks up every name, once, and settles every line's indentation.
///
/// A template becomes one procedure for each combination of open views, block bindings and indentation it is used with.
/// These are finite in number (see ``ScopeStack/reachable``, ``BlockBindings``, `maximumIndentation`), so that compiling
/// ends although templates may call themselves.
struct TemplateCompiler {
  private let library: TemplateLibrary
  private(set) var program = TemplateProgram()
  private(set) var calls: [ProcedureCall] = []
  private var bindings = BlockBindings()
  private var numbers: [ProcedureKey: Int] = [:]
  /// All procedures in the order of their first call; those not yet compiled are behind the others.
  private var origins: [ProcedureOrigin] = []
  private var findings = TemplateFindings()
  /// Literals are not joined across this instruction, because a section ends before it.
  private var joinLimit = 0

  init(_ library: TemplateLibrary) {
    self.library = library
  }

  var diagnostics: [Diagnostic] { findings.diagnostics }

  /// Compiles a page and all it includes.
  ///
  /// - Returns: the number of its procedure; nil if its template is missing or broken, which was reported already.
  mutating func compile(_ page: AnyPageTemplate) -> Int? {
    guard let template = library[page.template], !template.isBroken else { return nil }
    let key = ProcedureKey(
      template: template.name,
      scopes: ScopeStack(page: page.shape),
      bindings: BlockBindings.none,
      indentation: []
    )
    let number = self.number(of: key, template, calledFrom: nil)
    while program.procedures.count < origins.count { compile(origins[program.procedures.count]) }
    return number
  }

  /// The program, with the parts of pages found that are the same wherever a shared view is.
  func finished() -> TemplateProgram {
    SharedParts(program, scopes: origins.map(\.key.scopes)).marked()
  }

  private mutating func compile(_ origin: ProcedureOrigin) {
    let start = program.instructions.count
    joinLimit = start
    let key = origin.key
    let place = Position(
      procedure: program.procedures.count,
      template: origin.template,
      scopes: key.scopes,
      bindings: key.bindings,
      indentation: key.indentation
    )
    emit(origin.template.nodes, at: place)
    program.procedures.append(start..<program.instructions.count)
  }

  private mutating func number(of key: ProcedureKey, _ template: TemplateSyntax, calledFrom call: CallSite?) -> Int {
    if let known = numbers[key] { return known }
    numbers[key] = origins.count
    origins.append(ProcedureOrigin(key: key, template: template, firstCall: call))
    return origins.count - 1
  }

  // MARK: Nodes

  private mutating func emit(_ nodes: some Sequence<TemplateNode>, at place: Position) {
    for node in nodes {
      switch node {
      case .text(let range): emitLiteral(place.template.file.utf8[range.start..<range.end])
      case .margin(let range): emitLiteral(place.indented(range)[...])
      case .variable(let variable): emit(variable, at: place)
      case .section(let section): emit(section, at: place)
      case .partial(let partial): emitCall(partial.name, partial.margin, place.bindings, at: place)
      case .parent(let parent):
        let bindings = self.bindings.extend(place.bindings, with: parent.overrides, in: place.template)
        emitCall(parent.name, parent.margin, bindings, at: place)
      case .block(let block): emit(block, at: place)
      }
    }
  }

  private mutating func emitLiteral(_ bytes: ArraySlice<UInt8>) {
    guard !bytes.isEmpty else { return }
    let start = UInt32(program.literals.count)
    program.literals.append(contentsOf: bytes)
    let end = UInt32(program.literals.count)
    let last = program.instructions.count - 1
    if last >= joinLimit, case .literal(let range) = program.instructions[last], range.upperBound == start {
      program.instructions[last] = .literal(range.lowerBound..<end)
    } else {
      program.instructions.append(.literal(start..<end))
    }
  }

  private mutating func emit(_ variable: TemplateNode.Variable, at place: Position) {
    guard let name = resolve(variable.name, at: place) else { return }
    if let problem = NameUse.problem(writing: name, escaped: variable.isEscaped) {
      findings.report(.nameMisused(at: place.source(variable.name.tag), variable.name.text, problem))
      return
    }
    switch name {
    case .field(_, let path): program.instructions.append(.value(reference(to: path)))
    case .position(_, let scope): program.instructions.append(.number(scope: UInt16(scope)))
    }
  }

  private mutating func emit(_ section: TemplateNode.Section, at place: Position) {
    guard let name = resolve(section.name, at: place) else { return }
    let start = program.instructions.count
    switch name {
    case .position(.number, _):
      // Every item has a number: the section is there always or never.
      if !section.isInverted { emit(section.nodes, at: place) }
      return
    case .position(let position, let scope):
      let scope = UInt16(scope)
      let condition: Condition = position == .first ? .isFirst(scope: scope) : .isLast(scope: scope)
      program.instructions.append(.when(condition, is: !section.isInverted, end: 0))
      emit(section.nodes, at: place)
    case .field(let kind, let path):
      let value = reference(to: path)
      if let view = kind.child, !section.isInverted {
        program.instructions.append(.each(value, end: 0))
        emit(section.nodes, at: place.entering(view, as: kind, from: path.scope))
      } else {
        program.instructions.append(.when(.value(value), is: !section.isInverted, end: 0))
        emit(section.nodes, at: place)
      }
    }
    let end = program.instructions.count
    program.instructions[start].setEnd(UInt32(end))
    joinLimit = end
  }

  private mutating func emit(_ block: TemplateNode.Block, at place: Position) {
    guard let binding = bindings.binding(of: block.name.text, in: place.bindings) else {
      return emit(block.defaultContent, at: place)
    }
    var content = binding.override.content[...]
    var inside = place
    switch block.placement {
    case .ownLine(let margin): inside.indentation = place.indented(margin)
    case .lineStart(let margin):
      inside.indentation = place.indented(margin)
      if case .margin = content.first { content.removeFirst() }
    case .insideLine: inside.indentation = []
    }
    inside.template = binding.template
    inside.bindings = binding.surroundings
    inside.removedMargin = binding.override.margin?.count ?? 0
    inside.filledBlock = place.source(block.name.range)
    emit(content, at: inside)
  }

  private mutating func emitCall(
    _ name: TagName,
    _ margin: SourceRange?,
    _ bindings: BlockBindings.ID,
    at place: Position
  ) {
    guard let template = library[name.text], !template.isBroken else { return }
    let positions = place.scopes.reachable
    let key = ProcedureKey(
      template: template.name,
      scopes: ScopeStack(place.scopes, keeping: positions),
      bindings: bindings,
      indentation: Array((margin.map(place.indented) ?? []).prefix(ProcedureKey.maximumIndentation))
    )
    let site = CallSite(procedure: place.procedure, place: place.source(name.range))
    let number = self.number(of: key, template, calledFrom: site)
    calls.append(ProcedureCall(from: place.procedure, to: number, place.descent, name: name.text, at: site.place))
    var handedOn: Range<UInt32>?
    if positions.count < place.scopes.scopes.count {
      let start = UInt32(program.scopePositions.count)
      program.scopePositions += positions.map(UInt16.init)
      handedOn = start..<UInt32(program.scopePositions.count)
    }
    program.instructions.append(.call(procedure: UInt32(number), scopes: handedOn))
  }

  // MARK: Names

  private mutating func resolve(_ name: TagName, at place: Position) -> ResolvedName? {
    do {
      return try place.scopes.resolve(name)
    } catch {
      findings.report(.nameProblem(error, name, place, trail: trail(of: place)))
      return nil
    }
  }

  private mutating func reference(to path: FieldPath) -> ValueReference {
    let start = UInt32(program.slots.count)
    program.slots += path.slots.dropLast().map(UInt16.init)
    return ValueReference(
      scope: UInt16(path.scope),
      path: start..<UInt32(program.slots.count),
      slot: UInt16(path.slots.last ?? 0)
    )
  }

  /// The tags through which a place is reached, from the nearest to the page.
  private func trail(of place: Position) -> [Diagnostic.Place] {
    var trail = place.filledBlock.map { [$0] } ?? []
    var procedure = place.procedure
    while let call = origins[procedure].firstCall {
      trail.append(call.place)
      procedure = call.procedure
    }
    return trail
  }
}

/// The combination that makes a procedure.
private struct ProcedureKey: Hashable {
  let template: String
  let scopes: ScopeStack
  let bindings: BlockBindings.ID
  let indentation: [UInt8]

  /// Bytes. Only a template that calls itself on a line of its own is ever indented deeper, without end.
  static let maximumIndentation = 64
}

private struct ProcedureOrigin {
  let key: ProcedureKey
  let template: TemplateSyntax
  let firstCall: CallSite?
}

private struct CallSite {
  let procedure: Int
  let place: Diagnostic.Place
}
