/// A name for an address: lower-case ASCII letters, digits and single hyphens, neither at the start nor at the end.
package struct Slug: Sendable, Hashable, Comparable, CustomStringConvertible {
  package let string: String

  /// Nil if the text is not already a slug of 1 to ``maximumLength`` bytes.
  package init?(exactly text: String) {
    guard Slug.isSlug(text) else { return nil }
    string = text
  }

  /// The slug of any text: folded to ASCII by ``VietnameseFolding``, everything else a hyphen; nil if nothing is left.
  /// Cut at a hyphen where longer than `maximumLength`.
  package init?(folding text: String, maximumLength: Int = Slug.maximumLength) {
    var bytes: [UInt8] = []
    text.withBorrowedUTF8 { VietnameseFolding.fold($0, into: &bytes) }
    // In their own place: never more are written than were read.
    var end = 0
    for index in bytes.indices {
      switch bytes[index] {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): bytes[end] = bytes[index]
      case _ where end > 0 && bytes[end - 1] != UInt8(ascii: "-"): bytes[end] = UInt8(ascii: "-")
      default: continue
      }
      end += 1
    }
    bytes.removeSubrange(end...)
    if bytes.count > maximumLength {
      let head = bytes[..<maximumLength]
      let cutsWord = bytes[maximumLength] != UInt8(ascii: "-")
      let end = cutsWord ? head.lastIndex(of: UInt8(ascii: "-")) ?? maximumLength : maximumLength
      bytes.removeSubrange(end...)
    }
    while bytes.last == UInt8(ascii: "-") { bytes.removeLast() }
    guard !bytes.isEmpty else { return nil }
    string = String(decoding: bytes, as: UTF8.self)
  }

  private init(checked string: String) {
    self.string = string
  }

  /// Of what has no name.
  package static let unnamed = Slug(checked: "khong-ten")

  /// Long enough for any title and short enough for every file system and a path of 200 bytes.
  package static let maximumLength = 120

  package var description: String { string }

  /// The same names, told apart: the second of those that are equal gets `-2` behind it, the third `-3`.
  ///
  /// - Parameters:
  ///   - names: short enough for a number behind them; one that is not stays as it is.
  ///   - taken: names that are given away already.
  package static func numbered(_ names: [Slug], besides taken: Set<Slug> = []) -> [Slug] {
    var used = taken
    return names.map { name in
      var slug = name
      var number = 2
      while !used.insert(slug).inserted {
        guard let next = Slug(exactly: "\(name)-\(number)") else { return name }
        slug = next
        number += 1
      }
      return slug
    }
  }

  package static func < (left: Slug, right: Slug) -> Bool {
    left.string.utf8.lexicographicallyPrecedes(right.string.utf8)
  }

  private static func isSlug(_ text: String) -> Bool {
    guard !text.isEmpty, text.utf8.count <= maximumLength else { return false }
    var previous = UInt8(ascii: "-")
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): break
      case UInt8(ascii: "-") where previous != UInt8(ascii: "-"): break
      default: return false
      }
      previous = byte
    }
    return previous != UInt8(ascii: "-")
  }
}
