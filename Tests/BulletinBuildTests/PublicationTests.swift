import BulletinCore
import Foundation
import SystemPackage
import Testing

@testable import BulletinBuild

@Suite("The site is published")
struct PublicationTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  /// The old site of these tests, with what others put beside it.
  private func publishFirst() throws {
    try writeFirst().publishNow()
    try folder.write("site/.gitignore", "*")
    try folder.write("site/.git/refs/heads/main", "0123")
    try folder.link("site/.well-known", to: ".git")
    try folder.write("site/CNAME", "danvankheo.vn")
    try folder.write("site/rac.html", "không phải của kheo")
  }

  private func writeFirst() throws -> StagingWriter {
    let writer = try folder.openSite()
    try writer.write("index.html", "1")
    try writer.write("giu/a.html", "giữ")
    try writer.write("cu/b.html", "cũ")
    try writer.write("doi-1", "tệp")
    try writer.write("doi-2/c.html", "thư mục")
    return writer
  }

  private func writeSecond() throws -> StagingWriter {
    let writer = try folder.openSite()
    try writer.write("index.html", "2")
    try writer.write("giu/a.html", "giữ")
    try writer.write("moi/b.html", "mới")
    try writer.write("doi-1/c.html", "thư mục")
    try writer.write("doi-2", "tệp")
    return writer
  }

  private let secondSite: [String: String] = [
    ".kheo-output": OutputNames.markerText, ".gitignore": "*", ".git/refs/heads/main": "0123", "CNAME": "danvankheo.vn",
    "index.html": "2", "giu/a.html": "giữ", "moi/b.html": "mới", "doi-1/c.html": "thư mục", "doi-2": "tệp",
  ]

  private func texts() throws -> [String: String] {
    try folder.snapshot("site").compactMapValues(\.text)
  }

  @Test(
    "by every method with the same result",
    arguments: [
      (PublicationMethod.allCases, PublicationMethod.exchange), ([.twoRenames, .inPlace], .twoRenames),
      ([.inPlace], .inPlace),
    ]
  )
  func methods(_ allowed: [PublicationMethod], _ expected: PublicationMethod) throws {
    try publishFirst()
    let kept = try folder.snapshot("site")
    let writer = try writeSecond()
    var stamps: [(key: String, value: FileStamp)]?
    let report = try writer.publish(by: allowed) { stamps = writer.stamps(in: $0, publishedBy: $1) }
    #expect(report.method == expected)
    #expect(stamps?.count == 5)
    for (path, stamp) in try #require(stamps) {
      #expect(FileStamp(try Stat(folder / "site/\(path)")) == stamp, "\(path)")
    }
    #expect(report.leftover == nil)
    #expect(report.counts == OutputCounts(files: 5, bytes: 26, unchanged: 1, copied: 0))
    #expect(try texts() == secondSite)
    #expect(try folder.names("site/.well-known") == ["refs"])
    let after = try folder.snapshot("site")
    for name in ["giu/a.html", ".gitignore", ".git/refs/heads/main", "CNAME", ".well-known"] {
      #expect(after[name] == kept[name], "\(name)")
    }
    #expect(after.keys.filter { $0.hasPrefix("cu") || $0.hasPrefix(".kheo-") } == [".kheo-output"])
    #expect(try folder.names() == ["site"])
  }

  @Test("a name that the new site has itself is not carried over from the old one")
  func generatedSurvivor() throws {
    try publishFirst()
    try folder.write("site/.htaccess", "cũ")
    let writer = try writeSecond()
    try writer.write(".htaccess", "mới")
    try writer.publishNow()
    #expect(try folder.read("site/.htaccess") == "mới")
  }

  @Test("the folder keeps its permissions")
  func folderPermissions() throws {
    try publishFirst()
    try call(chmod((folder / "site").string, 0o2775))
    try writeSecond().publishNow()
    #expect(try Stat(folder / "site").permissions.rawValue & 0o7777 == 0o2775)
  }

  @Test("not over a folder that somebody put there meanwhile", arguments: [true, false])
  func replacedMeanwhile(_ isReplaced: Bool) throws {
    try publishFirst()
    let writer = try writeSecond()
    try call(rename((folder / "site").string, (folder / "khac").string))
    if isReplaced { try folder.write("site/thu.txt", "quý") }
    #expect(throws: OutputError.changedMeanwhile((folder / "site").string)) { try writer.publish() }
    #expect(try folder.names() == (isReplaced ? ["khac", "site"] : ["khac"]))
    if isReplaced { #expect(try folder.read("site/thu.txt") == "quý") }
  }

  // MARK: - Folders that cannot be renamed

  @Test(
    "into a mount point, file by file",
    .enabled(if: Mount.isPermitted, "\(Mount.reason)"),
    arguments: ["tmpfs", "bind"]
  )
  func mountPoint(_ kind: String) throws {
    try folder.makeFolder("site")
    try folder.makeFolder("that")
    let mount =
      kind == "tmpfs"
      ? try Mount("tmpfs", at: folder / "site", options: "size=1m")
      : try Mount("none", at: folder / "site", from: (folder / "that").string, flags: UInt(MS_BIND))
    defer { withExtendedLifetime(mount) {} }
    try publishFirst()
    let kept = try folder.snapshot("site")["giu/a.html"]
    let report = try writeSecond().publish()
    #expect(report.method == .inPlace)
    #expect(report.counts.unchanged == 1)
    #expect(try texts() == secondSite)
    #expect(try folder.snapshot("site")["giu/a.html"] == kept)
    #expect(try folder.names() == ["site", "that"])
  }

  @Test(
    "over a folder of a container's image, file by file",
    .enabled(if: Mount.isOverlayPermitted, "overlays cannot be mounted here (it needs root)")
  )
  func overlay() throws {
    let below = try TemporaryFolder()
    try below.write("lower/site/.gitignore", "*")
    try below.write("lower/site/.kheo-output", OutputNames.markerText)
    try below.write("lower/site/cu/a.html", "cũ")
    try below.write("lower/site/giu/a.html", "giữ")
    try below.write("lower/site/index.html", "1")
    let overlay = try Overlay(in: below)
    defer { withExtendedLifetime(overlay) {} }
    let writer = try OutputFolder.open(below / "merged/site", home: nil)
    try writer.write("index.html", "2")
    try writer.write("giu/a.html", "giữ")
    let report = try writer.publish()
    #expect(report.method == .inPlace)
    #expect(report.leftover == nil)
    #expect(report.counts.unchanged == 1)
    #expect(
      try below.snapshot("merged/site").compactMapValues(\.text)
        == [".gitignore": "*", ".kheo-output": OutputNames.markerText, "index.html": "2", "giu/a.html": "giữ"]
    )
    #expect(try below.names("merged") == ["site"])
  }

  @Test(
    "where the folder above may not be written, file by file",
    .disabled(if: geteuid() == 0, "root writes everywhere")
  )
  func closedParent() throws {
    try folder.makeFolder("site")
    try call(chmod(folder.path.string, 0o555))
    defer { chmod(folder.path.string, 0o755) }
    try publishFirst()
    #expect(try writeSecond().publish().method == .inPlace)
    #expect(try texts() == secondSite)
    #expect(try folder.names() == ["site"])
  }

  // MARK: - Killed

  @Test("after a build that was killed while it wrote")
  func killedWhileWriting() throws {
    try publishFirst()
    let before = try folder.snapshot("site")
    try writeSecond().dieHere()
    #expect(try folder.names() == [".site.kheo-new", "site"])
    #expect(try folder.snapshot("site") == before)
    try writeSecond().publishNow()
    #expect(try texts() == secondSite)
    #expect(try folder.names() == ["site"])
  }

  @Test("after a first build that was killed while it wrote")
  func killedWhileWritingFirst() throws {
    try writeFirst().dieHere()
    #expect(try folder.names() == [".site.kheo-new"])
    try writeSecond().publishNow()
    #expect(
      try texts().keys.sorted() == [".kheo-output", "doi-1/c.html", "doi-2", "giu/a.html", "index.html", "moi/b.html"]
    )
    #expect(try folder.names() == ["site"])
  }

  @Test("after a build that was killed between the exchange and the removal")
  func killedAfterExchange() throws {
    try publishFirst()
    let killed = try writeSecond()
    #expect(try killed.place.exchange(by: [.exchange]) == .exchange)
    killed.dieHere()
    #expect(try texts() == secondSite)
    #expect(try folder.names() == [".site.kheo-new", "site"])
    let before = try folder.snapshot("site")
    try folder.openSite().abandon()
    #expect(try folder.snapshot("site") == before)
    #expect(try folder.names() == ["site"])
  }

  @Test("after a build that was killed between the two renames: the old site is back first")
  func killedBetweenRenames() throws {
    try publishFirst()
    let before = try folder.snapshot("site")
    let killed = try writeSecond()
    try killed.place.rename(killed.place.outputName, killed.place.retiredName)
    killed.dieHere()
    #expect(try folder.names() == [".site.kheo-new", ".site.kheo-old"])
    try folder.openSite().abandon()
    #expect(try folder.snapshot("site") == before)
    #expect(try folder.names() == ["site"])
  }

  @Test("after a build that was killed after the two renames")
  func killedAfterRenames() throws {
    try publishFirst()
    let killed = try writeSecond()
    #expect(try killed.place.exchange(by: [.twoRenames]) == .twoRenames)
    killed.dieHere()
    #expect(try folder.names() == [".site.kheo-old", "site"])
    try folder.openSite().abandon()
    #expect(try texts() == secondSite)
    #expect(try folder.names() == ["site"])
  }

  @Test("after a build that was killed while it moved file by file: the move is completed first", arguments: 0...5)
  func killedWhileMoving(_ steps: Int) throws {
    try publishFirst()
    let killed = try writeSecond()
    #expect(try killed.place.exchange(by: [.inPlace]) == .inPlace)
    let moves = [".kheo-output", "index.html", "giu/a.html", "doi-2", "moi/b.html"].prefix(steps)
    for name in moves {
      let target = folder / "site/\(name)"
      try folder.makeFolder(target.removingLastComponent())
      try FolderHandle(folder / "site").removeTree(name)
      try call(rename((folder / ".site.kheo-new/\(name)").string, target.string))
    }
    killed.dieHere()
    try folder.openSite().abandon()
    let completed = try texts()
    for (name, text) in secondSite { #expect(completed[name] == text, "\(name)") }
    #expect(try folder.names() == ["site"])
    try writeSecond().publishNow()
    #expect(try texts() == secondSite)
  }

  @Test(
    "after a build that was killed while it moved files into an empty mount point",
    .enabled(if: Mount.isPermitted, "\(Mount.reason)")
  )
  func killedWhileMovingIntoMount() throws {
    try folder.makeFolder("site")
    let mount = try Mount("tmpfs", at: folder / "site", options: "size=1m")
    defer { withExtendedLifetime(mount) {} }
    let killed = try writeFirst()
    #expect(try killed.place.exchange(by: PublicationMethod.allCases) == .inPlace)
    for name in [".kheo-output", "index.html"] {
      try call(rename((folder / "site/.kheo-new/\(name)").string, (folder / "site/\(name)").string))
    }
    killed.dieHere()
    try writeSecond().publishNow()
    #expect(
      try texts().keys.sorted() == [".kheo-output", "doi-1/c.html", "doi-2", "giu/a.html", "index.html", "moi/b.html"]
    )
  }
}

extension StagingWriter {
  fileprivate func publishNow() throws { _ = try publish() }

  /// Leaves everything as the kernel would when the process is killed now: nothing is cleaned up, the locks are gone.
  fileprivate func dieHere() {
    _ = close()
    place.unlock()
  }
}
