package import BulletinCore

extension TemplateSet {
  /// Writes a page.
  ///
  /// The page must be one of those the set was compiled with; anything else is a mistake in the program.
  package func render<View: TemplateView>(_ page: PageTemplate<View>, _ view: View, into output: inout ByteBuffer) {
    guard let procedure = pages[PageKey(template: page.template, view: ObjectIdentifier(View.self))] else {
      preconditionFailure("the page “\(page.template)” was not compiled")
    }
    let views = ViewList(single: view)
    withExtendedLifetime(views) {
      program.withRunning { program in
        var renderer = TemplateRenderer(program, page: views)
        renderer.run(procedure: procedure, base: 0, into: &output)
      }
    }
  }
}

/// One rendering of one page.
private struct TemplateRenderer {
  /// An open view: one of some views.
  private struct Scope {
    /// Kept by whoever opened the view, and as long as it is open; not counted here, because it is asked for every value.
    let views: Unmanaged<BoundViews>
    let item: Int

    init(_ views: BoundViews, item: Int) {
      self.views = .passUnretained(views)
      self.item = item
    }
  }

  private let program: RunningProgram
  /// The scopes of the running procedure begin at its base.
  private var scopes: [Scope]

  init(_ program: RunningProgram, page: BoundViews) {
    self.program = program
    scopes = [Scope(page, item: 0)]
    scopes.reserveCapacity(16)
  }

  mutating func run(procedure: Int, base: Int, into output: inout ByteBuffer) {
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
        withView(of: reference, base: base) { views, item in
          views.write(item: item, slot: Int(reference.slot), into: &output)
        }
      case .number(let scope):
        output.append(String(scopes[base + Int(scope)].item + 1))
      case .when(let condition, let wanted, let end):
        if isTrue(condition, base: base) != wanted { position = Int(end) }
      case .each(let reference, let end):
        if let views = views(reference, base: base) {
          withExtendedLifetime(views) {
            for item in 0..<views.count {
              scopes.append(Scope(views, item: item))
              run(position..<Int(end), base: base, into: &output)
              scopes.removeLast()
            }
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
    renderings.write(part: shared.part, of: program.sharedPartCount, into: &output) { part in
      call(procedure: Int(shared.procedure), shared.scopes, base: base, into: &part)
    }
  }

  /// Hands over the view that a value is a field of; not at all if a view on the way to it is missing.
  @inline(__always)
  private func withView(of reference: ValueReference, base: Int, _ body: (BoundViews, _ item: Int) -> Void) {
    let scope = scopes[base + Int(reference.scope)]
    scope.views._withUnsafeGuaranteedRef { views in
      if reference.path.isEmpty { return body(views, scope.item) }
      if let last = follow(reference.path, from: views, item: scope.item) { body(last, 0) }
    }
  }

  /// The view at the end of a way of some fields; nil if one is missing.
  private func follow(_ path: Range<UInt32>, from views: BoundViews, item: Int) -> BoundViews? {
    var (views, item) = (views, item)
    for index in path {
      guard let next = views.views(item: item, slot: Int(program.slots[Int(index)])) else { return nil }
      (views, item) = (next, 0)
    }
    return views
  }

  private func views(_ reference: ValueReference, base: Int) -> BoundViews? {
    var found: BoundViews?
    withView(of: reference, base: base) { found = $0.views(item: $1, slot: Int(reference.slot)) }
    return found
  }

  private func isTrue(_ condition: Condition, base: Int) -> Bool {
    switch condition {
    case .value(let reference):
      var isTrue = false
      withView(of: reference, base: base) { isTrue = $0.isTrue(item: $1, slot: Int(reference.slot)) }
      return isTrue
    case .isFirst(let scope):
      return scopes[base + Int(scope)].item == 0
    case .isLast(let scope):
      let scope = scopes[base + Int(scope)]
      return scope.views._withUnsafeGuaranteedRef { scope.item == $0.count - 1 }
    }
  }
}
