import BulletinCore

/// What a name in a template stands for.
enum ResolvedName {
  case field(FieldKind, at: FieldPath)
  case position(ListPosition, scope: Int)
}

/// The way to a value: a scope, a field of it, and for dotted names further fields.
struct FieldPath {
  let scope: Int
  var slots: [Int]
}

/// What the items of a list section know of their place in it.
enum ListPosition: String, CaseIterable {
  /// Flag: the first item.
  case first = "@first"
  /// Flag: the last item.
  case last = "@last"
  /// Text: the number of the item, from 1.
  case number = "@number"

  /// What all of them begin with, and no name of a view.
  static let sign = UInt8(ascii: "@")
}

/// Why a name stands for nothing.
enum NameProblem: Error {
  /// - part: the unknown part of a dotted name, with its distance in bytes from the start of the name.
  /// - view: where it was looked up; nil for all open views.
  case unknown(part: String, offset: Int, in: ViewShape?)
  /// A dotted name goes on behind something that is not a view.
  case notAView(part: String, offset: Int, FieldKind)
  /// A position is asked for outside of any list.
  case outsideOfLists
}

extension ScopeStack {
  /// Looks a name up in the innermost open view that declares it. A value that is missing there is missing: it is not
  /// looked for further out.
  func resolve(_ name: TagName) throws(NameProblem) -> ResolvedName {
    if name.text.utf8.first == ListPosition.sign, let position = ListPosition(rawValue: name.text) {
      guard let scope = scopes.lastIndex(where: \.isItem) else { throw .outsideOfLists }
      return .position(position, scope: scope)
    }
    guard var last = name.parts.first, let (scope, slot) = place(of: last) else {
      throw .unknown(part: name.parts.first ?? name.text, offset: 0, in: nil)
    }
    var slots = [slot]
    var kind = scopes[scope].view.fields[slot].kind
    var offset = 0
    for part in name.parts.dropFirst() {
      guard case .view(let child) = kind else { throw .notAView(part: last, offset: offset, kind) }
      offset += last.utf8.count + 1
      let view = child()
      guard let slot = view.slot(of: part) else { throw .unknown(part: part, offset: offset, in: view) }
      slots.append(slot)
      kind = view.fields[slot].kind
      last = part
    }
    return .field(kind, at: FieldPath(scope: scope, slots: slots))
  }

  /// The innermost scope whose view declares a name, and the name's position there.
  private func place(of name: String) -> (scope: Int, slot: Int)? {
    for scope in scopes.indices.reversed() {
      if let slot = scopes[scope].view.slot(of: name) { return (scope, slot) }
    }
    return nil
  }

  /// All names that could be written here, innermost view first.
  var visibleNames: [String] {
    var names = scopes.reversed().flatMap { scope in scope.view.fields.map(\.name) }
    if scopes.contains(where: \.isItem) { names += ListPosition.allCases.map(\.rawValue) }
    return names
  }

  /// What was probably meant: a name with a slip in it, or one that a view inside has.
  func suggestion(for name: String) -> String? {
    if let near = NearMiss.best(for: name, among: visibleNames) { return near }
    for scope in scopes.reversed() {
      for field in scope.view.fields {
        if case .view(let child) = field.kind, child().slot(of: name) != nil { return "\(field.name).\(name)" }
      }
    }
    return nil
  }
}
