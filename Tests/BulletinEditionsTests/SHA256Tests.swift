import BulletinEditions
import Testing

@Suite("SHA-256")
struct SHA256Tests {
  @Test(
    "the examples of FIPS 180-4",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    ]
  )
  func examples(text: String, digest: String) {
    #expect(SHA256.digest(of: Array(text.utf8)).description == digest)
    #expect(SHA256.Digest(hexadecimal: digest.uppercased().utf8)?.description == digest)
  }

  @Test("a million letters in pieces")
  func pieces() {
    var sum = SHA256()
    let piece = [UInt8](repeating: UInt8(ascii: "a"), count: 1000)
    for _ in 0..<1000 { piece.withUnsafeBytes { sum.update($0) } }
    #expect(sum.finish().description == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test("only 64 hexadecimal digits are a digest", arguments: ["", "ab", String(repeating: "g", count: 64)])
  func digests(text: String) {
    #expect(SHA256.Digest(hexadecimal: text.utf8) == nil)
  }
}
