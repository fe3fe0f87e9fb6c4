/// Writes JSON as it is told, without white space: as ``JSONValue`` does, for what stands on every page, where building a value first
/// would take most of the time.
package struct JSONBuilder: ~Copyable {
  package private(set) var out: ByteBuffer
  /// Whether something stands before what comes next, in the same brackets.
  private var needsComma = false

  package init(capacity: Int) {
    out = ByteBuffer(capacity: capacity)
  }

  /// Writes JSON at the end of a text.
  package static func write(into output: inout ByteBuffer, _ write: (inout JSONBuilder) -> Void) {
    var json = JSONBuilder(capacity: 0)
    swap(&json.out, &output)
    write(&json)
    swap(&json.out, &output)
  }

  /// An object, as the document or as an item of an array.
  package mutating func object(_ members: (inout JSONBuilder) -> Void) {
    separate()
    brackets("{", "}", members)
  }

  /// A member that is an object.
  package mutating func object(_ key: StaticString, _ members: (inout JSONBuilder) -> Void) {
    write(key)
    brackets("{", "}", members)
  }

  /// A member that is an array.
  package mutating func array(_ key: StaticString, _ items: (inout JSONBuilder) -> Void) {
    write(key)
    brackets("[", "]", items)
  }

  /// A member that is a string; left out where there is none.
  package mutating func member(_ key: StaticString, _ text: String?) {
    guard let text else { return }
    write(key)
    out.append(jsonString: text)
  }

  package mutating func member(_ key: StaticString, _ number: Int) {
    write(key)
    out.append(String(number))
  }

  /// A string as an item of an array.
  package mutating func item(_ text: String) {
    separate()
    out.append(jsonString: text)
  }

  /// A member whose value was written before.
  package mutating func member(_ key: StaticString, json value: [UInt8]) {
    write(key)
    out.append(contentsOf: value)
  }

  /// A value that was written before, as an item of an array.
  package mutating func item(json value: [UInt8]) {
    separate()
    out.append(contentsOf: value)
  }

  /// - Parameter key: Nothing that JSON escapes.
  private mutating func write(_ key: StaticString) {
    // In one go: every page has dozens of keys.
    let count = key.utf8CodeUnitCount
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: count + 4) { text in
      text[0] = UInt8(ascii: ",")
      text[1] = UInt8(ascii: "\"")
      _ = text[2...].update(fromContentsOf: UnsafeBufferPointer(start: key.utf8Start, count: count))
      text[count + 2] = UInt8(ascii: "\"")
      text[count + 3] = UInt8(ascii: ":")
      out.append(UnsafeBufferPointer(rebasing: text[(needsComma ? 0 : 1)...]))
    }
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { out.append(UInt8(ascii: ",")) }
    needsComma = true
  }

  private mutating func brackets(_ open: Unicode.Scalar, _ close: Unicode.Scalar, _ inside: (inout JSONBuilder) -> Void)
  {
    out.append(UInt8(ascii: open))
    needsComma = false
    inside(&self)
    out.append(UInt8(ascii: close))
    needsComma = true
  }
}
