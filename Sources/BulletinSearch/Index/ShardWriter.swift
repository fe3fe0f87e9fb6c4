import BulletinCore

/// Writes records one behind the other and starts a new shard where one is full, also between the pairs of one key.
struct ShardWriter: ~Copyable {
  /// A key or a pair, by ranks: it is written out only where a shard begins or ends with it.
  private struct Name: Equatable {
    let key: Int
    var second: Int?
  }

  private let keys: [String]
  private var shards: [IndexMerge.Shard] = []
  private var bytes = ByteBuffer(capacity: capacity)
  private var start: Name?
  /// The last key or pair that was begun, the one before it, and where the last one's record starts.
  private var last: Name?
  private var previous: Name?
  private var recordStart = 0
  private var key = ""
  private var previousDocument: UInt32 = 0
  /// Room for the bytes of some postings.
  private var piece = [UInt8](repeating: 0, count: pieceLength * NumberCoding.longest + NumberCoding.room)

  private static let separator = UInt8(ascii: "!")
  /// Bytes from which a record gets a shard of its own, so that who asks for `đội` does not fetch its neighbours too.
  private static let largeRecord = 4_000
  /// Postings that are encoded in one go.
  private static let pieceLength = 256
  /// Room for most shards: those with a large record are cut only once it has ended.
  private static let capacity = IndexMerge.shardSize + 2 * largeRecord

  init(keys: [String]) {
    self.keys = keys
  }

  mutating func beginKey(_ rank: Int) {
    cutBeforeLargeRecord()
    cutIfFull()
    key = keys[rank]
    let name = Name(key: rank)
    open(name)
    begin(name)
    bytes.append(UInt8(ascii: "="))
    bytes.append(key)
  }

  /// A form that is written like its key is left empty.
  mutating func beginForm(_ form: String) {
    bytes.append(Self.separator)
    if form != key { bytes.append(form) }
    beginPostings()
  }

  mutating func beginPair(_ rank: Int, second: Int) {
    cutBeforeLargeRecord()
    let name = Name(key: rank, second: second)
    if cutIfFull() {
      open(name)
      bytes.append(UInt8(ascii: "="))
      bytes.append(key)
    }
    bytes.append(UInt8(ascii: " "))
    begin(name)
    bytes.append(keys[second])
    beginPostings()
  }

  /// Begins the record of a key or a pair where the text ends.
  private mutating func begin(_ name: Name) {
    previous = last
    last = name
    recordStart = bytes.count
  }

  /// Moves the record that has just ended into a new shard if it is large and not the first of its shard.
  private mutating func cutBeforeLargeRecord() {
    guard bytes.count - recordStart >= Self.largeRecord, start != last else { return }
    let text = bytes.bytes
    cut(to: recordStart - 1, end: previous)
    if last?.second != nil { bytes.append(contentsOf: "=\(key) ".utf8) }
    start = last
    text.withUnsafeBufferPointer { bytes.append(UnsafeBufferPointer(rebasing: $0[recordStart...])) }
    recordStart = bytes.count - (text.count - recordStart)
  }

  private mutating func beginPostings() {
    bytes.append(Self.separator)
    previousDocument = UInt32.max
  }

  /// - Parameter firstDocument: what documents of the postings are counted from.
  mutating func append(_ postings: UnsafeBufferPointer<UInt16>, from firstDocument: UInt32) {
    var start = 0
    while start < postings.count {
      let end = min(start + Self.pieceLength, postings.count)
      encode(UnsafeBufferPointer(rebasing: postings[start..<end]), from: firstDocument)
      start = end
    }
  }

  /// By way of a buffer that has room for all, so that it is not asked at every byte whether there is.
  private mutating func encode(_ postings: UnsafeBufferPointer<UInt16>, from firstDocument: UInt32) {
    var previous = previousDocument
    let count = piece.withUnsafeMutableBytes { piece in
      var count = 0
      for posting in postings {
        let document = firstDocument + UInt32(posting) / Zone.count
        let zone = UInt32(posting) % Zone.count
        count = NumberCoding.write((document &- previous &- 1) * Zone.count + zone, to: piece, at: count)
        previous = document
      }
      return count
    }
    previousDocument = previous
    piece.withUnsafeBufferPointer { bytes.append(UnsafeBufferPointer(rebasing: $0[..<count])) }
  }

  consuming func finish() -> [IndexMerge.Shard] {
    cutBeforeLargeRecord()
    if bytes.count > 0 { cut(to: bytes.count, end: last) }
    return shards
  }

  /// - Returns: whether nothing stands in the shard now.
  @discardableResult
  private mutating func cutIfFull() -> Bool {
    guard bytes.count >= IndexMerge.shardSize else { return false }
    cut(to: bytes.count, end: last)
    return true
  }

  /// Makes a shard of what was written.
  ///
  /// - Parameters:
  ///   - length: how much of it; what stands behind is dropped.
  ///   - end: the last key or pair in it.
  private mutating func cut(to length: Int, end: Name?) {
    let shard = bytes.withBytes { Array($0[..<length]) }
    shards.append(IndexMerge.Shard(start: text(start), end: text(end), bytes: shard))
    bytes = ByteBuffer(capacity: Self.capacity)
  }

  private func text(_ name: Name?) -> String {
    guard let name else { return "" }
    return keys[name.key] + (name.second.map { " " + keys[$0] } ?? "")
  }

  /// Begins a shard where there is none, or goes on with it.
  private mutating func open(_ name: Name) {
    if bytes.count == 0 {
      start = name
    } else {
      bytes.append(UInt8(ascii: " "))
    }
  }
}
