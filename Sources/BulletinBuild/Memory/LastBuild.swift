import BulletinCore
import BulletinRender
import BulletinSite
import SystemPackage

/// The site of the last build as far as this one may keep it: what is remembered of it, and what still lies there.
///
/// A class, because every page of the site asks it.
final class LastBuild: Sendable {
  let memory: SiteMemory
  let inventory: OutputInventory
  /// Whether the folder holds just what the last build left there.
  let isWhole: Bool
  private let comparison = LazyTable<Comparison>(count: 1)

  /// What still lies there, file by file.
  private final class Comparison: Sendable {
    let hasNoStrangers: Bool
    let intact: [String: Int]

    init(_ memory: SiteMemory, _ inventory: OutputInventory) {
      var intact: [String: Int] = [:]
      intact.reserveCapacity(inventory.list.count)
      var hasStrangers = inventory.hasStrangers
      let files = memory.files
      for (path, stamp) in inventory.list {
        guard let old = files[path] else {
          hasStrangers = true
          continue
        }
        if old == stamp { intact[path] = stamp.size }
      }
      self.intact = intact
      hasNoStrangers = !hasStrangers
    }
  }

  /// Nil if there was none, or it cannot be looked at.
  init?(_ name: String, in folder: MemoryFolder?, site: FolderHandle?) {
    guard let folder, let site, let memory = SiteMemory(name, in: folder),
      let inventory = try? OutputInventory(of: site)
    else { return nil }
    self.memory = memory
    self.inventory = inventory
    isWhole = !inventory.hasStrangers && inventory.seal == memory.seal
  }

  /// Whether the last build made nothing but the pages, copies and groups that every build makes.
  var hasNoEditions: Bool {
    let groups = memory.groups.values.reduce(0) { $0 + $1.files.count }
    return inventory.list.count == memory.pageCount + memory.copies.count + groups
  }

  private var compared: Comparison { comparison.value(at: 0) { Comparison(memory, inventory) } }

  /// Whether the folder holds nothing but what the last build put there.
  var hasNoStrangers: Bool { compared.hasNoStrangers }

  /// The length in bytes of a file that is as the last build left it; nil for one that was touched or is gone.
  func size(ofIntact path: String) -> Int? { compared.intact[path] }

  /// The files of a group with their lengths, if they were made from the same and are as they were left.
  func group(_ group: FileGroup, madeFrom inputs: Fingerprint) -> [(path: OutputPath, size: Int)]? {
    guard let kept = memory.groups[group.rawValue], kept.inputs == inputs else { return nil }
    var files: [(path: OutputPath, size: Int)] = []
    for name in kept.files {
      guard let path = OutputPath(name), let size = size(ofIntact: name) else { return nil }
      files.append((path, size))
    }
    return files
  }

  /// The length of the copy of a file that is the same file still.
  func copy(at path: OutputPath, of source: FileStamp) -> Int? {
    guard memory.copies[path.string] == source, !source.isFresh(at: memory.moment) else { return nil }
    return size(ofIntact: path.string)
  }
}

/// Why a page is made anew, or is not.
package enum PageReason: Sendable, Hashable {
  /// Nothing trustworthy is remembered of this folder.
  case nothingRemembered
  /// A template was changed, or a file of the theme came or went.
  case theme
  /// site.yml, a field, register, document or another file that is no story was changed, or what stands around every page.
  case bulletin
  /// The page was not there.
  case new
  /// The text of a story that stands on it was changed.
  case text
  /// A story that it shows in part, or a name, address or picture on it was changed.
  case surroundings
  /// The file of the site was changed or removed by somebody else.
  case touched
  /// It tells of files that lie beside the site.
  case always
  /// Nothing that it is made from was changed.
  case kept
}

/// What a page of this build is made from, and whether the last build made the same.
struct PageState: Sendable {
  let texts: Fingerprint
  let surroundings: Fingerprint
  let reason: PageReason
  /// The page of the last build and its length in bytes, if it is kept.
  let kept: (page: SiteMemory.Page, size: Int)?

  init(_ planned: PlannedPage, _ inputs: SiteInputs, last: LastBuild?) {
    let path = planned.path.string
    let old = last?.memory.pages[path]
    let isCommon = last?.memory.inputs == inputs.common
    texts = inputs.texts(on: planned.page)
    // What no story's facts have changed was not changed by anything else either.
    surroundings = if isCommon, let old { old.surroundings } else { inputs.surroundings(of: planned.page) }
    guard let last else {
      (reason, kept) = (.nothingRemembered, nil)
      return
    }
    reason = Self.reason(planned, inputs, last, old, texts, surroundings)
    kept = if reason == .kept, let old, let size = last.size(ofIntact: path) { (old, size) } else { nil }
  }

  private static func reason(
    _ planned: PlannedPage,
    _ inputs: SiteInputs,
    _ last: LastBuild,
    _ old: SiteMemory.Page?,
    _ texts: Fingerprint,
    _ surroundings: Fingerprint
  ) -> PageReason {
    if planned.page == .downloads { return .always }
    if last.memory.inputs.theme != inputs.common.theme { return .theme }
    if last.memory.inputs.bulletin != inputs.common.bulletin { return .bulletin }
    guard let old else { return .new }
    if old.texts != texts { return .text }
    if old.surroundings != surroundings { return .surroundings }
    return last.size(ofIntact: planned.path.string) == nil ? .touched : .kept
  }
}
