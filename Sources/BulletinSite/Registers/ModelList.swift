package import BulletinContent
package import BulletinCore

/// A page that lists models from A to Z.
package struct ModelList: Sendable {
  /// What the models have in common. Numbers are positions in the ``Library``'s arrays.
  package enum Subject: Sendable, Hashable {
    case all
    case field(Int)
    case topic(TopicReference)
    case year(Int)
    /// As they stand now.
    case status(ModelStatus)
    /// Of the unit, and of those merged into it.
    case unit(Int)
    /// A group of a campaign, by their positions.
    case group(campaign: Int, group: Int)
    /// Copied from a model that has too many copies for its own page.
    case copies(Int)
  }

  package let subject: Subject
  package let path: OutputPath
  /// Positions in ``Library/models``, from A to Z.
  package let models: [Int]

  /// So many copies a model's own page shows.
  package static let shownCopies = 60
  /// So many models a page of a list shows.
  package static let pageSize = 200
}
