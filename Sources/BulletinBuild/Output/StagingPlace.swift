import Glibc
import SystemPackage

/// The folders of one build, locked: the staging folder, in which the new site grows, and the old site.
///
/// Both locks are flock(2) on the folders themselves, so they end with the process however it ends, and no lock file is
/// left behind. They are held through the exchange, after which each name leads to the other folder: at every moment,
/// whoever opens the staging name or the output name meets a locked folder, until the old site is removed.
///
/// A folder may be exchanged or removed by another build between opening and locking it. Therefore, once both locks are
/// had, both names are looked up again; if one leads elsewhere, everything is opened anew.
struct StagingPlace: Sendable {
  /// Holds the output under ``outputName``.
  let parent: FolderHandle
  let outputName: DiskName
  /// Absolute, without links.
  let path: FilePath
  /// As people gave it.
  let shownPath: String
  /// Holds the staging folder under ``stagingName``: `parent`, or the output folder itself.
  let stagingParent: FolderHandle
  let stagingName: DiskName
  let retiredName: DiskName
  let staging: FolderHandle
  /// The folder that is there now; nil if there is none.
  let old: FolderHandle?

  /// Whether the staging folder lies in the output folder, because none could be exchanged with it from outside: the
  /// output is a mount point, or its parent folder may not be written.
  var isInside: Bool { stagingParent === old }

  /// The old site is still the folder that was locked.
  func outputIsUnchanged() throws(DiskError) -> Bool {
    let current = try parent.status(outputName).map(FileIdentity.init)
    return current == (try old.map { old throws(DiskError) in FileIdentity(try old.status()) })
  }

  /// The staging name still leads to the folder that was locked.
  func stagingIsUnchanged() throws(DiskError) -> Bool {
    try stagingParent.status(stagingName).map(FileIdentity.init) == FileIdentity(try staging.status())
  }

  func unlock() {
    staging.unlock()
    old?.unlock()
  }
}

extension StagingPlace {
  /// Opens and locks; settles what a killed build left behind; leaves the staging folder empty.
  static func take(_ place: OutputPlace, shownAs shownPath: String) throws(OutputError) -> StagingPlace {
    let parent = try onDisk { () throws(DiskError) in
      try place.makeParents()
      return try FolderHandle(place.parent)
    }
    // Each further round means that another build came to its end just now.
    for _ in 0..<100 {
      if let taken = try attempt(place, in: parent, shownAs: shownPath) { return taken }
    }
    throw .busy(shownPath)
  }

  /// Nil if the names moved under our hands.
  private static func attempt(
    _ place: OutputPlace,
    in parent: FolderHandle,
    shownAs shownPath: String
  ) throws(OutputError) -> StagingPlace? {
    let outputName = DiskName(place.name)
    let old = try openOld(outputName, in: parent, shownAs: shownPath)
    if let old { try refuseForeign(old, shownAs: shownPath) }
    let spot = try onDisk { () throws(DiskError) in try makeStaging(place.name, in: parent, old: old) }
    let staging = try onDisk { () throws(DiskError) in try spot.parent.folderIfPresent(spot.name) }
    guard let staging else { return nil }
    let taken = StagingPlace(
      parent: parent,
      outputName: outputName,
      path: place.path,
      shownPath: shownPath,
      stagingParent: spot.parent,
      stagingName: spot.name,
      retiredName: OutputNames.retired(place.name),
      staging: staging,
      old: old
    )
    return try taken.lockAndSettle() ? taken : nil
  }

  private static func openOld(
    _ name: DiskName,
    in parent: FolderHandle,
    shownAs shownPath: String
  ) throws(OutputError) -> FolderHandle? {
    do throws(DiskError) {
      return try parent.folderIfPresent(name)
    } catch {
      if error.errno == .notDirectory { throw .notAFolder(shownPath) }
      throw .disk(error)
    }
  }

  private static func refuseForeign(_ folder: FolderHandle, shownAs shownPath: String) throws(OutputError) {
    let stranger = try onDisk { () throws(DiskError) in
      try folder.status(OutputNames.marker) == nil
        ? folder.entries().filter { !OutputNames.isAdoptable($0.bytes) }.min { $0.precedes($1) }
        : nil
    }
    if let stranger { throw .foreign(shownPath, example: String(decoding: stranger.bytes, as: UTF8.self)) }
  }

  private static func makeStaging(
    _ output: FilePath.Component,
    in parent: FolderHandle,
    old: FolderHandle?
  ) throws(DiskError) -> (parent: FolderHandle, name: DiskName) {
    let inside = DiskName(OutputNames.stagingInside)
    if let old, MountID(of: old) != MountID(of: parent) {
      try old.makeFolder(inside)
      return (old, inside)
    }
    let beside = OutputNames.staging(beside: output)
    do throws(DiskError) {
      try parent.makeFolder(beside)
      return (parent, beside)
    } catch {
      guard let old, [.permissionDenied, .notPermitted, .readOnlyFileSystem].contains(error.errno) else { throw error }
      try old.makeFolder(inside)
      return (old, inside)
    }
  }

  /// False if the names moved under our hands, or a killed build's work was completed and the names are new.
  private func lockAndSettle() throws(OutputError) -> Bool {
    guard try onDisk({ () throws(DiskError) in try staging.lock() }) else { throw .busy(shownPath) }
    do throws(OutputError) {
      guard try onDisk({ () throws(DiskError) in try old?.lock() ?? true }) else { throw .busy(shownPath) }
      return try onDisk { () throws(DiskError) in
        guard try stagingIsUnchanged(), try outputIsUnchanged(), try settleLeftovers() else { return false }
        try adoptMode()
        return true
      }
    } catch {
      // Perhaps made a moment ago; nobody misses it if it is empty.
      if (try? stagingIsUnchanged()) == true { try? stagingParent.removeEmptyFolder(stagingName) }
      throw error
    }
  }

  /// The site's folder keeps its permissions from build to build.
  private func adoptMode() throws(DiskError) {
    guard let old else { return }
    let mode = try old.status().permissions.rawValue | 0o700
    try systemCall(.makeFolder, staging.path) { fchmod(staging.descriptor, mode) }
  }
}
