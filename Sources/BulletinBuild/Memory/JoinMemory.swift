import BulletinContent
import BulletinCore
import BulletinSite

/// The stories as an earlier build joined them, for one that finds nothing changed but what they say in their texts: then nobody need
/// read what ten thousand of them refer to.
struct JoinMemory: Sendable {
  private static let name = "join"

  private let basis: JoinBasis
  /// Of stories in which something was found, what they said, by the numbers of their files.
  private let texts: [Int: Fingerprint]
  private let stories: StoryJoin.Stored

  /// Nil if there is none, or nothing that can be trusted.
  init?(_ folder: MemoryFolder?) {
    let parts = folder?.read(Self.name)?.read { reader throws(StorageDamage) in
      let basis: JoinBasis = try reader.read()
      var texts: [Int: Fingerprint] = [:]
      for _ in 0..<max(0, try reader.readInt()) { texts[try reader.readInt()] = try reader.read() }
      return (basis, texts, try StoryJoin.Stored(from: &reader))
    }
    guard let parts else { return nil }
    (basis, texts, stories) = parts
  }

  /// The join of the content as it is now; nil if it has to be made anew.
  ///
  /// - Parameters:
  ///   - texts: of every file.
  ///   - new: what the content is now.
  func join(of content: ParsedContent, _ texts: FilePrints, basis new: JoinBasis) async -> StoryJoin? {
    // What was found in a text that changed stands elsewhere in it now.
    guard basis.isSame(as: new), self.texts.allSatisfy({ texts[$0] == $1 }) else { return nil }
    return try? await stories.join(to: content.stories)
  }

  /// Remembers a join for the next build. Forgets what was there if this one cannot be remembered.
  ///
  /// - Parameter texts: as in ``join(of:_:basis:)``.
  /// - Throws: ``DiskError``.
  static func save(
    _ join: StoryJoin,
    of content: ParsedContent,
    _ texts: FilePrints,
    basis: JoinBasis,
    in folder: MemoryFolder
  ) throws(DiskError) {
    let places = join.diagnostics.flatMap(\.places)
    var positions: [String: Int] = [:]
    if !places.isEmpty {
      for (position, story) in content.stories.enumerated() { positions[story.record.file.path] = position }
    }
    var spokenOf: [Int: Fingerprint] = [:]
    for position in places.compactMap({ positions[$0.file.path] }) {
      let number = content.stories[position].fileNumber
      spokenOf[number] = texts[number]
    }
    var writer = StorageWriter(capacity: content.stories.count * 256)
    writer.write(basis)
    writer.write(spokenOf.count)
    for (number, text) in spokenOf {
      writer.write(number)
      writer.write(text)
    }
    let isWhole = join.store(in: &writer) { positions[$0.path] }
    if isWhole { try folder.replace(name, with: writer.bytes) } else { folder.remove(name) }
  }
}
