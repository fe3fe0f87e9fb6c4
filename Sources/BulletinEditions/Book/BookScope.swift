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

  /// What the command line calls it: a year, or a field or contest as ``Library/position(of:called:)`` finds it.
  package enum Name: Sendable {
    case whole
    case year(Int)
    case field(String)
    case contest(String)
  }

  package init(_ name: Name, in library: Library) throws(UnknownName) {
    switch name {
    case .whole: self = .whole
    case .year(let year): self = .year(year)
    case .field(let text): self = .field(try library.position(of: .field, called: text))
    case .contest(let text): self = .contest(try library.position(of: .contest, called: text))
    }
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
