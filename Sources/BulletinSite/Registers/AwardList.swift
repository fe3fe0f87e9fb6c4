package import BulletinContent
package import BulletinCore

/// A page that lists awards.
package struct AwardList: Sendable {
  /// What the awards have in common.
  package enum Subject: Sendable, Hashable {
    /// The honour roll of a year.
    case year(Int)
    case kind(AwardKind)
    /// By the name of who grants, as ``Award/granter`` has it; nil where it is not said.
    case granter(String?)
    case recipients(Story.Subject)
  }

  package let subject: Subject
  package let path: OutputPath
  /// Positions in ``CampaignRegisters/awards``: newest year first, then by kind, granter, tập thể before cá nhân, name.
  package let awards: [Int]
  /// How many were rewarded.
  package let count: Int

  /// So many awards a page of a list shows.
  package static let pageSize = 400
}
