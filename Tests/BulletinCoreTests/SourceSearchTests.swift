import BulletinTestSupport
import Testing

@testable import BulletinCore

@Suite("Searching a file for some bytes")
struct SourceSearchTests {
  @Test("finds the first place that the standard library finds, wherever it is", arguments: [1, 2, 3, 17])
  func anything(length: Int) {
    var random = SplitMix64(seed: UInt64(length))
    for _ in 0..<500 {
      // Few different bytes, so that the words often begin and end without being there.
      let text = (0..<Int.random(in: 0...80, using: &random)).map { _ in UInt8.random(in: 0x61...0x63, using: &random) }
      let taken = text.suffix(Int.random(in: 0...80, using: &random)).prefix(length)
      let words = taken.count == length ? Array(taken) : Array(repeating: 0x61, count: length)
      let found = SourceFile(path: "a", utf8: text).firstRange(of: words)
      #expect(found == text.firstRange(of: words).map { SourceRange($0.lowerBound, $0.upperBound) })
    }
  }

  @Test("finds nothing for no bytes")
  func nothing() {
    #expect(SourceFile(path: "a", text: "abc").firstRange(of: []) == nil)
  }
}
