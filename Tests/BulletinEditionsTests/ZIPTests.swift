import BulletinCore
import BulletinTestSupport
import Testing

@testable import BulletinEditions

/// An archive in memory.
private struct Bytes: RandomAccess {
  let bytes: [UInt8]
  var size: Int { bytes.count }

  func read(at offset: Int, count: Int) -> [UInt8] {
    guard offset >= 0, offset < bytes.count else { return [] }
    return Array(bytes[offset..<min(bytes.count, offset + count)])
  }
}

@Suite("ZIP")
struct ZIPTests {
  private static let day = CivilDate(year: 2026, month: 11, day: 20)

  private func archive(_ files: [(String, [UInt8])]) throws -> [UInt8] {
    var writer = ZIPWriter(date: try #require(Self.day))
    var out: [UInt8] = []
    for (name, bytes) in files {
      let (entry, content) = ZIPEntry.pack(bytes, name: name)
      out += writer.begin(entry) + content
    }
    return out + writer.end()
  }

  private func random(_ count: Int, seed: UInt64, letters: Int = 256) -> [UInt8] {
    var random = SplitMix64(seed: seed)
    return (0..<count).map { _ in UInt8(Int.random(in: 0..<letters, using: &random)) }
  }

  @Test("what was packed comes back, in its order: empty, short, long, that deflates and that does not")
  func roundTrip() throws {
    let files = [
      ("mimetype", Array("application/epub+zip".utf8)), ("trong.txt", []),
      ("a/b.html", random(300_000, seed: 1, letters: 4)),
      ("c.bin", random(70_000, seed: 2)),
    ]
    let reader = try ZIPReader(Bytes(bytes: archive(files)))
    #expect(reader.items.map(\.entry.name) == files.map(\.0))
    for (item, file) in zip(reader.items, files) {
      #expect(try reader.bytes(of: item, limit: 1_000_000) == file.1)
    }
    #expect(reader.items.map(\.entry.isDeflated) == [false, false, true, false])
    #expect(try reader.bytes(of: reader.items[2], limit: 1000) == nil)
  }

  @Test("the same files give the same bytes; every name has the UTF-8 flag and the edition's date")
  func headers() throws {
    let files = [("a.txt", Array("một".utf8))]
    let bytes = try archive(files)
    #expect(try archive(files) == bytes)
    #expect(Array(bytes[0..<4]) == [0x50, 0x4B, 3, 4])
    #expect(bytes[6] == 0 && bytes[7] == 8)
    // (2026 - 1980) << 9 | 11 << 5 | 20
    #expect(Int(bytes[12]) | Int(bytes[13]) << 8 == 23_924)
    #expect(Array(bytes[10..<12]) == [0, 0])
  }

  @Test("more than 65,535 files need the ZIP64 end, and are all there")
  func manyFiles() throws {
    let files = (0..<70_000).map { ("a/\($0).txt", [UInt8]()) }
    let reader = try ZIPReader(Bytes(bytes: archive(files)))
    #expect(reader.items.count == 70_000)
    #expect(reader.items.last?.entry.name == "a/69999.txt")
    #expect(try reader.bytes(of: #require(reader.items.last), limit: 10) == [])
  }

  @Test("sizes beyond 4 GiB stand in the ZIP64 field")
  func largeFile() throws {
    let size = 5_000_000_000
    var writer = ZIPWriter(date: try #require(Self.day))
    let header = writer.begin(ZIPEntry(name: "lon.mp4", isDeflated: false, checksum: 1, size: size, packedSize: size))
    let small = writer.begin(ZIPEntry(name: "nho", isDeflated: false, checksum: 0, size: 0, packedSize: 0))
    // The directory as it would stand behind five gigabytes.
    struct Sparse: RandomAccess {
      let start: Int
      let tail: [UInt8]
      var size: Int { start + tail.count }
      func read(at offset: Int, count: Int) -> [UInt8] {
        guard offset < size else { return [] }
        let wanted = offset..<min(size, offset + count)
        return wanted.map { $0 < start ? 0 : tail[$0 - start] }
      }
    }
    let reader = try ZIPReader(Sparse(start: header.count + size + small.count, tail: writer.end()))
    #expect(reader.items.map(\.entry.size) == [size, 0])
    #expect(reader.items.map(\.entry.packedSize) == [size, 0])
  }

  @Test("a damaged archive is refused or its files are said to be damaged, never more")
  func damage() throws {
    let files = [("a.html", random(5000, seed: 3, letters: 8)), ("b.bin", random(3000, seed: 4))]
    let whole = try archive(files)
    var random = SplitMix64(seed: 5)
    for _ in 0..<400 {
      var bytes = whole
      if Bool.random(using: &random) {
        bytes.removeLast(Int.random(in: 1..<bytes.count, using: &random))
      } else {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] ^= UInt8.random(in: 1...255, using: &random)
      }
      guard let reader = try? ZIPReader(Bytes(bytes: bytes)) else { continue }
      for item in reader.items {
        guard let content = try reader.bytes(of: item, limit: 1_000_000) else { continue }
        #expect(files.contains { $0.1 == content } || content.isEmpty)
      }
    }
  }

  @Test("what is no archive says so", arguments: ["", "PK", "Bản tin", String(repeating: "x", count: 100)])
  func noArchive(text: String) {
    #expect(throws: EditionFault.notAnArchive) { try ZIPReader(Bytes(bytes: Array(text.utf8))) }
  }
}
