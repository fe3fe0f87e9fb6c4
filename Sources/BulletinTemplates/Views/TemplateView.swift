public import BulletinCore

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
@usableFromInline package struct ViewFields<View: TemplateView>: @unchecked Sendable {
  // Unchecked because of the pointer: what it points to changes only here, while the fields are declared. It is never freed, as the
  // `static let` is not that holds it. All threads read it for every value of every page, and would wait for each other if
  // they counted references to it.
  @usableFromInline let table: UnsafeMutablePointer<FieldTable>

  /// - Parameters:
  ///   - name: the view's name in messages and in the reference.
  ///   - meaning: what it stands for, in Vietnamese, without a full stop.
  package init(_ name: String, _ meaning: String) {
    table = .allocate(capacity: 1)
    table.initialize(to: FieldTable(ViewShape(name: name, meaning: meaning, type: ObjectIdentifier(View.self))))
  }

  /// What templates are checked against.
  @usableFromInline package var shape: ViewShape { table.pointee.shape }

  // Inlinable, because a reader is asked for every value of every page: where the view is declared its type is known, and
  // the compiled code neither looks the type up nor copies the view.

  /// A text, to be escaped. Nil and the empty text are the same: false in a section, nothing when written out.
  @inlinable package func text(
    _ name: String,
    _ meaning: String,
    _ read: @escaping @Sendable (View) -> String?
  ) -> ViewFields {
    let reader = FieldReader.value { views, item, output in
      if let text = read(ViewList<View>.view(item, of: views)) { output.append(escaping: text) }
    } isTrue: { views, item in
      guard let text = read(ViewList<View>.view(item, of: views)) else { return false }
      return !text.isEmpty
    }
    return adding(name, meaning, .text, reader)
  }

  /// A text that was escaped before, because many pages show it.
  @inlinable package func escapedText(
    _ name: String,
    _ meaning: String,
    _ read: @escaping @Sendable (View) -> EscapedText
  ) -> ViewFields {
    let reader = FieldReader.value { views, item, output in
      output.append(read(ViewList<View>.view(item, of: views)))
    } isTrue: { views, item in
      !read(ViewList<View>.view(item, of: views)).isEmpty
    }
    return adding(name, meaning, .text, reader)
  }

  /// A link to a file of the site: a text for templates. Nil is false in a section, and nothing when written out.
  @inlinable package func link(
    _ name: String,
    _ meaning: String,
    _ read: @escaping @Sendable (View) -> RelativeLink?
  ) -> ViewFields {
    let reader = FieldReader.value { views, item, output in
      if let link = read(ViewList<View>.view(item, of: views)) { output.append(link) }
    } isTrue: { views, item in
      read(ViewList<View>.view(item, of: views)) != nil
    }
    return adding(name, meaning, .text, reader)
  }

  /// HTML that the program made. Nil and the empty fragment are the same.
  @inlinable package func html(
    _ name: String,
    _ meaning: String,
    _ read: @escaping @Sendable (View) -> HTMLFragment?
  ) -> ViewFields {
    let reader = FieldReader.value { views, item, output in
      if let html = read(ViewList<View>.view(item, of: views)) { output.append(html) }
    } isTrue: { views, item in
      guard let html = read(ViewList<View>.view(item, of: views)) else { return false }
      return !html.isEmpty
    }
    return adding(name, meaning, .html, reader)
  }

  /// HTML that is long, and so written straight into the page; as with an ``HTMLFragment``, whoever writes it answers for it.
  @inlinable package func html(
    _ name: String,
    _ meaning: String,
    writing write: @escaping @Sendable (View, inout ByteBuffer) -> Void
  ) -> ViewFields {
    let reader = FieldReader.value { views, item, output in
      write(ViewList<View>.view(item, of: views), &output)
    } isTrue: { views, item in
      ByteBuffer.holdsAny { output in write(ViewList<View>.view(item, of: views), &output) }
    }
    return adding(name, meaning, .html, reader)
  }

  /// A yes or no, for sections.
  @inlinable package func flag(
    _ name: String,
    _ meaning: String,
    _ read: @escaping @Sendable (View) -> Bool
  ) -> ViewFields {
    adding(name, meaning, .flag, .flag { views, item in read(ViewList<View>.view(item, of: views)) })
  }

  /// Another view; nil is false in a section, and empty where one of its names is written out.
  @inlinable package func view<Other: TemplateView>(
    _ name: String,
    _ meaning: String,
    _ read: @escaping @Sendable (View) -> Other?
  ) -> ViewFields {
    let reader = FieldReader.views { views, item in
      read(ViewList<View>.view(item, of: views)).map { ViewList(single: $0) }
    }
    return adding(name, meaning, .view { Other.fields.shape }, reader)
  }

  /// A list of views of one kind.
  @inlinable package func list<Other: TemplateView>(
    _ name: String,
    _ meaning: String,
    _ read: @escaping @Sendable (View) -> [Other]
  ) -> ViewFields {
    let reader = FieldReader.views { views, item in
      let list = read(ViewList<View>.view(item, of: views))
      return list.isEmpty ? nil : ViewList(list)
    }
    return adding(name, meaning, .list { Other.fields.shape }, reader)
  }

  /// For a view that many pages are given: what a template makes of it alone is rendered once and kept with the view.
  @inlinable package func shared(_ renderings: @escaping @Sendable (View) -> SharedRenderings) -> ViewFields {
    table.pointee.share { views in renderings(ViewList<View>.view(0, of: views)) }
    return self
  }

  @usableFromInline func adding(
    _ name: String,
    _ meaning: String,
    _ kind: FieldKind,
    _ reader: FieldReader
  ) -> ViewFields {
    table.pointee.add(ViewField(name: name, meaning: meaning, kind: kind), reader)
    return self
  }
}
