/// Where things (words, pairs of words) stand in a run of documents, and in which zone at best.
///
/// Things have numbers without gaps, and documents come in their order. So nothing is sorted: what a document says twice is counted
/// while it is at hand, and the lists are laid out in the end by how long each is.
struct Occurrences {
  /// What the document at hand has of a thing.
  private struct Found {
    let thing: Int32
    var best: UInt32
    /// How often, wherever it stands.
    var count: UInt32
  }

  private struct Entry {
    let thing: Int32
    let posting: UInt16
  }

  private var found: [Found] = []
  /// How many of `found` are in use.
  private var foundCount = 0
  /// For each thing where in `found` it was put last, by whatever document: what stands there tells whether by this one.
  private var places: [UInt32] = []
  /// Of each document before.
  private var entries: [[Entry]] = []

  /// Counts things of the document at hand.
  ///
  /// - Parameter count: how many things there are; their numbers are lower.
  mutating func note(_ things: [Int32], of count: Int, _ zone: Zone) {
    let blank = Found(thing: 0, best: 0, count: 0)
    found.append(contentsOf: repeatElement(blank, count: max(0, foundCount + things.count - found.count)))
    places.append(contentsOf: repeatElement(0, count: max(0, count - places.count)))
    var used = foundCount
    // As buffers, so that it is asked once and not at every thing whether somebody else has the arrays.
    found.withUnsafeMutableBufferPointer { found in
      places.withUnsafeMutableBufferPointer { places in
        for thing in things {
          let place = Int(places[Int(thing)])
          if place < used, found[place].thing == thing {
            found[place].count += 1
            found[place].best = max(found[place].best, zone.rawValue)
          } else {
            places[Int(thing)] = UInt32(used)
            found[used] = Found(thing: thing, best: zone.rawValue, count: 1)
            used += 1
          }
        }
      }
    }
    foundCount = used
  }

  /// Ends the document at hand.
  ///
  /// - Parameter document: its number in the run, higher than all before and lower than ``PartialIndex/mostDocuments``.
  mutating func end(document: Int) {
    let first = UInt32(document) * Zone.count
    entries.append(
      found[..<foundCount].map { thing in
        let zone = thing.best == Zone.body.rawValue ? Zone.body(count: thing.count).rawValue : thing.best
        return Entry(thing: thing.thing, posting: UInt16(first + zone))
      }
    )
    foundCount = 0
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
  /// - Parameter things: how many there are, also such as no document has.
  func lists(of things: Int) -> Lists {
    var starts = [UInt32](repeating: 0, count: things + 1)
    for document in entries {
      for entry in document { starts[Int(entry.thing) + 1] += 1 }
    }
    for thing in 0..<things { starts[thing + 1] += starts[thing] }
    var next = starts
    var postings = [UInt16](repeating: 0, count: Int(starts[things]))
    for document in entries {
      for entry in document {
        postings[Int(next[Int(entry.thing)])] = entry.posting
        next[Int(entry.thing)] += 1
      }
    }
    return Lists(starts: starts, postings: postings)
  }
}
