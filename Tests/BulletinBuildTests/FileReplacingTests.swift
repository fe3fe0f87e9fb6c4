import Foundation
import SystemPackage
import Testing

@testable import BulletinBuild

@Suite("Files are replaced in one step")
struct FileReplacingTests {
  private let folder: TemporaryFolder
  private let handle: FolderHandle

  init() throws {
    folder = try TemporaryFolder()
    handle = try FolderHandle(folder.path)
  }

  @Test("a file takes an older one's place when it is whole; what a killed run left beside it is no hindrance")
  func replacing() throws {
    try folder.write("tep", "cũ")
    try folder.write(".tep.kheo-new", "dở")
    let failure = DiskError(.write, "x", .noSpace)
    #expect(throws: failure) {
      try handle.replaceFile(DiskName("tep")) { descriptor throws(DiskError) in throw failure }
    }
    #expect(try folder.read("tep") == "cũ")
    try handle.replaceFile(DiskName("tep"), Array("mới".utf8))
    #expect(try folder.read("tep") == "mới")
    try folder.makeFolder("thu-muc")
    #expect(throws: DiskError.self) { try handle.replaceFile(DiskName("thu-muc"), [1]) }
    #expect(try folder.names() == ["tep", "thu-muc"])
  }

  @Test(
    "a file whose name leaves no room for a longer one beside it is replaced all the same",
    arguments: [
      String(repeating: "a", count: 255), String(repeating: "ệ", count: 85), "bbb" + String(repeating: "ệ", count: 84),
    ]
  )
  func replacingLongName(name: String) throws {
    for text in ["cũ", "mới"] {
      try FileReplacing.replace(folder / name, with: Array(text.utf8))
      #expect(try readFile(folder / name) == Array(text.utf8))
    }
    #expect(try FolderHandle(folder.path).entries().map(\.bytes) == [Array(name.utf8)])
    let error = #expect(throws: DiskError.self) { try FileReplacing.replace(folder / (name + "x"), with: []) }
    #expect(error?.errno == .fileNameTooLong)
    #expect(try FolderHandle(folder.path).entries().count == 1)
  }

  @Test("a pipe, a link or a file of another user beside it is no hindrance", arguments: ["pipe", "link", "file"])
  func obstacles(kind: String) throws {
    let beside = (folder / ".tep.kheo-new").string
    try folder.write("dich", "của người khác")
    switch kind {
    case "pipe": try call(mkfifo(beside, 0o644))
    case "link": try folder.link(".tep.kheo-new", to: "dich")
    default:
      try folder.write(".tep.kheo-new", String(repeating: "x", count: 1000))
      try call(chmod(beside, 0o444))
    }
    try handle.replaceFile(DiskName("tep"), Array("mới".utf8))
    #expect(try folder.read("tep") == "mới")
    #expect(try folder.read("dich") == "của người khác")
    #expect(try folder.names() == ["dich", "tep"])
    #expect(try handle.status("tep")?.permissions == handle.status("dich")?.permissions)
  }

  @Test(
    "of many that write one file at once, none fails, and the file is whole at every moment",
    .timeLimit(.minutes(10))
  )
  func turns() async throws {
    let folder = folder
    let texts = (0..<8).map { Array(String(repeating: "\($0)", count: 100_000 + $0).utf8) }
    try FileReplacing.replace(folder / "tep", with: texts[0])
    try await withThrowingTaskGroup(of: Void.self) { group in
      for text in texts {
        group.addTask {
          for _ in 0..<25 {
            try FileReplacing.replace(folder / "tep", with: text)
            #expect(try texts.contains(readFile(folder / "tep")))
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(try folder.names() == ["tep"])
  }
}
