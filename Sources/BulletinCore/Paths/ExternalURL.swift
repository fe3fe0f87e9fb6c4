/// An address outside the site that is safe to link: one of a few schemes, percent-encoded ASCII.
package struct ExternalURL: Sendable, Hashable {
  /// The encoded address.
  package let string: String

  /// Schemes that a reader may be sent to. `javascript:`, `data:`, `file:` and the rest never reach a page.
  package static let allowedSchemes: Set<String> = ["http", "https", "mailto", "tel"]

  /// Nil if the text has no allowed scheme, no host where one is needed, or a control character or space inside.
  /// Letters outside ASCII are percent-encoded as UTF-8.
  package init?(_ text: String) {
    let utf8 = Array(text.utf8)
    guard let colon = utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let scheme = String(decoding: utf8[..<colon], as: UTF8.self).lowercased()
    guard ExternalURL.allowedSchemes.contains(scheme) else { return nil }
    let rest = utf8[(colon + 1)...]
    if scheme == "http" || scheme == "https" {
      guard rest.starts(with: [UInt8(ascii: "/"), UInt8(ascii: "/")]) else { return nil }
      guard ExternalURL.host(of: rest.dropFirst(2)) != nil else { return nil }
    } else {
      guard !rest.isEmpty else { return nil }
    }
    guard !utf8.contains(where: { $0 <= 0x20 || $0 == 0x7F }) else { return nil }
    string = scheme + ":" + rest.withUnsafeBufferPointer { PercentEncoding.encode($0, keeping: .urlPunctuation) }
  }

  /// The host of an `http` or `https` address, lower case; nil for the others.
  package var host: String? {
    guard string.hasPrefix("http"), let slashes = string.utf8.firstIndex(of: UInt8(ascii: "/")) else { return nil }
    return ExternalURL.host(of: Array(string.utf8[slashes...].dropFirst(2))[...])
  }

  /// What follows the host, up to a query or fragment: `/ban-tin/`; "/" where nothing does, and for addresses without a host.
  package var path: String {
    guard host != nil, let slashes = string.utf8.firstIndex(of: UInt8(ascii: "/")) else { return "/" }
    let rest = string.utf8[slashes...].dropFirst(2).drop { !"/?#".utf8.contains($0) }
    let path = String(decoding: rest.prefix { !"?#".utf8.contains($0) }, as: UTF8.self)
    return path.isEmpty ? "/" : path
  }

  /// The host in what stands behind `//`, without user and port; nil if there is none. An IPv6 address keeps its brackets.
  private static func host(of rest: ArraySlice<UInt8>) -> String? {
    let authority = rest.prefix { !"/?#".utf8.contains($0) }
    let start = authority.lastIndex(of: UInt8(ascii: "@")).map { $0 + 1 } ?? authority.startIndex
    let hostAndPort = authority[start...]
    let host: ArraySlice<UInt8>
    if hostAndPort.first == UInt8(ascii: "[") {
      guard let bracket = hostAndPort.firstIndex(of: UInt8(ascii: "]")) else { return nil }
      host = hostAndPort[...bracket]
    } else {
      host = hostAndPort.prefix { $0 != UInt8(ascii: ":") }
    }
    return host.isEmpty ? nil : String(decoding: host, as: UTF8.self).lowercased()
  }

  /// The whole address of a file of the site whose own address, ending in `/`, this is.
  package func appending(_ path: OutputPath) -> ExternalURL {
    ExternalURL(encoded: string + path.string)
  }

  private init(encoded string: String) {
    self.string = string
  }
}

extension ExternalURL: Storable {
  package func store(in writer: inout StorageWriter) { writer.write(string) }

  package static func load(from reader: inout StorageReader) throws(StorageDamage) -> ExternalURL {
    ExternalURL(encoded: try reader.readString())
  }
}
