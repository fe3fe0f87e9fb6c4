import FlyingFox
import FlyingSocks
import Glibc

/// Sockets that send what they are given at once.
///
/// FlyingFox (0.27.1) writes the head of an answer and its body one after the other. Without TCP_NODELAY the kernel keeps the second
/// back until the browser has acknowledged the first, which on a connection that is in use already may take forty milliseconds
/// (RFC 896, and RFC 1122, 4.2.3.2), for the page and for every file on it.
struct PromptSockets: AsyncSocketPool {
  private let pool: any AsyncSocketPool

  /// - Parameter pool: what waits for sockets.
  init(_ pool: any AsyncSocketPool = HTTPServer.defaultPool()) {
    self.pool = pool
  }

  func prepare() async throws { try await pool.prepare() }

  func run() async throws { try await pool.run() }

  /// Every socket comes by here before anything is written to it: the listening one, whose connections inherit the option, and
  /// they themselves whenever they wait for a request.
  func suspendSocket(_ socket: Socket, untilReadyFor events: Socket.Events) async throws {
    // One that refuses is only slower.
    try? socket.setValue(true, for: BoolSocketOption(level: CInt(IPPROTO_TCP), name: TCP_NODELAY))
    try await pool.suspendSocket(socket, untilReadyFor: events)
  }
}
