/// What the page around a body asks of it.
package struct MarkdownOptions: Sendable {
  /// Put before every id of the body, for pages that hold more than one body.
  package var idPrefix: String
  /// Ids that the page itself uses; no heading gets one of them.
  package var reservedIDs: Set<String>

  package init(idPrefix: String = "", reservedIDs: Set<String> = []) {
    self.idPrefix = idPrefix
    self.reservedIDs = reservedIDs
  }
}
