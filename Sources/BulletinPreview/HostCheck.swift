import Synchronization

/// Which names the server answers to.
///
/// A page of a stranger can have its own name resolved to 127.0.0.1 and read, from the editor's browser, what the preview
/// shows (DNS rebinding); the Host header then still has the stranger's name. So only names that cannot be anybody else's
/// are allowed, with the port.
package final class HostCheck: Sendable {
  private let allowed = Mutex<Set<String>>([])

  package init() {}

  /// The port is known only once the server listens; until then everything is refused.
  ///
  /// - Parameter addresses: IPv4 addresses of this machine that were opened besides loopback.
  package func allow(port: UInt16, addresses: [String] = []) {
    let hosts = ["localhost", "127.0.0.1", "[::1]"] + addresses
    // Browsers leave out the port that http has by itself.
    allowed.withLock { $0 = Set(hosts.map { "\($0):\(port)" } + (port == 80 ? hosts : [])) }
  }

  package func allows(_ host: String?) -> Bool {
    guard let host else { return false }
    return allowed.withLock { $0.contains(host.lowercased()) }
  }
}
