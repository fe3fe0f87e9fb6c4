import BulletinCore
import BulletinTestSupport
import Testing

@testable import BulletinRender

/// What is read eight bytes at a time, against reading byte by byte.
@Suite("Names and paths in words of eight bytes")
struct OfflineWordsTests {
  @Test("names in tags", arguments: 0..<8)
  func names(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let letters = Array("aZhref-:=>/ \n\t\"é\0".utf8) + [0x21, 0x7F, 0xFF]
    for _ in 0..<500 {
      let text = (0..<Int.random(in: 0...30, using: &generator)).map { _ in
        letters[Int.random(in: letters.indices, using: &generator)]
      }
      let start = Int.random(in: 0...text.count, using: &generator)
      let name = text[start...].prefix { PackedName.isPart($0) }
      let packed = text.withUnsafeBufferPointer { PackedName(in: $0, at: start) }
      #expect(packed.length == name.count)
      #expect(packed.value == name.suffix(8).reduce(0) { $0 << 8 | UInt64($1 | 0x20) })
    }
  }

  @Test("the names that are looked for", arguments: ["href", "HREF", "formaction", "xlink:href", "HTTP-equiv", "id"])
  func known(name: String) {
    let value = Array((name + "=").utf8).withUnsafeBufferPointer { PackedName(in: $0, at: 0).value }
    #expect(MarkupAttribute(rawValue: value) != nil)
    #expect((MarkupAttribute(anywhere: value) == nil) == !["formaction", "id"].contains(name))
  }

  @Test("a path has one hash, in whatever folders it is begun", arguments: 0..<8)
  func paths(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let letters = Array("ab-/")
    var seen: [PathHash: String] = [:]
    for _ in 0..<500 {
      let path = String(
        (0..<Int.random(in: 0...25, using: &generator)).map { _ in letters[Int.random(in: 0...3, using: &generator)] }
      )
      let hash = PathHash(path)
      #expect(seen.updateValue(path, forKey: hash) ?? path == path)
      var parts = PathHash()
      var rest = path[...]
      while let slash = rest.firstIndex(of: "/") {
        Array(rest[...slash].utf8).withUnsafeBufferPointer { parts.add($0) }
        rest = rest[rest.index(after: slash)...]
        if Bool.random(using: &generator) { break }
      }
      Array(rest.utf8).withUnsafeBufferPointer { parts.add($0) }
      #expect(parts == hash, "\(path)")
    }
    #expect(PathHash("a") != PathHash("a\0"))
  }

  @Test("the end of a text is zeros")
  func words() {
    let text: [UInt8] = Array(1...11)
    text.withUnsafeBufferPointer { bytes in
      #expect(TextWord.word(of: bytes, at: 3) == 0x0B0A_0908_0706_0504)
      #expect(TextWord.word(of: bytes, at: 9) == 0x0B0A)
      #expect(TextWord.word(of: UnsafeBufferPointer(rebasing: bytes[..<3]), at: 1) == 0x0302)
    }
  }
}
