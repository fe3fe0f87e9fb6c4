import BulletinCore

extension FieldType {
  /// Several values in one cell of a table, parted by `;`, `|` or a line end inside the cell.
  static func cells<Item: Sendable>(of item: FieldType<Item>) -> FieldType where Value == [Item] {
    FieldType(.list(item.shape)) { raw, context in
      guard case .text(let text, _) = raw.content else {
        context.diagnostics.append(.valueNotSingle(raw, at: context.place(raw.range)))
        return nil
      }
      let parts = text.split { $0 == ";" || $0 == "|" || $0.isNewline }
      return parts.compactMap { part in
        let value = RawValue(.text(part.trimmingSpaces, isQuoted: true), raw.range)
        return value.isBlank ? nil : item.read(value, &context)
      }
    }
  }
}

extension FieldType<DecimalNumber> {
  /// A number as Vietnamese tables write it: `1.234,5`, `1234,5`, `75,5%`. What can be read in two ways, as `1.500`, is refused.
  static let number = FieldType.scalar(.number) { text, context in
    var digits = text.value[...]
    while digits.last == "%" || digits.last?.isWhitespace == true { digits.removeLast() }
    do throws(VietnameseNumberError) {
      return try VietnameseNumber.parse(String(digits))
    } catch {
      context.diagnostics.append(.numberInvalid(text.value, error, at: context.place(text.range)))
      return nil
    }
  }
}

extension Diagnostic {
  static func numberInvalid(_ text: String, _ error: VietnameseNumberError, at place: Place) -> Diagnostic {
    Diagnostic(.error, "number-invalid", at: place, error.headline(for: text), fix: error.fix)
  }
}
