import BulletinContent
import BulletinCore
import BulletinSite

/// What cards of a story show, put into words once for all pages that hold one: most stories stand in a dozen lists.
final class CardContent: Sendable {
  let path: OutputPath
  let title: String
  let summary: String
  /// Of its publication, as in 12/5/2018.
  let date: String
  /// Of its publication, for machines.
  let dateISO: String
  /// The main field.
  let field: BulletinField
  /// The name of the unit on that day.
  let unit: String?
  /// Why it is not published yet.
  let preview: String?
  let cover: PictureContent?

  /// - Parameter story: A position in ``Library/stories``.
  init(of story: Int, in source: SiteSource) {
    let library = source.library
    let entry = library.stories[story]
    let day = entry.date.date
    path = entry.path
    title = entry.story.title.value
    summary = entry.story.summary
    date = DateFormat.slash(day)
    dateISO = DateFormat.iso(day)
    field = library.fields[entry.mainField]
    unit = entry.unit.map { library.units[$0].name(on: day) }
    preview = entry.preview?.wording.vi
    cover = entry.story.cover.flatMap { cover in
      entry.cover.map { PictureContent(cover, media: $0, in: source) }
    }
  }
}

/// What a picture shows, wherever it stands.
final class PictureContent: Sendable {
  let path: OutputPath
  let alt: String
  let caption: String
  let credit: String
  /// In pixels; empty where it is not known.
  let width: String
  let height: String

  /// - Parameter media: A position in ``Library/media``.
  init(_ cover: Cover, media: Int, in source: SiteSource) {
    let size = source.media[media].size
    path = source.library.media[media].output
    alt = cover.alt
    caption = cover.caption ?? ""
    credit = cover.credit ?? ""
    width = size.map { String($0.width) } ?? ""
    height = size.map { String($0.height) } ?? ""
  }
}
