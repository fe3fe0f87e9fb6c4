import BulletinCore
import BulletinSite
import FlyingFox

/// Lets browsers keep what the site has copies of (style sheets, scripts, pictures, recordings) until one of them changes: at every save
/// the page is loaded again, and fetching them all again takes a good part of the time until it is drawn.
///
/// On its way out a page says in the addresses of copies which of them there are now: `site.css?kheo=RUN.2`. An answer to such an
/// address may be kept; after a change pages ask for another. (`Vary: Cookie` would leave pages alone, but Chromium's memory of a page's
/// own files knows no cookies.)
struct KeptCopies {
  /// How long a browser may keep a copy, in seconds.
  private static let time = 3600

  /// What stands for all copies as they are now; letters, digits and a dot.
  private let query: String

  init(_ state: PreviewState) {
    query = "kheo=\(state.run).\(state.copies)"
  }

  /// A page with the addresses of what may be kept.
  func addressed(in html: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(html.count + 1024)
    var rest = html[...]
    while let quote = rest.firstIndex(of: UInt8(ascii: "\"")) {
      let (before, after) = (rest[..<quote], rest[(quote + 1)...])
      result += rest[...quote]
      rest = after
      guard Self.attributes.contains(where: { before.suffix($0.count).elementsEqual($0) }) else { continue }
      let value = after.prefix { $0 != UInt8(ascii: "\"") }
      result += value
      if Self.isCopy(value) { result += "?\(query)".utf8 }
      // From the closing quote, before which then nothing stands.
      rest = after[value.endIndex...]
    }
    return result + rest
  }

  /// Lets a file be kept that was asked for by such an address.
  func mark(_ answer: inout HTTPResponse, to request: HTTPRequest, for path: OutputPath) {
    guard Self.isCopy(path.string.utf8), request.target.query(percentEncoded: true) == query else { return }
    answer.headers[.cacheControl] = "max-age=\(Self.time)"
  }

  private static let attributes = [" src=", " href="].map { Array($0.utf8) }
  private static let folders = [Addresses.assetFolder, Addresses.mediaFolder].map { Array("\($0)/".utf8) }

  /// Whether an address, from the top of the site or from a page, is that of a copy, and has nothing after its path.
  private static func isCopy(_ address: some Collection<UInt8>) -> Bool {
    var path = address[...]
    while path.starts(with: "../".utf8) { path = path.dropFirst(3) }
    return folders.contains { path.starts(with: $0) } && !path.contains { "?#".utf8.contains($0) }
  }
}
