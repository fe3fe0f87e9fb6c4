import BulletinCore
import BulletinTestSupport
import Foundation
import Testing

@testable import BulletinSearch

/// What Swift and search.js have to agree on; Tests/browser/test_search.py asks the script the same.
private struct Vectors: Decodable {
  struct Case: Decodable {
    let text: String
    /// A key and a form each.
    let words: [String]
    var numbers: [String]?
  }

  let words: [Case]
  let letters: Case

  static func read() throws -> Vectors {
    let file = SiteRepository.root + "/Tests/Vectors/search-words.json"
    return try JSONDecoder().decode(Vectors.self, from: Data(contentsOf: URL(fileURLWithPath: file)))
  }
}

@Suite("Words of the index")
struct SearchWordTests {
  private func words(_ text: String) -> [String] {
    AbbreviationMatcher.words(of: text).map { SearchWord($0) }.map { "\($0.key) \($0.form)" }
  }

  @Test("texts are cut and folded as the shared vectors say")
  func vectors() throws {
    let vectors = try Vectors.read()
    #expect(vectors.words.count > 50)
    for vector in vectors.words {
      #expect(words(vector.text) == vector.words, "\(vector.text)")
    }
  }

  @Test("every Latin letter is folded as the shared vectors say")
  func letters() throws {
    let vector = try Vectors.read().letters
    let found = words(vector.text)
    #expect(found.count > 700)
    for (letter, (swift, script)) in zip(vector.text.split(separator: " "), zip(found, vector.words)) {
      #expect(swift == script, "\(letter)")
    }
  }

  @Test("a text has at most as many words as there is room for, also where numbers touch words")
  func closestWords() {
    for (text, count) in [("a b c", 3), ("1.234a 1.234á-5", 5), ("1.234b1.234b", 3), ("", 0), ("a", 1), (".", 0)] {
      #expect(words(text).count == count, "\(text)")
      #expect(count <= (text.utf8.count + 1) / 2)
    }
    #expect(words(String(repeating: "x ", count: 5_000)).count == 5_000)
  }

  @Test("document numbers are a word of their own, as the shared vectors say")
  func documentNumbers() throws {
    for vector in try Vectors.read().words {
      let index = PartialIndex([.page(body: vector.text)], first: 0, matcher: AbbreviationMatcher([]))
      let numbers = index.keys.filter { $0.contains("-") }
      #expect(Set(numbers) == Set(vector.numbers ?? []), "\(vector.text)")
    }
  }

  @Test("a decomposed text has the words of the composed one")
  func decomposed() {
    let text = "Dân vận khéo ở Đắk Lắk"
    #expect(words(text.decomposedStringWithCanonicalMapping) == words(text))
  }
}
