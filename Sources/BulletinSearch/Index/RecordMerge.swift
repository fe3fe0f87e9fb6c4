/// Goes through runs of records side by side, in the order of their names: forms or pairs of keys, a run of each partial index.
///
/// What it goes through is copied from the parts before, so that no part is touched for a record: all cores would count at every one
/// who uses it.
struct RecordMerge<Name: Comparable> {
  private struct Run {
    /// That of the next record.
    var name: Name
    /// Positions in `names`.
    var next: Int
    let end: Int
    /// From a position in `names` to that in `starts`.
    let startOffset: Int
    /// From what stands in `starts` to a position in `postings`.
    let postingOffset: Int
    let firstDocument: UInt32
  }

  private var names: [Name] = []
  /// As in the parts, those of one run behind those of another.
  private var starts: [UInt32] = []
  private var postings: [UInt16] = []
  /// Those that are not at their end.
  private var runs: [Run] = []
  /// The lowest name that was not written yet; nil at the end.
  private(set) var next: Name?

  /// - Parameters:
  ///   - names: of the records, ascending, each once.
  ///   - starts: for each where its postings begin, and where the last one's end.
  ///   - firstDocument: what they are counted from; higher than in runs before.
  mutating func add(
    _ new: [Name],
    starts newStarts: ArraySlice<UInt32>,
    of newPostings: [UInt16],
    from firstDocument: UInt32
  ) {
    guard let lowest = new.first, let first = newStarts.first, let last = newStarts.last else { return }
    runs.append(
      Run(
        name: lowest,
        next: names.count,
        end: names.count + new.count,
        startOffset: starts.count - names.count,
        postingOffset: postings.count - Int(first),
        firstDocument: firstDocument
      )
    )
    names += new
    starts += newStarts
    postings += newPostings[Int(first)..<Int(last)]
    next = next.map { min($0, lowest) } ?? lowest
  }

  /// Writes the postings of all records of the next name and goes on. Runs are few, and so it looks at all of them.
  mutating func write(to writer: inout ShardWriter) {
    guard let name = next else { return }
    var lowest: Name?
    var hasEnded = false
    // One array and one buffer for all of them, because each use is counted.
    let postings = postings
    postings.withUnsafeBufferPointer { postings in
      for index in runs.indices {
        if runs[index].name == name {
          let (next, offset) = (runs[index].next, runs[index].postingOffset)
          let start = next + runs[index].startOffset
          let range = Int(starts[start]) + offset..<Int(starts[start + 1]) + offset
          writer.append(UnsafeBufferPointer(rebasing: postings[range]), from: runs[index].firstDocument)
          runs[index].next = next + 1
          guard next + 1 < runs[index].end else {
            hasEnded = true
            continue
          }
          runs[index].name = names[next + 1]
        }
        if lowest.map({ runs[index].name < $0 }) ?? true { lowest = runs[index].name }
      }
    }
    if hasEnded { runs.removeAll { $0.next == $0.end } }
    next = lowest
  }
}
