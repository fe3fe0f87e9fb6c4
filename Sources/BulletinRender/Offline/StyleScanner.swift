/// The addresses in CSS: `url(…)` and `@import "…"`.
enum StyleScanner {
  /// - Returns: whether the style has no address that a browser would fetch.
  @discardableResult
  static func scan(_ bytes: UnsafeBufferPointer<UInt8>, _ resolver: inout OfflineResolver) -> Bool {
    var position = 0
    var isQuiet = true
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "/") where bytes.has("/*", at: position):
        position += 2
        while position < bytes.count, !bytes.has("*/", at: position) { position += 1 }
      case UInt8(ascii: "u") where bytes.has("url(", at: position):
        let end = bytes[position...].firstIndex(of: UInt8(ascii: ")")) ?? bytes.count
        load(bytes, (position + 4)..<end, &resolver)
        isQuiet = false
        position = end
      case UInt8(ascii: "@") where bytes.has("@import", at: position):
        let end = bytes[position...].firstIndex(of: UInt8(ascii: ";")) ?? bytes.count
        if let start = bytes[position..<end].firstIndex(where: isQuote) {
          let close = bytes[(start + 1)..<end].firstIndex(where: isQuote) ?? end
          load(bytes, start..<close, &resolver)
          isQuiet = false
          position = end
        }
      default: break
      }
      position += 1
    }
    return isQuiet
  }

  private static func isQuote(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") }

  private static func load(
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ range: Range<Int>,
    _ resolver: inout OfflineResolver
  ) {
    var range = range
    while let first = bytes[range].first, first <= 0x20 || isQuote(first) {
      range = range.lowerBound + 1..<range.upperBound
    }
    while let last = bytes[range].last, last <= 0x20 || isQuote(last) {
      range = range.lowerBound..<range.upperBound - 1
    }
    guard let first = bytes[range].first, first != UInt8(ascii: "#") else { return }
    resolver.load(UnsafeBufferPointer(rebasing: bytes[range]))
  }
}

/// What a script must not do where pages are files: browsers refuse all of it there.
enum ScriptScanner {
  private static let calls: [StaticString] = [
    "fetch(", "XMLHttpRequest", "import(", "importScripts(", "serviceWorker", "sendBeacon(", "EventSource(",
    "WebSocket(",
  ]

  /// - Returns: whether the script does nothing of that.
  @discardableResult
  static func scan(_ bytes: UnsafeBufferPointer<UInt8>, _ resolver: inout OfflineResolver) -> Bool {
    guard !bytes.isEmpty else { return true }
    var isQuiet = true
    for call in calls {
      let letters = UnsafeBufferPointer(start: call.utf8Start, count: call.utf8CodeUnitCount)
      var start = 0
      while let found = index(of: letters, in: bytes, from: start) {
        // `prefetch(` is another word.
        let isWord = found > 0 && isWordByte(bytes[found - 1])
        if !isWord, !isInLineComment(bytes, found) {
          resolver.report(.script, call.description)
          isQuiet = false
          break
        }
        start = found + letters.count
      }
    }
    return isQuiet
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "$"):
      true
    default: false
    }
  }

  private static func isInLineComment(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int) -> Bool {
    let line = bytes[..<position].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    return bytes[line..<position].drop { $0 <= 0x20 }.starts(with: "//".utf8)
  }

  private static func index(
    of letters: UnsafeBufferPointer<UInt8>,
    in bytes: UnsafeBufferPointer<UInt8>,
    from start: Int
  ) -> Int? {
    guard let first = letters.first else { return nil }
    var position = start
    while position + letters.count <= bytes.count {
      guard let next = bytes[position...].firstIndex(of: first), next + letters.count <= bytes.count else { return nil }
      if bytes[next..<(next + letters.count)].elementsEqual(letters) { return next }
      position = next + 1
    }
    return nil
  }
}
