package import BulletinCore

extension TemplateSet {
  /// Writes a page.
  ///
  /// The page must be one of those the set was compiled with; anything else is a mistake in the program.
  package func render<View: TemplateView>(_ page: PageTemplate<View>, _ view: View, into output: inout ByteBuffer) {
    guard let procedure = pages[PageKey(template: page.template, view: ObjectIdentifier(View.self))] else {
      preconditionFailure("the page “\(page.template)” was not compiled")
    }
    program.withRunning { program in
      var renderer = TemplateRenderer(program)
      renderer.render(view, procedure: procedure, into: &output)
    }
  }
}

/// One rendering of one page.
private struct TemplateRenderer: ~Copyable {
  /// An open view: one of some views.
  private struct Scope {
    let views: BoundViews
    let view: UnsafeRawPointer
    let item: Int

    init(_ views: BoundViews, item: Int) {
      self.views = views
      self.item = item
      view = views.view(item)
    }
  }

  private let program: RunningProgram
  private var arena = ViewArena()
  /// The scopes of the running procedure begin at its base.
  private var scopes: [Scope] = []

  init(_ program: RunningProgram) {
    self.program = program
    scopes.reserveCapacity(16)
  }

  mutating func render<View: TemplateView>(_ page: View, procedure: Int, into output: inout ByteBuffer) {
    scopes.append(Scope(arena.keep(page), item: 0))
    run(procedure: procedure, base: 0, into: &output)
  }

  private mutating func run(procedure: Int, base: Int, into output: inout ByteBuffer) {
    run(program.procedures[procedure], base: base, into: &output)
  }

  private mutating func run(_ range: Range<Int>, base: Int, into output: inout ByteBuffer) {
    var position = range.lowerBound
    while position < range.upperBound {
      let instruction = program.instructions[position]
      position += 1
      switch instruction {
      case .literal(let range):
        output.append(UnsafeBufferPointer(rebasing: program.literals[Int(range.lowerBound)..<Int(range.upperBound)]))
      case .value(let reference):
        if let (views, view) = owner(of: reference, base: base) {
          views.write(view, slot: Int(reference.slot), into: &output)
        }
      case .number(let scope):
        output.append(String(scopes[base + Int(scope)].item + 1))
      case .when(let condition, let wanted, let end):
        if isTrue(condition, base: base) != wanted { position = Int(end) }
      case .each(let reference, let end):
        if let views = views(reference, base: base) {
          for item in 0..<views.count {
            scopes.append(Scope(views, item: item))
            run(position..<Int(end), base: base, into: &output)
            scopes.removeLast()
          }
        }
        position = Int(end)
      case .call(let procedure, let positions):
        call(procedure: Int(procedure), positions, base: base, into: &output)
      case .shared(let number):
        let shared = program.sharedCalls[Int(number)]
        write(shared, base: base, into: &output)
        position = Int(shared.end)
      }
    }
  }

  private mutating func call(
    procedure: Int,
    _ positions: Range<UInt32>?,
    base: Int,
    into output: inout ByteBuffer
  ) {
    guard let positions else { return run(procedure: procedure, base: base, into: &output) }
    let calleeBase = scopes.count
    for index in positions { scopes.append(scopes[base + Int(program.scopePositions[Int(index)])]) }
    run(procedure: procedure, base: calleeBase, into: &output)
    scopes.removeSubrange(calleeBase...)
  }

  private mutating func write(_ shared: SharedCall, base: Int, into output: inout ByteBuffer) {
    guard let renderings = views(shared.view, base: base)?.shared else {
      return call(procedure: Int(shared.procedure), shared.scopes, base: base, into: &output)
    }
    renderings._withUnsafeGuaranteedRef { renderings in
      renderings.write(part: shared.part, of: program.sharedPartCount, into: &output) { part in
        call(procedure: Int(shared.procedure), shared.scopes, base: base, into: &part)
      }
    }
  }

  /// The view that a value is a field of, and those it is one of; nil if a view on the way to it is missing.
  private mutating func owner(of reference: ValueReference, base: Int) -> (views: BoundViews, view: UnsafeRawPointer)? {
    let scope = scopes[base + Int(reference.scope)]
    var (views, view) = (scope.views, scope.view)
    for index in reference.path {
      guard let next = views.views(of: view, slot: Int(program.slots[Int(index)]), in: &arena) else { return nil }
      (views, view) = (next, next.view(0))
    }
    return (views, view)
  }

  private mutating func views(_ reference: ValueReference, base: Int) -> BoundViews? {
    guard let (views, view) = owner(of: reference, base: base) else { return nil }
    return views.views(of: view, slot: Int(reference.slot), in: &arena)
  }

  private mutating func isTrue(_ condition: Condition, base: Int) -> Bool {
    switch condition {
    case .value(let reference):
      guard let (views, view) = owner(of: reference, base: base) else { return false }
      return views.isTrue(view, slot: Int(reference.slot), in: &arena)
    case .isFirst(let scope):
      return scopes[base + Int(scope)].item == 0
    case .isLast(let scope):
      let scope = scopes[base + Int(scope)]
      return scope.item == scope.views.count - 1
    }
  }
}
