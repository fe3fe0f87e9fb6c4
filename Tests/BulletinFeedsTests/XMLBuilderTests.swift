import BulletinCore
import BulletinTestSupport
import Testing

@testable import BulletinFeeds

@Suite("XML")
struct XMLBuilderTests {
  private func document(text: String) -> [UInt8] {
    var xml = XMLBuilder()
    xml.element("a") { xml in
      xml.element("t", [("v", text)], text: "-" + text + "-")
    }
    return xml.out.bytes
  }

  @Test("any text is well-formed, and comes back as it was but for what XML cannot hold")
  func anyText() throws {
    var random = SplitMix64(seed: 3)
    let pieces: [Unicode.Scalar] = [
      "<", ">", "&", "\"", "'", "]", "a", "đ", "🌾", "\u{0}", "\u{1}", "\u{B}", "\u{1F}", "\u{7F}", "\u{85}", "\u{2028}",
      "\u{FFFD}", "\u{FFFE}", "\u{FFFF}", "\t", "\n", "\r",
    ]
    for _ in 0..<500 {
      let scalars = (0..<Int.random(in: 0...20, using: &random)).map { _ in
        pieces[Int.random(in: pieces.indices, using: &random)]
      }
      let kept = scalars.filter { ($0.value >= 0x20 || $0 == "\t" || $0 == "\n") && $0.value & 0xFFFE != 0xFFFE }
      var text = String.UnicodeScalarView()
      text.append(contentsOf: scalars)
      var expected = String.UnicodeScalarView()
      expected.append(contentsOf: kept)
      let element = try #require(try XMLTree(document(text: String(text)))["t"])
      #expect(Array(element.text.unicodeScalars) == Array("-\(String(expected))-".unicodeScalars))
      // A parser turns tabs and line feeds of attributes into spaces.
      let flat = expected.map { $0 == "\t" || $0 == "\n" ? " " : $0 }
      #expect(Array((element.attributes["v"] ?? "").unicodeScalars) == flat)
    }
  }

  @Test("text that is escaped beforehand is what it would be in an element")
  func escapedBeforehand() {
    for text in ["", "a & b", "<p>“Khéo”</p>\n", "một\u{0}hai\u{FFFF} ba bốn năm sáu", "\u{FF01}\t'"] {
      var now = XMLBuilder()
      var before = XMLBuilder()
      now.element("t", text: text + ".")
      before.element("t") { $0.append(contentsOf: XMLBuilder.escaped(Array((text + ".").utf8))) }
      #expect(now.out.string == before.out.string)
    }
  }

  @Test("an element without text is left out")
  func empty() {
    var xml = XMLBuilder()
    xml.element("a", text: nil)
    xml.element("a", text: "")
    #expect(xml.out.string == "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n")
  }
}
