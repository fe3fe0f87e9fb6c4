import BulletinCore

/// Follows the addresses in one file of the site.
struct OfflineResolver {
  private let path: OutputPath
  private let known: PathTable
  private let own: PathHash
  /// Of the file's folder with its slash, and of each folder above it; the root last.
  private var folders: [PathHash] = []
  private var ownAnchors: [OfflineFindings.Anchor] = []
  private var findings: OfflineFindings

  init(path: OutputPath, known: PathTable) {
    self.path = path
    self.known = known
    findings = OfflineFindings(path: path)
    var hash = PathHash()
    folders.append(hash)
    for byte in path.string.utf8 {
      hash.add(byte)
      if byte == UInt8(ascii: "/") { folders.append(hash) }
    }
    folders.reverse()
    own = hash
  }

  consuming func finish() -> OfflineFindings {
    if !ownAnchors.isEmpty {
      let ids = Set(findings.ids)
      for anchor in ownAnchors where !ids.contains(anchor.id) {
        findings.faults.append(OfflineFault(.missingAnchor, in: path, anchor.reference))
      }
    }
    return findings
  }

  mutating func noteID(_ text: UnsafeBufferPointer<UInt8>) {
    findings.ids.append(OfflineResolver.hash(text[...]))
  }

  mutating func report(_ rule: OfflineFault.Rule, _ text: UnsafeBufferPointer<UInt8>) {
    report(rule, String(decoding: text, as: UTF8.self))
  }

  mutating func report(_ rule: OfflineFault.Rule, _ reference: String) {
    findings.faults.append(OfflineFault(rule, in: path, reference))
  }

  /// Captions inside the page work everywhere; browsers refuse a file from another one on the disk.
  mutating func noteCaptions(_ text: UnsafeBufferPointer<UInt8>) {
    if !text.has("data:") { report(.fileCaptions, text) }
  }

  /// An address that the browser fetches by itself.
  mutating func load(_ text: UnsafeBufferPointer<UInt8>) {
    if text.has("data:") { return }
    if OfflineResolver.scheme(of: text) != nil || text.has("//") { return report(.remote, text) }
    resolve(text)
  }

  /// An address that somebody may click; those of the web and of programs are left to the reader.
  mutating func follow(_ text: UnsafeBufferPointer<UInt8>) {
    if let scheme = OfflineResolver.scheme(of: text) {
      if !ExternalURL.allowedSchemes.contains(scheme) { report(.notAFile, text) }
      return
    }
    resolve(text)
  }

  private mutating func resolve(_ text: UnsafeBufferPointer<UInt8>) {
    let fileEnd = text.firstIndex { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "?") } ?? text.count
    var target = own
    if fileEnd > 0 {
      // A folder shows its listing, a path from the root leads to the root of the disk.
      guard text[0] != UInt8(ascii: "/"), text[fileEnd - 1] != UInt8(ascii: "/"),
        let found = hash(ofFile: UnsafeBufferPointer(rebasing: text[..<fileEnd]))
      else { return report(.notAFile, text) }
      target = found
      if !known.contains(target) {
        let path = OfflineResolver.decoded(text[..<fileEnd]).flatMap { joined($0) }
        findings.pending.append(.init(target: path, reference: String(decoding: text, as: UTF8.self)))
        return
      }
    }
    // "#" alone and "#top" are the top of every page.
    guard let hashMark = text[fileEnd...].firstIndex(of: UInt8(ascii: "#")), hashMark + 1 < text.count else { return }
    let fragment = UnsafeBufferPointer(rebasing: text[(hashMark + 1)...])
    if fragment.count == 3, fragment.has("top") { return }
    let anchor = OfflineFindings.Anchor(
      target: target,
      id: OfflineResolver.hash(fragment[...]),
      reference: String(decoding: text, as: UTF8.self)
    )
    if target == own { ownAnchors.append(anchor) } else { findings.anchors.append(anchor) }
  }

  /// Nil if the path leaves the site or ends in a folder.
  private func hash(ofFile file: UnsafeBufferPointer<UInt8>) -> PathHash? {
    var (start, level) = (0, 0)
    while start < file.count, file[start] == UInt8(ascii: ".") {
      if file.has("../", at: start) {
        level += 1
        start += 3
      } else if file.has("./", at: start) {
        start += 2
      } else {
        break
      }
    }
    let rest = file.count - start
    guard level < folders.count, rest > 0 else { return nil }
    if file[start] == UInt8(ascii: "."), rest == 1 || rest == 2 && file[start + 1] == UInt8(ascii: ".") { return nil }
    var hash = folders[level]
    // Encoded names are not what the program writes: they are looked up in the finished folder.
    for index in start..<file.count { hash.add(file[index]) }
    return hash
  }

  /// Where a path leads that was decoded; nil if no file of the site can be called so.
  private func joined(_ relative: String) -> OutputPath? {
    var parts = path.string.split(separator: "/").dropLast().map(String.init)
    for part in relative.split(separator: "/") {
      switch part {
      case ".": continue
      case "..": if parts.popLast() == nil { return nil }
      default: parts.append(String(part))
      }
    }
    return OutputPath(parts.joined(separator: "/"))
  }

  /// The lower-case scheme of an address, as RFC 3986 has it; nil for a relative one.
  private static func scheme(of text: UnsafeBufferPointer<UInt8>) -> String? {
    for (index, byte) in text.enumerated() {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): continue
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
        if index == 0 { return nil }
      case UInt8(ascii: ":"): return index == 0 ? nil : String(decoding: text[..<index], as: UTF8.self).lowercased()
      default: return nil
      }
    }
    return nil
  }

  /// Of an id or a fragment, both with HTML's references and percent-encoding read.
  private static func hash(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> PathHash {
    var hash = PathHash()
    if text.contains(where: { $0 == UInt8(ascii: "%") || $0 == UInt8(ascii: "&") }), let decoded = decoded(text) {
      return PathHash(decoded)
    }
    for byte in text { hash.add(byte) }
    return hash
  }

  private static func decoded(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> String? {
    var words = String(decoding: text, as: UTF8.self)
    if words.utf8.contains(UInt8(ascii: "&")) {
      for (reference, letter) in [("&quot;", "\""), ("&#39;", "'"), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")] {
        words = words.split(separator: reference, omittingEmptySubsequences: false).joined(separator: letter)
      }
    }
    guard words.utf8.contains(UInt8(ascii: "%")) else { return words }
    return PercentEncoding.decode(words)
  }
}
