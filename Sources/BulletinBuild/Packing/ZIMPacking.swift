import BulletinContent
import BulletinCore
import BulletinEditions
import BulletinRender
import BulletinSite
import SystemPackage

extension PreparedSite {
  /// Writes the site as it stands in an offline edition into a temporary folder and has `zimwriterfs` pack that.
  ///
  /// The file is not the same byte for byte each time: zimwriterfs puts the day and a random number into it.
  ///
  /// - Returns: The file and how many files of the site are in it, or what would fail in Kiwix.
  func writeZIM(
    _ edition: Edition,
    into folder: EditionFolder
  ) async throws -> (files: [WrittenFile], siteFileCount: Int, faults: [OfflineFault]) {
    let archive = ZIMArchive(source.library.config, edition)
    let temporary = try TemporaryFolder()
    let site = temporary.path.appending("site")
    let writer = try OutputFolder.open(site, home: nil)
    let writing = await SiteWriting(self, to: writer, offer: .copy(edition: edition.words))
    let faults = try await writing.writeRest(mayPatch: false).faults
    guard faults.isEmpty else {
      writer.abandon()
      return ([], 0, faults)
    }
    if source.plan.hasSearch { _ = try await writing.writeSearch(.now) }
    let count = writer.counts.files
    _ = try writer.publish()
    let handle = try FolderHandle(site)
    try handle.removeTree(OutputNames.marker)
    try handle.createFile(ZIMArchive.pictureName, ZIMArchive.picture())
    let target = temporary.path.appending("site.zim")
    try OtherProgram.run(
      ZIMArchive.program,
      archive.arguments(folder: site.string, target: target.string),
      package: ZIMArchive.debianPackage,
      log: temporary.path.appending("log")
    )
    let made = try OpenFile(target)
    let file = try folder.write(archive.fileName) { descriptor throws(DiskError) in
      _ = try copyContents(from: made.descriptor, target.string, to: descriptor, archive.fileName)
    }
    return ([file], count, [])
  }
}
