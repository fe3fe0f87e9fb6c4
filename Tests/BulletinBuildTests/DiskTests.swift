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

  @Test("a file without a name gives back what many threads put into it, and leaves nothing behind")
  func unnamedFile() async throws {
    let file = try #require(UnnamedFile(in: handle))
    let texts = (0..<500).map { number in
      [UInt8](repeating: UInt8(truncatingIfNeeded: number), count: number * 7 % 3_000)
    }
    let places = try await parallelMap(texts, runLength: 8) { text in text.withUnsafeBytes { file.put($0) } }
    for (text, place) in zip(texts, places) { #expect(file.fetch(try #require(place)) == text) }
    #expect(file.fetch(5_000_000..<5_000_001) == nil, "beyond its end")
    #expect(try folder.names().isEmpty)
  }

  @Test("what is released takes no room, and the rest is as it was", arguments: [0, 3 << 20])
  func released(_ room: Int) async throws {
    let file = try #require(UnnamedFile(in: handle))
    let shelf = SpillingShelf(room: room, file: file)
    let texts = (0..<1_000).map { number in
      [UInt8](repeating: UInt8(truncatingIfNeeded: number), count: 10_000 + number)
    }
    let places = try texts.map { text in try #require(text.withUnsafeBytes { shelf.put($0) }) }
    let before = try roomOfUnnamedFile()
    // All but every hundredth, in an order of its own.
    let going = texts.indices.filter { $0 % 100 != 0 }.shuffled()
    _ = try await parallelMap(going, runLength: 8) { shelf.release(places[$0]) }
    for index in stride(from: 0, to: 1_000, by: 100) { #expect(shelf.fetch(places[index]) == texts[index]) }
    for index in stride(from: 0, to: 1_000, by: 100) where index != 900 { shelf.release(places[index]) }
    #expect(shelf.fetch(places[900]) == texts[900])
    // What lies in a block of one megabyte goes together. The last block is not full.
    #expect(try roomOfUnnamedFile() <= min(before - (4 << 20), 3 << 20))
  }

  /// In bytes, of the disk or the kernel's memory: the only open file of the folder that has no name.
  private func roomOfUnnamedFile() throws -> Int {
    for name in try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd") {
      let path = "/proc/self/fd/" + name
      guard let target = try? FileManager.default.destinationOfSymbolicLink(atPath: path) else { continue }
      guard target.hasPrefix(folder.path.string + "/"), target.hasSuffix(" (deleted)") else { continue }
      return Int(try Stat(FilePath(path)).sizeAllocated)
    }
    Issue.record("no such file")
    return 0
  }

  /// - Parameter room: for nothing, for some, for all of the texts.
  @Test("a shelf puts into the file what memory has no room for", arguments: [0, 1, 5_000, 1 << 20])
  func spillingShelf(_ room: Int) async throws {
    let file = try #require(UnnamedFile(in: handle))
    let shelf = SpillingShelf(room: room, file: file)
    let texts = (0..<300).map { number in
      [UInt8](repeating: UInt8(truncatingIfNeeded: number), count: number * 7 % 100)
    }
    let places = try await parallelMap(texts, runLength: 8) { text in text.withUnsafeBytes { shelf.put($0) } }
    for (text, place) in zip(texts, places) { #expect(shelf.fetch(try #require(place)) == text) }
    let all = texts.reduce(0) { $0 + $1.count }
    #expect((file.fetch(0..<1) == nil) == (room >= all), "the file is empty only where all have room")
    #expect(shelf.fetch((room + all)..<(room + all + 1)) == nil, "beyond the end of both")
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
