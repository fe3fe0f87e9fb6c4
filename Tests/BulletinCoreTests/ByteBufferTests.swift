import BulletinTestSupport
import Foundation
import Testing

@testable import BulletinCore

@Suite struct ByteBufferTests {
  @Test(
    "escapes text for HTML",
    arguments: [
      ("", ""), ("Dân vận", "Dân vận"),
      ("<a href=\"x\">'&'</a>", "&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39;&lt;/a&gt;"), ("&&", "&amp;&amp;"),
      ("Đ&đ", "Đ&amp;đ"),
    ]
  )
  func escaping(text: String, escaped: String) {
    var buffer = ByteBuffer()
    buffer.append(escaping: text)
    #expect(buffer.string == escaped)
    #expect(buffer.count == escaped.utf8.count)
  }

  @Test("finds what it escapes wherever it stands among other bytes", arguments: 0...24)
  func everyPlace(place: Int) {
    let references = ["&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "'": "&#39;"]
    let rest = String(repeating: "#", count: 24 - place)
    for value in 0...0x17F as ClosedRange<UInt32> {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let before = String(repeating: "đ", count: place / 2) + (place.isMultiple(of: 2) ? "" : "a")
      var buffer = ByteBuffer()
      buffer.append(escaping: before + String(scalar) + rest)
      #expect(buffer.string == before + (references[String(scalar)] ?? String(scalar)) + rest)
    }
  }

  /// Bytes of which many are escaped, among others that look like them.
  private func samples(seed: UInt64) -> [[UInt8]] {
    var random = SplitMix64(seed: seed)
    let special = Array("&<>\"'#\\/=?\n\r\t \u{0}\u{1F}\u{7F}\u{2028}\u{2029}\u{202A}“đẩ".utf8)
    return (0..<400).map { round in
      (0..<Int.random(in: 0...70, using: &random)).map { _ in
        Int.random(in: 0...round % 20, using: &random) == 0
          ? special[Int.random(in: special.indices, using: &random)] : UInt8.random(in: 0x20...0xFF, using: &random)
      }
    }
  }

  @Test("escapes for HTML as one byte after the other would be, whatever stands where")
  func escapingAnything() {
    let references: [UInt8: String] = [0x26: "&amp;", 0x3C: "&lt;", 0x3E: "&gt;", 0x22: "&quot;", 0x27: "&#39;"]
    for sample in samples(seed: 5) {
      var buffer = ByteBuffer()
      sample.withUnsafeBufferPointer { buffer.append(escaping: $0) }
      #expect(buffer.bytes == sample.flatMap { references[$0].map { Array($0.utf8) } ?? [$0] })
    }
  }

  @Test("writes JSON strings as one byte after the other would be, whatever stands where")
  func jsonOfAnything() {
    func escaped(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
      guard let byte = bytes.first else { return [] }
      if bytes.starts(with: "\u{2028}".utf8) { return Array("\\u2028".utf8) + escaped(bytes.dropFirst(3)) }
      if bytes.starts(with: "\u{2029}".utf8) { return Array("\\u2029".utf8) + escaped(bytes.dropFirst(3)) }
      let named: [UInt8: String] = [0x22: "\\\"", 0x5C: "\\\\", 0x0A: "\\n", 0x0D: "\\r", 0x09: "\\t"]
      let hexadecimal = "\\u00" + (byte < 0x10 ? "0" : "") + String(byte, radix: 16)
      let isCoded = byte < 0x20 || byte == 0x7F || "<>&".utf8.contains(byte)
      let written = named[byte] ?? (isCoded ? hexadecimal : nil)
      return (written.map { Array($0.utf8) } ?? [byte]) + escaped(bytes.dropFirst())
    }
    for sample in samples(seed: 6) {
      var buffer = ByteBuffer()
      sample.withUnsafeBufferPointer { buffer.append(jsonString: $0) }
      #expect(buffer.bytes == [0x22] + escaped(sample[...]) + [0x22])
    }
  }

  @Test("finds a byte wherever it stands for the first time", arguments: 0...24)
  func firstByte(place: Int) {
    // Among bytes that differ from it in one bit or by one.
    var bytes = (0..<24).map { UInt8([0x80, 0x3D, 0xBC, 0x3B][$0 % 4]) }
    for place in [place, 23] where place < 24 { bytes[place] = 0x3C }
    for start in 0...24 {
      let found = bytes.withUnsafeBufferPointer { $0.firstIndex(of: 0x3C, from: start) }
      #expect(found == bytes[start...].firstIndex(of: 0x3C))
    }
  }

  @Test("writes JSON strings that are safe in a script element")
  func json() {
    var buffer = ByteBuffer()
    buffer.append(jsonString: "“Đ”\"\\\n\r\t\u{1}\u{1F}\u{7F}</script>&\u{2028}\u{2029}\u{202A}🎉")
    let expected = #"“Đ”\"\\\n\r\t\u0001\u001f\u007f\u003c/script\u003e\u0026\u2028\u2029"# + "\u{202A}🎉"
    #expect(buffer.string == "\"\(expected)\"")
  }

  @Test("writes JSON strings that read back as the text")
  func jsonRoundTrip() throws {
    let text =
      String(String.UnicodeScalarView((0...0x2FFF as ClosedRange<UInt32>).compactMap { Unicode.Scalar($0) })) + "🎉"
    var buffer = ByteBuffer()
    buffer.append(jsonString: text)
    let read = try JSONDecoder().decode(String.self, from: Data(buffer.bytes))
    #expect(Array(read.unicodeScalars) == Array(text.unicodeScalars))
  }

  @Test("appends literals of any length, bytes and strings")
  func appending() {
    var buffer = ByteBuffer(capacity: 8)
    buffer.append("a" as StaticString)
    buffer.append("đ" as StaticString)
    buffer.append("" as StaticString)
    buffer.append("b")
    buffer.append(0x63)
    buffer.append(contentsOf: "d".utf8)
    #expect(buffer.string == "ađbcd")
  }

  @Test("holds what an array would, however it grows", arguments: [0, 1, 64, 1000])
  func growing(capacity: Int) {
    var random = SplitMix64(seed: UInt64(capacity))
    var buffer = ByteBuffer(capacity: capacity)
    var array: [UInt8] = []
    for _ in 0..<400 {
      let piece = (0..<Int.random(in: 0...40, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
      switch Int.random(in: 0...3, using: &random) {
      case 0:
        buffer.append(UInt8(piece.count))
        array.append(UInt8(piece.count))
      case 1:
        buffer.append(contentsOf: piece.lazy.map { $0 })
        array += piece
      case 2:
        buffer.append(contentsOf: piece)
        array += piece
      default:
        piece.withUnsafeBufferPointer { buffer.append($0) }
        array += piece
      }
      #expect(buffer.last == array.last)
    }
    #expect(buffer.bytes == array)
    #expect(buffer.count == array.count)
  }
}
