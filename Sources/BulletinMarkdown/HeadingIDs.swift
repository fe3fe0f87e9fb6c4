import BulletinCore

/// Gives out the ids of headings: ASCII, unique in the document, never one of the page's own.
struct HeadingIDs {
  private let reserved: Set<String>
  private var given: Set<String> = []
  /// The suffix to try next for a slug, so that a thousand equal headings do not try each other's numbers.
  private var nextSuffix: [String: Int] = [:]
  private var count = 0

  init(_ options: MarkdownOptions) {
    reserved = options.reservedIDs
  }

  /// `Ruộng liền bờ` is `ruong-lien-bo`, the next of the same name `ruong-lien-bo-2`; a heading without a letter or
  /// digit is `muc-` and its number in the document.
  mutating func next(for text: String) -> String {
    // What most documents need, and no documents without headings.
    if count == 0 { given.reserveCapacity(8) }
    count += 1
    var slug = Slug(folding: text)?.string ?? "muc-\(count)"
    if Footnotes.isReservedID(slug) { slug = "muc-" + slug }
    if take(slug) { return slug }
    var suffix = nextSuffix[slug] ?? 2
    while !take("\(slug)-\(suffix)") { suffix += 1 }
    nextSuffix[slug] = suffix + 1
    return "\(slug)-\(suffix)"
  }

  private mutating func take(_ id: String) -> Bool {
    !reserved.contains(id) && given.insert(id).inserted
  }
}
