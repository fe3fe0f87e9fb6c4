package import BulletinCore

/// How a written value becomes a typed one. A type reports what is wrong with a value and returns nil.
package struct FieldType<Value: Sendable>: Sendable {
  /// What people may write, for the reference page and the JSON Schema.
  package let shape: ValueShape
  /// Takes the value, and the context that findings are appended to.
  package let read: @Sendable (RawValue, inout ReadingContext) -> Value?

  /// - Parameters:
  ///   - shape: what people may write.
  ///   - read: takes a value, appends what is wrong with it to the context, and returns nil if it cannot be used.
  package init(_ shape: ValueShape, read: @escaping @Sendable (RawValue, inout ReadingContext) -> Value?) {
    self.shape = shape
    self.read = read
  }
}

extension FieldType {
  /// A type that reads a single text, with its place.
  static func scalar(
    _ shape: ValueShape,
    _ convert: @escaping @Sendable (Located<String>, inout ReadingContext) -> Value?
  ) -> FieldType {
    FieldType(shape) { raw, context in
      guard case .text(let text, let isQuoted) = raw.content else {
        context.diagnostics.append(.valueNotSingle(raw, at: context.place(raw.range)))
        return nil
      }
      if !isQuoted, let inner = SmartQuotes.inner(of: text) {
        context.diagnostics.append(.smartQuotedValue(text, inner: inner, at: context.place(raw.range)))
        return nil
      }
      return convert(Located(text, raw.range), &context)
    }
  }

  /// As ``scalar(_:_:)`` for texts: what YAML takes for a comment is most likely part of it, as in `Giải #1 của năm`.
  static func scalarText(
    _ shape: ValueShape,
    _ convert: @escaping @Sendable (Located<String>, inout ReadingContext) -> Value?
  ) -> FieldType {
    let type = scalar(shape, convert)
    return FieldType(shape) { raw, context in
      if case .text(_, isQuoted: false) = raw.content, let cut = hashtag(after: raw.range, in: context.file) {
        context.diagnostics.append(.textCutAtHash(raw.range, cut, in: context))
        return nil
      }
      return type.read(raw, &context)
    }
  }

  /// The rest of the line behind a plain value if it is `#` with a word directly after it; `# note` is a comment.
  private static func hashtag(after value: SourceRange, in file: SourceFile) -> SourceRange? {
    let line = file.utf8[value.end...].prefix { $0 != UInt8(ascii: "\n") }
    let rest = line.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    guard rest.first == UInt8(ascii: "#"), let next = rest.dropFirst().first, next != UInt8(ascii: " ") else {
      return nil
    }
    return next == UInt8(ascii: "#") ? nil : SourceRange(rest.startIndex, rest.endIndex)
  }

  /// A value together with where it was written.
  package static func located<Plain>(_ type: FieldType<Plain>) -> FieldType where Value == Located<Plain> {
    FieldType(type.shape) { raw, context in
      guard let value = type.read(raw, &context) else { return nil }
      return Located(value, raw.range)
    }
  }
}

extension FieldType<String> {
  /// Any text that is not empty.
  package static let text = FieldType.scalarText(.text) { text, _ in text.value }

  /// Text of at most so many syllables, the press's “chữ”; longer is a warning, because it still can be shown.
  package static func shortText(maximumSyllables: Int) -> FieldType {
    .scalarText(.shortText(maximumSyllables: maximumSyllables)) { text, context in
      if let count = Syllables.count(in: text.value, ifAbove: maximumSyllables) {
        context.diagnostics.append(.textTooLong(count, maximum: maximumSyllables, at: context.place(text.range)))
      }
      return text.value
    }
  }

  /// `name@host`, without spaces, the host with a dot inside; no more is checked, because only sending a letter would.
  package static let email = FieldType.scalar(.email) { text, context in
    let parts = text.value.split(separator: "@", omittingEmptySubsequences: false)
    let labels = parts.last?.split(separator: ".", omittingEmptySubsequences: false) ?? []
    guard parts.count == 2, !parts[0].isEmpty, labels.count > 1, !labels.contains(""), !text.value.contains(" ") else {
      context.diagnostics.append(.emailInvalid(text.value, at: context.place(text.range)))
      return nil
    }
    return text.value
  }
}

extension FieldType<Located<String>> {
  /// The id or a name of another record; whether there is one is found out when all are read.
  package static func reference(to kind: String) -> FieldType {
    .scalar(.reference(kind)) { text, _ in text }
  }

  /// A path from this file to a file beside it; whether it exists is found out when all are read.
  package static let file = FieldType.scalar(.file) { text, _ in text }
}

extension FieldType<Slug> {
  /// A name for an address, written as it will be: nothing is folded silently.
  package static let slug = FieldType.scalar(.slug) { text, context in
    if let slug = Slug(exactly: text.value) { return slug }
    context.diagnostics.append(
      .slugInvalid(text.value, suggestion: Slug(folding: text.value), at: context.place(text.range))
    )
    return nil
  }
}

extension FieldType<Bool> {
  /// `có` or `không`, `true` or `false`, an `x` in a table; in any case, with or without diacritics.
  package static let flag = FieldType.scalar(.flag) { text, context in
    switch RecordSchema.fold(text.value) {
    case "true", "yes", "co", "dung", "x", "1": return true
    case "false", "no", "khong", "sai", "0": return false
    default:
      context.diagnostics.append(.flagInvalid(text.value, at: context.place(text.range)))
      return nil
    }
  }
}

extension FieldType<Int> {
  /// A whole number in digits alone: `1.500` could mean two numbers.
  package static func integer(_ range: ClosedRange<Int>) -> FieldType {
    .scalar(.integer(range)) { text, context in
      guard text.value.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
        let number = Int(text.value), range.contains(number)
      else {
        context.diagnostics.append(.integerInvalid(text.value, range: range, at: context.place(text.range)))
        return nil
      }
      return number
    }
  }
}

extension FieldType<ExternalURL> {
  /// A whole web address, `http` or `https`.
  package static let url = FieldType.scalar(.url) { text, context in
    if let url = ExternalURL(text.value), url.host != nil { return url }
    context.diagnostics.append(.urlInvalid(text.value, at: context.place(text.range)))
    return nil
  }
}

extension FieldType<CivilDate> {
  /// A day in one of the forms of ``DateParser``.
  package static let day = FieldType.scalar(.day) { text, context in
    date(text, in: &context, DateParser.day)
  }
}

extension FieldType<PartialDate> {
  /// A day, a month or a year in one of the forms of ``DateParser``: plans say “tháng 8/2020” and mean no day.
  package static let partialDate = FieldType.scalar(.partialDate) { text, context in
    date(text, in: &context, DateParser.partial)
  }
}

extension FieldType<Moment> {
  /// A day, perhaps with a time, in one of the forms of ``DateParser``.
  package static let moment = FieldType.scalar(.moment) { text, context in
    date(text, in: &context, DateParser.moment)
  }
}

private func date<Value>(
  _ text: Located<String>,
  in context: inout ReadingContext,
  _ parse: (String) throws(DateError) -> Value
) -> Value? {
  do {
    return try parse(text.value)
  } catch {
    context.diagnostics.append(.dateInvalid(text.value, error, at: context.place(text.range)))
    return nil
  }
}
