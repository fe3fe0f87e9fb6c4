import BulletinCore
import Testing

@testable import BulletinBuild

@Suite struct FingerprintTests {
  @Test(
    "is the XXH3 of 128 bits, of which names of files hold the upper half",
    arguments: [("", "99aa06d3014798d8"), ("Dân vận khéo", "3b9b2beacd07ef05")]
  )
  func vectors(text: String, digits: String) {
    #expect(Fingerprint(of: Array(text.utf8)).hexadecimal == digits)
  }

  @Test("is the same of bytes that come piece by piece", arguments: [0, 1, 7, 240, 256, 1000, 100_000])
  func pieces(length: Int) {
    let bytes = Array(0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    guard var sum = FingerprintSum() else {
      Issue.record("there is no memory left")
      return
    }
    for start in stride(from: 0, to: bytes.count, by: max(1, length)) where length > 0 {
      bytes[start..<min(start + length, bytes.count)].withUnsafeBytes { sum.add($0) }
    }
    #expect(sum.fingerprint == Fingerprint(of: length > 0 ? bytes : []))
  }

  @Test("is stored and loaded whole")
  func storage() throws {
    let print = Fingerprint(of: Array("Dân vận khéo".utf8))
    var writer = StorageWriter()
    writer.write(print)
    #expect(writer.bytes.count == Fingerprint.byteCount)
    let loaded = try writer.bytes.withUnsafeBytes { bytes in
      var reader = StorageReader(bytes)
      return try Fingerprint.load(from: &reader)
    }
    #expect(loaded == print)
  }
}
