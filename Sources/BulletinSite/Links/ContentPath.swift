/// Paths between content files, as people write them in links.
enum ContentPath {
  private static let slash = UInt8(ascii: "/")

  /// The path from the content folder that a relative destination in `file` means: `../2019/x.md` in
  /// `stories/2018/a.md` is `stories/2019/x.md`. Nil if it leaves the content folder.
  static func resolve(_ destination: String, from file: String) -> String? {
    // What links begin with, without taking everything apart: every link of every story goes through here.
    var folder = file.utf8.lastIndex(of: slash).map { file.utf8[..<$0] }
    var rest = destination.utf8[...]
    while let above = folder, rest.starts(with: "../".utf8) {
      folder = above.lastIndex(of: slash).map { above[..<$0] }
      rest = rest.dropFirst(3)
    }
    guard !rest.isEmpty, isPlain(rest) else { return resolveStepByStep(destination, from: file) }
    guard let folder else { return String(Substring(rest)) }
    let (folderCount, restCount) = (folder.count, rest.count)
    return String(unsafeUninitializedCapacity: folderCount + 1 + restCount) { buffer in
      _ = buffer[..<folderCount].update(fromContentsOf: folder)
      buffer[folderCount] = slash
      _ = buffer[(folderCount + 1)...].update(fromContentsOf: rest)
      return folderCount + 1 + restCount
    }
  }

  /// Whether there are only names and single slashes between them, and no name begins with a dot.
  private static func isPlain(_ path: Substring.UTF8View) -> Bool {
    var previous = slash
    for byte in path {
      if previous == slash, byte == slash || byte == UInt8(ascii: ".") { return false }
      previous = byte
    }
    return previous != slash
  }

  private static func resolveStepByStep(_ destination: String, from file: String) -> String? {
    var path = Array(file.utf8.prefix(file.utf8.count - name(of: file).utf8.count))
    for part in destination.utf8.split(separator: slash) {
      if part.elementsEqual(".".utf8) { continue }
      if part.elementsEqual("..".utf8) {
        guard path.popLast() != nil else { return nil }
        path.removeSubrange((path.lastIndex(of: slash).map { $0 + 1 } ?? 0)...)
      } else {
        path += part
        path.append(slash)
      }
    }
    return String(decoding: path.dropLast(), as: UTF8.self)
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
    guard let last = path.utf8.lastIndex(of: slash) else { return path }
    return String(path[path.utf8.index(after: last)...])
  }

  /// The folder without its slash, "" for the content folder itself.
  static func folder(of path: String) -> String {
    path.utf8.lastIndex(of: slash).map { String(path[..<$0]) } ?? ""
  }

  /// Lower case, without the dot; "" if there is none.
  static func fileExtension(of path: String) -> String {
    let name = name(of: path)
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }
}
