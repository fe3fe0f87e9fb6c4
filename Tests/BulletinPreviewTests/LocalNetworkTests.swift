import BulletinCore
import BulletinPreview
import BulletinTestSupport
import FlyingSocks
import Glibc
import SystemPackage
import Testing

@Suite("The preview in the local network")
struct LocalNetworkTests {
  /// Any address of 127.0.0.0/8 is this machine's own on Linux, and nobody listens there who was not asked to: it stands for the
  /// one that the machine has in a network.
  private static let network = "127.0.0.2"

  private func serving(network: String?, _ body: (PreviewServer) async throws -> Void) async throws {
    let folder = try SiteFolder()
    try folder.write("site/index.html", "<html><body>Trang chủ</body></html>")
    let server = try await PreviewServer.open(
      PreviewSite(folder: FilePath(folder.path + "/site")),
      ReloadStream(run: "test", language: .vietnamese),
      language: .vietnamese,
      port: .exactly(0),
      network: network
    )
    let running = Task { await server.serve() }
    do {
      try await body(server)
    } catch {
      running.cancel()
      throw error
    }
    running.cancel()
  }

  @Test("is answered at the address that was opened, on the port of this machine's own")
  func opened() async throws {
    try await serving(network: Self.network) { server in
      let client = PreviewClient(port: server.port, address: Self.network)
      let reply = try await client.get("/", host: "\(Self.network):\(server.port)")
      #expect(reply.status == 200)
      #expect(reply.text.contains("Trang chủ"))
      let own = PreviewClient(port: server.port)
      #expect(try await own.get("/").status == 200)
    }
  }

  @Test("is refused by every other name, at both addresses")
  func otherNames() async throws {
    try await serving(network: Self.network) { server in
      for address in [Self.network, "127.0.0.1"] {
        let client = PreviewClient(port: server.port, address: address)
        for host in ["127.0.0.3:\(server.port)", Self.network, "\(Self.network):1", "may-ban-tin:\(server.port)", ""] {
          let reply = try await client.get("/", host: host)
          #expect(reply.status == 403, "\(host) at \(address)")
          #expect(!reply.text.contains("Trang chủ"))
        }
      }
    }
  }

  @Test("is not there unless it was asked for: no connection, and the name is refused")
  func closed() async throws {
    try await serving(network: nil) { server in
      #expect(try await PreviewClient(port: server.port).get("/").status == 200)
      await #expect(throws: SocketError.self) {
        _ = try await PreviewClient(port: server.port, address: Self.network).connect()
      }
      let reply = try await PreviewClient(port: server.port).get("/", host: "\(Self.network):\(server.port)")
      #expect(reply.status == 403)
    }
  }

  @Test("an address that is none of this machine's is said, and nothing stays open")
  func foreignAddress() async throws {
    let folder = try SiteFolder()
    let site = PreviewSite(folder: FilePath(folder.path))
    let stream = ReloadStream(run: "test", language: .vietnamese)
    let error = await #expect(throws: PreviewError.self) {
      // TEST-NET-3 of RFC 5737, which no machine has.
      _ = try await PreviewServer.open(site, stream, language: .vietnamese, port: .exactly(0), network: "203.0.113.7")
    }
    guard case .refused(let address, _) = error else { throw TestProblem("\(String(describing: error))") }
    #expect(address.hasPrefix("203.0.113.7:"))
    #expect(error?.headline.vi.contains(address) == true)
    let port = try #require(address.split(separator: ":").last.flatMap { UInt16($0) })
    await #expect(throws: SocketError.self) { _ = try await PreviewClient(port: port).connect() }
  }
}
