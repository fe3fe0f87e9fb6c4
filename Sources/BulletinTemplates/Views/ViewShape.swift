/// What a kind of view offers to templates: its names, what they mean and what may be done with them.
///
/// Shapes are equal if they belong to the same Swift type.
@usableFromInline package struct ViewShape: Sendable {
  /// The name by which messages and the reference call the view: `StoryCard`.
  package let name: String
  /// What the view stands for, in Vietnamese, without a full stop.
  package let meaning: String
  /// In the order of declaration.
  package private(set) var fields: [ViewField] = []

  /// Whether one such view stands in many pages; see ``SharedRenderings``.
  var isShared = false

  /// The Swift type.
  let type: ObjectIdentifier
  private var slots: [String: Int] = [:]

  @usableFromInline init(name: String, meaning: String, type: ObjectIdentifier) {
    self.name = name
    self.meaning = meaning
    self.type = type
  }

  /// The position of a name among the fields.
  func slot(of name: String) -> Int? { slots[name] }

  mutating func add(_ field: ViewField) {
    precondition(
      !field.name.isEmpty && !field.name.utf8.contains { ".@ ".utf8.contains($0) },
      "\(name): “\(field.name)” cannot be written in a template"
    )
    precondition(slots[field.name] == nil, "\(name) declares “\(field.name)” twice")
    slots[field.name] = fields.count
    fields.append(field)
  }
}

extension ViewShape: Hashable {
  @usableFromInline package static func == (left: ViewShape, right: ViewShape) -> Bool { left.type == right.type }

  @usableFromInline package func hash(into hasher: inout Hasher) { hasher.combine(type) }
}

/// One name of a view.
@usableFromInline package struct ViewField: Sendable {
  /// As templates write it: no dot, no space, no `@`.
  package let name: String
  /// What it says to the person who writes templates, in Vietnamese, without a full stop.
  package let meaning: String
  /// What may be done with it.
  package let kind: FieldKind
}

/// What a name stands for, and so what a template may do with it.
@usableFromInline package enum FieldKind: Sendable {
  /// Text, escaped wherever it is written out.
  case text
  /// HTML that the program made, written out as it is.
  case html
  /// Yes or no, for sections only.
  case flag
  /// Another view, or none. The shape is asked for late, because views may contain their own kind.
  case view(@Sendable () -> ViewShape)
  /// Any number of views of one kind.
  case list(@Sendable () -> ViewShape)

  /// The shape of the view or of the list's items.
  var child: ViewShape? {
    switch self {
    case .view(let shape), .list(let shape): shape()
    case .text, .html, .flag: nil
    }
  }
}
