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
