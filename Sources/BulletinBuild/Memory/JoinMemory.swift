import BulletinContent
import BulletinCore
import BulletinSite

/// The stories as an earlier build joined them, for one that finds nothing changed but what they say in their texts: then nobody need
/// read what ten thousand of them refer to.
struct JoinMemory: Sendable {
  private static let name = "join"

  private let basis: JoinBasis
  /// Of stories in which something was found, what they said.
  private let texts: [String: Fingerprint]
  private let stories: StoryJoin.Stored

  /// Nil if there is none, or nothing that can be trusted.
  init?(_ folder: MemoryFolder?) {
    let parts = folder?.read(Self.name)?.read { reader throws(StorageDamage) in
      let basis: JoinBasis = try reader.read()
      var texts: [String: Fingerprint] = [:]
      for _ in 0..<max(0, try reader.readInt()) { texts[try reader.readString()] = try reader.read() }
      return (basis, texts, try StoryJoin.Stored(from: &reader))
    }
    guard let parts else { return nil }
    (basis, texts, stories) = parts
  }

  /// The join of the content as it is now; nil if it has to be made anew.
  ///
  /// - Parameters:
  ///   - texts: of every file, by its path from the content folder.
  ///   - new: what the content is now.
  func join(of content: ParsedContent, _ texts: [String: Fingerprint], basis new: JoinBasis) async -> StoryJoin? {
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
    _ texts: [String: Fingerprint],
    basis: JoinBasis,
    in folder: MemoryFolder
  ) throws(DiskError) {
    let places = join.diagnostics.flatMap(\.places)
    var positions: [String: Int] = [:]
    if !places.isEmpty {
      for (position, story) in content.stories.enumerated() { positions[story.record.file.path] = position }
    }
    var spokenOf: [String: Fingerprint] = [:]
    for place in places {
      guard let position = positions[place.file.path] else { continue }
      let path = content.stories[position].path
      spokenOf[path] = texts[path]
    }
    var writer = StorageWriter(capacity: content.stories.count * 256)
    writer.write(basis)
    writer.write(spokenOf.count)
    for (path, text) in spokenOf {
      writer.write(path)
      writer.write(text)
    }
    let isWhole = join.store(in: &writer) { positions[$0.path] }
    if isWhole { try folder.replace(name, with: writer.bytes) } else { folder.remove(name) }
  }
}
