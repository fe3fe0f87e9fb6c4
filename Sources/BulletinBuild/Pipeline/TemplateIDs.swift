import BulletinCore

/// The ids that a theme's templates give to elements. No heading of a text may get one of them, or links would lead to
/// whichever stands first on the page.
enum TemplateIDs {
  private static let opening = Array(" id=\"".utf8)

  /// The ids written out in a template; those that are made of names (`id="linh-vuc-{{id}}"`) stand on pages without a text.
  static func written(in template: SourceFile) -> Set<String> {
    var ids: Set<String> = []
    var rest = template.utf8[...]
    while let start = rest.firstIndex(of: opening[0]) {
      rest = rest[start...]
      guard rest.starts(with: opening) else {
        rest.removeFirst()
        continue
      }
      let value = rest.dropFirst(opening.count).prefix { $0 != UInt8(ascii: "\"") }
      if !value.contains(UInt8(ascii: "{")) { ids.insert(String(decoding: value, as: UTF8.self)) }
      rest = rest[value.endIndex...]
    }
    return ids
  }
}
