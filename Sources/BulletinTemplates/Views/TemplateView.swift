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
  @inlinable package init(_ name: String, _ meaning: String) {
    table = .allocate(capacity: 1)
    table.initialize(
      to: FieldTable(
        ViewShape(name: name, meaning: meaning, type: ObjectIdentifier(View.self)),
        stride: MemoryLayout<View>.stride
      ) { kept, isArray in
        if isArray {
          kept.assumingMemoryBound(to: [View].self).deinitialize(count: 1)
        } else {
          kept.assumingMemoryBound(to: View.self).deinitialize(count: 1)
        }
      }
    )
  }

  /// What templates are checked against.
  @usableFromInline package var shape: ViewShape { table.pointee.shape }

  // Inlinable, because a reader is asked for every value of every page: where the view is declared its type is known, and
  // the compiled code neither looks the type up nor copies the view. No reader may capture anything: what it captured would be
  // counted by all threads.

  /// A text, to be escaped. Nil and the empty text are the same: false in a section, nothing when written out.
  @inlinable package func text(
    _ name: String,
    _ meaning: String,
    _ read: @escaping @Sendable (View) -> String?
  ) -> ViewFields {
    let reader = FieldReader.value { view, output in
      if let text = read(view.assumingMemoryBound(to: View.self).pointee) { output.append(escaping: text) }
    } isTrue: { view in
      guard let text = read(view.assumingMemoryBound(to: View.self).pointee) else { return false }
      return !text.isEmpty
    }
    return adding(name, meaning, .text, reader)
  }

  /// A text that is put straight into the page, because it is on most pages: nobody holds it meanwhile, or it is put together only there.
  ///
  /// - Parameters:
  ///   - write: answers for it that everything is escaped that has to be. The view is borrowed: not even what is in it is counted.
  ///   - isTrue: whether anything is written.
  @inlinable package func writtenText(
    _ name: String,
    _ meaning: String,
    _ write: @escaping @Sendable (borrowing View, inout ByteBuffer) -> Void,
    isTrue: @escaping @Sendable (borrowing View) -> Bool = { _ in true }
  ) -> ViewFields {
    adding(name, meaning, .text, ViewFields.reader(writing: write, isTrue: isTrue))
  }

  /// HTML that the program made. Nil and the empty fragment are the same.
  @inlinable package func html(
    _ name: String,
    _ meaning: String,
    _ read: @escaping @Sendable (View) -> HTMLFragment?
  ) -> ViewFields {
    let reader = FieldReader.value { view, output in
      if let html = read(view.assumingMemoryBound(to: View.self).pointee) { output.append(html) }
    } isTrue: { view in
      guard let html = read(view.assumingMemoryBound(to: View.self).pointee) else { return false }
      return !html.isEmpty
    }
    return adding(name, meaning, .html, reader)
  }

  /// HTML that is long, and so written straight into the page; as with an ``HTMLFragment``, whoever writes it answers for it.
  @inlinable package func html(
    _ name: String,
    _ meaning: String,
    writing write: @escaping @Sendable (borrowing View, inout ByteBuffer) -> Void
  ) -> ViewFields {
    let reader = FieldReader.value { view, output in
      write(view.assumingMemoryBound(to: View.self).pointee, &output)
    } isTrue: { view in
      ByteBuffer.holdsAny { output in write(view.assumingMemoryBound(to: View.self).pointee, &output) }
    }
    return adding(name, meaning, .html, reader)
  }

  /// As ``html(_:_:writing:)``, where it is known without writing whether there is any.
  ///
  /// - Parameter isTrue: whether anything is written.
  @inlinable package func html(
    _ name: String,
    _ meaning: String,
    writing write: @escaping @Sendable (borrowing View, inout ByteBuffer) -> Void,
    isTrue: @escaping @Sendable (borrowing View) -> Bool
  ) -> ViewFields {
    adding(name, meaning, .html, ViewFields.reader(writing: write, isTrue: isTrue))
  }

  /// A yes or no, for sections.
  @inlinable package func flag(
    _ name: String,
    _ meaning: String,
    _ read: @escaping @Sendable (View) -> Bool
  ) -> ViewFields {
    adding(name, meaning, .flag, .flag { view in read(view.assumingMemoryBound(to: View.self).pointee) })
  }

  /// Another view; nil is false in a section, and empty where one of its names is written out.
  @inlinable package func view<Other: TemplateView>(
    _ name: String,
    _ meaning: String,
    _ read: @escaping @Sendable (View) -> Other?
  ) -> ViewFields {
    let reader = FieldReader.views { view, arena in
      guard let other = read(view.assumingMemoryBound(to: View.self).pointee) else { return nil }
      return arena.keep(other)
    }
    return adding(name, meaning, .view { Other.fields.shape }, reader)
  }

  /// A list of views of one kind.
  @inlinable package func list<Other: TemplateView>(
    _ name: String,
    _ meaning: String,
    _ read: @escaping @Sendable (View) -> [Other]
  ) -> ViewFields {
    let reader = FieldReader.views { view, arena in
      arena.keep(read(view.assumingMemoryBound(to: View.self).pointee))
    }
    return adding(name, meaning, .list { Other.fields.shape }, reader)
  }

  /// For a view that many pages are given: what a template makes of it alone is rendered once and kept with the view.
  @inlinable package func shared(_ renderings: @escaping @Sendable (View) -> SharedRenderings) -> ViewFields {
    table.pointee.share { view in renderings(view.assumingMemoryBound(to: View.self).pointee) }
    return self
  }

  @inlinable @inline(__always) static func reader(
    writing write: @escaping @Sendable (borrowing View, inout ByteBuffer) -> Void,
    isTrue: @escaping @Sendable (borrowing View) -> Bool
  ) -> FieldReader {
    FieldReader.value { view, output in
      write(view.assumingMemoryBound(to: View.self).pointee, &output)
    } isTrue: { view in
      isTrue(view.assumingMemoryBound(to: View.self).pointee)
    }
  }

  @usableFromInline func adding(
    _ name: String,
    _ meaning: String,
    _ kind: FieldKind,
    _ reader: consuming FieldReader
  ) -> ViewFields {
    table.pointee.add(ViewField(name: name, meaning: meaning, kind: kind), reader)
    return self
  }
}
