import BulletinContent
import BulletinCore
import BulletinSite
import BulletinTemplates

/// What cards of a story show, put into words once for all pages that hold one: most stories stand in a dozen lists.
final class CardContent: Sendable {
  /// The texts of a card.
  enum Text: Int {
    case title
    /// Of its publication, as in 12/5/2018.
    case date
    /// Of its publication, for machines.
    case dateISO
    /// The short name of the main field.
    case field
    case fieldID
    /// The name of the unit on the day of publication.
    case unit
    /// Why it is not published yet.
    case preview
    case summary
  }

  private let path: OutputPath
  /// Of the main field.
  private let fieldPath: OutputPath
  let cover: PictureContent?
  private let texts: EscapedTexts

  /// - Parameter story: A position in ``Library/stories``.
  init(of story: Int, in source: SiteSource) {
    let library = source.library
    let entry = library.stories[story]
    let field = library.fields[entry.mainField]
    let day = entry.date.date
    path = entry.path
    fieldPath = field.path
    cover = entry.story.cover.flatMap { cover in
      entry.cover.map { PictureContent(cover, media: $0, in: source) }
    }
    // In the order of their names above.
    texts = EscapedTexts([
      entry.story.title.value, DateFormat.slash(day), DateFormat.iso(day), field.shortName, field.record.id.string,
      entry.unit.map { library.units[$0].name(on: day) } ?? "", entry.preview?.wording.vi ?? "", entry.story.summary,
    ])
  }

  // Not inlined: who calls these would count who holds the paths.

  /// The link to the story.
  @inline(never) func writeLink(from page: PageContext, into out: inout ByteBuffer) {
    out.append(linkFrom: page.path, to: path)
  }

  /// The link to its main field.
  @inline(never) func writeFieldLink(from page: PageContext, into out: inout ByteBuffer) {
    out.append(linkFrom: page.path, to: fieldPath)
  }

  func write(_ text: Text, into out: inout ByteBuffer) { texts.write(text.rawValue, into: &out) }

  /// Whether there is anything to write.
  func has(_ text: Text) -> Bool { !texts.isEmpty(text.rawValue) }
}

/// What a picture shows, wherever it stands.
final class PictureContent: Sendable {
  private let path: OutputPath
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

  /// The link to the file, as ``CardContent/writeLink(from:into:)``.
  @inline(never) func writeLink(from page: PageContext, into out: inout ByteBuffer) {
    out.append(linkFrom: page.path, to: path)
  }
}
