import BulletinCore
import BulletinSite

/// The file that is loaded first.
struct RootFile {
  let documents: [SearchDocument]
  let shards: [IndexMerge.Shard]
  let abbreviations: [Abbreviation]

  func render() -> RenderedFile {
    SearchFile.render(
      .root,
      nil,
      data: .object(
        ("documents", .number(documents.count)),
        ("starts", .string(shards.map(\.start).joined(separator: ","))),
        (
          "abbreviations",
          .array(abbreviations.flatMap { [.string($0.short), .string($0.full)] })
        )
      )
    )
  }
}
