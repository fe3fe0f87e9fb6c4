import BulletinContent
import BulletinCore
package import BulletinSite

/// What of the bulletin goes into a book.
package enum BookScope: Sendable, Hashable {
  case whole
  case year(Int)
  /// A position in ``Library/fields``.
  case field(Int)
  /// A position in ``Library/contests``: the stories that entered it.
  case contest(Int)

  /// What the command line calls it: a year, or a field or contest by its id or one of its names, in any case, with or
  /// without diacritics.
  package enum Name: Sendable {
    case whole
    case year(Int)
    case field(String)
    case contest(String)
  }

  /// - Throws: ``EditionFault/fieldUnknown(_:suggestion:)``, ``EditionFault/contestUnknown(_:suggestion:known:)``.
  package init(_ name: Name, in library: Library) throws(EditionFault) {
    switch name {
    case .whole: self = .whole
    case .year(let year): self = .year(year)
    case .field(let text):
      let names = library.fields.map { [$0.record.id.string, $0.record.name.value, $0.shortName] }
      guard let position = Self.position(of: text, among: names) else {
        throw .fieldUnknown(text, suggestion: NearMiss.best(for: text, among: names.flatMap(\.self)))
      }
      self = .field(position)
    case .contest(let text):
      let names = library.contests.map { [$0.contest.id.string, $0.contest.name.value, $0.shortName] }
      guard let position = Self.position(of: text, among: names) else {
        let suggestion = NearMiss.best(for: text, among: names.flatMap(\.self))
        throw .contestUnknown(text, suggestion: suggestion, known: library.contests.map(\.contest.id.string))
      }
      self = .contest(position)
    }
  }

  /// Which of the things is called so.
  private static func position(of text: String, among names: [[String]]) -> Int? {
    let key = VietnameseFolding.fold(text)
    return names.firstIndex { $0.contains { VietnameseFolding.fold($0) == key } }
  }

  /// For the title of the book; nil for the whole bulletin.
  package func words(in library: Library) -> String? {
    switch self {
    case .whole: nil
    case .year(let year): "Năm \(year)"
    case .field(let position): library.fields[position].record.name.value
    case .contest(let position): library.contests[position].contest.name.value
    }
  }

  /// For the name of its file, different for every scope; nil for the whole bulletin.
  package func fileName(in library: Library) -> String? {
    switch self {
    case .whole: nil
    case .year(let year): "nam-\(year)"
    case .field(let position): library.fields[position].record.id.string
    case .contest(let position): "cuoc-thi-" + library.contests[position].contest.id.string
    }
  }
}
