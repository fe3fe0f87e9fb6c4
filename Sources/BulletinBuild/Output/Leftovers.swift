import Glibc
import SystemPackage

extension StagingPlace {
  /// Settles what a build that was killed left behind. Both locks must be held. What can be found, and what it means:
  ///
  /// 1. A staging folder with some files: killed while it was written. It is emptied and used.
  /// 2. A staging folder with a whole old site: killed between the exchange and the removal. The same.
  /// 3. A retired site and no output: killed between the two renames. The retired site is put back.
  /// 4. A retired site and an output: killed after the two renames. The retired site is removed.
  /// 5. A staging folder marked complete: killed while its files were moved into the site one by one. The rest is moved.
  ///
  /// - Returns: false if the output is another folder now, so that everything has to be opened anew.
  func settleLeftovers() throws(DiskError) -> Bool {
    if try parent.status(retiredName) != nil {
      guard old != nil else {
        try systemCall(.rename, parent.shown(retiredName)) {
          renameat(parent.descriptor, retiredName, parent.descriptor, outputName)
        }
        return false
      }
      try parent.removeTree(retiredName)
    }
    if let old, try staging.status(OutputNames.complete) != nil {
      var publication = InPlacePublication(staging: staging, output: old)
      try publication.moveFiles()
    }
    try staging.removeContents()
    return true
  }
}
