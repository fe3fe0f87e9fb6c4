/// Paths between content files, as people write them in links.
enum ContentPath {
  /// The path from the content folder that a relative destination in `file` means: `../2019/x.md` in
  /// `stories/2018/a.md` is `stories/2019/x.md`. Nil if it leaves the content folder.
  static func resolve(_ destination: String, from file: String) -> String? {
    var parts = file.split(separator: "/").dropLast().map(String.init)
    for part in destination.split(separator: "/", omittingEmptySubsequences: true) {
      switch part {
      case ".": continue
      case "..":
        if parts.popLast() == nil { return nil }
      default: parts.append(String(part))
      }
    }
    return parts.joined(separator: "/")
  }

  /// How a content file is written in a link that stands in another one: the reverse of ``resolve(_:from:)``.
  static func relative(_ path: String, from file: String) -> String {
    let folders = file.split(separator: "/").dropLast()
    let parts = path.split(separator: "/")
    let shared = zip(folders, parts.dropLast()).prefix { $0 == $1 }.count
    return String(repeating: "../", count: folders.count - shared) + parts.dropFirst(shared).joined(separator: "/")
  }

  /// A destination as written, with another name at its end.
  static func sibling(of written: String, named name: String) -> String {
    written.lastIndex(of: "/").map { written[...$0] + name } ?? name
  }

  /// The last part of a path.
  static func name(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  /// The folder without its slash, "" for the content folder itself.
  static func folder(of path: String) -> String {
    path.split(separator: "/").dropLast().joined(separator: "/")
  }

  /// Lower case, without the dot; "" if there is none.
  static func fileExtension(of path: String) -> String {
    let name = name(of: path)
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }
}
