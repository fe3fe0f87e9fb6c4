package import BulletinCore

extension TemplateSet {
  /// Writes a page.
  ///
  /// The page must be one of those the set was compiled with; anything else is a mistake in the program.
  package func render<View: TemplateView>(_ page: PageTemplate<View>, _ view: View, into output: inout ByteBuffer) {
    guard let procedure = pages[PageKey(template: page.template, shape: View.fields.shape)] else {
      preconditionFailure("the page “\(page.template)” was not compiled")
    }
    var renderer = TemplateRenderer(program, page: BoundViews(view))
    renderer.run(procedure: procedure, base: 0, into: &output)
  }
}

/// One rendering of one page.
private struct TemplateRenderer {
  /// An open view: one of some views.
  private struct Scope {
    let views: BoundViews
    let item: Int
  }

  private let program: TemplateProgram
  /// The scopes of the running procedure begin at its base.
  private var scopes: [Scope]

  init(_ program: TemplateProgram, page: BoundViews) {
    self.program = program
    scopes = [Scope(views: page, item: 0)]
    scopes.reserveCapacity(8)
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
        program.literals.withUnsafeBufferPointer {
          output.append(UnsafeBufferPointer(rebasing: $0[Int(range.lowerBound)..<Int(range.upperBound)]))
        }
      case .text(let reference):
        if case .text(let text) = value(reference, base: base) { output.append(escaping: text) }
      case .html(let reference):
        if case .html(let html) = value(reference, base: base) {
          html.utf8.withUnsafeBufferPointer { output.append($0) }
        }
      case .number(let scope):
        output.append(String(scopes[base + Int(scope)].item + 1))
      case .when(let condition, let wanted, let end):
        if isTrue(condition, base: base) != wanted { position = Int(end) }
      case .each(let reference, let end):
        if case .views(let views) = value(reference, base: base) {
          for item in 0..<views.count {
            scopes.append(Scope(views: views, item: item))
            run(position..<Int(end), base: base, into: &output)
            scopes.removeLast()
          }
        }
        position = Int(end)
      case .call(let procedure, let positions):
        call(procedure: Int(procedure), positions, base: base, into: &output)
      case .sharedCall(let procedure, let positions, let view):
        guard case .views(let views) = value(view, base: base), let shared = views.shared else {
          call(procedure: Int(procedure), positions, base: base, into: &output)
          continue
        }
        let part = shared.part(Int(procedure)) {
          var part = ByteBuffer(capacity: 4 * 1024)
          call(procedure: Int(procedure), positions, base: base, into: &part)
          return part.bytes
        }
        part.withUnsafeBufferPointer { output.append($0) }
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

  /// The value of a name; nil if a view on the way to it is missing.
  private func value(_ reference: ValueReference, base: Int) -> FieldValue? {
    let scope = scopes[base + Int(reference.scope)]
    guard !reference.path.isEmpty else { return scope.views.value(item: scope.item, slot: Int(reference.slot)) }
    var (views, item) = (scope.views, scope.item)
    for index in reference.path {
      guard case .views(let next) = views.value(item: item, slot: Int(program.slots[Int(index)])), next.count > 0 else {
        return nil
      }
      (views, item) = (next, 0)
    }
    return views.value(item: item, slot: Int(reference.slot))
  }

  private func isTrue(_ condition: Condition, base: Int) -> Bool {
    switch condition {
    case .value(let reference):
      return value(reference, base: base)?.isTrue ?? false
    case .isFirst(let scope):
      return scopes[base + Int(scope)].item == 0
    case .isLast(let scope):
      let scope = scopes[base + Int(scope)]
      return scope.item == scope.views.count - 1
    }
  }
}
