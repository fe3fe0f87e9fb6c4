import BulletinCore
import Foundation
import SystemPackage
import Testing

@testable import BulletinBuild

@Suite("Shelves for bytes")
struct ByteShelfTests {
  private let folder: TemporaryFolder
  private let handle: FolderHandle
  private let file: UnnamedFile

  init() throws {
    folder = try TemporaryFolder()
    handle = try FolderHandle(folder.path)
    file = try #require(UnnamedFile(in: handle))
  }

  /// Of any length from 0 on.
  private static let texts = (0..<500).map { number in
    [UInt8](repeating: UInt8(truncatingIfNeeded: number), count: number * 7 % 3_000)
  }

  @Test("a file without a name gives back what many threads put into it, and leaves nothing behind")
  func unnamedFile() async throws {
    let places = try await put(Self.texts, on: file)
    for (text, place) in zip(Self.texts, places) { #expect(file.fetch(place) == text) }
    #expect(file.fetch(5_000_000..<5_000_001) == nil, "beyond its end")
    #expect(try folder.names().isEmpty)
  }

  @Test("a piece of memory gives back what many threads put into it, and takes no more than it has room for")
  func memoryShelf() async throws {
    let memory = try #require(MemoryShelf(room: 1))
    #expect(memory.room == ReleasedBlocks.length)
    let places = try await put(Self.texts, on: memory)
    for (text, place) in zip(Self.texts, places) { #expect(memory.fetch(place) == text) }
    #expect([UInt8](repeating: 1, count: memory.room).withUnsafeBytes { memory.put($0) } == nil)
    #expect(memory.fetch(memory.room..<(memory.room + 1)) == nil, "beyond its end")
  }

  /// - Parameter length: of each of thirty texts: all of them have room in memory, some, or only one.
  @Test("a shelf puts into the file what memory has no room for", arguments: [0, 100, 90_000, 1_500_000])
  func spillingShelf(_ length: Int) async throws {
    let memory = try #require(MemoryShelf(room: 1))
    let shelf = SpillingShelf(memory, file: file)
    let texts = (0..<30).map { [UInt8](repeating: UInt8($0), count: length) }
    let places = try await put(texts, on: shelf)
    for (text, place) in zip(texts, places) { #expect(shelf.fetch(place) == text) }
    let allHaveRoom = memory.room >= 30 * length
    #expect((file.fetch(0..<1) == nil) == allHaveRoom, "the file is empty only where all have room")
    let end = max(memory.room, places.map(\.upperBound).max() ?? 0)
    #expect(shelf.fetch(end..<(end + 1)) == nil, "beyond the end of both")
  }

  @Test("what is released takes no room, and the rest is as it was", arguments: [0, 4 << 20, 32 << 20])
  func released(_ room: Int) async throws {
    let memory = try #require(MemoryShelf(room: room))
    let shelf: any ByteShelf = room == 0 ? file : SpillingShelf(memory, file: file)
    let texts = (0..<1_000).map { number in
      [UInt8](repeating: UInt8(truncatingIfNeeded: number), count: 20_000 + number)
    }
    let places = try await put(texts, on: shelf)
    #expect(try roomInUse(memory) >= 20_000_000)
    // All but every hundredth, in an order of its own.
    let going = texts.indices.filter { $0 % 100 != 0 }.shuffled()
    _ = try await parallelMap(going, runLength: 8) { shelf.release(places[$0]) }
    for index in stride(from: 0, to: 1_000, by: 100) { #expect(shelf.fetch(places[index]) == texts[index]) }
    for index in stride(from: 0, to: 1_000, by: 100) where index != 900 { shelf.release(places[index]) }
    #expect(shelf.fetch(places[900]) == texts[900])
    // What lies in a block goes together. The last blocks of the memory and of the file are not full.
    #expect(try roomInUse(memory) <= 3 * ReleasedBlocks.length)
  }

  @Test("a block is given back when the last of its bytes is released, and once")
  func blocks() {
    let length = ReleasedBlocks.length
    let released = ReleasedBlocks()
    var given: [Range<Int>] = []
    func release(_ place: Range<Int>) { released.release(place) { given.append($0) } }
    release((length - 10)..<(2 * length + 5))
    let (first, second) = (0..<length, length..<(2 * length))
    #expect(given == [second])
    release(0..<0)
    release(1..<(length - 10))
    #expect(given.count == 1)
    release(0..<1)
    #expect(given == [second, first])
    release((2 * length + 5)..<(4 * length))
    let others = [(2 * length)..<(3 * length), (3 * length)..<(4 * length)]
    #expect(given == [second, first] + others)
  }

  /// - Returns: where each text is, put there by many threads.
  private func put(_ texts: [[UInt8]], on shelf: any ByteShelf) async throws -> [Range<Int>] {
    try await parallelMap(texts, runLength: 8) { text in
      try #require(text.withUnsafeBytes { shelf.put($0) })
    }
  }

  /// In bytes, of the memory and of the file, which is the only open file of the folder that has no name.
  private func roomInUse(_ memory: MemoryShelf) throws -> Int {
    for name in try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd") {
      let path = "/proc/self/fd/" + name
      guard let target = try? FileManager.default.destinationOfSymbolicLink(atPath: path) else { continue }
      guard target.hasPrefix(folder.path.string + "/"), target.hasSuffix(" (deleted)") else { continue }
      return Int(try Stat(FilePath(path)).sizeAllocated) + memory.residentLength
    }
    Issue.record("no such file")
    return 0
  }
}

extension MemoryShelf {
  /// In bytes: what the system has given to it (mincore(2)).
  fileprivate var residentLength: Int {
    let pageLength = sysconf(CInt(_SC_PAGESIZE))
    var pages = [UInt8](repeating: 0, count: room / pageLength)
    #expect(mincore(memory, room, &pages) == 0)
    return pages.count { $0 & 1 == 1 } * pageLength
  }
}
