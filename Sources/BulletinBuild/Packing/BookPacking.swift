import BulletinCore
import BulletinEditions
import BulletinSite
import SystemPackage

extension PreparedSite {
  /// The files of an EPUB in the order in which they stand in it.
  func packBook(_ book: Book) async throws -> [PackedFile] {
    var files = BookPackage(book).files().compactMap { PackedFile(inBook: $0) }
    files += try await parallelMap(book.documents) { document in
      book.render(document).flatMap { PackedFile(inBook: $0) }
    }.compactMap(\.self)
    let media = book.media.map { source.library.media[$0] }
    let folder = contentFiles
    files += try await parallelMap(media) { file -> PackedFile? in
      guard let found = folder[file.contentPath], let name = ArchiveName(BookPackage.folder + file.output.string) else {
        return nil
      }
      if PackedFile.isCompressed(file.output) { return try PackedFile(name, storedFrom: found.location) }
      return PackedFile(name, try found.read())
    }.compactMap(\.self)
    files.sort { $0.name < $1.name }
    let first = PackedFile(stored: .bookType, BookPackage.type)
    return [first, PackedFile(.bookContainer, BookPackage.container())] + files
  }
}

extension PackedFile {
  /// A document of a book; nil only for a name that no archive takes.
  fileprivate init?(inBook file: RenderedFile) {
    guard let name = ArchiveName(BookPackage.folder + file.path.string) else { return nil }
    self.init(name, file.bytes)
  }

  /// Bytes that must not be deflated.
  fileprivate init(stored name: ArchiveName, _ bytes: [UInt8]) {
    self.name = name
    digest = SHA256.digest(of: bytes)
    let (entry, content) = ZIPEntry.pack(bytes, name: name.string, stored: true)
    packed = (entry, .bytes(content))
  }
}
