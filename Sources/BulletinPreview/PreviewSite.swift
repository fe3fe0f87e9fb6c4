package import BulletinBuild
package import BulletinCore
package import SystemPackage

/// The built site as a server sees it: addresses in, open files out.
///
/// Whatever a browser asks for becomes an ``OutputPath`` first: a whole path of lower-case ASCII names, without `..`, empty
/// names, NUL, backslashes or a second layer of `%`. So nothing outside the folder can even be named, and no name has two
/// spellings; symbolic links are refused on top of that.
package struct PreviewSite: Sendable {
  /// Where builds publish; there may be nothing yet.
  package let folder: FilePath

  package init(folder: FilePath) {
    self.folder = folder
  }

  /// What an address stands for.
  package enum Answer: Sendable {
    case file(OpenedFile, OutputPath)
    /// A folder without the slash at the end: relative links on its page would count from the wrong place.
    case redirect(String)
    case nothing
  }

  /// - Parameter address: the path of a request as it was sent: percent-encoded, beginning with `/`, without query.
  package func answer(to address: String) -> Answer {
    guard address.utf8.first == UInt8(ascii: "/"), let decoded = PercentEncoding.decode(address) else {
      return .nothing
    }
    let path = String(decoded.dropFirst())
    if path.isEmpty || path.hasSuffix("/") {
      return file(path + "index.html").map { .file($0.file, $0.path) } ?? .nothing
    }
    if let (file, path) = file(path) { return .file(file, path) }
    // Made of the checked path, so that no address such as `//elsewhere.example` is ever sent.
    if let (_, index) = file(path + "/index.html") { return .redirect("/" + index.folder) }
    return .nothing
  }

  /// The page for addresses that lead nowhere, if the site has one.
  package var notFoundPage: OpenedFile? { file("404.html")?.file }

  private func file(_ text: String) -> (file: OpenedFile, path: OutputPath)? {
    // Hidden files are Khéo's own marks, no part of the site.
    guard let path = OutputPath(text), !("/" + text).contains("/.") else { return nil }
    // A build may put a new site in the place of the folder between the first and the last step; it is then in the new one.
    for _ in 0..<3 {
      guard let root = try? FolderHandle(folder) else { continue }
      if let file = try? root.file(at: path.string) { return (file, path) }
      guard let before = try? root.status(), FolderTree.identity(of: folder) != FileIdentity(before) else { break }
    }
    return nil
  }
}
