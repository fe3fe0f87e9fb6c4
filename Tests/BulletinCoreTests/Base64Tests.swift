import BulletinCore
import Foundation
import Testing

@Suite("Base64")
struct Base64Tests {
  @Test("agrees with Foundation at every length and byte", arguments: 0..<70)
  func oracle(count: Int) {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 * 151 + count * 67) }
    #expect(Base64.encode(bytes) == Data(bytes).base64EncodedString())
  }
}
