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
  oracleContext(ViewList(single: view), item: 0, View.fields.shape)
}

private func oracleContext(_ views: BoundViews, item: Int, _ shape: ViewShape) -> [String: Any] {
  var context: [String: Any] = [:]
  for (slot, field) in shape.fields.enumerated() {
    switch field.kind {
    case .text: context[field.name] = views.text(item: item, slot: slot) ?? Nothing()
    case .html:
      var html = ByteBuffer()
      views.write(item: item, slot: slot, into: &html)
      context[field.name] = html.count == 0 ? Nothing() : html.string
    case .flag: context[field.name] = views.isTrue(item: item, slot: slot)
    case .list(let shape):
      let list = views.views(item: item, slot: slot)
      context[field.name] = list.map { list in (0..<list.count).map { oracleContext(list, item: $0, shape()) } } ?? []
    case .view(let shape):
      context[field.name] = views.views(item: item, slot: slot).map { oracleContext($0, item: 0, shape()) } ?? Nothing()
    }
  }
  return context
}

extension BoundViews {
  /// A text as it was before it was escaped; nil where it is empty.
  fileprivate func text(item: Int, slot: Int) -> String? {
    guard isTrue(item: item, slot: slot) else { return nil }
    var text = ByteBuffer()
    write(item: item, slot: slot, into: &text)
    let references = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
    return references.reduce(text.string) {
      $0.split(separator: $1.0, omittingEmptySubsequences: false).joined(separator: $1.1)
    }
  }
}

func oracleLibrary(_ templates: [String: String]) throws -> MustacheLibrary {
  MustacheLibrary(templates: try templates.mapValues { try MustacheTemplate(string: $0) })
}
