import BulletinTestSupport
import Testing

@testable import BulletinCore

@Suite struct DiagnosticOrderTests {
  @Test("sorts by path, offset, id and headline, those without a place first, whatever the order of the work")
  func order() {
    let a = SourceFile(path: "a.md", text: "xyz")
    let b = SourceFile(path: "b.md", text: "xyz")
    func diagnostic(_ id: String, _ headline: String, _ place: Diagnostic.Place?) -> Diagnostic {
      Diagnostic(.error, id, at: place, Wording(vi: headline, en: ""))
    }
    let sorted = [
      diagnostic("z", "0", nil), diagnostic("z", "1", Diagnostic.Place(a)),
      diagnostic("a", "2", Diagnostic.Place(a, SourceRange(0, 1))),
      diagnostic("b", "3", Diagnostic.Place(a, SourceRange(0, 1))),
      diagnostic("b", "4", Diagnostic.Place(a, SourceRange(0, 1))),
      diagnostic("a", "5", Diagnostic.Place(a, SourceRange(2, 3))),
      diagnostic("a", "6", Diagnostic.Place(b, SourceRange(0, 1))),
    ]
    var random = SplitMix64(seed: 5)
    for _ in 0..<20 {
      #expect(sorted.shuffled(using: &random).sortedByPlace().map(\.headline.vi) == sorted.map(\.headline.vi))
    }
    #expect(sorted.hasErrors)
    #expect(![Diagnostic(.warning, "w", Wording(vi: "", en: ""))].hasErrors)
  }
}
