import BulletinCore
import BulletinSite

/// Texts of a word processor that lie among the stories: somebody may think that they are published.
enum WordDocuments {
  private static let endings = [".docx", ".doc", ".odt", ".rtf"]

  /// Those that no page offers for download.
  static func unused(in listing: ContentListing, used media: [MediaFile], shownAs folder: String) -> [Diagnostic] {
    // Nearly all files are texts: nobody need look twice at those.
    let others = listing.files.lazy.map(\.path).filter { !ContentName.isText($0) }
    let documents = others.filter { path in endings.contains(where: path.lowercased().hasSuffix) }
    guard !documents.isEmpty else { return [] }
    let used = Set(media.map(\.contentPath))
    return documents.filter { !used.contains($0) }.map { .wordDocument("\(folder)/\($0)") }
  }
}

extension Diagnostic {
  static func wordDocument(_ path: String) -> Diagnostic {
    Diagnostic(
      .warning,
      "word-document",
      at: .init(SourceFile(path: path, text: "")),
      Wording(vi: "tệp Word không tự thành bài", en: "a word processor's file does not become a story"),
      fix: Wording(
        vi: "`kheo new` viết sẵn một tệp .md; chép chữ trong tệp này sang đó",
        en: "`kheo new` writes a .md file; copy the text of this one into it"
      )
    )
  }
}
