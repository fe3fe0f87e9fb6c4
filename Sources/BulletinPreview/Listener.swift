import FlyingFox
import FlyingSocks
import FoundationEssentials
import Glibc

/// One open address of this machine, answered for as long as it is kept.
struct Listener: Sendable {
  /// An address of IPv4, or `::1`.
  let address: String
  let port: UInt16
  private let handler: any HTTPHandler
  private let running: Task<Void, any Error>

  /// In seconds. Opening and answering take no time by themselves; a machine that is busy with other things may still let them
  /// wait long, and that is no reason to fail.
  private static let patience = 600.0

  /// Opens the address; anything asked from then on is answered.
  ///
  /// - Parameter port: 0 for any that is free.
  /// - Throws: `SocketError` if the machine refuses.
  static func open(_ address: String, port: UInt16, handler: any HTTPHandler) async throws -> Listener {
    let server = try server(at: address, port: port, handler: handler)
    // Whichever comes first: it listens, or it has ended because it could not.
    let (outcomes, continuation) = AsyncStream.makeStream(of: (any Error)?.self)
    let running = Task {
      do {
        try await server.run()
        throw SocketError.disconnected
      } catch {
        continuation.yield(error)
        throw error
      }
    }
    let waiting = Task {
      do {
        try await server.waitUntilListening(timeout: patience)
        continuation.yield(nil)
      } catch {
        continuation.yield(error)
      }
    }
    for await failure in outcomes {
      waiting.cancel()
      if let failure {
        running.cancel()
        throw failure
      }
      break
    }
    let taken: UInt16 =
      switch await server.listeningAddress {
      case .ip4(_, port: let port), .ip6(_, port: let port): port
      default: port
      }
    return Listener(address: address, port: taken, handler: handler, running: running)
  }

  private static func server(at address: String, port: UInt16, handler: any HTTPHandler) throws -> HTTPServer {
    if address == "::1" {
      return HTTPServer(
        address: .loopback(port: port),
        timeout: patience,
        pool: PromptSockets(),
        logger: .disabled,
        handler: handler
      )
    }
    return HTTPServer(
      address: try .inet(ip4: address, port: port),
      timeout: patience,
      pool: PromptSockets(),
      logger: .disabled,
      handler: handler
    )
  }

  /// Answers until the task is cancelled. FlyingFox (0.27.1) ends the whole server when one connection could not be taken,
  /// as when too many files are open; it is then opened again, and the pages come back by themselves.
  func serve() async {
    var current = self
    while true {
      let running = current.running
      _ = await withTaskCancellationHandler {
        await running.result
      } onCancel: {
        running.cancel()
      }
      if Task.isCancelled { return }
      try? await Task.sleep(for: .milliseconds(100))
      if let reopened = try? await Listener.open(address, port: port, handler: handler) { current = reopened }
    }
  }

  /// For one that is not served after all.
  func close() { running.cancel() }
}
