package import BulletinCore

/// The name of a file in an edition: what every unpacker, FAT stick and Windows computer takes.
///
/// Letters, digits, `-`, `_` and `.` of ASCII between slashes, fewer than 200 bytes, no folder above, no name that ends in
/// a dot or begins with one. Capitals are for the few files that must be seen first.
package struct ArchiveName: Sendable, Hashable, Comparable, CustomStringConvertible {
  package let string: String

  /// Fewer than so many bytes, so that there is room for a drive letter and a folder before Windows' 260.
  package static let maximumLength = 199

  /// Nil if the text is not such a name.
  package init?(_ string: String) {
    let length = string.utf8.count
    guard (1...ArchiveName.maximumLength).contains(length), OutputPath(string.lowercased()) != nil else { return nil }
    guard string.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
    guard !string.split(separator: "/").contains(where: { $0.hasPrefix(".") }) else { return nil }
    self.string = string
  }

  /// The place of a file of the site; the plan has refused longer ones already.
  package init?(_ path: OutputPath) { self.init(path.string) }

  package var description: String { string }

  package static func < (left: ArchiveName, right: ArchiveName) -> Bool {
    left.string.utf8.lexicographicallyPrecedes(right.string.utf8)
  }

  /// The page that stands first in a file manager and leads to the front page.
  package static let openHere = ArchiveName(fixed: "MO-TRANG-NAY.html")
  /// The list of all files with their sums.
  package static let manifest = ArchiveName(fixed: "AN-BAN.manifest")
  /// In updates only: what they bring and which files are to go.
  package static let updateNote = ArchiveName(fixed: "CAP-NHAT.txt")
  /// In books: comes first and is stored (EPUB 3.3, 4.2.2).
  package static let bookType = ArchiveName(fixed: "mimetype")
  /// In books: says where the package is.
  package static let bookContainer = ArchiveName(fixed: "META-INF/container.xml")

  private init(fixed string: StaticString) { self.string = string.description }
}
