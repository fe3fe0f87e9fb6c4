import Foundation
import Testing

@testable import BulletinBuild

@Suite("How much memory a build may take")
struct MemoryLimitTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("memory.max", "max\n")
    try folder.write("a/memory.max", "3000000\n")
    try folder.write("a/b/memory.max", "max\n")
    try folder.write("a/b/c/memory.max", "5000000\n")
    try folder.write("d/memory.max", "?\n")
  }

  @Test(
    "the least that its group or one above it may have",
    arguments: [
      ("0::/a/b/c\n", 3_000_000), ("0::/a\n", 3_000_000), ("0::/a/b/without-a-limit\n", 3_000_000), ("0::/\n", nil),
      ("0::/d\n", nil), ("12:memory:/a\n0::/a/b\n", 3_000_000), ("12:memory:/a\n", nil), ("", nil), ("0::", nil),
    ] as [(String, Int?)]
  )
  func ofGroups(_ groups: String, _ limit: Int?) {
    #expect(MemoryLimit.ofGroups(groups, below: folder.path) == limit)
  }

  @Test("of this process: no more than the machine has")
  func ofProcess() {
    #expect(MemoryLimit.ofProcess > 16 << 20)
    #expect(MemoryLimit.ofProcess <= Int(ProcessInfo.processInfo.physicalMemory))
  }
}
