import BulletinCore
import BulletinSearch

/// The parts of the search's index as an earlier build left them: of ten thousand stories an edit changes one part of sixteen.
struct IndexMemory: Sendable {
  let folder: MemoryFolder
  /// Whether what is there may be used.
  let isTrusted: Bool

  private static func name(_ position: Int) -> String { "index-\(position)" }

  /// - Parameter inputs: of all that the part is made from.
  func part(_ position: Int, madeFrom inputs: Fingerprint) -> PartialIndex? {
    guard isTrusted, let remembered = folder.read(Self.name(position)) else { return nil }
    let part = remembered.read { reader throws(StorageDamage) -> PartialIndex? in
      try reader.read(Fingerprint.self) == inputs ? try reader.read() : nil
    }
    return part ?? nil
  }

  /// A part that cannot be kept is made again by the next build, which is all.
  func keep(_ part: PartialIndex, at position: Int, madeFrom inputs: Fingerprint) {
    var writer = StorageWriter(capacity: 1 << 20)
    writer.write(inputs)
    writer.write(part)
    try? folder.replace(Self.name(position), with: writer.bytes)
  }
}
