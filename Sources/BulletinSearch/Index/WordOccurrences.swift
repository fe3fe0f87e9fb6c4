/// Where the words of a run of documents stand, by the numbers of their forms.
struct WordOccurrences {
  private var log = OccurrenceLog()
  /// For each form its place in the log.
  private var places: [UInt32] = []

  /// - Parameter count: how many forms there are; their numbers are lower.
  mutating func note(_ words: ArraySlice<TextWord>, of count: Int, _ zone: Zone) {
    note(words, words.count, of: count, zone) { $0.facts.form }
  }

  mutating func note(_ forms: [Int32], of count: Int, _ zone: Zone) { note(forms, forms.count, of: count, zone) { $0 } }

  @inline(__always)
  private mutating func note<Things: Sequence>(
    _ things: Things,
    _ thingCount: Int,
    of count: Int,
    _ zone: Zone,
    _ form: (Things.Element) -> Int32
  ) {
    places.append(contentsOf: repeatElement(0, count: max(0, count - places.count)))
    log.note(atMost: thingCount, zone) { pen in
      places.withUnsafeMutableBufferPointer { places in
        for thing in things {
          let form = form(thing)
          pen.note(form, at: &places[Int(form)])
        }
      }
    }
  }

  mutating func end(document: Int) { log.end(document: document) }

  /// In how many documents each form is.
  func counts(of forms: Int) -> [UInt32] { log.counts(of: forms) }

  /// - Parameter forms: all that some document has, in the order that is wanted.
  func lists(of forms: [Int32], counts: [UInt32]) -> OccurrenceLog.Lists { log.lists(of: forms, counts: counts) }
}
