import Testing

@testable import BulletinCore

struct NearMissTests {
  @Test(
    "proposes the word a slip away",
    arguments: [
      ("tilte", "title"),  // neighbours swapped
      ("titl", "title"),  // a letter missing
      ("titlee", "title"),  // a letter too many
      ("tible", "title"),  // a letter replaced
      ("relatedStorys", "relatedStories"),
      ("Title", "title"),
      ("kinh te", "kinh-te"),
      ("kinh_te", "kinh-te"),
    ]
  )
  func slip(written: String, meant: String) {
    #expect(NearMiss.best(for: written, among: ["body", "kinh-te", "title", "relatedStories", "van-hoa"]) == meant)
  }

  @Test("forgives more in longer words, nothing in words of two letters")
  func allowanceGrowsWithLength() {
    #expect(NearMiss.best(for: "ab", among: ["ac"]) == nil)
    #expect(NearMiss.best(for: "AB", among: ["ab"]) == "ab")
    #expect(NearMiss.best(for: "bod", among: ["bad"]) == "bad")
    #expect(NearMiss.best(for: "bod", among: ["dab"]) == nil)
    #expect(NearMiss.best(for: "recogniton-yaer", among: ["recognition-year"]) == "recognition-year")
    #expect(NearMiss.best(for: "recognition", among: ["registration"]) == nil)
  }

  @Test("takes the closest, then the first")
  func order() {
    #expect(NearMiss.best(for: "author", among: ["authors", "autors", "auhtor"]) == "authors")
    #expect(NearMiss.best(for: "authr", among: ["auth", "authx", "author"]) == "auth")
    #expect(NearMiss.best(for: "summery", among: ["summers", "summary", "Summery"]) == "Summery")
  }

  @Test("never proposes the text itself, nor anything out of nothing")
  func nothing() {
    #expect(NearMiss.best(for: "title", among: ["title"]) == nil)
    #expect(NearMiss.best(for: "title", among: []) == nil)
    #expect(NearMiss.best(for: "", among: ["a", "title"]) == nil)
  }

  @Test(
    "counts the distance as the full table does, up to the bound",
    arguments: [
      ("", "", 0), ("", "abc", 3), ("abc", "", 3), ("abc", "abc", 0), ("abc", "acb", 1), ("ca", "abc", 3),
      ("kitten", "sitting", 3),
      ("đất", "đát", 1), ("nghiep", "nghi", 2),
    ]
  )
  func distance(left: String, right: String, expected: Int) {
    let left = Array(left.unicodeScalars)
    let right = Array(right.unicodeScalars)
    #expect(NearMiss.distance(left, right, atMost: expected) == expected)
    #expect(NearMiss.distance(right, left, atMost: expected + 2) == expected)
    #expect(NearMiss.distance(left, right, atMost: expected - 1) == nil)
  }

  @Test("an index finds what a search through all names finds; of many it compares those that begin most alike")
  func index() {
    let few = ["duong-hoa", "duong-cai", "bep-am"]
    #expect(NearMissIndex(few).best(for: "duong-hao") == NearMiss.best(for: "duong-hao", among: few))
    #expect(NearMissIndex(few).best(for: "Đường hoa") == "duong-hoa")
    #expect(NearMissIndex(few).best(for: "duong-hoa") != "duong-hoa", "never the text itself")
    let many = (1...NearMissIndex.smallCount + 1).map { "phuong-so-\($0 * 1_000)" } + ["phuong-tran-phu"]
    #expect(NearMissIndex(many).best(for: "phuong-trna-phu") == "phuong-tran-phu")
    #expect(NearMissIndex(many).best(for: "huong-tran-phu") == nil, "begins otherwise")
    #expect(NearMissIndex([]).best(for: "a") == nil)
  }
}
