/// A fingerprint for some of the files of a content folder, by their numbers in its listing: of ten thousand paths none is hashed.
struct FilePrints: Sendable {
  private let files: [ContentFile]
  private let prints: [Fingerprint?]

  /// - Parameter prints: one for each file of the listing.
  init(of listing: ContentListing, _ prints: [Fingerprint?]) {
    (files, self.prints) = (listing.files, prints)
  }

  /// Nil for a file that has none, and for a number that no file has.
  subscript(number: Int) -> Fingerprint? { prints.indices.contains(number) ? prints[number] : nil }

  /// All that there are, by the paths of the files.
  var byPath: [String: Fingerprint] {
    Dictionary(zip(files, prints).lazy.compactMap { file, print in print.map { (file.path, $0) } }) { first, _ in first
    }
  }
}
