package import BulletinCore

/// How a written value becomes a typed one. A type reports what is wrong with a value and returns nil.
package struct FieldType<Value: Sendable>: Sendable {
  package let shape: ValueShape
  package let read: @Sendable (RawValue, inout ReadingContext) -> Value?

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
      if !isQuoted, text.hasPrefix("“"), text.hasSuffix("”"), !text.dropFirst().contains("“") {
        context.diagnostics.append(.smartQuotedValue(text, at: context.place(raw.range)))
        return nil
      }
      return convert(Located(text, raw.range), &context)
    }
  }

  /// A value together with where it was written.
  package static func located<Plain>(_ type: FieldType<Plain>) -> FieldType where Value == Located<Plain> {
    FieldType(type.shape) { raw, context in
      type.read(raw, &context).map { Located($0, raw.range) }
    }
  }
}

extension FieldType<String> {
  /// Any text that is not empty.
  package static let text = FieldType.scalar(.text) { text, _ in text.value }

  /// Text of at most so many syllables, the press's “chữ”; longer is a warning, because it still can be shown.
  package static func shortText(maximumSyllables: Int) -> FieldType {
    .scalar(.shortText(maximumSyllables: maximumSyllables)) { text, context in
      let count = Syllables.count(in: text.value)
      if count > maximumSyllables {
        context.diagnostics.append(.textTooLong(count, maximum: maximumSyllables, at: context.place(text.range)))
      }
      return text.value
    }
  }

  package static let email = FieldType.scalar(.email) { text, context in
    let parts = text.value.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, parts[1].contains("."), !text.value.contains(" ") else {
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
  package static let slug = FieldType.scalar(.slug) { text, context in
    if let slug = Slug(exactly: text.value) { return slug }
    context.diagnostics.append(
      .slugInvalid(text.value, suggestion: Slug(folding: text.value), at: context.place(text.range))
    )
    return nil
  }
}

extension FieldType<Bool> {
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
  package static let url = FieldType.scalar(.url) { text, context in
    if let url = ExternalURL(text.value), url.host != nil { return url }
    context.diagnostics.append(.urlInvalid(text.value, at: context.place(text.range)))
    return nil
  }
}

extension FieldType<CivilDate> {
  package static let day = FieldType.scalar(.day) { text, context in
    date(text, in: &context, DateParser.day)
  }
}

extension FieldType<Moment> {
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
