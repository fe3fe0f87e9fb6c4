import FlyingSocks
import Glibc
import Testing

@testable import BulletinPreview

@Suite("Sockets that send at once")
struct PromptSocketsTests {
  /// Never waits.
  private struct ReadyPool: AsyncSocketPool {
    func prepare() async throws {}
    func run() async throws {}
    func suspendSocket(_ socket: Socket, untilReadyFor events: Socket.Events) async throws {}
  }

  private var noDelay: BoolSocketOption { BoolSocketOption(level: CInt(IPPROTO_TCP), name: TCP_NODELAY) }

  @Test("the connections of a socket that waited send the second piece without waiting for the first to arrive")
  func connections() async throws {
    let listening = try Socket(domain: AF_INET)
    defer { try? listening.close() }
    try listening.bind(to: .inet(ip4: "127.0.0.1", port: 0))
    try listening.listen()
    #expect(try listening.getValue(for: noDelay) == false)
    try await PromptSockets(ReadyPool()).suspendSocket(listening, untilReadyFor: .connection)
    #expect(try listening.getValue(for: noDelay))

    guard case .ip4(_, port: let port) = try listening.sockname() else { throw SocketError.unsupportedAddress }
    let client = try Socket(domain: AF_INET)
    defer { try? client.close() }
    try client.connect(to: .inet(ip4: "127.0.0.1", port: port))
    let (file, _) = try listening.accept()
    let connection = Socket(file: file)
    defer { try? connection.close() }
    #expect(try connection.getValue(for: noDelay))
  }

  @Test("a socket that knows no such option is waited for all the same")
  func otherSockets() async throws {
    let socket = try Socket(domain: AF_UNIX)
    defer { try? socket.close() }
    try await PromptSockets(ReadyPool()).suspendSocket(socket, untilReadyFor: .read)
  }
}
