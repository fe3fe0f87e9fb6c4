/// A JSON document to be written: keys keep their order, so that the same input gives the same bytes.
///
/// Written by hand rather than by `JSONEncoder` because the order of keys, the escaping that is safe inside `<script>` and
/// the absence of Foundation matter here, and nothing is ever read back.
package indirect enum JSONValue: Sendable, Equatable {
  case string(String)
  /// A string that is at hand as UTF-8.
  case utf8([UInt8])
  case number(Int)
  case flag(Bool)
  case null
  case array([JSONValue])
  case object([Member])

  package struct Member: Sendable, Equatable {
    package let key: String
    package let value: JSONValue

    package init(_ key: String, _ value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  /// An object without its absent members.
  package static func object(_ members: (String, JSONValue?)...) -> JSONValue {
    var present: [Member] = []
    present.reserveCapacity(members.count)
    for case (let key, let value?) in members { present.append(Member(key, value)) }
    return .object(present)
  }

  /// Nil for an empty array, so that ``object(_:)`` leaves the member out.
  package static func nonEmpty(_ items: [JSONValue]) -> JSONValue? {
    items.isEmpty ? nil : .array(items)
  }

  package enum Layout: Sendable {
    case compact
    /// Two spaces a level, for files that people read.
    case indented
  }

  package func write(into out: inout ByteBuffer, layout: Layout = .compact) {
    write(into: &out, layout: layout, depth: 0)
  }

  package func string(layout: Layout = .compact) -> String {
    var out = ByteBuffer()
    write(into: &out, layout: layout)
    return out.string
  }

  private func write(into out: inout ByteBuffer, layout: Layout, depth: Int) {
    switch self {
    case .string(let text): out.append(jsonString: text)
    case .utf8(let bytes): bytes.withUnsafeBufferPointer { out.append(jsonString: $0) }
    case .number(let number): out.append(String(number))
    case .flag(let flag): out.append(flag ? "true" : "false")
    case .null: out.append("null" as StaticString)
    case .array(let items):
      Self.write(items, in: ("[", "]"), into: &out, layout: layout, depth: depth) { item, out in
        item.write(into: &out, layout: layout, depth: depth + 1)
      }
    case .object(let members):
      Self.write(members, in: ("{", "}"), into: &out, layout: layout, depth: depth) { member, out in
        out.append(jsonString: member.key)
        out.append(layout == .indented ? ": " : ":")
        member.value.write(into: &out, layout: layout, depth: depth + 1)
      }
    }
  }

  private static func write<Item>(
    _ items: [Item],
    in brackets: (StaticString, StaticString),
    into out: inout ByteBuffer,
    layout: Layout,
    depth: Int,
    item write: (Item, inout ByteBuffer) -> Void
  ) {
    out.append(brackets.0)
    for (index, item) in items.enumerated() {
      if index > 0 { out.append("," as StaticString) }
      if layout == .indented { newLine(into: &out, depth: depth + 1) }
      write(item, &out)
    }
    if layout == .indented, !items.isEmpty { newLine(into: &out, depth: depth) }
    out.append(brackets.1)
  }

  private static func newLine(into out: inout ByteBuffer, depth: Int) {
    out.append("\n" as StaticString)
    for _ in 0..<depth { out.append("  " as StaticString) }
  }
}
