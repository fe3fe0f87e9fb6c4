import BulletinCore
import BulletinTestSupport
import Testing

@Suite("Stored values")
struct StorageTests {
  @Test func `values come back as they were`() throws {
    var writer = StorageWriter()
    let numbers = [0, 1, -1, 63, 64, -64, -65, .max, .min, 1_795_000_000_123_456_789]
    for number in numbers { writer.write(number) }
    writer.write("Dân vận khéo")
    writer.write("")
    writer.write(true)
    writer.write(["một", "hai"])
    writer.write(nil as String?)
    writer.write(SourceRange(7, 19))
    writer.write(Located("ruộng", SourceRange(3, 9)))
    let moment = Moment(try #require(CivilDate(year: 2018, month: 5, day: 12)), ClockTime(secondOfDay: 23_400))
    writer.write(moment)
    writer.write(bytes: [0, 255, 10])
    writer.write(numbers: [Int32.min, 0, .max])
    writer.write(numbers: [] as [UInt64])
    writer.bytes.withUnsafeBytes { bytes in
      var reader = StorageReader(bytes)
      for number in numbers { #expect((try? reader.readInt()) == number) }
      #expect((try? reader.readString()) == "Dân vận khéo")
      #expect((try? reader.readString()) == "")
      #expect((try? reader.readBool()) == true)
      #expect((try? reader.readArray(String.self)) == ["một", "hai"])
      #expect((try? reader.readOptional(String.self)) == .some(nil))
      #expect((try? reader.read(SourceRange.self)) == SourceRange(7, 19))
      #expect((try? reader.read(Located<String>.self))?.value == "ruộng")
      #expect((try? reader.read(Moment.self)) == moment)
      #expect((try? reader.readBytes()) == [0, 255, 10])
      #expect((try? reader.readNumbers()) == [Int32.min, 0, .max])
      #expect((try? reader.readNumbers()) == [] as [UInt64])
      let isAtEnd = reader.isAtEnd
      #expect(isAtEnd)
    }
  }

  @Test(arguments: UInt64(1)...20)
  func `bytes that nobody stored are refused, and nothing beyond them is read`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<500 {
      let bytes = (0..<Int.random(in: 0..<40, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
      bytes.withUnsafeBytes { buffer in
        for kind in 0..<7 {
          var reader = StorageReader(buffer)
          while !reader.isAtEnd, (try? Self.read(kind, &reader)) != nil {}
        }
      }
    }
  }

  private static func read(_ kind: Int, _ reader: inout StorageReader) throws(StorageDamage) {
    switch kind {
    case 0: _ = try reader.readInt()
    case 1: _ = try reader.readString()
    case 2: _ = try reader.readArray(String.self)
    case 3: _ = try reader.read(SourceRange.self)
    case 4: _ = try reader.read(Moment.self)
    case 5: _ = try reader.readArray(SourceRange.self)
    default: _ = try reader.skipBytes()
    }
  }
}
