import Testing

@testable import BulletinCore

@Suite struct JSONBuilderTests {
  @Test("writes what a value of the same members writes")
  func sameAsValue() {
    let value = JSONValue.object(
      ("@type", .string("Đường “hoa” </script>")),
      ("count", .number(-12)),
      ("missing", nil),
      ("none", .array([])),
      ("empty", .object([])),
      ("inside", .object(("a", .string("")), ("b", .array([.string("x"), .object(("y", .number(1))), .string("z")])))),
      ("last", .string("cuối"))
    )
    var json = JSONBuilder(capacity: 16)
    json.object { json in
      json.member("@type", "Đường “hoa” </script>")
      json.member("count", -12)
      json.member("missing", nil)
      json.array("none") { _ in }
      json.object("empty") { _ in }
      json.object("inside") { json in
        json.member("a", "")
        json.array("b") { json in
          json.item("x")
          json.object { $0.member("y", 1) }
          json.item(json: Array("\"z\"".utf8))
        }
      }
      json.member("last", json: Array("\"cuối\"".utf8))
    }
    #expect(json.out.string == value.string())
  }

  @Test("writes behind what is there")
  func writesInto() {
    var out = ByteBuffer()
    out.append("x = ")
    JSONBuilder.write(into: &out) { json in
      json.object { $0.member("a", 1) }
    }
    JSONBuilder.write(into: &out) { $0.object { _ in } }
    #expect(out.string == #"x = {"a":1}{}"#)
  }
}
