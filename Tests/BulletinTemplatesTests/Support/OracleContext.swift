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
  oracleContext(BoundViews(view), item: 0, View.fields.shape)
}

private func oracleContext(_ views: BoundViews, item: Int, _ shape: ViewShape) -> [String: Any] {
  var context: [String: Any] = [:]
  for (slot, field) in shape.fields.enumerated() {
    switch (field.kind, views.value(item: item, slot: slot)) {
    case (_, .text(let text)): context[field.name] = text.isEmpty ? Nothing() : text
    case (_, .html(let html)):
      context[field.name] = html.isEmpty ? Nothing() : String(decoding: html.utf8, as: UTF8.self)
    case (_, .flag(let flag)): context[field.name] = flag
    case (.list(let shape), .views(let views)):
      context[field.name] = (0..<views.count).map { oracleContext(views, item: $0, shape()) }
    case (.view(let shape), .views(let views)):
      context[field.name] = views.count > 0 ? oracleContext(views, item: 0, shape()) : Nothing()
    case (_, .views): preconditionFailure("views in a field of another kind")
    }
  }
  return context
}

func oracleLibrary(_ templates: [String: String]) throws -> MustacheLibrary {
  MustacheLibrary(templates: try templates.mapValues { try MustacheTemplate(string: $0) })
}
