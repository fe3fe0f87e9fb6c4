package import BulletinContent
package import BulletinCore
package import BulletinMarkdown

/// The documents that the bulletin keeps, what they cite and what cites them, and what they cite that it does not keep.
package struct DocumentLibrary: Sendable {
  /// Newest first, those without a date last.
  package let entries: [DocumentEntry]
  /// Cited, but not among ``entries``; with a number first, each in Vietnamese order.
  package let gaps: [DocumentGap]
  let directory: DocumentDirectory

  package static let empty = DocumentLibrary(entries: [], gaps: [], directory: DocumentDirectory([]))

  /// Whether there is anything to show.
  package var isEmpty: Bool { entries.isEmpty && gaps.isEmpty }

  /// The document that a citation means, as a position in ``entries``; nil where the library has none, or several.
  package func position(of citation: DocumentCitation) -> Int? {
    if case .found(let position) = directory.find(citation) { position } else { nil }
  }

  /// Whether the library has no document that a citation could mean, not even one of another date or kind.
  package func lacks(_ citation: DocumentCitation) -> Bool {
    if case .missing = directory.find(citation) { true } else { false }
  }
}

/// A document of the library. Numbers are positions in ``DocumentLibrary/entries``.
package struct DocumentEntry: Sendable {
  package let record: DocumentRecord
  /// The summary.
  package let body: MarkdownBody
  /// What each of the body's references leads to, in their order.
  package let targets: [LinkTarget]
  package let path: OutputPath
  /// The scan: a position in ``Library/media``.
  package let attachment: Int?
  package let basis: [CitedDocument]
  package let mentions: [CitedDocument]
  package let replaces: [CitedDocument]
  /// The documents that replace this one.
  package let replacedBy: [Int]
  /// Everything of the site that cites it, in the order documents, campaigns, fields, stories, pages, contests, models, awards,
  /// reports.
  package let citedBy: [CitingPage]
  /// What does not fit together in the document and what it cites, for its readers.
  package let oddities: [Wording]
}

/// A citation and the document it means; nil where the library has none.
package struct CitedDocument: Sendable {
  package let citation: DocumentCitation
  package let document: Int?
}

/// A document that something cites and the library does not keep.
package struct DocumentGap: Sendable {
  /// As first met, with the first date that is given anywhere.
  package internal(set) var citation: DocumentCitation
  /// In the order documents, campaigns, fields, stories, pages, contests.
  package internal(set) var citedBy: [CitingPage]
}

/// A page whose text or facts name a document. Numbers are positions in the arrays of ``Library``.
package enum CitingPage: Sendable, Hashable {
  case document(Int, Role)
  case campaign(Int)
  case field(Int)
  case story(Int)
  case page(Int)
  case contest(Int)
  /// A recognition or an award of the model names it as its decision.
  case model(Int)
  /// An award of the year that belongs to no model names it as its decision.
  case awards(year: Int)
  /// A target of the year names it as the document that sets it.
  case report(year: Int)

  /// What a document cites another one for.
  package enum Role: Sendable, Hashable {
    case basis, mention, replaces
  }
}
