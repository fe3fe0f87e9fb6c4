package import BulletinCore
import Glibc
import Synchronization
package import SystemPackage

/// The one writer of the site: takes files into the staging folder, from any number of threads at once, and publishes.
///
/// A file that the old site has with the same bytes is not written again but hard-linked, so that it keeps its inode and
/// time stamps, and `rsync` passes it over. Where links are refused it is written with the old time stamp.
///
/// A writer that is neither published nor abandoned is abandoned when the last reference goes.
package final class StagingWriter: Sendable {
  let place: StagingPlace
  private let folders: Mutex<StagingFolders>
  /// Every file of the new site.
  private let taken = Mutex<Set<String>>([])
  /// Those that the staging folder holds and the old site has not, or not so; with how they lie there, for a whole site.
  private let new = Mutex<[(path: OutputPath, stamp: FileStamp?)]>([])
  private let patches = Atomic<Bool>(false)
  /// See ``beginPatch(keeping:besides:)``; nil before.
  private let notKept = Mutex<Set<String>?>(nil)
  private let files = Atomic<Int>(0)
  private let bytes = Atomic<Int>(0)
  private let unchanged = Atomic<Int>(0)
  private let copied = Atomic<Int>(0)
  private let isClosed = Atomic<Bool>(false)

  /// - Parameter patience: see ``QuickPlaces/patience``; nil for what is found right.
  init(_ place: StagingPlace, patience: Duration? = nil) {
    self.place = place
    folders = Mutex(StagingFolders(in: place.staging, patience: patience))
  }

  deinit { abandon() }

  /// How much was taken so far.
  package var counts: OutputCounts {
    OutputCounts(
      files: files.load(ordering: .relaxed),
      bytes: bytes.load(ordering: .relaxed),
      unchanged: unchanged.load(ordering: .relaxed),
      copied: copied.load(ordering: .relaxed)
    )
  }

  /// The first file of every site, which is not counted.
  func writeMarker() throws(OutputError) {
    let bytes = Array(OutputNames.markerText.utf8)
    try onDisk { () throws(DiskError) in
      if let old = place.old,
        bytes.withUnsafeBytes({ old.hasFile(OutputNames.marker, equalTo: $0) }) != nil,
        try old.linkFile(OutputNames.marker, to: place.staging)
      {
        return
      }
      try place.staging.createFile(OutputNames.marker, bytes)
    }
  }

  /// Works ahead: where there is no old site, a whole one will be written. Must not be called after ``publish()`` or ``abandon()``.
  func findPlaces() {
    guard place.old == nil else { return }
    // What fails now fails again when the first folder is made, and is told then.
    folders.withLock { try? $0.findPlaces() }
  }

  /// Takes a rendered file. Must not be called after ``publish()`` or ``abandon()``.
  package func write(_ file: RenderedFile) throws(OutputError) {
    try file.bytes.withUnsafeBufferPointer { bytes throws(OutputError) in try write(file.path, bytes) }
  }

  /// As ``write(_:)``.
  func write(_ path: OutputPath, _ bytes: UnsafeBufferPointer<UInt8>) throws(OutputError) {
    let bytes = UnsafeRawBufferPointer(bytes)
    try take(path, sameAsOld: { old in old.hasFile(path.string, equalTo: bytes) }) { descriptor throws(DiskError) in
      try writeFully(descriptor, bytes, self.place.staging.shown(path.string))
      return bytes.count
    }
  }

  /// Takes a copy of a file, such as a picture; its permissions and time stamps are not copied. Must not be called after
  /// ``publish()`` or ``abandon()``.
  package func copy(from source: FilePath, to path: OutputPath) throws(OutputError) {
    let descriptor = try onDisk { () throws(DiskError) in
      try openFile(DiskName(source))
    }
    defer { closeQuietly(descriptor) }
    let size = try onDisk { () throws(DiskError) in try regularFileSize(descriptor, source.string) }
    try take(path, sameAsOld: { old in old.hasFile(path.string, equalToOpen: descriptor, size: size) }) {
      target throws(DiskError) in
      copied.add(1, ordering: .relaxed)
      // Comparing may have moved the position.
      lseek(descriptor, 0, SEEK_SET)
      return try copyContents(from: descriptor, source.string, to: target, self.place.staging.shown(path.string))
    }
  }

  /// Takes a file as the old site has it, for whoever knows that it has just the bytes it shall have. Must not be called after
  /// ``publish()`` or ``abandon()``.
  ///
  /// - Parameter size: its length in bytes.
  func keep(_ path: OutputPath, size: Int) throws(OutputError) {
    if isKept(path) { return }
    try take(path, sameAsOld: { _ in size }) { _ throws(DiskError) in
      // There was an old site when it was decided to keep the file.
      throw DiskError(.link, path.string, .noSuchFileOrDirectory)
    }
  }

  /// From now on only what is new comes into the staging folder: the site is to be published by ``publishPatch(removing:)``.
  /// Nothing must have been taken yet.
  func beginPatch() {
    patches.store(true, ordering: .relaxed)
  }

  /// As ``beginPatch()``; every file of the old site that is not taken otherwise is kept.
  ///
  /// - Parameters:
  ///   - old: the files of the old site, which are as they shall be.
  ///   - others: those of them that are kept only where somebody says so.
  func beginPatch(keeping old: OutputInventory, besides others: Set<String>) {
    beginPatch()
    let rest = old.list.lazy.filter { others.isEmpty || !others.contains($0.path) }
    let (count, size) = rest.reduce((0, 0)) { ($0.0 + 1, $0.1 + $1.stamp.size) }
    files.store(count, ordering: .relaxed)
    unchanged.store(count, ordering: .relaxed)
    bytes.store(size, ordering: .relaxed)
    notKept.withLock { $0 = others }
  }

  /// Counts no longer what stood in the place of a file that is taken.
  private func replaceKept(_ path: OutputPath) throws(DiskError) {
    guard isKept(path), let old = try place.old?.status(path.string) else { return }
    files.subtract(1, ordering: .relaxed)
    unchanged.subtract(1, ordering: .relaxed)
    bytes.subtract(Int(old.size), ordering: .relaxed)
  }

  /// Whether the old site's file of that path, if there is one, is kept without being told.
  private func isKept(_ path: OutputPath) -> Bool {
    notKept.withLock { $0.map { !$0.contains(path.string) } ?? false }
  }

  var isPatch: Bool { patches.load(ordering: .relaxed) }

  /// Whether a file of that path was taken.
  func has(_ path: OutputPath) -> Bool {
    taken.withLock { $0.contains(path.string) }
  }

  /// Every file of the new site.
  var allTaken: Set<String> { taken.withLock { $0 } }

  /// The files that are not as the old site has them, in no particular order.
  var newFiles: [OutputPath] { new.withLock { $0.map(\.path) } }

  /// How the files of a published site lie there; nil if one of them is gone.
  ///
  /// Files that were written are remembered as they were then, when their folder was at hand. Linking a file, removing its other
  /// name and moving it give it a later time of change, so the others are looked at now.
  func stamps(
    in site: FolderHandle,
    publishedBy method: PublicationMethod
  ) -> [(key: String, value: FileStamp)]? {
    let taken = allTaken
    var stamps: [(key: String, value: FileStamp)] = []
    stamps.reserveCapacity(taken.count)
    if method != .inPlace {
      for case (let path, let stamp?) in new.withLock({ $0 }) { stamps.append((path.string, stamp)) }
    }
    // Mostly none, and then nobody needs to be asked which.
    if stamps.count < taken.count {
      var others: [String: FileStamp]? = [:]
      others.look(at: taken.subtracting(stamps.lazy.map(\.key)), in: site)
      guard let others else { return nil }
      stamps += others
    }
    return stamps
  }

  /// Leaves nothing in the staging folder but the site.
  func removePassingFolders() { folders.withLock { $0.removePlaces() } }

  /// Removes the staging folder and leaves the old site as it was. Does nothing once published or abandoned.
  package func abandon() {
    guard close() else { return }
    // What cannot be removed now is removed by the next build.
    try? place.staging.removeContents()
    if (try? place.stagingIsUnchanged()) == true { try? place.stagingParent.removeEmptyFolder(place.stagingName) }
    place.unlock()
  }

  /// True for the first caller only.
  func close() -> Bool {
    !isClosed.exchange(true, ordering: .acquiringAndReleasing)
  }
}

/// What a build wrote.
package struct OutputCounts: Sendable, Hashable {
  /// Files of the site, unchanged ones included, without the marker and what others put beside.
  package var files: Int
  /// Their bytes.
  package var bytes: Int
  /// How many of the files the old site had with the same bytes.
  package var unchanged: Int
  /// How many were copied that the old site had not, or not so: pictures, recordings, files of the theme.
  package var copied: Int
}

// MARK: - One file

extension StagingWriter {
  /// - Parameter fill: writes the content to a descriptor and returns its length in bytes.
  private func take(
    _ path: OutputPath,
    sameAsOld: (FolderHandle) -> Int?,
    fill: (CInt) throws(DiskError) -> Int
  ) throws(OutputError) {
    precondition(!isClosed.load(ordering: .relaxed), "a file was written after the site was published or abandoned")
    guard taken.withLock({ $0.insert(path.string).inserted }) else { throw .duplicatePath(path) }
    do throws(DiskError) {
      try replaceKept(path)
      let length: Int
      if let kept = try keepOld(path, sameAsOld) {
        length = kept
      } else {
        length = try create(path, by: try makeFolders(above: path), fill)
        let stamp = isPatch ? nil : try place.staging.status(path.string).map(FileStamp.init)
        new.withLock { $0.append((path, stamp)) }
      }
      files.add(1, ordering: .relaxed)
      bytes.add(length, ordering: .relaxed)
    } catch {
      // The staging folder began empty, so whatever is in the way came from another part of the site.
      switch error.errno {
      case .fileExists, .notDirectory, .isDirectory: throw .duplicatePath(path)
      default: throw .disk(error)
      }
    }
  }

  /// Links the old site's file into the new site if it has the same bytes; the length, or nil if it has to be written.
  private func keepOld(_ path: OutputPath, _ sameAsOld: (FolderHandle) -> Int?) throws(DiskError) -> Int? {
    guard let old = place.old, let length = sameAsOld(old) else { return nil }
    if !isPatch {
      try makeFolders(above: path)
      if try !old.linkFile(path.string, to: place.staging) { try old.copyFile(path.string, to: place.staging) }
    }
    unchanged.add(1, ordering: .relaxed)
    return length
  }

  private func create(
    _ path: OutputPath,
    by route: FileDetours.Route?,
    _ fill: (CInt) throws(DiskError) -> Int
  ) throws(DiskError) -> Int {
    let start = route.map { _ in ContinuousClock.now }
    var length = 0
    try place.staging.createFile(path.string, layingItIn: route?.place) { descriptor throws(DiskError) in
      if let route, let start, ContinuousClock.now - start > route.patience {
        folders.withLock { $0.noteSlowFile(on: route) }
      }
      length = try fill(descriptor)
    }
    return length
  }

  /// Whoever comes second waits until they are there.
  @discardableResult
  private func makeFolders(above path: OutputPath) throws(DiskError) -> FileDetours.Route? {
    let isPatch = isPatch
    return try folders.withLock { folders throws(DiskError) in try folders.make(above: path, isPatch: isPatch) }
  }
}
