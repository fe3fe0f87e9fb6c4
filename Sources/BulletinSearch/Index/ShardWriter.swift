/// Writes records one behind the other and starts a new shard where one is full, also between the pairs of one key.
struct ShardWriter {
  private let keys: [String]
  private var shards: [IndexMerge.Shard] = []
  private var bytes: [UInt8] = []
  private var start = ""
  /// The last key or pair that was begun, the one before it, and where the last one's record starts.
  private var last = ""
  private var previous = ""
  private var recordStart = 0
  private var isPair = false
  private var key = ""
  private var previousDocument: UInt32 = 0
  /// Room for the bytes of some postings.
  private var piece = [UInt8](repeating: 0, count: pieceLength * NumberCoding.longest + NumberCoding.room)

  private static let separator = UInt8(ascii: "!")
  /// Bytes from which a record gets a shard of its own, so that who asks for `đội` does not fetch its neighbours too.
  private static let largeRecord = 4_000
  /// Postings that are encoded in one go.
  private static let pieceLength = 256

  init(keys: [String]) {
    self.keys = keys
  }

  mutating func beginKey(_ rank: Int) {
    cutBeforeLargeRecord()
    key = keys[rank]
    cutIfFull()
    open(key)
    beginRecord(key, isPair: false)
    bytes.append(UInt8(ascii: "="))
    bytes.append(contentsOf: key.utf8)
  }

  /// A form that is written like its key is left empty.
  mutating func beginForm(_ form: String) {
    bytes.append(Self.separator)
    if form != key { bytes.append(contentsOf: form.utf8) }
    beginPostings()
  }

  mutating func beginPair(_ rank: Int, second: Int) {
    cutBeforeLargeRecord()
    let pair = key + " " + keys[second]
    if bytes.count >= IndexMerge.shardSize {
      cutIfFull()
      open(pair)
      bytes.append(UInt8(ascii: "="))
      bytes.append(contentsOf: key.utf8)
    }
    bytes.append(UInt8(ascii: " "))
    beginRecord(pair, isPair: true)
    bytes.append(contentsOf: keys[second].utf8)
    beginPostings()
  }

  private mutating func beginRecord(_ name: String, isPair: Bool) {
    previous = last
    last = name
    recordStart = bytes.count
    self.isPair = isPair
  }

  /// Moves the record that has just ended into a new shard if it is large and not the first of its shard.
  private mutating func cutBeforeLargeRecord() {
    let isFirst = start == last
    guard !bytes.isEmpty, !isFirst, bytes.count - recordStart >= Self.largeRecord else { return }
    let record = bytes[recordStart...]
    shards.append(IndexMerge.Shard(start: start, end: previous, bytes: Array(bytes[..<(recordStart - 1)])))
    bytes = (isPair ? Array("=\(key) ".utf8) : []) + record
    start = last
    recordStart = bytes.count - record.count
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
        NumberCoding.write((document &- previous &- 1) * Zone.count + zone, to: piece, at: &count)
        previous = document
      }
      return count
    }
    previousDocument = previous
    piece.withUnsafeBufferPointer { bytes.append(contentsOf: UnsafeBufferPointer(rebasing: $0[..<count])) }
  }

  consuming func finish() -> [IndexMerge.Shard] {
    cutBeforeLargeRecord()
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
