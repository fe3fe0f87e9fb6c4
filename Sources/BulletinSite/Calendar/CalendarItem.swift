package import BulletinContent
package import BulletinCore

/// A milestone with the days its words allow. What the page says of it never depends on the day it is read.
package struct CalendarItem: Sendable {
  /// A position in ``Library/campaigns``.
  package let campaign: Int
  package let milestone: Milestone
  /// Unique in the site and the same from build to build: `phong-trao/bao-cao-nam`.
  package let id: String
  /// The first and last day of each time it falls in; empty where the words give no day, month or year.
  package let spans: [ClosedRange<CivilDate>]
  /// Every year from the first of ``spans`` on, without an end: there is only that one then.
  package let isEndless: Bool
  /// The document that sets the time: a position in ``DocumentLibrary/entries``.
  package let document: Int?
}
