import BulletinBuild
import BulletinCore

/// One thing that keeps the newest text from being shown.
package struct PreviewFault: Sendable, Equatable {
  /// `content/stories/2018/a.md:4:8`, or only the file; nil for what is about no file.
  package let place: String?
  package let headline: String
  /// What to write instead.
  package let fix: String?
  /// What is allowed, or where the other place is.
  package let notes: [String]

  /// - Parameter locator: kept over findings of one file, so that its lines are counted once.
  init(_ diagnostic: Diagnostic, _ language: MessageLanguage, _ locator: inout DiagnosticLocator) {
    place = diagnostic.place.map { locator.label(of: $0) }
    headline = DisplayText.sanitised(diagnostic.headline(language))
    fix = diagnostic.fix.map { DisplayText.sanitised($0(language)) }
    var notes: [String] = []
    for note in diagnostic.notes {
      let place = note.place.map { " (\(locator.label(of: $0)))" } ?? ""
      notes.append(DisplayText.sanitised(note.text(language)) + place)
    }
    self.notes = notes
  }

  init(_ error: any WordedError, _ language: MessageLanguage) {
    place = nil
    headline = DisplayText.sanitised(error.headline(language))
    fix = error.fix.map { DisplayText.sanitised($0(language)) }
    notes = []
  }

  var json: JSONValue {
    .object(
      ("place", place.map(JSONValue.string)),
      ("headline", .string(headline)),
      ("fix", fix.map(JSONValue.string)),
      ("notes", .nonEmpty(notes.map(JSONValue.string)))
    )
  }
}

/// What the pages that are open have to know: which site there is, and what is wrong with the newest text.
package struct PreviewState: Sendable, Equatable {
  /// Another one each time the server is started, so that a page left open by an earlier one knows that it is old.
  package let run: String
  /// Counts the sites that were built and differ; 0 as long as there is none.
  package internal(set) var site = 0
  /// Counts the builds whose outcome differs; larger than before whenever anything here is different.
  package internal(set) var revision = 0
  /// Counts the sites that have other copies of files than the one before: style sheets, pictures, recordings.
  package internal(set) var copies = 0
  /// Empty if the site is the newest text.
  package internal(set) var faults: [PreviewFault] = []
  /// Faults beyond those.
  package internal(set) var hiddenCount = 0

  /// More would not help anybody who reads them over a page.
  static let mostFaults = 20

  init(run: String) {
    self.run = run
  }

  /// For the script of the pages, which shows words and makes none.
  func json(_ language: MessageLanguage) -> JSONValue {
    .object(
      ("run", .string(run)),
      ("site", .number(site)),
      ("revision", .number(revision)),
      ("faults", .array(faults.map(\.json))),
      ("title", .string(PreviewWords.overlayTitle(language))),
      ("more", hiddenCount > 0 ? .string(PreviewWords.more(hiddenCount)(language)) : nil),
      ("fixLabel", .string(PreviewWords.fix(language))),
      ("hide", .string(PreviewWords.hide(language)))
    )
  }
}
