import BulletinCore

/// Follows the addresses in one file of the site.
struct OfflineResolver {
  private let path: OutputPath
  private let known: PathTable
  /// Of the file's folder with its slash, and of each folder above it; the root last.
  private var folders: [PathHash] = []
  /// Anchors in the file itself, as they stand in it.
  private var ownAnchors: [(id: PathHash, reference: UnsafeBufferPointer<UInt8>)] = []
  /// Addresses that may be planned files as they stand. They are looked up one right after another, at the end: of a large site the
  /// table is in no cache, and the processor waits for many places of it at once then.
  private var asked: [(target: PathHash, reference: UnsafeBufferPointer<UInt8>)] = []
  private var findings: OfflineFindings

  init(path: OutputPath, known: PathTable) {
    self.path = path
    self.known = known
    findings = OfflineFindings(path: path)
    findings.ids.reserveCapacity(16)
    ownAnchors.reserveCapacity(8)
    asked.reserveCapacity(128)
    var text = path.string
    text.withUTF8 { bytes in
      var (hash, start) = (PathHash(), 0)
      folders.append(hash)
      while let slash = bytes[start...].firstIndex(of: UInt8(ascii: "/")) {
        hash.add(UnsafeBufferPointer(rebasing: bytes[start...slash]))
        folders.append(hash)
        start = slash + 1
      }
    }
    folders.reverse()
  }

  private var own: PathHash { findings.hash }

  /// To be called while the text that was looked through is still there.
  consuming func finish() -> OfflineFindings {
    for (target, reference) in asked where !known.contains(target) { resolve(parts: reference) }
    // Few files have so many of both that a set is worth making.
    let ids = ownAnchors.count &* findings.ids.count > 4096 ? Set(findings.ids) : nil
    for anchor in ownAnchors where !(ids?.contains(anchor.id) ?? findings.ids.contains(anchor.id)) {
      report(.missingAnchor, anchor.reference)
    }
    return findings
  }

  mutating func noteID(_ text: UnsafeBufferPointer<UInt8>) {
    findings.ids.append(OfflineResolver.hash(text))
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
    // Without copying the scheme of every page's own address.
    if text.has("https://") { return }
    if let scheme = OfflineResolver.scheme(of: text) {
      if !ExternalURL.allowedSchemes.contains(scheme) { report(.notAFile, text) }
      return
    }
    resolve(text)
  }

  private mutating func resolve(_ text: UnsafeBufferPointer<UInt8>) {
    // Most addresses lead to the beginning of a planned file, and in the paths of those is neither `?` nor `#`.
    if text.first != UInt8(ascii: "#"), let target = hash(ofFile: text) { return asked.append((target, text)) }
    resolve(parts: text)
  }

  /// Follows an address of which only a part names a file, or no file that is planned.
  private mutating func resolve(parts text: UnsafeBufferPointer<UInt8>) {
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
    let id = OfflineResolver.hash(fragment)
    if target == own { return ownAnchors.append((id, text)) }
    let reference = String(decoding: text, as: UTF8.self)
    findings.anchors.append(OfflineFindings.Anchor(target: target, id: id, reference: reference))
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
    hash.add(UnsafeBufferPointer(rebasing: file[start...]))
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
    guard text.firstIndex(of: UInt8(ascii: ":"), from: 0) != nil else { return nil }
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
  private static func hash(_ text: UnsafeBufferPointer<UInt8>) -> PathHash {
    if text.contains(where: { $0 == UInt8(ascii: "%") || $0 == UInt8(ascii: "&") }), let decoded = decoded(text[...]) {
      return PathHash(decoded)
    }
    return PathHash(text)
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
