import BulletinCore
import BulletinTestSupport
import SystemPackage
import Testing

@testable import BulletinBuild

@Suite("The memory folder")
struct MemoryFolderTests {
  private let folder: TemporaryFolder
  private let memory: MemoryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("content/site.yml", "")
    memory = try #require(MemoryFolder(besideContent: folder / "content"))
  }

  private func numbers(_ name: String) -> [Int]? {
    memory.read(name)?.read { reader throws(StorageDamage) in
      var numbers: [Int] = []
      while !reader.isAtEnd { numbers.append(try reader.readInt()) }
      return numbers
    }
  }

  @Test("gives back the values of a stream, however long, and bytes passed between them", arguments: [0, 1, 500_000])
  func stream(count: Int) throws {
    try memory.replace("thu") { stream throws(DiskError) in
      for number in 0..<count { try stream.write { $0.write(number) } }
      var passed = StorageWriter()
      passed.write(-7)
      try stream.pass(passed.bytes)
      try stream.write { $0.write(-8) }
    }
    #expect(numbers("thu") == Array(0..<count) + [-7, -8])
  }

  @Test("keeps what was there when a stream fails")
  func failure() throws {
    try memory.replace("thu") { stream throws(DiskError) in try stream.write { $0.write(1) } }
    #expect(throws: DiskError.self) {
      try memory.replace("thu") { stream throws(DiskError) in
        for _ in 0..<300_000 { try stream.write { $0.write(2) } }
        throw DiskError(.write, "thu", .noSpace)
      }
    }
    #expect(numbers("thu") == [1])
    #expect(try folder.names(".kheo").sorted() == [".gitignore", "thu"])
  }

  @Test("trusts no file that was cut, or of which a byte was changed", arguments: [-1, 0, 24, 40, 56, 100_000])
  func damage(place: Int) throws {
    try memory.replace("thu") { stream throws(DiskError) in
      for number in 0..<200_000 { try stream.write { $0.write(number) } }
    }
    let path = folder / ".kheo/thu"
    var bytes = try readFile(path)
    if place < 0 { bytes.removeLast() } else { bytes[place] ^= 1 }
    try FileReplacing.replace(path, with: bytes)
    #expect(memory.read("thu") == nil)
  }
}
