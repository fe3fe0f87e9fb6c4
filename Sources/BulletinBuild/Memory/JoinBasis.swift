import BulletinCore
import BulletinSite

/// All that joining and planning look at, but the texts of stories.
struct JoinBasis: Sendable, Storable {
  private let print: Fingerprint
  /// The hour up to which stories were published.
  private let now: Moment
  /// When the next story is due; nil for never.
  private let nextDue: Moment?

  private init(print: Fingerprint, now: Moment, nextDue: Moment?) {
    (self.print, self.now, self.nextDue) = (print, now, nextDue)
  }

  /// What the content is now; see ``joined(_:)`` for what is remembered.
  init(_ read: ReadFolders, _ content: ParsedContent, policy: PublishingPolicy, hasSearch: Bool) {
    let reading = read.reading
    var writer = StorageWriter(capacity: read.listing.files.count * 80)
    for (number, file) in read.listing.files.enumerated() {
      writer.write(file.path)
      // Of a story what others may show of it; of anything else every byte that is read.
      writer.write(reading.facts[number] ?? reading.texts[number] ?? .none)
    }
    writer.write(content.broken.sorted())
    writer.write(read.theme.assets.keys.sorted())
    writer.write(hasSearch)
    writer.write(policy.includesDrafts)
    print = Fingerprint(of: writer.bytes)
    now = policy.now
    nextDue = nil
  }

  /// The same once it is known what is held back.
  func joined(_ library: Library) -> JoinBasis {
    let due = library.heldBack.lazy.compactMap { if case .scheduled(let moment) = $0.reason { moment } else { nil } }
    let previewed = library.stories.lazy.compactMap { entry in
      if case .scheduled(let moment) = entry.preview { moment } else { nil }
    }
    return JoinBasis(print: print, now: now, nextDue: (Array(due) + Array(previewed)).min())
  }

  /// Whether the same would be joined now.
  func isSame(as new: JoinBasis) -> Bool {
    print == new.print && new.now >= now && nextDue.map { new.now < $0 } ?? true
  }

  func store(in writer: inout StorageWriter) {
    writer.write(print)
    writer.write(now)
    writer.write(nextDue)
  }

  static func load(from reader: inout StorageReader) throws(StorageDamage) -> JoinBasis {
    JoinBasis(print: try reader.read(), now: try reader.read(), nextDue: try reader.readOptional())
  }
}
