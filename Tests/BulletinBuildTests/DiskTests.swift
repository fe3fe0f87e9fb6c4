import BulletinCore
import Foundation
import SystemPackage
import Testing

@testable import BulletinBuild

@Suite("The disk")
struct DiskTests {
  private let folder: TemporaryFolder
  private let handle: FolderHandle

  init() throws {
    folder = try TemporaryFolder()
    handle = try FolderHandle(folder.path)
  }

  @Test("files of any size are read as they were written", arguments: [0, 1, 4_095, 65_536, 5_000_001])
  func reading(_ size: Int) throws {
    let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    try handle.createFile("tep", bytes)
    #expect(try readFile(folder / "tep") == bytes)
  }

  @Test("a file that is longer than its size says is read to its end")
  func growingFile() throws {
    let text = String(decoding: try readFile("/proc/self/status"), as: UTF8.self)
    #expect(text.contains("Pid:"))
  }

  @Test("a pipe is refused at once", .timeLimit(.minutes(10)))
  func pipe() throws {
    try call(mkfifo((folder / "ong").string, 0o600))
    let error = #expect(throws: DiskError.self) { try readFile(folder / "ong") }
    #expect(error?.errno == .notARegularFile)
  }

  @Test("a file that exists is never written over")
  func exclusiveCreation() throws {
    try handle.createFile("tep", [1])
    let error = #expect(throws: DiskError.self) { try handle.createFile("tep", [2]) }
    #expect(error == DiskError(.write, (folder / "tep").string, .fileExists))
    #expect(try readFile(folder / "tep") == [1])
  }

  @Test("a file that could not be written whole is not left behind")
  func partialFile() throws {
    let failure = DiskError(.write, "x", .noSpace)
    #expect(throws: failure) {
      try handle.createFile("tep") { descriptor throws(DiskError) in throw failure }
    }
    #expect(try folder.names() == [])
  }

  @Test("removing a tree removes links and not what they lead to")
  func removal() throws {
    try folder.write("giu/tep", "x")
    try folder.write("cay/a/b/tep")
    try folder.link("cay/a/ra-ngoai", to: "../../giu")
    try folder.link("cay/tep-ngoai", to: "../giu/tep")
    try folder.link("lien-ket", to: "giu")
    try call(mkfifo((folder / "cay/ong").string, 0o600))
    try handle.removeTree("cay")
    try handle.removeTree("lien-ket")
    try handle.removeTree("khong-co")
    #expect(try folder.names() == ["giu"])
    #expect(try folder.read("giu/tep") == "x")
  }

  @Test("copying gives the same bytes", arguments: [0, 1, 300_000, 3_000_000])
  func copying(_ size: Int) throws {
    let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 17) }
    try handle.createFile("nguon", bytes)
    let source = try call(open((folder / "nguon").string, O_RDONLY))
    defer { close(source) }
    try handle.createFile("dich") { descriptor throws(DiskError) in
      #expect(try copyContents(from: source, "nguon", to: descriptor, "dich") == size)
    }
    #expect(try readFile(folder / "dich") == bytes)
  }

  @Test("copying between file systems gives the same bytes", .enabled(if: Mount.isPermitted, "\(Mount.reason)"))
  func copyingAcross() throws {
    try folder.makeFolder("khac")
    let mount = try Mount("tmpfs", at: folder / "khac")
    defer { withExtendedLifetime(mount) {} }
    let bytes = (0..<1_000_000).map { UInt8(truncatingIfNeeded: $0 &* 13) }
    try handle.createFile("nguon", bytes)
    let source = try call(open((folder / "nguon").string, O_RDONLY))
    defer { close(source) }
    try FolderHandle(folder / "khac").createFile("dich") { descriptor throws(DiskError) in
      _ = try copyContents(from: source, "nguon", to: descriptor, "dich")
    }
    #expect(try readFile(folder / "khac/dich") == bytes)
  }

  @Test("a full disk is said of the copy, not of its source", .enabled(if: Mount.isPermitted, "\(Mount.reason)"))
  func copyingToFullDisk() throws {
    try folder.makeFolder("day")
    let mount = try Mount("tmpfs", at: folder / "day", options: "size=64k")
    defer { withExtendedLifetime(mount) {} }
    try handle.createFile("nguon", [UInt8](repeating: 7, count: 1_000_000))
    let source = try call(open((folder / "nguon").string, O_RDONLY))
    defer { close(source) }
    let error = #expect(throws: DiskError.self) {
      try FolderHandle(folder / "day").createFile("dich") { descriptor throws(DiskError) in
        _ = try copyContents(from: source, "nguon", to: descriptor, "day/dich")
      }
    }
    #expect(error?.path == "day/dich")
    #expect(error?.errno == .noSpace)
  }

  @Test(
    "the failures that people meet are told in words, with a cure",
    arguments: [
      (Errno.noSpace, "ổ đĩa đã đầy", "no space left on the disk"),
      (.diskQuotaExceeded, "đã dùng hết hạn mức đĩa", "the disk quota is used up"),
      (.permissionDenied, "không có quyền", "permission denied"),
      (.readOnlyFileSystem, "ổ đĩa chỉ cho đọc", "the disk is read-only"),
      (.tooManyOpenFiles, "đang mở quá nhiều tệp", "too many files are open"),
      (.fileNameTooLong, "tên hoặc đường dẫn quá dài", "the name or path is too long"),
      (.staleNFSFileHandle, "tệp bị thay đổi trong lúc đang đọc", "it was changed while it was read"),
    ]
  )
  func wording(_ errno: Errno, _ vi: String, _ en: String) {
    let error = DiskError(.write, "output/a.html", errno)
    #expect(error.headline.vi == "không ghi được “output/a.html”: \(vi)")
    #expect(error.headline.en == "cannot write “output/a.html”: \(en)")
    #expect(error.fix != nil)
  }

  @Test("a failure without words of its own is told by number")
  func unknownFailure() {
    #expect(DiskError(.lock, "x", Errno(rawValue: 37)).headline.vi.hasSuffix("(lỗi 37)"))
  }
}
