import CLinux
import Glibc

extension FolderHandle {
  /// Asks ext2, ext3 or ext4 to lay out the folders that will be made in this one apart from each other; elsewhere it does
  /// nothing.
  ///
  /// A new site usually follows an old one that was removed a moment ago. For some minutes ext4 does not use the numbers
  /// of removed files again, and at every new file walks past all such numbers of the block group that the file's folder
  /// is in (`recently_deleted` in fs/ext4/ialloc.c). Without the hint all folders of the site are in one group: ten thousand
  /// files written after ten thousand were removed take three times as long as into folders that are apart.
  func spreadFolders() {
    var flags: CInt = 0
    guard kheo_get_folder_flags(descriptor, &flags) == 0 else { return }
    flags |= KHEO_TOP_FOLDER_FLAG
    // The hint may be refused, by a file system without it or to a folder of somebody else's; nothing depends on it.
    _ = kheo_set_folder_flags(descriptor, &flags)
  }

  /// Makes a folder, as ``makeFolder(_:)`` does, in a place of the disk that no earlier folder of its name had: ext4 chooses the
  /// block group of a folder by its name where folders are to lie apart, and there the numbers of the old site's files are the
  /// ones it walks past.
  func makeFolderElsewhere(_ name: String) throws(DiskError) {
    let passingName = ".kheo-" + String(UInt64.random(in: .min ... .max), radix: 16)
    try makeFolder(passingName)
    do throws(DiskError) {
      try systemCall(.makeFolder, shown(name)) { renameat(descriptor, passingName, descriptor, name) }
    } catch {
      unlinkat(descriptor, passingName, AT_REMOVEDIR)
      throw error
    }
  }
}
