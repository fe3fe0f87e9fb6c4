import BulletinPreview
import Testing

@Suite("Ranges of bytes")
struct ByteRangeTests {
  @Test(
    "what a header asks of a file of ten bytes",
    arguments: [
      (nil, .whole), ("bytes=0-3", .part(0..<4)), ("bytes=4-", .part(4..<10)), ("bytes=-3", .part(7..<10)),
      ("bytes=9-9", .part(9..<10)), ("bytes=5-99", .part(5..<10)), ("bytes=-99", .part(0..<10)),
      ("bytes=0-99999999999999999999999", .part(0..<10)), ("Bytes= 0 - 3", .part(0..<4)),
      ("bytes=10-", .unsatisfiable), ("bytes=99999999999999999999999-", .unsatisfiable), ("bytes=-0", .unsatisfiable),
      ("bytes=3-1", .whole), ("bytes=a-b", .whole), ("bytes=", .whole), ("bytes=-", .whole), ("bytes", .whole),
      ("lines=0-3", .whole), ("bytes=0-1,4-5", .whole), ("bytes=--3", .whole), ("bytes=+1-2", .whole),
    ] as [(String?, ByteRange)]
  )
  func ranges(header: String?, expected: ByteRange) {
    #expect(ByteRange(header, size: 10) == expected)
  }

  @Test("nothing of an empty file can be asked for")
  func emptyFile() {
    #expect(ByteRange("bytes=0-", size: 0) == .unsatisfiable)
    #expect(ByteRange("bytes=-1", size: 0) == .unsatisfiable)
    #expect(ByteRange(nil, size: 0) == .whole)
  }
}
