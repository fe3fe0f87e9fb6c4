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
