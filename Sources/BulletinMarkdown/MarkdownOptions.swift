/// What the page around a body asks of it.
package struct MarkdownOptions: Sendable {
  /// Ids that the page itself uses; no heading gets one of them.
  package var reservedIDs: Set<String>

  package init(reservedIDs: Set<String> = []) {
    self.reservedIDs = reservedIDs
  }
}
