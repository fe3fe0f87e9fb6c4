import BulletinTestSupport
import Foundation
import Testing

@testable import BulletinCore

@Suite struct SourceDecoderTests {
  private static let settled = "tiêu đề: Dân vận khéo\n\nĐường mới 🎉\n"

  private static func utf16(_ text: String, bigEndian: Bool, mark: Bool) -> [UInt8] {
    let units = (mark ? [0xFEFF] : []) + Array(text.utf16)
    return units.flatMap { unit in
      let bytes = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return bigEndian ? bytes : bytes.reversed()
    }
  }

  @Test(
    "settles every form of the same text alike",
    arguments: [
      Array(settled.utf8),
      [0xEF, 0xBB, 0xBF] + Array(settled.utf8),
      Array(settled.replacingOccurrences(of: "\n", with: "\r\n").utf8),
      Array(settled.replacingOccurrences(of: "\n", with: "\r").utf8),
      Array(settled.decomposedStringWithCanonicalMapping.utf8),
      utf16(settled, bigEndian: false, mark: true),
      utf16(settled, bigEndian: true, mark: true),
      utf16(
        settled.decomposedStringWithCanonicalMapping.replacingOccurrences(of: "\n", with: "\r\n"),
        bigEndian: false,
        mark: true
      ),
    ] as [[UInt8]]
  )
  func settles(bytes: [UInt8]) throws {
    let (file, diagnostics) = SourceDecoder.decode(path: "a.md", bytes: bytes)
    #expect(diagnostics.isEmpty)
    #expect(try #require(file).utf8 == Array(SourceDecoderTests.settled.utf8))
  }

  @Test("composes the path")
  func path() {
    let file = SourceDecoder.decode(path: "Ba\u{300}i.md", bytes: []).file
    #expect(file.map { Array($0.path.utf8) } == Array("Bài.md".utf8))
    #expect(file?.utf8 == [])
  }

  @Test("keeps text that is in order in its storage")
  func noCopy() throws {
    let bytes = Array("Dân vận khéo\n".utf8)
    let file = try #require(SourceDecoder.decode(path: "a.md", bytes: bytes).file)
    #expect(bytes.withUnsafeBufferPointer { $0.baseAddress } == file.utf8.withUnsafeBufferPointer { $0.baseAddress })
  }

  @Test("mixes CR, LF and CR LF as editors do")
  func lineEnds() throws {
    let file = try #require(SourceDecoder.decode(path: "a.md", bytes: Array("a\r\r\nb\n\rc\r".utf8)).file)
    #expect(file.utf8 == Array("a\n\nb\n\nc\n".utf8))
  }

  @Test("points at the first byte that is not UTF-8, in the text as it would be settled")
  func damaged() throws {
    let bytes =
      [0xEF, 0xBB, 0xBF] + Array("dòng 1\r\nde\u{302}\u{323} Đường ".utf8) + [0xE1, 0xBA] + Array(" sau\r\nx".utf8)
    let (file, diagnostics) = SourceDecoder.decode(path: "a.md", bytes: bytes)
    #expect(file == nil)
    let diagnostic = try #require(diagnostics.first)
    #expect(diagnostics.count == 1)
    #expect(diagnostic.id == "not-utf8")
    #expect(diagnostic.severity == .error)
    #expect(diagnostic.headline.vi == "ký tự hỏng, không phải UTF-8")
    let place = try #require(diagnostic.place)
    let range = try #require(place.range)
    #expect(place.file.text(in: range) == "\u{FFFD}")
    #expect(LineTable(place.file).position(of: range.start) == (2, 10))
    #expect(diagnostic.notes.map(\.text.vi) == ["còn 1 byte khác trong tệp không đọc được"])
  }

  @Test(
    "refuses every ill-formed sequence at its place",
    arguments: [
      [0x80], [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x80, 0x80], [0xE0, 0x9F, 0xBF], [0xED, 0xA0, 0x80],
      [0xF0, 0x80, 0x80, 0x80],
      [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFF], [0xC3], [0xE1, 0xBB], [0xF0, 0x9F, 0x8E],
    ] as [[UInt8]]
  )
  func illFormed(sequence: [UInt8]) throws {
    let bytes = Array("Đ\nbà ".utf8) + sequence + Array("\nế".utf8)
    let diagnostic = try #require(SourceDecoder.decode(path: "a.md", bytes: bytes).diagnostics.first)
    let place = try #require(diagnostic.place)
    #expect(diagnostic.id == "not-utf8")
    #expect(LineTable(place.file).position(of: try #require(place.range).start) == (2, 4))
  }

  @Test("agrees with the standard library on what is UTF-8", arguments: 1...20 as ClosedRange<UInt64>)
  func validity(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<300 {
      var bytes = Array("Đế 🎉東".utf8)
      for _ in 0..<Int.random(in: 0...2, using: &random) {
        bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: 1...255, using: &random)
      }
      if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { continue }
      let isUTF8 = String(validating: bytes, as: UTF8.self) != nil
      #expect((SourceDecoder.decode(path: "a", bytes: bytes).file != nil) == isUTF8, "\(bytes)")
    }
  }

  @Test("recognises TCVN3 and says how to convert it")
  func tcvn3() throws {
    // “Uû ban nh©n d©n thµnh phè Qu¶ng Ng·i” as the bytes of its Latin-1 characters: Uỷ ban nhân dân thành phố Quảng Ngãi.
    let bytes = "dòng 1\n\nUû ban nh©n d©n thµnh phè Qu¶ng Ng·i".unicodeScalars.map {
      UInt8(truncatingIfNeeded: $0.value)
    }
    let diagnostic = try #require(SourceDecoder.decode(path: "a.md", bytes: bytes).diagnostics.first)
    #expect(diagnostic.id == "not-utf8")
    #expect(diagnostic.headline.vi == "tệp không phải UTF-8, có vẻ dùng bảng mã TCVN3 (phông .VnTime)")
    #expect(diagnostic.fix?.vi == "chuyển sang Unicode bằng UniKey, rồi lưu lại với mã UTF-8")
    let place = try #require(diagnostic.place)
    #expect(LineTable(place.file).position(of: try #require(place.range).start) == (1, 2))
  }

  @Test("recognises Windows-1258 and says to save as UTF-8")
  func windows1258() throws {
    // Ủy ban nhân dân thành phố Quảng Ngãi: hỏi D2, huyền CC, sắc EC, ngã DE, â E2, ô F4.
    let bytes: [UInt8] =
      Array("U".utf8) + [0xD2] + Array("y ban nh".utf8) + [0xE2] + Array("n d".utf8) + [0xE2] + Array("n tha".utf8) + [
        0xCC
      ]
      + Array("nh ph".utf8) + [0xF4, 0xEC] + Array(" Qua".utf8) + [0xD2] + Array("ng Nga".utf8) + [0xDE]
      + Array("i".utf8)
    let diagnostic = try #require(SourceDecoder.decode(path: "a.md", bytes: bytes).diagnostics.first)
    #expect(diagnostic.headline.vi == "tệp không phải UTF-8, có vẻ dùng bảng mã cũ như Windows-1258")
    #expect(diagnostic.fix?.vi == "lưu lại với mã UTF-8")
  }

  @Test("recognises UTF-16 without a byte order mark", arguments: [true, false])
  func utf16WithoutMark(bigEndian: Bool) throws {
    let bytes = SourceDecoderTests.utf16(SourceDecoderTests.settled, bigEndian: bigEndian, mark: false)
    let (file, diagnostics) = SourceDecoder.decode(path: "a.md", bytes: bytes)
    #expect(file == nil)
    #expect(diagnostics.map(\.id) == ["not-utf8"])
    #expect(diagnostics.first?.headline.vi == "tệp có vẻ là UTF-16 thiếu dấu BOM")
  }

  @Test(
    "refuses UTF-16 with a broken surrogate or half a character",
    arguments: [[0x3D, 0xD8, 0x61, 0x00], [0x61, 0x00, 0x62]] as [[UInt8]]
  )
  func brokenUTF16(tail: [UInt8]) throws {
    let bytes = SourceDecoderTests.utf16("a\nb", bigEndian: false, mark: true) + tail
    let (file, diagnostics) = SourceDecoder.decode(path: "a.md", bytes: bytes)
    #expect(file == nil)
    let place = try #require(diagnostics.first?.place)
    #expect(LineTable(place.file).position(of: try #require(place.range).start).line == 2)
    #expect(place.file.text(in: try #require(place.range)) == "\u{FFFD}")
  }

  @Test(
    "refuses zero characters at their place, also behind bytes that are not UTF-8",
    arguments: [
      (Array("một\r\nhai \0 ba".utf8), 2, 5), ([0xFF, 0xC3, 0x0A, 0xE1, 0xBB, 0x00] + Array("abcdefgh".utf8), 2, 2),
    ]
      as [([UInt8], Int, Int)]
  )
  func nul(bytes: [UInt8], line: Int, column: Int) throws {
    let (file, diagnostics) = SourceDecoder.decode(path: "a.md", bytes: [0x61] + bytes)
    #expect(file == nil)
    let diagnostic = try #require(diagnostics.first)
    #expect(diagnostic.id == "nul-byte")
    let place = try #require(diagnostic.place)
    let range = try #require(place.range)
    #expect(place.file.text(in: range) == "\0")
    #expect(LineTable(place.file).position(of: range.start) == (line, column))
  }

  @Test(
    "names files that are no text at all",
    arguments: [
      ([0x50, 0x4B, 0x03, 0x04, 0x14, 0x00, 0xFF], "đây là tệp Word, Excel hoặc ZIP, không phải tệp văn bản"),
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x00], "đây là tệp Word hoặc Excel đời cũ, không phải tệp văn bản"),
      ([0x25, 0x50, 0x44, 0x46, 0x2D, 0x31, 0xE2], "đây là tệp PDF, không phải tệp văn bản"),
    ] as [([UInt8], String)]
  )
  func binary(bytes: [UInt8], headline: String) {
    let (file, diagnostics) = SourceDecoder.decode(path: "bai.md", bytes: bytes)
    #expect(file == nil)
    #expect(diagnostics.map(\.id) == ["not-text"])
    #expect(diagnostics.first?.headline.vi == headline)
  }

  @Test("warns once about characters that nobody means to write, and keeps them")
  func oddCharacters() throws {
    let text = "ba\u{300}i\nxã \u{D0}ông\u{200B}, \u{D0}ức th\u{AD} \u{FEFF}\u{189}"
    let (file, diagnostics) = SourceDecoder.decode(path: "a.md", bytes: Array(text.utf8))
    #expect(try #require(file).utf8 == Array(text.precomposedStringWithCanonicalMapping.utf8))
    #expect(diagnostics.map(\.id) == ["odd-characters"])
    let diagnostic = try #require(diagnostics.first)
    #expect(diagnostic.severity == .warning)
    #expect(diagnostic.headline.vi == "ký tự lạ: chữ Ð U+00D0 giống Đ")
    #expect(diagnostic.fix?.vi == "gõ lại chữ Đ")
    let place = try #require(diagnostic.place)
    let range = try #require(place.range)
    #expect(LineTable(place.file).position(of: range.start) == (2, 4))
    #expect(place.file.text(in: range) == "\u{D0}")
    #expect(
      diagnostic.notes.map(\.text.vi) == [
        "trong tệp còn 1 lần dấu nối ẩn U+00AD", "trong tệp còn 1 lần dấu cách không chiều rộng U+200B",
        "trong tệp còn 1 lần dấu BOM U+FEFF nằm giữa văn bản", "trong tệp còn 1 lần chữ Ð U+00D0 giống Đ",
        "trong tệp còn 1 lần chữ Ɖ U+0189 giống Đ",
      ]
    )
  }
}
