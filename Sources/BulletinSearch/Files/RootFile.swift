import BulletinCore
import BulletinSite

/// The file that is loaded first.
struct RootFile {
  let documents: [SearchDocument]
  let shards: [IndexMerge.Shard]
  let abbreviations: [Abbreviation]

  /// Where each shard starts, as short as tells it from the end of the one before.
  var starts: [String] {
    shards.indices.map { index in
      guard index > 0 else { return "" }
      let start = Array(shards[index].start.unicodeScalars)
      let end = Array(shards[index - 1].end.unicodeScalars)
      let shared = zip(start, end).prefix { $0 == $1 }.count
      return String(String.UnicodeScalarView(start.prefix(shared + 1)))
    }
  }

  var file: SearchFile {
    SearchFile(
      .root,
      nil,
      data: .object(
        ("documents", .number(documents.count)),
        ("starts", .string(starts.joined(separator: ","))),
        (
          "abbreviations",
          .array(abbreviations.flatMap { [.string($0.short), .string($0.full)] })
        )
      )
    )
  }
}
