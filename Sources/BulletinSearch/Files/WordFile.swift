import BulletinCore
import BulletinSite

/// All keys of letters, so that the first letters of a word find something.
enum WordFile {
  static func file(_ merge: IndexMerge) -> SearchFile {
    let words = zip(merge.keys, merge.frequencies).filter { key, _ in
      key.utf8.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
    }
    return SearchFile(
      .words,
      nil,
      data: .object(
        ("words", .string(words.map(\.0).joined(separator: " "))),
        // The binary logarithm is enough to tell frequent words from rare ones.
        ("weights", SearchFile.text(words.map { Int.bitWidth - $0.1.leadingZeroBitCount }))
      )
    )
  }
}
