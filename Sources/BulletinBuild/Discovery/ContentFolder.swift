package import BulletinCore
package import SystemPackage

/// What lies in the content folder, and what is wrong with it.
package struct ContentListing: Sendable {
  /// In the byte order of ``ContentFile/path``, whatever order the disk keeps.
  package let files: [ContentFile]
  /// Sorted by place.
  package let diagnostics: [Diagnostic]
}

/// The folder in which people write.
///
/// - Hidden names, backups and what systems leave behind are passed over; see ``ContentName``.
/// - A symbolic link is followed if its target lies in the content folder. A linked folder may not hold or lead to
///   further linked folders, so that a listing always ends and stays in proportion to what people wrote.
/// - Anything that is neither a file nor a folder is refused without being opened.
package enum ContentFolder {
  /// Finds every file below `root`.
  ///
  /// - Parameters:
  ///   - root: the content folder; may itself be a symbolic link.
  ///   - shownAs: how diagnostics call the folder, usually its path from the working folder.
  /// - Throws: if `root` is missing, is not a folder or cannot be listed.
  package static func scan(_ root: FilePath, shownAs: String) throws(DiskError) -> ContentListing {
    var scan = try ContentScan(root, shownAs: shownAs)
    scan.enterAll()
    return scan.finish()
  }

  /// As ``scan(_:shownAs:)``, on all cores. A task that is cancelled throws `CancellationError`.
  package static func scanOnAllCores(_ root: FilePath, shownAs: String) async throws -> ContentListing {
    var scan = try ContentScan(root, shownAs: shownAs)
    while (1..<fewestToShare).contains(scan.waiting.count) { scan.enterWaiting() }
    for part in try await parallelMap(scan.split(), { part in part.walked() }) { scan.add(part) }
    return scan.finish()
  }

  /// How many folders there have to be before they are shared among the cores; of a bulletin these are its years, all in one folder.
  private static let fewestToShare = 8
}
