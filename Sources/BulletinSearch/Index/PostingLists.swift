/// Which documents hold which things (words, pairs of words), and in which zone at best. Filled document by document in
/// their order, then turned about.
struct PostingLists {
  private var document: UInt32 = 0
  /// For each thing the last document it was seen in (+ 1), its best zone there, and how often.
  private var lastDocument: [UInt32] = []
  private var best: [UInt8] = []
  private var times: [UInt32] = []
  private var touched: [Int32] = []
  private var things: [Int32] = []
  private var postings: [UInt32] = []

  mutating func begin(document: Int) {
    self.document = UInt32(document) + 1
  }

  @inline(__always)
  mutating func note(_ thing: Int, _ zone: Zone) {
    while lastDocument.count <= thing {
      lastDocument.append(0)
      best.append(0)
      times.append(0)
    }
    let zone = UInt8(truncatingIfNeeded: zone.rawValue)
    if lastDocument[thing] == document {
      if best[thing] < zone { best[thing] = zone }
      times[thing] &+= 1
    } else {
      lastDocument[thing] = document
      best[thing] = zone
      times[thing] = 1
      touched.append(Int32(thing))
    }
  }

  mutating func endDocument() {
    for thing in touched {
      let zone = Zone(rawValue: UInt32(best[Int(thing)])) ?? .body
      let final = zone == .body ? Zone.body(count: times[Int(thing)]) : zone
      things.append(thing)
      postings.append((document - 1) * Zone.count + final.rawValue)
    }
    touched.removeAll(keepingCapacity: true)
  }

  /// For each thing its postings, documents ascending: document × 8 + zone.
  consuming func inverted(count: Int) -> (starts: [Int], postings: [UInt32]) {
    var starts = [Int](repeating: 0, count: count + 1)
    for thing in things { starts[Int(thing) + 1] += 1 }
    for index in 0..<count { starts[index + 1] += starts[index] }
    var next = starts
    var sorted = [UInt32](repeating: 0, count: postings.count)
    for (thing, posting) in zip(things, postings) {
      sorted[next[Int(thing)]] = posting
      next[Int(thing)] += 1
    }
    return (starts, sorted)
  }
}
