import CLinux
import Glibc
import SystemPackage

/// How a new site took the place of the old one.
package enum PublicationMethod: Sendable, Hashable, CaseIterable {
  /// There was no folder; the staging folder got its name. One step.
  case rename
  /// renameat2(2) with RENAME_EXCHANGE. One step: at every moment there is one whole site under the name.
  case exchange
  /// For file systems without exchange (FAT, some network and FUSE file systems): the old site is renamed to
  /// `.site.kheo-old`, then the new one gets its name. For an instant there is no site; a build killed in that instant
  /// is settled by the next one, which puts the old site back.
  case twoRenames
  /// For an output folder that cannot be renamed (a mount point, a folder of a lower overlay layer, a parent folder that
  /// may not be written): file by file. Every file is whole at every moment, but for an instant old and new files stand
  /// side by side; a build killed in that instant is completed by the next one.
  case inPlace
  /// Only what is new, file by file, into the old site; see ``StagingWriter/publishPatch(removing:)``.
  case patch
}

/// What ``StagingWriter/publish()`` did.
package struct PublicationReport: Sendable {
  package let counts: OutputCounts
  package let method: PublicationMethod
  /// Why the old site could not be removed, if so. The new site is in place all the same, and the next build tries again.
  package let leftover: DiskError?
}

extension StagingWriter {
  /// Puts the new site in the place of the old one; see ``PublicationMethod`` for how.
  ///
  /// When it throws, the old site is as it was and the staging folder is gone, except where files were moved one by one
  /// (``PublicationMethod/inPlace``): then the next build completes the move.
  ///
  /// - Parameter look: looks at the finished site, and how it was published, before another build may touch it.
  package func publish(_ look: (FolderHandle, PublicationMethod) -> Void = { _, _ in }) throws(OutputError)
    -> PublicationReport
  {
    try publish(by: PublicationMethod.allCases, look)
  }

  /// - Parameter allowed: the methods to choose from; tests leave some out, as a file system might.
  func publish(
    by allowed: [PublicationMethod],
    _ look: (FolderHandle, PublicationMethod) -> Void = { _, _ in }
  ) throws(OutputError) -> PublicationReport {
    let counts = counts
    removePassingFolders()
    let method: PublicationMethod
    do throws(OutputError) {
      method = try place.exchange(by: allowed)
    } catch {
      abandon()
      throw error
    }
    precondition(close(), "a site was published twice")
    defer { place.unlock() }
    do throws(DiskError) {
      try place.finish(method)
      look(method == .inPlace ? place.old ?? place.staging : place.staging, method)
      return PublicationReport(counts: counts, method: method, leftover: nil)
    } catch {
      // Moving the files is the publication itself; after the other methods only rubbish is left.
      if method == .inPlace { throw .disk(error) }
      return PublicationReport(counts: counts, method: method, leftover: error)
    }
  }
}

extension StagingPlace {
  /// The moment of publication. Afterwards the output name leads to the new site; after `inPlace` the staging folder is
  /// marked complete, and ``finish(_:)`` or the next build moves its files.
  func exchange(by allowed: [PublicationMethod]) throws(OutputError) -> PublicationMethod {
    let isOurs = try onDisk { () throws(DiskError) in
      guard try outputIsUnchanged() else { return false }
      return try stagingIsUnchanged()
    }
    guard isOurs else {
      throw .changedMeanwhile(shownPath)
    }
    return try onDisk { () throws(DiskError) in
      guard let old else {
        try rename(stagingName, outputName)
        return PublicationMethod.rename
      }
      if !isInside {
        try old.carrySurvivors(to: staging)
        if allowed.contains(.exchange), try exchangeInOneStep() { return .exchange }
        if allowed.contains(.twoRenames), try renameTwice() { return .twoRenames }
      }
      try staging.createFile(OutputNames.complete, [])
      return .inPlace
    }
  }

  /// What is left to do after ``exchange(by:)``.
  func finish(_ method: PublicationMethod) throws(DiskError) {
    switch method {
    // A patch has its own end.
    case .rename, .patch: break
    case .exchange: try stagingParent.removeTree(stagingName)
    case .twoRenames: try parent.removeTree(retiredName)
    case .inPlace:
      guard let old else { return }
      var publication = InPlacePublication(staging: staging, output: old)
      try publication.moveFiles()
      try publication.removeStale()
      try stagingParent.removeTree(stagingName)
    }
  }

  /// False if the file system cannot, or not with these folders.
  private func exchangeInOneStep() throws(DiskError) -> Bool {
    do throws(DiskError) {
      try systemCall(.rename, shownPath) {
        renameat2(parent.descriptor, stagingName, parent.descriptor, outputName, UInt32(KHEO_RENAME_EXCHANGE))
      }
      return true
    } catch {
      if [.invalidArgument, .noFunction, .notSupported].contains(error.errno) || error.errno.refusesRename {
        return false
      }
      throw error
    }
  }

  /// False if the output folder cannot be renamed.
  private func renameTwice() throws(DiskError) -> Bool {
    do throws(DiskError) {
      try rename(outputName, retiredName)
    } catch {
      if error.errno.refusesRename { return false }
      throw error
    }
    do throws(DiskError) {
      try rename(stagingName, outputName)
    } catch {
      try rename(retiredName, outputName)
      throw error
    }
    return true
  }

  func rename(_ from: DiskName, _ to: DiskName) throws(DiskError) {
    try systemCall(.rename, parent.shown(from)) { renameat(parent.descriptor, from, parent.descriptor, to) }
  }
}

extension Errno {
  /// A folder that stays where it is: a mount point, a lower overlay layer, somebody else's in a sticky folder.
  fileprivate var refusesRename: Bool {
    [.improperLink, .resourceBusy, .notPermitted, .permissionDenied].contains(self)
  }
}
