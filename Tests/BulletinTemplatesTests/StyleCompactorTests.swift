import BulletinCore
import BulletinTestSupport
import Testing

@testable import BulletinTemplates

@Suite("Style sheets within pages")
struct StyleCompactorTests {
  private func compact(_ style: String) -> String {
    let bytes = Array(style.utf8)
    let needed = StyleCompactor.needed(of: bytes).flatMap { bytes[$0.start..<$0.end] }
    return String(decoding: needed, as: UTF8.self)
  }

  @Test(
    "lose comments, white space that means nothing, and the last semicolon of a block",
    arguments: [
      ("", ""), ("/* x */\n", ""),
      ("/* x */\na {\n  color: red;\n}\n\n/* y */ b { x: y }\n", "a{color:red}b{x:y}"),
      ("a,\nb /* x */ , c { }", "a,b,c{}"),
      ("@media screen and (min-width: 48em) {\n  a { b : c; }\n}", "@media screen and (min-width:48em){a{b :c}}"),
      ("@import \"x\" ;\n@layer a, b;", "@import \"x\";@layer a,b;"),
      ("a { b: c;; }", "a{b:c;}"),
      ("a { color: red; & b { c: d; } }", "a{color:red;& b{c:d}}"),
      ("a { b: 1px /* x */ 2px }", "a{b:1px 2px}"),
    ]
  )
  func compacted(style: String, needed: String) {
    #expect(compact(style) == needed)
  }

  @Test(
    "keep white space and comments that mean something",
    arguments: [
      ("a  b\n>\tc { }", "a b\n>\tc{}"), ("a :hover { }", "a :hover{}"),
      ("a /* x */ b { }", "a b{}"), ("a/**/ b { }", "a b{}"), ("a/* x */b { }", "a/* x */b{}"),
      ("a/**/ /**/b { }", "a/**/ /**/b{}"), ("a:not( b ) { }", "a:not( b ){}"),
      ("a { width: calc( 1px  + 2px ) }", "a{width:calc( 1px + 2px )}"),
      ("a { b: c !important; }", "a{b:c !important}"),
      (#"a { b: "x ;  } /* y */"; c: '\'  ' }"#, #"a{b:"x ;  } /* y */";c:'\'  '}"#),
      (#"a { b: "\a0  ›"; c: "›" / ""; }"#, #"a{b:"\a0  ›";c:"›" / ""}"#),
      (#".\31  x { }"#, #".\31  x{}"#), (#".\31 23   x { }"#, #".\31 23 x{}"#),
      ("a { b: URL( x  y;/*z.png ) }", "a{b:URL( x  y;/*z.png )}"),
      (#"a { b: url( "x  y" ) }"#, #"a{b:url( "x  y" )}"#),
      ("a[b = \"c\"  i] { }", "a[b = \"c\" i]{}"),
      (
        ":root { --a: ; --b:  1px  2px ; --c: {a: b; c} ; --d:x/* y */ }",
        ":root{--a: ;--b:1px  2px;--c:{a: b; c};--d:x/* y */}"
      ),
    ]
  )
  func kept(style: String, needed: String) {
    #expect(compact(style) == needed)
  }

  @Test(
    "stand as they are where something is odd",
    arguments: [
      "a { b: c ", "a: hover { }", "a { b: {c} d }", "a { ( }", "a { b: (c; d) }", "a { b: [c) }", "a { } }",
      "a { b: \"x\n }", "a { } /* x",
      "a { b: url( x",
      #"a { b: u\72l( x ) }"#, "x: y ; a { }", "a { } \\", "--a: { } ; b { }", "a { --b: { ; }", "a { --b: ) }",
      "@import \"x\" ",
    ]
  )
  func odd(style: String) {
    #expect(compact(style) == style)
  }

  @Test("lose nothing else, whatever they are made of", arguments: 0..<8)
  func random(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let parts = [
      "a", " ", "\n", ":", ";", "{", "}", "(", ")", ",", "/*x*/", "\"y z\"", "--b", "url(", "@media", "\\31 ", "é", "[",
      "]",
    ]
    for _ in 0..<250 {
      let style = (0..<Int.random(in: 0...14, using: &generator)).map { _ in generator.pick(parts) }.joined()
      #expect(meaning(compact(style)) == meaning(style), "\(style.debugDescription)")
    }
  }

  /// The tokens but white space, comments and semicolons; nil of what cannot be cut into tokens.
  private func meaning(_ style: String) -> [String]? {
    let file = SourceFile(path: "a.css", text: style)
    return StyleTokenizer.tokens(of: file.utf8)?.filter { $0.kind != .gap && !$0.isMark(";") }.map {
      file.text(in: $0.range)
    }
  }
}
