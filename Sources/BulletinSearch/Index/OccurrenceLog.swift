/// Where things (words, pairs of words) stand in a run of documents, and in which zone at best.
///
/// Things have numbers without gaps, and documents come in their order. So nothing is sorted: what a document says twice is counted
/// where it was noted first, and the lists are laid out in the end by how long each is. Whoever numbers the things keeps beside each
/// the place in the log where it was noted last.
struct OccurrenceLog {
  /// What a document has of a thing.
  fileprivate struct Entry {
    let thing: Int32
    /// Zone and, × 8, how often, wherever it stands.
    var tally: UInt32
  }

  /// The first stands for nothing, so that no thing is noted at place 0.
  private var entries = [Entry(thing: 0, tally: 0)]
  /// How many of `entries` are in use.
  private var used = 1
  /// Where those of the document at hand begin.
  private var documentStart = 1
  /// Those that were ended.
  private var documents: [(number: Int, entries: Range<Int>)] = []

  /// Takes down things of the document at hand while it is called.
  struct Pen {
    fileprivate let entries: UnsafeMutableBufferPointer<Entry>
    fileprivate var used: Int
    fileprivate let documentStart: Int
    fileprivate let zone: UInt32

    /// Notes a thing once more. Asks nothing whose answer could not be guessed: half of what a text says is new in it.
    ///
    /// - Parameter place: what the log keeps beside the thing, 0 at first.
    @inline(__always)
    mutating func note(_ thing: Int32, at place: inout UInt32) {
      let isNew = Int(place) < documentStart
      entries[used] = Entry(thing: thing, tally: zone)
      if isNew { place = UInt32(truncatingIfNeeded: used) }
      used += isNew ? 1 : 0
      entries[Int(place)].tally &+= Zone.count
    }
  }

  /// Notes things of the document at hand. Its best zones have to come first.
  ///
  /// - Parameter most: how many things are noted at most.
  @inline(__always)
  mutating func note(atMost most: Int, _ zone: Zone, _ body: (inout Pen) -> Void) {
    let blank = Entry(thing: 0, tally: 0)
    entries.append(contentsOf: repeatElement(blank, count: max(0, used + most + 1 - entries.count)))
    let (start, documentStart) = (used, documentStart)
    // As a buffer, so that it is asked once and not at every thing whether somebody else has the array.
    used = entries.withUnsafeMutableBufferPointer { entries in
      var pen = Pen(entries: entries, used: start, documentStart: documentStart, zone: zone.rawValue)
      body(&pen)
      return pen.used
    }
  }

  /// Ends the document at hand.
  ///
  /// - Parameter number: its number in the run, higher than all before and lower than ``PartialIndex/mostDocuments``.
  mutating func end(document number: Int) {
    documents.append((number, documentStart..<used))
    documentStart = used
  }

  /// In how many documents each thing is.
  ///
  /// - Parameter things: how many there are, also such as no document has.
  func counts(of things: Int) -> [UInt32] {
    var counts = [UInt32](repeating: 0, count: things)
    for entry in entries[1..<documentStart] { counts[Int(entry.thing)] += 1 }
    return counts
  }

  /// Things with the documents that hold them.
  struct Lists {
    /// For each thing where its postings begin, and where the last one's end.
    let starts: [UInt32]
    /// Of each thing documents of the run ascending: document × 8 + zone.
    let postings: [UInt16]
  }

  /// All documents that were ended.
  ///
  /// - Parameters:
  ///   - things: in the order in which their lists are wanted; all that some document has.
  ///   - counts: see ``counts(of:)``.
  func lists(of things: [Int32], counts: [UInt32]) -> Lists {
    var starts: [UInt32] = [0]
    starts.reserveCapacity(things.count + 1)
    var next = [UInt32](repeating: 0, count: counts.count)
    var end: UInt32 = 0
    for thing in things {
      next[Int(thing)] = end
      end += counts[Int(thing)]
      starts.append(end)
    }
    // As a buffer, so that it is not asked at every posting whether somebody else has the array.
    let postings = next.withUnsafeMutableBufferPointer { next in
      [UInt16](unsafeUninitializedCapacity: documentStart - 1) { postings, count in
        for (number, range) in documents {
          let first = UInt32(number) * Zone.count
          for entry in entries[range] {
            let place = next[Int(entry.thing)]
            postings.initializeElement(at: Int(place), to: UInt16(truncatingIfNeeded: first + zone(entry.tally)))
            next[Int(entry.thing)] = place + 1
          }
        }
        count = documentStart - 1
      }
    }
    return Lists(starts: starts, postings: postings)
  }

  private func zone(_ tally: UInt32) -> UInt32 {
    let best = tally % Zone.count
    return best == Zone.body.rawValue ? Zone.body(count: tally / Zone.count).rawValue : best
  }
}
