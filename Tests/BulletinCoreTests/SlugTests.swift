import BulletinTestSupport
import Foundation
import Testing

@testable import BulletinCore

@Suite struct SlugTests {
  @Test(
    "folds any text to ASCII words with single hyphens",
    arguments: [
      ("Dân vận khéo ở phường Trần Phú", "dan-van-kheo-o-phuong-tran-phu"),
      ("  “Đài” – Truyền   thanh! ", "dai-truyen-thanh"), ("01/KH-UBND", "01-kh-ubnd"),
      ("---a---", "a"), ("Москва", nil), ("…", nil), ("", nil),
    ] as [(String, String?)]
  )
  func folding(text: String, slug: String?) {
    #expect(Slug(folding: text)?.string == slug)
    #expect(Slug(folding: text.decomposedStringWithCanonicalMapping)?.string == slug)
  }

  @Test(
    "cuts at a hyphen where it is too long, or inside a word that is longer itself",
    arguments: [
      ("mot hai ba", 7, "mot-hai"), ("mot hai ba", 8, "mot-hai"), ("mot hai ba", 9, "mot-hai"),
      ("mot hai ba", 10, "mot-hai-ba"), ("motmotmot", 4, "motm"),
    ]
  )
  func length(text: String, maximum: Int, slug: String) {
    #expect(Slug(folding: text, maximumLength: maximum)?.string == slug)
  }

  @Test("takes slugs as they are and nothing else")
  func exactly() {
    #expect(Slug(exactly: "a-1")?.string == "a-1")
    for text in ["", "-a", "a-", "a--b", "A", "đ", "a_b", "a b", String(repeating: "a", count: 121)] {
      #expect(Slug(exactly: text) == nil, "\(text)")
    }
  }

  @Test("makes slugs that are slugs", arguments: 1...10 as ClosedRange<UInt64>)
  func random(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let slug = try #require(Slug(folding: VietnameseSamples.text(words: 60, using: &random)))
    #expect(slug.string.utf8.count <= Slug.maximumLength)
    #expect(Slug(exactly: slug.string) == slug)
  }
}
