/// What fills a block: an override, together with the bindings of the place where it is written.
///
/// Blocks inside the override are looked up where it is written, so a page's content never fills blocks of templates
/// that the content merely includes.
struct BlockBinding: Equatable {
  let template: TemplateSyntax
  let override: TemplateNode.BlockOverride
  let surroundings: BlockBindings.ID

  static func == (left: BlockBinding, right: BlockBinding) -> Bool {
    left.template.name == right.template.name && left.surroundings == right.surroundings
      && left.override.name.tag == right.override.name.tag
  }
}

/// All sets of block bindings met so far; each is known by a number, so that equal sets are equal numbers.
///
/// As in the Mustache specification, bindings reach through partials and parents, and of two bindings of a block the
/// outer one wins: that is what lets a page override what its layout's own parent left open.
struct BlockBindings {
  typealias ID = Int

  /// Nothing is bound.
  static let none: ID = 0

  private var sets: [[String: BlockBinding]] = [[:]]

  func binding(of block: String, in id: ID) -> BlockBinding? { sets[id][block] }

  /// The bindings inside of a parent tag that stands in `template`.
  mutating func extend(_ id: ID, with overrides: [TemplateNode.BlockOverride], in template: TemplateSyntax) -> ID {
    var set = sets[id]
    for override in overrides where set[override.name.text] == nil {
      set[override.name.text] = BlockBinding(template: template, override: override, surroundings: id)
    }
    if let known = sets.firstIndex(of: set) { return known }
    sets.append(set)
    return sets.count - 1
  }
}
