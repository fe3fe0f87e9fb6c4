package import BulletinContent

/// The table of a contest's works as it was read.
package struct ParsedContestTable: Sendable {
  /// The file's path from the content folder.
  package let path: String
  package let register: ParsedRegister<ContestRow>

  package init(path: String, register: ParsedRegister<ContestRow>) {
    self.path = path
    self.register = register
  }

  /// `contests/ID-entries.csv`.
  package static let ending = "-entries.csv"

  /// The contest's id, as the file's name gives it; nil for another name.
  var contestID: String? {
    let name = ContentPath.name(of: path)
    return name.hasSuffix(Self.ending) ? String(name.dropLast(Self.ending.count)) : nil
  }
}
