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
  func resolve(_ name: String) throws(NameProblem) -> ResolvedName {
    if let position = ListPosition(rawValue: name) {
      guard let scope = scopes.lastIndex(where: \.isItem) else { throw .outsideOfLists }
      return .position(position, scope: scope)
    }
    let parts = name.split(separator: ".").map(String.init)
    guard let first = parts.first, let scope = scopes.lastIndex(where: { $0.view.slot(of: first) != nil }) else {
      throw .unknown(part: parts.first ?? name, offset: 0, in: nil)
    }
    var view = scopes[scope].view
    var slots: [Int] = []
    var kind = FieldKind.flag
    var offset = 0
    for (index, part) in parts.enumerated() {
      guard let slot = view.slot(of: part) else { throw .unknown(part: part, offset: offset, in: view) }
      slots.append(slot)
      kind = view.fields[slot].kind
      guard index + 1 < parts.count else { break }
      guard case .view(let child) = kind else { throw .notAView(part: part, offset: offset, kind) }
      view = child()
      offset += part.utf8.count + 1
    }
    return .field(kind, at: FieldPath(scope: scope, slots: slots))
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
