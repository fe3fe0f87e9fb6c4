import BulletinTestSupport
import Testing

@testable import BulletinCore

@Suite struct DocumentNumberTests {
  @Test(
    "reads both grammars and settles dirty forms",
    arguments: [
      ("01/KH-UBND", "01/KH-UBND"), ("01 /KH-UBND", "01/KH-UBND"), ("Số 01 /KH-UBND", "01/KH-UBND"),
      ("Số: 1/kh-ubnd", "01/KH-UBND"), ("01/KH – UBND", "01/KH-UBND"), ("  001/KH-UBND ", "01/KH-UBND"),
      ("1162 -QĐ/HU", "1162-QĐ/HU"), ("98 -KH/ĐU", "98-KH/ĐU"), ("1162 - qđ / hu", "1162-QĐ/HU"),
      ("1162–QĐ/HU", "1162-QĐ/HU"), ("1162-Q\u{D0}/HU", "1162-QĐ/HU"),
      ("04/2015/NĐ-CP", "04/2015/NĐ-CP"), ("149/2018/nđ-cp", "149/2018/NĐ-CP"),
      ("7086/UBND-KGVX", "7086/UBND-KGVX"), ("25-HD/BCĐ", "25-HD/BCĐ"), ("05-ĐA/TU", "05-ĐA/TU"),
      ("27-KH/ĐUK", "27-KH/ĐUK"), ("69-KH/BDVTU", "69-KH/BDVTU"), ("407-CV/ĐUK", "407-CV/ĐUK"),
      ("33-CT/TTg", "33/CT-TTg"), ("33/CT-TTG", "33/CT-TTg"), ("01-KH/UBND", "01/KH-UBND"),
      ("25/NQ-TW", "25-NQ/TW"), ("25-NQ/TƯ", "25-NQ/TW"), ("25-NQ/T.Ư", "25-NQ/TW"), ("1273-KH/BDVTƯ", "1273-KH/BDVTW"),
      ("10/2022/QH15", "10/2022/QH15"), ("06/2022/qh15", "06/2022/QH15"), ("36-HD/VPTW", "36-HD/VPTW"),
      ("12a/KH-UBND", "12a/KH-UBND"), ("02A-TB/HU", "02a-TB/HU"), ("05-CTR/TU", "05-CTr/TU"),
      ("15/2023/TTLT-BCA-BQP", "15/2023/TTLT-BCA-BQP"), ("120/SNV", "120/SNV"),
    ]
  )
  func settles(written: String, settled: String) throws {
    #expect(try DocumentNumber.parse(UnicodeNormalization.nfc(written)).text == settled)
  }

  @Test("knows the parts of a number")
  func parts() throws {
    let state = try DocumentNumber.parse("04/2015/NĐ-CP")
    #expect((state.side, state.serial, state.year, state.kind, state.body) == (.state, 4, 2015, "NĐ", "CP"))
    let dispatch = try DocumentNumber.parse("7086/UBND-KGVX")
    #expect((dispatch.side, dispatch.kind, dispatch.body) == (.state, nil, "UBND-KGVX"))
    #expect(dispatch.kinds.map(\.name) == ["Công văn"])
    let party = try DocumentNumber.parse("407-CV/ĐUK")
    #expect((party.side, party.serial, party.kind, party.body) == (.party, 407, "CV", "ĐUK"))
    #expect(party.kinds == [.dispatch])
    #expect(try DocumentNumber.parse("593-QĐ/TU").kinds.map(\.name) == ["Quyết định", "Quy định"])
    #expect(try DocumentNumber.parse("593/QĐ-UBND").kinds.map(\.name) == ["Quyết định"])
    #expect(try DocumentNumber.parse("10/2022/QH15").kinds.isEmpty)
  }

  @Test("a number alone is no identity: kind, body and year count")
  func identity() throws {
    let numbers = try ["26-HD/ĐUK", "26-KH/ĐUK", "43-KL/TW", "43-CT/TW", "43-KH/TW", "26-KH/ĐU", "26/KH-UBND"]
      .map(DocumentNumber.parse)
    #expect(Set(numbers).count == numbers.count)
  }

  @Test(
    "says what is missing",
    arguments: [
      ("", .serialMissing), ("KH-UBND", .serialMissing), ("0/KH-UBND", .serialMissing),
      ("1234567/KH-UBND", .serialMissing),
      ("01", .symbolMissing), ("30/9", .symbolMissing), ("30/9/2018", .symbolMissing), ("01/", .symbolMissing),
      ("27-KH", .bodyMissing), ("27-KH-ĐUK", .bodyMissing), ("27-KH/", .bodyMissing),
      ("01/KH-UBND ngày", .unexpected("ngày")), ("01/KH-UBND/2018", .unexpected("/2018")),
    ] as [(String, DocumentNumberError)]
  )
  func refuses(text: String, error: DocumentNumberError) {
    #expect(throws: error) { try DocumentNumber.parse(text) }
  }

  /// A number by the grammar, and the same number as a hasty hand leaves it.
  private static func random(_ generator: inout SplitMix64) -> (settled: String, dirty: String) {
    let serial = Int.random(in: 1...9999, using: &generator)
    let number = (serial < 10 ? "0" : "") + String(serial)
    let space = { (generator: inout SplitMix64) in Bool.random(using: &generator) ? " " : "" }
    let dash = ["-", "–", "‑"].randomElement(using: &generator) ?? "-"
    if Bool.random(using: &generator) {
      let kind = DocumentKind.all.compactMap(\.partyAbbreviation).randomElement(using: &generator) ?? "KH"
      let body =
        ["TW", "TU", "HU", "ĐU", "ĐUK", "BCĐ", "BDVTU", "BDVTW", "TXU"].randomElement(using: &generator) ?? "TU"
      let dirty =
        number + space(&generator) + dash + space(&generator) + kind.lowercased() + space(&generator) + "/"
        + space(&generator) + body.lowercased()
      return ("\(number)-\(kind)/\(body)", dirty)
    }
    let year = Bool.random(using: &generator) ? "/\(Int.random(in: 1945...2030, using: &generator))" : ""
    let kind = DocumentKind.all.compactMap(\.stateAbbreviation).randomElement(using: &generator) ?? "KH"
    let body = ["UBND", "HĐND", "CP", "TTg", "SNV", "BCĐ", "BNV"].randomElement(using: &generator) ?? "UBND"
    let dirty =
      "Số: " + number + space(&generator) + year + space(&generator) + "/" + space(&generator)
      + kind.uppercased() + space(&generator) + dash + space(&generator) + body.lowercased()
    return ("\(number)\(year)/\(kind)-\(body)", dirty)
  }

  @Test("any number by the grammar reads back as itself, however it is spaced, dashed and cased", arguments: 0..<8)
  func roundTrip(seed: Int) throws {
    var generator = SplitMix64(seed: UInt64(seed))
    for _ in 0..<500 {
      let (settled, dirty) = Self.random(&generator)
      let number = try DocumentNumber.parse(settled)
      #expect(number.text == settled, "seed \(seed)")
      #expect(try DocumentNumber.parse(dirty) == number, "“\(dirty)”, seed \(seed)")
    }
  }

  @Test("numbers put into any running text are found where they stand, and nothing else", arguments: 0..<8)
  func foundInText(seed: Int) throws {
    var generator = SplitMix64(seed: UInt64(seed))
    let words = [
      "tổng", "kết", "và/hoặc", "30/9", "ngày", "1/2018", "(", "24/7", "km/h", "3.500", "–", "UBND", "“", "01-02",
    ]
    for _ in 0..<200 {
      var text: [UInt8] = []
      var expected: [(number: DocumentNumber, range: Range<Int>)] = []
      for _ in 0..<12 {
        if Int.random(in: 0..<4, using: &generator) == 0 {
          let settled = Self.random(&generator).settled
          expected.append((try DocumentNumber.parse(settled), text.count..<text.count + settled.utf8.count))
          text += settled.utf8
        } else {
          text += (words.randomElement(using: &generator) ?? "").utf8
        }
        text.append(UInt8(ascii: " "))
      }
      let found = DocumentMention.find(in: text[...])
      #expect(found.map(\.number) == expected.map(\.number), "seed \(seed): \(String(decoding: text, as: UTF8.self))")
      #expect(found.map(\.range) == expected.map(\.range), "seed \(seed)")
    }
  }

  @Test("any bytes are read without harm", arguments: 0..<4)
  func anyBytes(seed: Int) {
    var generator = SplitMix64(seed: UInt64(seed))
    let alphabet = Array("0129/-–KHUBNDĐT.Ư g(ngày ".utf8) + [0xC3, 0xFF, 0xE2, 0x80]
    for _ in 0..<2000 {
      let bytes = (0..<Int.random(in: 0...40, using: &generator)).map { _ in
        alphabet.randomElement(using: &generator) ?? 0
      }
      for mention in DocumentMention.find(in: bytes[...]) {
        #expect(bytes.indices.contains(mention.range.lowerBound) && mention.range.upperBound <= bytes.count)
      }
      _ = try? DocumentNumber.parse(String(decoding: bytes, as: UTF8.self))
    }
  }
}

@Suite struct DocumentMentionTests {
  @Test(
    "finds numbers in sentences, with the date behind them",
    arguments: [
      ("theo Nghị quyết 25-NQ/TW và", "25-NQ/TW", nil),
      ("Kết luận số 43-KL/TW, ngày 07/01/2019 của Ban Bí thư", "43-KL/TW", "2019-01-07"),
      ("43-KL/TW ngày 07 tháng 01 năm 2019.", "43-KL/TW", "2019-01-07"),
      ("Công văn 7086/UBND-KGVX (ngày 16/11/2017).", "7086/UBND-KGVX", "2017-11-16"),
      ("(01/KH-UBND)", "01/KH-UBND", nil), ("“33-CT/TTg”", "33/CT-TTg", nil), ("1162 -QĐ/HU;", "1162-QĐ/HU", nil),
      ("Kế hoạch 01/KH-UBND - Phòng Nội vụ", "01/KH-UBND", nil), ("Luật 10/2022/QH15.", "10/2022/QH15", nil),
      ("năm 2018, 01/KH-UBND ngày mai", "01/KH-UBND", nil),
    ] as [(String, String, String?)]
  )
  func found(text: String, number: String, date: String?) throws {
    let mentions = DocumentMention.find(in: Array(text.utf8)[...])
    try #require(mentions.count == 1)
    #expect(mentions[0].number.text == number)
    #expect(mentions[0].date.map { DateFormat.iso($0) } == date)
  }

  @Test(
    "leaves other slashes alone",
    arguments: [
      "trước ngày 30/9 hằng năm", "và/hoặc", "ngày 12/5/2018", "24/7", "60 km/h", "https://a.vn/12/KH-UBND",
      "v1.01/KH-UBND",
      "2/3-UBND", "12/AB-CD", "Nghị quyết 25", "X01/KH-UBND", "01/KH-UBNDX1/2", "01/kh-ubnd", "01/KH-UBNDở", "19/5-KH",
      "tỷ lệ 3/4-TB", "12-AB/TW",
    ]
  )
  func ignored(text: String) {
    #expect(DocumentMention.find(in: Array(text.utf8)[...]).isEmpty)
  }

  @Test("a date on the next line belongs to the number")
  func nextLine() {
    let found = DocumentMention.find(
      in: Array("Kết luận 43-KL/TW".utf8)[...],
      following: Array("ngày 07/01/2019".utf8)[...]
    )
    #expect(found.map(\.date) == [CivilDate(year: 2019, month: 1, day: 7)])
  }

  @Test("a citation is a number, a number with its date, or words")
  func citations() {
    let dated = DocumentCitation("Kết luận số 43-KL/TW ngày 07/01/2019")
    #expect(dated.number?.text == "43-KL/TW")
    #expect(dated.date == CivilDate(year: 2019, month: 1, day: 7))
    #expect(DocumentCitation("01 /kh-ubnd").number?.text == "01/KH-UBND")
    #expect(DocumentCitation("Quy chế dân chủ ở cơ sở").number == nil)
    #expect(DocumentCitation("25-NQ/TW và 43-KL/TW").number == nil)
  }
}

@Suite struct IssuingBodyTests {
  @Test(
    "tells whether an issuer fits a symbol, and claims nothing of unknown ones",
    arguments: [
      ("TU", "BTV Huyện ủy", false), ("TU", "Ban Thường vụ Tỉnh uỷ Lạng Sơn", true), ("HU", "BTV Huyện ủy", true),
      ("UBND", "UBND thành phố Quảng Ngãi", true), ("UBND-KGVX", "Ủy ban nhân dân tỉnh", true),
      ("UBND", "Chính phủ", false),
      ("TW", "Bộ Chính trị", true), ("TW", "BCH Trung ương", true), ("ĐUK", "Đảng ủy Khối", true),
      ("ĐUK", "BTV Đảng ủy xã", false), ("BDVTU", "Ban Dân vận Tỉnh ủy", true), ("QH15", "Quốc hội", true),
      ("QH15", "Chính phủ", false), ("XYZ", "Bất kỳ ai", true), ("TTg", "Thủ tướng Chính phủ", true),
    ]
  )
  func fits(body: String, issuer: String, fits: Bool) {
    #expect(IssuingBody.fits(body, issuer: issuer) == fits)
  }

  @Test("tells the side of an issuer")
  func sides() {
    #expect(IssuingBody.side(ofIssuer: "BTV Đảng ủy xã Hồng Phong") == .party)
    #expect(IssuingBody.side(ofIssuer: "UBND thành phố Quảng Ngãi") == .state)
    #expect(IssuingBody.side(ofIssuer: "Công ty cấp nước") == nil)
  }
}
