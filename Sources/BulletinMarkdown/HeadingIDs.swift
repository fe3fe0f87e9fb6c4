import BulletinCore

/// Gives out the ids of headings: ASCII, unique in the document, never one of the page's own.
struct HeadingIDs {
  private var taken: Set<String>
  /// The suffix to try next for a slug, so that a thousand equal headings do not try each other's numbers.
  private var nextSuffix: [String: Int] = [:]
  private var count = 0

  init(_ options: MarkdownOptions) {
    taken = options.reservedIDs
  }

  /// `Ruộng liền bờ` is `ruong-lien-bo`, the next of the same name `ruong-lien-bo-2`; a heading without a letter or
  /// digit is `muc-` and its number in the document.
  mutating func next(for text: String) -> String {
    count += 1
    var slug = Slug(folding: text)?.string ?? "muc-\(count)"
    if Footnotes.isReservedID(slug) { slug = "muc-" + slug }
    var id = slug
    var suffix = nextSuffix[slug] ?? 2
    while !taken.insert(id).inserted {
      id = "\(slug)-\(suffix)"
      suffix += 1
    }
    nextSuffix[slug] = suffix
    return id
  }
}
