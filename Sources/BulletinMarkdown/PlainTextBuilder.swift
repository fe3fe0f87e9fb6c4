/// Collects the words of a body, one block a line.
struct PlainTextBuilder {
  private(set) var bytes: [UInt8] = []

  init(capacity: Int) {
    bytes.reserveCapacity(capacity)
  }

  /// Starts a new line unless one has just been started.
  mutating func breakLine() {
    while bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
    if let last = bytes.last, last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
  }

  mutating func space() {
    if let last = bytes.last, last > 0x20 { bytes.append(UInt8(ascii: " ")) }
  }

  mutating func append(_ text: some Collection<UInt8>) {
    bytes.append(contentsOf: text)
  }

  /// The words of a text node: nearly all there is.
  mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    bytes.append(contentsOf: text)
  }

  /// Leaves no line end at the end.
  mutating func finish() {
    while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
  }

  /// How many tokens between white space hold a letter or a digit.
  var syllableCount: Int {
    bytes.withUnsafeBufferPointer { SyllableCounter.count(in: $0) }
  }
}
