import BulletinCore

/// One question of the editor's report and its answer: a heading, and a line for everything that was found.
///
/// To add one: a static function in an extension of this type, in a file of its own under Sections/, and its name in
/// ``all``.
struct EditorSection: Sendable {
  /// For links within the page.
  let id: StaticString
  let heading: String
  /// What the section holds and what to do about it.
  let about: String
  /// What stands there if there is nothing.
  let nothing: String
  let lines: [EditorLine]

  /// In the order of the page.
  static let all: [@Sendable (EditorReportSource) -> EditorSection] = [
    EditorSection.heldBack, EditorSection.modelsWithoutStory, EditorSection.storiesWithoutUnit,
    EditorSection.picturesWithoutCaption, EditorSection.unresolvedReferences, EditorSection.unresolvedDocuments,
    EditorSection.sums, EditorSection.silentUnits, EditorSection.contestWorks, EditorSection.otherFindings,
  ]
}

/// One finding.
struct EditorLine: Sendable {
  let text: String
  /// What to do, or why.
  var detail = ""
  let place: Diagnostic.Place?
}
