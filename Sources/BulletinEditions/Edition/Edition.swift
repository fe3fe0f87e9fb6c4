package import BulletinContent
package import BulletinCore
package import BulletinSite

/// Which edition of the bulletin a file is: a number, if the publisher counts them, and a day. Never from the clock.
package struct Edition: Sendable, Hashable {
  package let number: Int?
  package let date: CivilDate

  package init(number: Int?, date: CivilDate) {
    self.number = number
    self.date = date
  }

  /// From the command line, else from site.yml, else the day of the newest change in the content.
  ///
  /// - Returns: Nil if nothing gives a day: no story, and nobody said one.
  package init?(number: Int?, date: CivilDate?, library: Library) {
    let written = library.config.edition
    guard let date = date ?? written?.date ?? library.lastChange?.date else { return nil }
    self.init(number: number ?? written?.number, date: date)
  }

  /// `số 12, ngày 20/11/2026`, or the day alone.
  package var words: String {
    let day = "ngày " + DateFormat.slash(date)
    return number.map { "số \(VietnameseNumber.format($0)), \(day)" } ?? day
  }

  /// `so-12`, or the day: the end of file names.
  package var fileName: String { number.map { "so-\($0)" } ?? DateFormat.iso(date) }
}

/// The names of the files in which editions are handed on.
package enum EditionFileName {
  /// The bulletin's name as far as it serves: `ban-tin-dan-van-kheo`.
  static func stem(_ config: SiteConfig) -> String {
    Slug(folding: config.name, maximumLength: 60)?.string ?? "ban-tin"
  }

  /// `ban-tin-dan-van-kheo-so-12`, without ending.
  package static func whole(_ config: SiteConfig, _ edition: Edition) -> String {
    "\(stem(config))-\(edition.fileName)"
  }

  /// `ban-tin-dan-van-kheo-kinh-te-so-12` for a part of it.
  package static func part(_ name: String, of config: SiteConfig, _ edition: Edition) -> String {
    "\(stem(config))-\(name)-\(edition.fileName)"
  }

  /// `ban-tin-dan-van-kheo-so-12-cap-nhat-tu-so-11`.
  package static func update(_ config: SiteConfig, _ edition: Edition, since old: Edition) -> String {
    "\(whole(config, edition))-cap-nhat-tu-\(old.fileName)"
  }
}
