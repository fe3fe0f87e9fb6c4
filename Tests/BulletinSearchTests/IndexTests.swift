import BulletinCore
import Testing

@testable import BulletinSearch

@Suite("The index")
struct IndexTests {
  private func index(
    _ documents: [SearchDocument],
    _ abbreviations: [Abbreviation] = [],
    runLength: Int = 2
  ) async throws -> ReadIndex {
    ReadIndex(try await shards(documents, abbreviations, runLength: runLength))
  }

  private func shards(
    _ documents: [SearchDocument],
    _ abbreviations: [Abbreviation] = [],
    runLength: Int
  ) async throws -> [IndexMerge.Shard] {
    let matcher = AbbreviationMatcher(abbreviations)
    let partials = stride(from: 0, to: documents.count, by: runLength).map { start in
      PartialIndex(documents[start..<min(start + runLength, documents.count)], first: start, matcher: matcher)
    }
    return try await IndexMerge(partials).shards()
  }

  @Test("keeps for each form of a word the documents, with the best zone in each")
  func forms() async throws {
    let found = try await index([
      .page(title: "Đường hoa", body: "đường làng, đường quê"), .page(body: "Bình Dương"),
      .page(summary: "duong", names: "Dương Văn Hòa"), .page(body: "hoà. Hòa! HÒA? hòa"),
    ])
    #expect(
      found.lists["duong"] == ["đương`": ["0:shortTitle"], "dương": ["1:body", "2:names"], "duong": ["2:summary"]]
    )
    #expect(found.lists["hoa"] == ["hoa": ["0:shortTitle"], "hoa`": ["2:names", "3:bodyOften"]])
  }

  @Test("keeps neighbours, but not across lines, of amounts or of two small words")
  func pairs() async throws {
    let found = try await index([.page(body: "332 hộ dân vận\nkhéo và của nghị quyết 25; số 7/KH")])
    let pairs = found.lists.keys.filter { $0.contains(" ") }
    #expect(Set(pairs) == ["ho dan", "dan van", "kheo va", "cua nghi", "nghi quyet", "quyet 25", "so 7", "7 kh"])
  }

  @Test("finds the full form where the short one stands, and the other way round, with their neighbours")
  func abbreviations() async throws {
    let found = try await index(
      [.page(body: "UBND tỉnh"), .page(body: "Uỷ ban nhân dân tỉnh"), .page(body: "ubnd, P. Nghĩa Lộ, mục P")],
      [Abbreviation("UBND", "ủy ban nhân dân"), Abbreviation("P.", "phường")]
    )
    #expect(found.lists["ubnd"] == ["ubnd": ["0:body", "1:body", "2:body"]])
    #expect(found.lists["nhan dan"]?[""] == ["0:body", "1:body"])
    #expect(found.lists["dan tinh"]?[""] == ["0:body", "1:body"])
    #expect(found.lists["ubnd tinh"]?[""] == ["0:body", "1:body"])
    #expect(found.lists["phuong nghia"]?[""] == ["2:body"])
    #expect(found.lists["muc phuong"] == nil)
  }

  @Test("is the same however the documents are divided among the cores")
  func division() async throws {
    let words = ["đường", "dương", "hoà", "dân", "vận", "khéo", "UBND", "01/KH", "của", "và"]
    var state: UInt64 = 7
    let documents = (0..<90).map { number in
      let text = (0..<200).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return words[Int(state >> 33) % words.count] + (state >> 20 & 7 == 0 ? String(state >> 50 & 511) : "")
      }
      return SearchDocument.page(title: "Bài \(number)", body: text.joined(separator: " "))
    }
    let one = try await shards(documents, Abbreviation.defaults, runLength: 90)
    let many = try await shards(documents, Abbreviation.defaults, runLength: 7)
    #expect(one.count > 1)
    #expect(one.map(\.start) == many.map(\.start))
    #expect(one.map(\.bytes) == many.map(\.bytes))
  }

  @Test("forms that differ in composition alone stay two, however the documents are divided")
  func composition() async throws {
    // Both are in NFC, and their forms are o, a diaeresis, a and the tone: composed in one, apart in the other.
    let documents: [SearchDocument] = [.page(body: "\u{F3}\u{308}a"), .page(body: "\u{F6}\u{E1}")]
    let together = try await shards(documents, runLength: 2)
    #expect(together.map(\.bytes) == [Array("=oa!o\u{308}a'!#!\u{F6}a'!+".utf8)])
    #expect(try await shards(documents, runLength: 1).map(\.bytes) == together.map(\.bytes))
  }

  @Test("a part is the same whatever words were learnt before")
  func vocabulary() {
    let matcher = AbbreviationMatcher([Abbreviation("UBND", "ủy ban nhân dân"), Abbreviation("TP.", "thành phố")])
    let documents: [SearchDocument] = [
      .page(title: "Lý và kỹ", body: "UBND TP. Quảng Ngãi, 01/KH-UBND; lí, kĩ, LÝ\n“Dân” vận 6.381 hộ, 日本語です"),
      .page(body: "Uỷ ban nhân dân thành phố: hoà, hòa, nghị quyết 25-NQ/TW", names: "Sở Tài nguyên"),
    ]
    // Other spellings and forms of the same keys, in another order; and words that the documents have not.
    let others: [SearchDocument] = [
      .page(title: "kì, ky, LÍ, ly, hỏa, HÒA", body: "hộ 6381 6.381.000, 1/kh-ubnd, Thành Phố TP UBND của dân"),
      .page(body: "không có ở đâu: xyz 999 中文 internationalization internationalisation"),
    ]
    func stored(_ part: PartialIndex) -> [UInt8] {
      var writer = StorageWriter()
      writer.write(part)
      return writer.bytes
    }
    let expected = stored(PartialIndex(documents[...], first: 0, matcher: matcher))
    var vocabulary = Vocabulary(matcher)
    _ = PartialIndex(others[...], first: 0, &vocabulary)
    #expect(stored(PartialIndex(documents[...], first: 0, &vocabulary)) == expected)
    _ = PartialIndex([documents[1]] + others[...], first: 0, &vocabulary)
    #expect(stored(PartialIndex(documents[...], first: 0, &vocabulary)) == expected)
  }

  @Test("a part may have as many documents as its postings can count")
  func largestPart() async throws {
    let count = PartialIndex.mostDocuments
    let documents = (0..<count + 1).map { SearchDocument.page(title: $0 % 100 == 91 ? "dân vận" : "khéo") }
    let index = try await index(documents, runLength: count)
    let expected = stride(from: 91, through: count, by: 100).map { "\($0):shortTitle" }
    #expect(expected.last == "8191:shortTitle" && count == 8_192)
    #expect(index.lists["dan van"]?[""] == expected)
    #expect(index.lists["kheo"]?.values.first?.count == count + 1 - expected.count)
  }

  @Test("a part that was stored and read again is the same")
  func storage() async throws {
    let documents: [SearchDocument] = [
      .page(title: "Dân vận khéo", body: "đường hoa, 01/KH-UBND"), .page(body: "Đường quê"),
    ]
    let part = PartialIndex(documents[...], first: 3, matcher: AbbreviationMatcher(Abbreviation.defaults))
    var writer = StorageWriter()
    writer.write(part)
    let again = try writer.bytes.withUnsafeBytes { bytes in
      var reader = StorageReader(bytes)
      return try reader.read(PartialIndex.self)
    }
    #expect(again.pairs == part.pairs && again.pairPostings == part.pairPostings && again.forms == part.forms)
    #expect(try await IndexMerge([again]).shards().map(\.bytes) == IndexMerge([part]).shards().map(\.bytes))
    for length in 0..<writer.bytes.count {
      writer.bytes[..<length].withUnsafeBytes { bytes in
        var reader = StorageReader(bytes)
        #expect(throws: StorageDamage.self) { try reader.read(PartialIndex.self) }
      }
    }
  }

  @Test("shards start where the root says, in ascending order, and can be read alone")
  func shardStarts() async throws {
    let documents = (0..<400).map { number in
      SearchDocument.page(body: (0..<120).map { "a\($0 * number % 97)b c\($0)" }.joined(separator: " "))
    }
    let shards = try await shards(documents, runLength: 100)
    #expect(shards.count > 3)
    for shard in shards {
      let first = ReadIndex([shard]).lists.keys.min { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      #expect(first == shard.start)
    }
    for (left, right) in zip(shards, shards.dropFirst()) {
      #expect(left.start.utf8.lexicographicallyPrecedes(right.start.utf8))
    }
  }

  @Test("what nearly every document has lies in shards of its own, so that its neighbours are not fetched with it")
  func largeRecords() async throws {
    let shards = try await shards((0..<5_000).map { .page(body: "ta\($0 % 40) tt vv") }, runLength: 1_000)
    let starts = shards.map(\.start)
    #expect(starts.contains("tt") && starts.contains("tt vv") && starts.contains("vv"))
    for shard in shards where ["tt", "tt vv", "vv"].contains(shard.start) {
      let lists = ReadIndex([shard]).lists
      #expect(Array(lists.keys) == [shard.start] && lists[shard.start]?.values.first?.count == 5_000)
    }
    #expect(shards.allSatisfy { !$0.bytes.isEmpty })
  }

  @Test("no content of a shard could end or bend the string of the script")
  func safeText() async throws {
    let hostile = "</script> \" \\ ' \u{2028} ${x} `a` <!-- \u{0}\u{7} ệ\u{301} 𝒳 中"
    for shard in try await shards([.page(title: hostile, body: hostile)], runLength: 1) {
      #expect(!shard.bytes.contains { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C })
    }
  }
}
