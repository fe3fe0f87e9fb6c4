import BulletinCore
import BulletinRender

/// What changed in a site since everything was last written down of it: an edit of one story does not write down fourteen thousand
/// pages again.
struct SiteEdits: Sendable {
  /// What holds now in place of what the memory says of the whole site.
  struct State: Sendable {
    let texts: [Fingerprint]
    let seal: SiteSeal
    /// Those that are not as they were.
    let groups: [String: SiteMemory.Group]
  }

  /// How many pages may be noted here before everything is written down again.
  static let mostPages = 512

  /// Of the memory that this is to be read with.
  private let base: Fingerprint
  private(set) var state: State?
  /// Pages that were made anew.
  private(set) var pages: [SiteRecord.Page] = []
  /// Files that were written anew.
  private(set) var files: [String: FileStamp] = [:]
  /// Files that are gone.
  private(set) var removed: [String] = []

  /// Nothing yet.
  init(since base: Fingerprint) {
    self.base = base
  }

  /// Nil if there are none, or none that can be trusted.
  init?(of site: String, since base: Fingerprint, in folder: MemoryFolder) {
    let edits = folder.read(Self.name(of: site))?.read { reader throws(StorageDamage) in try SiteEdits(from: &reader) }
    guard let edits, edits.base == base else { return nil }
    self = edits
  }

  private init(from reader: inout StorageReader) throws(StorageDamage) {
    base = try reader.read()
    let (texts, seal): ([Fingerprint], SiteSeal) = (try reader.readArray(), try reader.read())
    let groups = try reader.readTable { reader throws(StorageDamage) in try reader.read(SiteMemory.Group.self) }
    state = State(texts: texts, seal: seal, groups: groups)
    pages = try reader.readArray()
    files = try reader.readStamps()
    removed = try reader.readArray()
  }

  /// The same after a further build.
  func adding(
    _ new: [SiteRecord.Page],
    files newFiles: [String: FileStamp],
    removed newlyRemoved: [String],
    _ state: State
  ) -> SiteEdits {
    var edits = self
    let paths = Set(new.map(\.path))
    edits.pages = pages.filter { !paths.contains($0.path) } + new
    edits.files.merge(newFiles) { $1 }
    for path in newlyRemoved { edits.files[path] = nil }
    edits.removed = removed.filter { newFiles[$0] == nil } + newlyRemoved
    edits.state = State(
      texts: state.texts,
      seal: state.seal,
      groups: (self.state?.groups ?? [:]).merging(state.groups) { $1 }
    )
    return edits
  }

  /// - Parameter site: the name of the memory that this belongs to.
  /// - Throws: ``DiskError``.
  func save(of site: String, in folder: MemoryFolder) throws(DiskError) {
    guard let state else { return }
    var writer = StorageWriter(capacity: state.texts.count * 16 + pages.count * 4096)
    writer.write(base)
    writer.write(state.texts)
    writer.write(state.seal)
    writer.write(groups: state.groups)
    writer.write(pages)
    writer.write(stamps: files)
    writer.write(removed)
    try folder.replace(Self.name(of: site), with: writer.bytes)
  }

  /// How the edits of a site are called, by the name of its memory.
  static func name(of site: String) -> String { "edits-of-" + site }
}
