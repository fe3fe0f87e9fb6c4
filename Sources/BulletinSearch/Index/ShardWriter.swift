/// Writes records one behind the other and starts a new shard where one is full, also between the pairs of one key.
struct ShardWriter {
  private let keys: [String]
  private var shards: [IndexMerge.Shard] = []
  private var bytes: [UInt8] = []
  private var start = ""
  /// The last key or pair that was begun.
  private var last = ""
  private var key = ""
  private var previousDocument: UInt32 = 0

  private static let separator = UInt8(ascii: "!")

  init(keys: [String]) {
    self.keys = keys
  }

  mutating func beginKey(_ rank: Int) {
    key = keys[rank]
    cutIfFull()
    open(key)
    bytes.append(UInt8(ascii: "="))
    bytes.append(contentsOf: key.utf8)
    last = key
  }

  /// A form that is written like its key is left empty.
  mutating func beginForm(_ form: String) {
    bytes.append(Self.separator)
    if form != key { bytes.append(contentsOf: form.utf8) }
    beginPostings()
  }

  mutating func beginPair(_ rank: Int, second: Int) {
    if bytes.count >= IndexMerge.shardSize {
      cutIfFull()
      open(key + " " + keys[second])
      bytes.append(UInt8(ascii: "="))
      bytes.append(contentsOf: key.utf8)
    }
    bytes.append(UInt8(ascii: " "))
    bytes.append(contentsOf: keys[second].utf8)
    last = key + " " + keys[second]
    beginPostings()
  }

  private mutating func beginPostings() {
    bytes.append(Self.separator)
    previousDocument = UInt32.max
  }

  mutating func append(_ postings: ArraySlice<UInt32>) {
    for posting in postings {
      let document = posting / Zone.count
      NumberCoding.append((document &- previousDocument &- 1) * Zone.count + posting % Zone.count, to: &bytes)
      previousDocument = document
    }
  }

  consuming func finish() -> [IndexMerge.Shard] {
    if !bytes.isEmpty { shards.append(IndexMerge.Shard(start: start, end: last, bytes: bytes)) }
    return shards
  }

  private mutating func cutIfFull() {
    guard bytes.count >= IndexMerge.shardSize else { return }
    shards.append(IndexMerge.Shard(start: start, end: last, bytes: bytes))
    bytes.removeAll(keepingCapacity: true)
  }

  private mutating func open(_ start: String) {
    if bytes.isEmpty {
      self.start = start
    } else {
      bytes.append(UInt8(ascii: " "))
    }
  }
}
