/// Where things (words, pairs of words) stand in a run of documents, and in which zone at best.
///
/// Each occurrence is one number, thing, document and zone, and all are sorted in the end: looking each of millions up in a table
/// would wait for memory every time.
struct Occurrences {
  private var entries: [UInt64] = []
  private let firstDocument: Int
  private let documentBits: Int
  /// Of the document at hand, in its place in an entry.
  private var document: UInt64 = 0

  private static let zoneBits = Int(Zone.count).trailingZeroBitCount

  /// - Parameter documents: the numbers of all documents of the run.
  init(in documents: Range<Int>) {
    firstDocument = documents.lowerBound
    documentBits = Int.bitWidth - documents.count.leadingZeroBitCount
  }

  /// How many bits a thing may have: of sixty thousand documents there is room for four million words in a pair.
  var thingBits: Int { UInt64.bitWidth - lowBits }

  private var lowBits: Int { documentBits + Self.zoneBits }

  /// Documents must come in their order.
  mutating func begin(document: Int) {
    self.document = UInt64(document - firstDocument) << UInt64(Self.zoneBits)
  }

  @inline(__always)
  mutating func note(_ thing: UInt64, _ zone: Zone) {
    entries.append(thing << UInt64(lowBits) | document | UInt64(zone.rawValue))
  }

  /// Things with the documents that hold them.
  struct Lists {
    /// Ascending.
    var things: [UInt64] = []
    /// For each thing where its postings begin, and where the last one's end.
    var starts: [UInt32] = [0]
    /// Of each thing documents ascending: document × 8 + zone.
    var postings: [UInt32] = []
  }

  /// All that was noted, which is forgotten here.
  ///
  /// - Parameter fields: the bits of things that are in use, the least important ones first.
  mutating func takeLists(sortedBy fields: [Range<Int>]) -> Lists {
    let lowBits = lowBits
    var entries: [UInt64] = []
    swap(&entries, &self.entries)
    RadixSort.sort(&entries, by: fields.map { $0.lowerBound + lowBits..<$0.upperBound + lowBits })
    var lists = Lists()
    reserve(&lists, for: entries)
    var start = 0
    while start < entries.count {
      let place = entries[start] >> UInt64(Self.zoneBits)
      var best = Zone.body.rawValue
      var end = start
      while end < entries.count, entries[end] >> UInt64(Self.zoneBits) == place {
        best = max(best, UInt32(entries[end] & UInt64(Zone.count - 1)))
        end += 1
      }
      let thing = place >> UInt64(documentBits)
      if lists.things.last != thing {
        if !lists.things.isEmpty { lists.starts.append(UInt32(lists.postings.count)) }
        lists.things.append(thing)
      }
      let zone = best == Zone.body.rawValue ? Zone.body(count: UInt32(clamping: end - start)).rawValue : best
      let document = UInt32(firstDocument + Int(place & (1 << UInt64(documentBits) - 1)))
      lists.postings.append(document * Zone.count + zone)
      start = end
    }
    if !lists.things.isEmpty { lists.starts.append(UInt32(lists.postings.count)) }
    return lists
  }

  /// Room for just what will be there: the lists of all runs are kept until they are joined.
  private func reserve(_ lists: inout Lists, for entries: [UInt64]) {
    var (things, postings) = (0, 0)
    var (lastThing, lastPlace): (UInt64?, UInt64?)
    for entry in entries {
      let place = entry >> UInt64(Self.zoneBits)
      guard place != lastPlace else { continue }
      lastPlace = place
      postings += 1
      let thing = place >> UInt64(documentBits)
      if thing != lastThing { things += 1 }
      lastThing = thing
    }
    lists.things.reserveCapacity(things)
    lists.starts.reserveCapacity(things + 1)
    lists.postings.reserveCapacity(postings)
  }
}
