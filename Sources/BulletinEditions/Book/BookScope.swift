import BulletinContent
import BulletinCore
package import BulletinSite

/// What of the bulletin goes into a book.
package enum BookScope: Sendable, Hashable {
  case whole
  case year(Int)
  /// A position in ``Library/fields``.
  case field(Int)

  /// What the command line calls it: a year, or a field by its id or one of its names, in any case, with or without
  /// diacritics.
  package enum Name: Sendable {
    case whole
    case year(Int)
    case field(String)
  }

  /// - Throws: ``EditionFault/fieldUnknown(_:suggestion:)``.
  package init(_ name: Name, in library: Library) throws(EditionFault) {
    switch name {
    case .whole: self = .whole
    case .year(let year): self = .year(year)
    case .field(let text):
      let key = VietnameseFolding.fold(text)
      func names(_ field: BulletinField) -> [String] {
        [field.record.id.string, field.record.name.value, field.shortName]
      }
      if let position = library.fields.firstIndex(where: { names($0).contains { VietnameseFolding.fold($0) == key } }) {
        self = .field(position)
      } else {
        throw .fieldUnknown(text, suggestion: NearMiss.best(for: text, among: library.fields.flatMap(names)))
      }
    }
  }

  /// For the title of the book; nil for the whole bulletin.
  package func words(in library: Library) -> String? {
    switch self {
    case .whole: nil
    case .year(let year): "Năm \(year)"
    case .field(let position): library.fields[position].record.name.value
    }
  }

  /// For the name of its file; nil for the whole bulletin.
  package func fileName(in library: Library) -> String? {
    switch self {
    case .whole: nil
    case .year(let year): "nam-\(year)"
    case .field(let position): library.fields[position].record.id.string
    }
  }
}
