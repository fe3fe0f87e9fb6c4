import BulletinPreview
import Testing

@Suite("Names that the preview answers to")
struct HostCheckTests {
  @Test(
    "loopback with the port, and what was opened besides",
    arguments: [
      ("localhost:4610", true), ("LOCALHOST:4610", true), ("127.0.0.1:4610", true), ("[::1]:4610", true),
      ("192.168.1.7:4610", true),
      ("localhost", false), ("localhost:80", false), ("evil.example:4610", false),
      ("localhost.evil.example:4610", false),
      ("192.168.1.8:4610", false), ("127.0.0.1:4610.evil.example", false), ("", false), (nil, false),
      ("127.0.0.2:4610", false), ("localhost:4610, evil.example", false), ("0.0.0.0:4610", false),
    ] as [(String?, Bool)]
  )
  func hosts(host: String?, isAllowed: Bool) {
    let check = HostCheck()
    check.allow(port: 4610, addresses: ["192.168.1.7"])
    #expect(check.allows(host) == isAllowed)
  }

  @Test("before the port is known, nobody is answered")
  func early() {
    #expect(!HostCheck().allows("localhost:0"))
  }

  @Test("only addresses of local networks are opened")
  func privateAddresses() {
    for bytes: [UInt8] in [[10, 0, 0, 1], [172, 16, 0, 1], [172, 31, 255, 1], [192, 168, 1, 7], [169, 254, 3, 4]] {
      #expect(LocalNetwork.isPrivate(bytes))
    }
    for bytes: [UInt8] in [[8, 8, 8, 8], [172, 15, 0, 1], [172, 32, 0, 1], [192, 169, 0, 1], [127, 0, 0, 1], []] {
      #expect(!LocalNetwork.isPrivate(bytes))
    }
  }
}
