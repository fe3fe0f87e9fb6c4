import BulletinCore

@testable import BulletinSearch

extension SearchDocument {
  /// A plain page for tests.
  static func page(title: String = "", summary: String = "", body: String = "", names: String = "") -> SearchDocument {
    SearchDocument(.page, at: "trang/a.html", title: title, summary: summary, body: .text(body), names: [names])
  }
}

extension PartialIndex {
  /// - Parameters:
  ///   - documents: a run of all documents.
  ///   - first: the number of the first of them.
  init(_ documents: ArraySlice<SearchDocument>, first: Int, matcher: AbbreviationMatcher) {
    var vocabulary = Vocabulary(matcher)
    self.init(documents, first: first, &vocabulary)
  }

  /// As above.
  ///
  /// - Parameter vocabulary: what is known of words before; what is known behind.
  init(_ documents: ArraySlice<SearchDocument>, first: Int, _ vocabulary: inout Vocabulary) {
    var builder = PartialIndexBuilder(vocabulary)
    for (number, document) in documents.enumerated() { builder.add(document, body: document.body, number: number) }
    (self, vocabulary) = builder.finish(firstDocument: UInt32(first))
  }
}

/// An index read back from its shards, as search.js reads it.
struct ReadIndex {
  /// By key or pair, then by form (pairs: ""): documents and zones.
  private(set) var lists: [String: [String: [String]]] = [:]

  init(_ shards: [IndexMerge.Shard]) {
    for shard in shards {
      var key = ""
      // By scalars, because postings may look like combining marks.
      for record in String(decoding: shard.bytes, as: UTF8.self).unicodeScalars.split(separator: " ") {
        var parts = record.split(separator: "!", omittingEmptySubsequences: false).map { String($0) }
        if record.first == "=" {
          key = String(parts.removeFirst().unicodeScalars.dropFirst())
          for index in stride(from: 0, to: parts.count, by: 2) {
            lists[key, default: [:]][parts[index].isEmpty ? key : parts[index]] = Self.postings(parts[index + 1])
          }
        } else {
          lists["\(key) \(parts[0])", default: [:]][""] = Self.postings(parts[1])
        }
      }
    }
  }

  /// `0:title`, `3:body` …
  private static func postings(_ text: String) -> [String] {
    var document = -1
    var codes = text.unicodeScalars.map { number(UInt32($0.value)) }[...]
    var found: [String] = []
    while let code = codes.popFirst() {
      let value =
        code == NumberCoding.large ? (codes.popFirst() ?? 0) * NumberCoding.large + (codes.popFirst() ?? 0) : code
      document += Int(value / Zone.count) + 1
      found.append("\(document):\(Zone(rawValue: value % Zone.count).map { "\($0)" } ?? "?")")
    }
    return found
  }

  private static func number(_ unit: UInt32) -> UInt32 {
    switch unit {
    case 0xE000...: unit - 0x800 - 71
    case 0x202A...: unit - 71
    case 0xA0...: unit - 69
    case 93...: unit - 36
    default: unit - 35
    }
  }
}
