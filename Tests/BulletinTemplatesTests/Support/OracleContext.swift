import BulletinCore
import Mustache

@testable import BulletinTemplates

/// What swift-mustache takes for an empty text or a missing view: it is there, so that no outer value is looked for, but
/// it is false and prints as nothing. (An empty string would be true.)
private struct Nothing: MustacheCustomRenderable {
  var renderText: String { "" }
  var isNull: Bool { true }
}

/// Any view as the dictionary that swift-mustache renders.
func oracleContext<View: TemplateView>(_ view: View) -> [String: Any] {
  var arena = ViewArena()
  return oracleContext(arena.keep(view), item: 0, View.fields.shape, in: &arena)
}

private func oracleContext(
  _ views: BoundViews,
  item: Int,
  _ shape: ViewShape,
  in arena: inout ViewArena
) -> [String: Any] {
  var context: [String: Any] = [:]
  let view = views.view(item)
  for (slot, field) in shape.fields.enumerated() {
    switch field.kind {
    case .text: context[field.name] = views.text(of: view, slot: slot, in: &arena) ?? Nothing()
    case .html:
      var html = ByteBuffer()
      views.write(view, slot: slot, into: &html)
      context[field.name] = html.count == 0 ? Nothing() : html.string
    case .flag: context[field.name] = views.isTrue(view, slot: slot, in: &arena)
    case .list(let shape):
      var items: [[String: Any]] = []
      if let list = views.views(of: view, slot: slot, in: &arena) {
        for item in 0..<list.count { items.append(oracleContext(list, item: item, shape(), in: &arena)) }
      }
      context[field.name] = items
    case .view(let shape):
      if let other = views.views(of: view, slot: slot, in: &arena) {
        context[field.name] = oracleContext(other, item: 0, shape(), in: &arena)
      } else {
        context[field.name] = Nothing()
      }
    }
  }
  return context
}

extension BoundViews {
  /// A text as it was before it was escaped; nil where it is empty.
  fileprivate func text(of view: UnsafeRawPointer, slot: Int, in arena: inout ViewArena) -> String? {
    guard isTrue(view, slot: slot, in: &arena) else { return nil }
    var text = ByteBuffer()
    write(view, slot: slot, into: &text)
    let references = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
    return references.reduce(text.string) {
      $0.split(separator: $1.0, omittingEmptySubsequences: false).joined(separator: $1.1)
    }
  }
}

func oracleLibrary(_ templates: [String: String]) throws -> MustacheLibrary {
  MustacheLibrary(templates: try templates.mapValues { try MustacheTemplate(string: $0) })
}
