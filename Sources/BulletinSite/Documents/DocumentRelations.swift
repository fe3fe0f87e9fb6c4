import BulletinContent
import BulletinCore
import BulletinMarkdown

/// Gathers who cites which document, and which documents are cited that the library lacks.
///
/// Everything that a page cites must be added before the next page's: then a page that is listed already is the last of its
/// list, and 10,000 stories that cite one document cost no more than 10,000 comparisons.
struct DocumentRelations {
  private let directory: DocumentDirectory
  /// For each document the pages that cite it, once each, in the order they were added.
  private(set) var citedBy: [[CitingPage]]
  private(set) var replacedBy: [[Int]]
  private var gaps: [DocumentGap] = []
  private var gapPositions: [String: [Int]] = [:]

  init(_ directory: DocumentDirectory) {
    self.directory = directory
    citedBy = Array(repeating: [], count: directory.records.count)
    replacedBy = Array(repeating: [], count: directory.records.count)
  }

  /// Notes that a page cites a document, and says which one.
  mutating func add(_ citation: DocumentCitation, by page: CitingPage) -> CitedDocument {
    guard case .found(let position) = directory.find(citation) else {
      addGap(citation, page)
      return CitedDocument(citation: citation, document: nil)
    }
    if case .document(let own, _) = page, own == position { return CitedDocument(citation: citation, document: nil) }
    if case .document(let newer, .replaces) = page {
      replacedBy[position].append(newer)
    } else {
      citedBy[position].add(page)
    }
    return CitedDocument(citation: citation, document: position)
  }

  /// Notes the documents that a body names by number, or links as pages.
  mutating func add(_ body: MarkdownBody, targets: [LinkTarget], by page: CitingPage, documents: [OutputPath: Int]) {
    for (reference, target) in zip(body.references, targets) {
      if let citation = reference.citation {
        _ = add(citation, by: page)
      } else if case .page(let path, _) = target, let position = documents[path] {
        if case .document(position, _) = page { continue }
        citedBy[position].add(page)
      }
    }
  }

  /// Notes that a page cites a document of the library.
  mutating func add(_ document: Int, by page: CitingPage) { citedBy[document].add(page) }

  private mutating func addGap(_ citation: DocumentCitation, _ page: CitingPage) {
    // A citation that nearly is a document of the library is a question, which has been put, and no gap.
    guard case .missing = directory.find(citation) else { return }
    // Dated and undated citations of one number most likely mean one document, two dates mean two.
    let key = citation.number?.text ?? VietnameseFolding.fold(citation.text)
    let positions = gapPositions[key] ?? []
    let position = positions.first { position in
      let date = gaps[position].citation.date
      return date == citation.date || date == nil || citation.date == nil
    }
    guard let position else {
      gapPositions[key] = positions + [gaps.count]
      gaps.append(DocumentGap(citation: citation, citedBy: [page]))
      return
    }
    if gaps[position].citation.date == nil { gaps[position].citation = citation }
    gaps[position].citedBy.add(page)
  }

  /// The gaps, those with a number first, each in Vietnamese order; of one number as they were met.
  func sortedGaps() -> [DocumentGap] {
    let keyed = gaps.enumerated().map { position, gap in
      (
        hasWords: gap.citation.number == nil, key: CollationKey(gap.citation.number?.text ?? gap.citation.text),
        position: position
      )
    }
    return keyed.sorted { left, right in
      if left.hasWords != right.hasWords { return !left.hasWords }
      return left.key == right.key ? left.position < right.position : left.key < right.key
    }.map { gaps[$0.position] }
  }
}

extension [CitingPage] {
  /// A document that gives another one as its basis and speaks of it besides is named once, for what came first.
  fileprivate mutating func add(_ page: CitingPage) {
    if let last, last.isSamePage(as: page) { return }
    append(page)
  }
}

extension CitingPage {
  fileprivate func isSamePage(as other: CitingPage) -> Bool {
    if case .document(let own, _) = self, case .document(let others, _) = other { return own == others }
    return self == other
  }
}
