/// A value that a template can show: a plain struct that declares, once, which names it offers.
///
/// A view may hold views of its own kind, but must end somewhere: templates may follow it inwards as far as it goes.
///
/// ```swift
/// struct StoryCard: TemplateView {
///   let title: String
///   let related: [StoryCard]
///
///   static let fields = ViewFields<StoryCard>("StoryCard", "Một bài trong danh sách")
///     .text("title", "Tít bài") { $0.title }
///     .list("related", "Các bài liên quan") { $0.related }
/// }
/// ```
@usableFromInline package protocol TemplateView: Sendable {
  /// Declared with `static let`, so that it is made once.
  static var fields: ViewFields<Self> { get }
}

/// The names a view offers, each with its meaning and the way to its value.
///
/// The names are checked when templates are compiled; at rendering only the position of a name is left.
@usableFromInline package struct ViewFields<View: TemplateView>: Sendable {
  /// What templates are checked against.
  @usableFromInline package private(set) var shape: ViewShape
  @usableFromInline private(set) var readers: [FieldReader<View>] = []
  @usableFromInline private(set) var sharedRenderings: (@Sendable (View) -> SharedRenderings)?

  /// - Parameters:
  ///   - name: the view's name in messages and in the reference.
  ///   - meaning: what it stands for, in Vietnamese, without a full stop.
  package init(_ name: String, _ meaning: String) {
    shape = ViewShape(name: name, meaning: meaning, type: ObjectIdentifier(View.self))
  }

  // Inlinable, because a reader is asked for every value of every page: where the view is declared its type is known, and
  // the compiled code neither looks the type up nor copies the view.

  /// A text, to be escaped. Nil and the empty text are the same: false in a section, nothing when written out.
  @inlinable package func text(
    _ name: String,
    _ meaning: String,
    _ read: @escaping @Sendable (View) -> String?
  ) -> ViewFields {
    adding(name, meaning, .text) { view in .text(read(view) ?? "") }
  }

  /// HTML that the program made. Nil and the empty fragment are the same.
  @inlinable package func html(
    _ name: String,
    _ meaning: String,
    _ read: @escaping @Sendable (View) -> HTMLFragment?
  ) -> ViewFields {
    adding(name, meaning, .html) { view in .html(read(view) ?? .empty) }
  }

  /// A yes or no, for sections.
  @inlinable package func flag(
    _ name: String,
    _ meaning: String,
    _ read: @escaping @Sendable (View) -> Bool
  ) -> ViewFields {
    adding(name, meaning, .flag) { view in .flag(read(view)) }
  }

  /// Another view; nil is false in a section, and empty where one of its names is written out.
  @inlinable package func view<Other: TemplateView>(
    _ name: String,
    _ meaning: String,
    _ read: @escaping @Sendable (View) -> Other?
  ) -> ViewFields {
    adding(name, meaning, .view { Other.fields.shape }) { view in .views(BoundViews(read(view))) }
  }

  /// A list of views of one kind.
  @inlinable package func list<Other: TemplateView>(
    _ name: String,
    _ meaning: String,
    _ read: @escaping @Sendable (View) -> [Other]
  ) -> ViewFields {
    adding(name, meaning, .list { Other.fields.shape }) { view in .views(BoundViews(read(view))) }
  }

  /// For a view that many pages are given: what a template makes of it alone is rendered once and kept with the view.
  package func shared(_ renderings: @escaping @Sendable (View) -> SharedRenderings) -> ViewFields {
    var fields = self
    fields.shape.isShared = true
    fields.sharedRenderings = renderings
    return fields
  }

  @usableFromInline func adding(
    _ name: String,
    _ meaning: String,
    _ kind: FieldKind,
    _ read: @escaping @Sendable (View) -> FieldValue
  ) -> ViewFields {
    var fields = self
    fields.shape.add(ViewField(name: name, meaning: meaning, kind: kind))
    fields.readers.append(FieldReader(read: read))
    return fields
  }
}

/// The way to one field of a kind of view. In a struct, because arrays of bare closures are wrapped in further closures.
@usableFromInline struct FieldReader<View: Sendable>: Sendable {
  @usableFromInline let read: @Sendable (View) -> FieldValue

  @inlinable init(read: @escaping @Sendable (View) -> FieldValue) { self.read = read }
}
