/// What a build leaves of a site to the next one.
enum SiteNews: Sendable {
  case all(SiteRecord)
  /// What was changed in a site of which everything else is as it was.
  case edits(SiteEdits)
}
