/// The path of a file of the site, from the site's root: `bai/2018/dan-van-kheo.html`.
///
/// Always relative, never leaving the site, lower-case ASCII letters, digits, `-`, `_` and `.` between slashes, and always
/// a file, never a folder: such a path works in a URL unescaped, from `file://`, on FAT sticks and inside ZIP files. For
/// Windows no name ends in a dot and none is that of a device, such as `con.html` (see ``WindowsDeviceName``).
package struct OutputPath: Sendable, Hashable, Comparable, CustomStringConvertible {
  package let string: String

  /// Nil if the text is not such a path.
  package init?(_ string: String) {
    guard OutputPath.isValid(string.utf8) else { return nil }
    self.string = string
  }

  /// For paths that the program itself writes out, as literals or from ids that are ``Slug``s.
  ///
  /// A name that Windows keeps for a device gets a `_`, which no slug has: the tag “con” is at `con_.html`. The same goes for
  /// the names in `folder`.
  package init(_ folder: String, _ name: Slug, suffix: String = ".html") {
    let folders =
      OutputPath.namesDevice(folder.utf8)
      ? folder.split(separator: "/").map { WindowsDeviceName.avoided(String($0)) }.joined(separator: "/") : folder
    // Put together in one piece: ten thousand stories have such a path.
    var string = ""
    string.reserveCapacity(folders.utf8.count + name.string.utf8.count + suffix.utf8.count + 2)
    if !folders.isEmpty {
      string += folders
      string += "/"
    }
    string += WindowsDeviceName.avoided(name.string)
    string += suffix
    self.string = string
  }

  /// Whether one of the names between the slashes is that of a device.
  private static func namesDevice(_ folder: String.UTF8View) -> Bool {
    var rest = folder[...]
    while !rest.isEmpty {
      let name = rest.prefix { $0 != UInt8(ascii: "/") }
      if WindowsDeviceName.isReserved(name) { return true }
      rest = rest[name.endIndex...].dropFirst()
    }
    return false
  }

  private init(checked string: String) {
    self.string = string
  }

  /// A further file in the folder named like this one: of `linh-vuc/kinh-te.html` with “trang-2” it is
  /// `linh-vuc/kinh-te/trang-2.html`. Nil if this is no page.
  ///
  /// - Parameter name: small ASCII letters, digits and hyphens, and no device of Windows.
  package func part(named name: String) -> OutputPath? {
    let suffix = ".html"
    guard string.utf8.count > suffix.utf8.count, string.hasSuffix(suffix) else { return nil }
    assert(OutputPath.isValid(name.utf8))
    return OutputPath(checked: "\(Substring(string.utf8.dropLast(suffix.utf8.count)))/\(name)\(suffix)")
  }

  package var description: String { string }

  /// The folder with its slash, "" at the root.
  package var folder: Substring {
    guard let slash = string.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
    return string[...slash]
  }

  package var name: Substring {
    string.dropFirst(folder.count)
  }

  package static func < (left: OutputPath, right: OutputPath) -> Bool {
    left.string.utf8.lexicographicallyPrecedes(right.string.utf8)
  }

  private static func isValid(_ utf8: String.UTF8View) -> Bool {
    var start = utf8.startIndex
    while true {
      var last: UInt8?
      var end = start
      while end != utf8.endIndex, utf8[end] != UInt8(ascii: "/") {
        let byte = utf8[end]
        guard isAllowed(byte) else { return false }
        last = byte
        end = utf8.index(after: end)
      }
      guard let last, last != UInt8(ascii: "."), !WindowsDeviceName.isReserved(utf8[start..<end]) else { return false }
      guard end != utf8.endIndex else { return true }
      start = utf8.index(after: end)
    }
  }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"),
      UInt8(ascii: "_"), UInt8(ascii: "."):
      true
    default:
      false
    }
  }
}

extension OutputPath: ExpressibleByStringLiteral {
  /// For paths written out in the program's own source, such as `"index.html"`.
  package init(stringLiteral value: StaticString) {
    let string = value.description
    assert(OutputPath.isValid(string.utf8), "not an output path: \(string)")
    self.string = string
  }
}
