/// The index of a run of documents, with numbers of its own for keys and forms. Partial indexes are made in parallel and then
/// joined by ``IndexMerge``, which reads everything in them from the front to the back.
package struct PartialIndex: Sendable {
  /// How many documents a run may have, so that a posting takes two bytes: there are millions of them in memory until they are joined.
  static let mostDocuments = (Int(UInt16.max) + 1) / Int(Zone.count)

  /// The number of the first document. Postings count from it: document × 8 + zone.
  let firstDocument: UInt32
  /// Those that some document has, sorted by their bytes.
  let keys: [String]
  /// Sorted by their keys, then by their own bytes.
  let forms: [String]
  /// For each form the position of its key.
  let keyOfForm: [Int32]
  let formStarts: [UInt32]
  let formPostings: [UInt16]
  /// Positions of two keys, the first in the upper 32 bits; ascending.
  let pairs: [UInt64]
  let pairStarts: [UInt32]
  let pairPostings: [UInt16]
}
