package import BulletinContent
package import BulletinCore

/// Everything the bulletin holds, checked and joined: who wrote what where, in orders that never depend on how the work was
/// done. Immutable; records point at each other by position in these arrays.
package final class Library: Sendable {
  package let config: SiteConfig
  /// For each entry of ``SiteConfig/menu`` its page; nil where it has none, which stops the build.
  package let menu: [OutputPath?]
  /// The publisher's logo: a position in ``media``.
  package let logo: Int?
  /// In the order the fields give themselves.
  package let fields: [BulletinField]
  /// Newest first.
  package let campaigns: [CampaignEntry]
  /// All stories that have a page, newest first; stories of one moment by path.
  package let stories: [StoryEntry]
  /// Positions in ``stories`` of those that lists show: all but the withdrawn ones, newest first.
  package let listed: [Int]
  /// In the order they give themselves, then by slug.
  package let pages: [PageEntry]
  package let documents: DocumentLibrary
  /// The milestones of all campaigns, by their first day; those without a day last.
  package let calendar: [CalendarItem]
  /// By the Vietnamese order of their present names.
  package let units: [Unit]
  /// By the Vietnamese order of their names.
  package let tags: [Tag]
  /// By given name, middle name, surname.
  package let authors: [Author]
  /// Newest first.
  package let years: [Year]
  /// In the order of the register.
  package let models: [Model]
  /// Newest first.
  package let contests: [LibraryContest]
  /// The works that stories of the bulletin entered in contests, by position in ``stories``.
  package let contestWorks: [Int: [ContestWorkReference]]
  /// The works of each author, by position in ``authors``.
  package let contestWorksByAuthor: [Int: [ContestWorkReference]]
  /// The works about each model, by position in ``models``.
  package let contestWorksByModel: [Int: [ContestWorkReference]]
  /// The works about each unit and those merged into it, by position in ``units``.
  package let contestWorksByUnit: [Int: [ContestWorkReference]]
  /// What clerks keep beside the models.
  package let registers: CampaignRegisters
  /// By path.
  package let heldBack: [HeldBackStory]
  /// Pictures, recordings and other files that some page uses.
  package let media: [MediaFile]

  init(
    config: SiteConfig,
    menu: [OutputPath?],
    logo: Int?,
    fields: [BulletinField],
    campaigns: [CampaignEntry],
    stories: [StoryEntry],
    pages: [PageEntry],
    documents: DocumentLibrary,
    calendar: [CalendarItem],
    units: [Unit],
    tags: [Tag],
    authors: [Author],
    years: [Year],
    models: [Model],
    contests: [LibraryContest],
    registers: CampaignRegisters,
    heldBack: [HeldBackStory],
    media: [MediaFile]
  ) {
    self.config = config
    self.menu = menu
    self.logo = logo
    self.fields = fields
    self.campaigns = campaigns
    self.stories = stories
    listed = stories.indices.filter { !stories[$0].isWithdrawn }
    self.pages = pages
    self.documents = documents
    self.calendar = calendar
    self.units = units
    self.tags = tags
    self.authors = authors
    self.years = years
    self.models = models
    self.contests = contests
    contestWorks = ContestWorkReference.grouped(contests) { $0.story.map { [$0] } ?? [] }
    contestWorksByAuthor = ContestWorkReference.grouped(contests) { $0.authors.compactMap(\.author) }
    contestWorksByModel = ContestWorkReference.grouped(contests) { $0.model.map { [$0] } ?? [] }
    contestWorksByUnit = ContestWorkReference.grouped(contests) { $0.unit.map(units.lineage(of:)) ?? [] }
    self.registers = registers
    self.heldBack = heldBack
    self.media = media
  }

  /// The newest date anything in the library speaks of: what feeds and the sitemap call “updated”.
  /// Previews, which may be dated later than today, do not count.
  package var lastChange: Moment? {
    stories.lazy.filter { $0.preview == nil }.map(\.lastChange).max()
  }
}

/// A file of the content folder that pages show or link: a picture, a recording, a document to download.
package struct MediaFile: Sendable {
  /// The path from the content folder.
  package let contentPath: String
  package let output: OutputPath

  /// Where the captions of a recording lie, from the content folder: of `phim.mp4` in `phim.vtt`. Nil for what is no recording.
  package var captionsPath: String? {
    let type = MediaType.of(output)
    guard type.hasPrefix("video/") || type.hasPrefix("audio/"),
      let dot = contentPath.utf8.lastIndex(of: UInt8(ascii: "."))
    else { return nil }
    return contentPath[..<dot] + ".vtt"
  }
}

/// A story that is not on the site, and why: listed at the end of every build, so that nothing vanishes silently.
package struct HeldBackStory: Sendable {
  /// Why a story is not shown.
  package enum Reason: Sendable {
    case draft
    case review
    /// Dated after `now`.
    case scheduled(Moment)

    /// For the list at the end of a build.
    package var wording: Wording {
      switch self {
      case .draft: Wording(vi: "bản nháp", en: "draft")
      case .review: Wording(vi: "chờ duyệt", en: "in review")
      case .scheduled(let moment):
        Wording(vi: "hẹn đăng \(DateFormat.slash(moment.date))", en: "scheduled for \(DateFormat.iso(moment.date))")
      }
    }
  }

  /// From the content folder.
  package let path: String
  package let title: String
  package let reason: Reason
}
