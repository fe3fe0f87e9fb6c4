/// A kind of page: the template that draws it and the view it is given.
///
/// Declared once and used both to compile and to render, so that a page can only be rendered with the kind of view its
/// template was checked against.
package struct PageTemplate<View: TemplateView>: Sendable {
  /// The template's name: its path in the templates' folder without `.mustache`.
  package let template: String
  /// What kind of page it is, in Vietnamese, without a full stop.
  package let meaning: String

  package init(_ template: String, _ meaning: String) {
    self.template = template
    self.meaning = meaning
  }

  /// The page without its type, for ``TemplateSet/compile(_:verbatim:pages:root:)`` and ``TemplateReference``.
  package var erased: AnyPageTemplate {
    AnyPageTemplate(template: template, meaning: meaning, shape: View.fields.shape)
  }
}

/// A ``PageTemplate`` whose view type is known by its shape only.
package struct AnyPageTemplate: Sendable {
  /// As ``PageTemplate/template``.
  package let template: String
  /// As ``PageTemplate/meaning``.
  package let meaning: String
  /// The names that the template can use.
  package let shape: ViewShape
}
