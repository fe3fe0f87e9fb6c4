import BulletinBuild
package import BulletinCore
import FlyingSocks
import Glibc

/// Where the preview can be seen.
package struct PreviewServer: Sendable {
  package let port: UInt16
  private let listeners: [Listener]

  /// Which port is wanted.
  package enum PortChoice: Sendable, Equatable {
    /// The first of ten that is free, from this one on.
    case from(UInt16)
    /// This one; 0 for any that is free.
    case exactly(UInt16)
  }

  /// Begins to answer.
  ///
  /// - Parameter network: the machine's address in the local network, if it is to be opened there too.
  /// - Throws: ``PreviewError`` if no port is free.
  package static func open(
    _ site: PreviewSite,
    _ stream: ReloadStream,
    language: MessageLanguage,
    port: PortChoice,
    network: String? = nil
  ) async throws -> PreviewServer {
    let hosts = HostCheck()
    let handler = PreviewHandler(site: site, stream: stream, hosts: hosts, language: language)
    let loopback = try await openLoopback(port, handler)
    var listeners = [loopback]
    // Browsers take `localhost` for ::1 or 127.0.0.1. A machine without IPv6 needs only the other.
    if let second = try? await Listener.open("::1", port: loopback.port, handler: handler) { listeners.append(second) }
    if let network {
      do {
        listeners.append(try await Listener.open(network, port: loopback.port, handler: handler))
      } catch {
        listeners.forEach { $0.close() }
        throw PreviewError.refused("\(network):\(loopback.port)", reason(error))
      }
    }
    hosts.allow(port: loopback.port, addresses: network.map { [$0] } ?? [])
    return PreviewServer(port: loopback.port, listeners: listeners)
  }

  private static func openLoopback(_ choice: PortChoice, _ handler: PreviewHandler) async throws -> Listener {
    let ports: [UInt16] =
      switch choice {
      case .from(let first): (0..<10).compactMap { UInt16(exactly: Int(first) + $0) }
      case .exactly(let port): [port]
      }
    for port in ports {
      do {
        return try await Listener.open("127.0.0.1", port: port, handler: handler)
      } catch SocketError.failed(_, errno: EADDRINUSE, _) {
        continue
      } catch {
        throw PreviewError.refused("127.0.0.1:\(port)", reason(error))
      }
    }
    throw PreviewError.busy(ports.first ?? 0, ports.last ?? 0)
  }

  private static func reason(_ error: any Error) -> String {
    if case SocketError.failed(_, errno: let code, _) = error { return String(cString: strerror(code)) }
    return "\(error)"
  }

  /// Answers until the task is cancelled.
  package func serve() async {
    await withTaskGroup(of: Void.self) { group in
      for listener in listeners { group.addTask { await listener.serve() } }
    }
  }
}

/// Why there is no preview.
package enum PreviewError: WordedError, Equatable {
  /// All ports from one to another are taken.
  case busy(UInt16, UInt16)
  /// An address that the machine does not let us open, and what it says.
  case refused(String, String)
  /// No address that belongs to a local network.
  case noNetwork

  package var headline: Wording {
    switch self {
    case .busy(let first, let last) where first == last:
      Wording(vi: "cổng \(first) đang có chương trình khác dùng", en: "port \(first) is in use by another program")
    case .busy(let first, let last):
      Wording(
        vi: "các cổng \(first)–\(last) đều có chương trình khác dùng",
        en: "ports \(first)–\(last) are all in use"
      )
    case .refused(let address, let reason):
      Wording(vi: "không mở được địa chỉ \(address): \(reason)", en: "cannot open the address \(address): \(reason)")
    case .noNetwork:
      Wording(vi: "máy này không nối vào mạng nội bộ nào", en: "this machine is in no local network")
    }
  }

  package var fix: Wording? {
    switch self {
    case .busy: Wording(vi: "chọn cổng khác: --port 8080", en: "choose another port: --port 8080")
    case .refused:
      Wording(vi: "chọn cổng từ 1024 trở lên: --port 8080", en: "choose a port from 1024 on: --port 8080")
    case .noNetwork:
      Wording(vi: "nối Wi-Fi hoặc dây mạng, hoặc bỏ --lan", en: "connect it, or leave out --lan")
    }
  }
}
