import Glibc

/// The machine's own address in the network of the house or office.
package enum LocalNetwork {
  /// The first private IPv4 address (RFC 1918, or 169.254) of an interface that is up, real ones before those of containers
  /// and tunnels; nil if there is none. A public address is never taken: it would show drafts to the whole world.
  package static var address: String? {
    var list: UnsafeMutablePointer<ifaddrs>?
    guard getifaddrs(&list) == 0 else { return nil }
    defer { freeifaddrs(list) }
    var found: [(name: String, address: String)] = []
    var next = list
    while let interface = next?.pointee {
      next = interface.ifa_next
      guard let socketAddress = interface.ifa_addr, socketAddress.pointee.sa_family == sa_family_t(AF_INET),
        interface.ifa_flags & UInt32(IFF_UP) != 0, interface.ifa_flags & UInt32(IFF_LOOPBACK) == 0
      else { continue }
      let number = UnsafeRawPointer(socketAddress).loadUnaligned(as: sockaddr_in.self).sin_addr.s_addr
      let bytes = withUnsafeBytes(of: number) { Array($0) }
      if isPrivate(bytes) {
        found.append((String(cString: interface.ifa_name), bytes.map(String.init).joined(separator: ".")))
      }
    }
    let virtual = ["docker", "br-", "veth", "virbr", "tun", "tap", "wg", "vmnet", "lxc"]
    return (found.first { item in !virtual.contains { item.name.hasPrefix($0) } } ?? found.first)?.address
  }

  /// - Parameter bytes: four of them, the most significant first.
  package static func isPrivate(_ bytes: [UInt8]) -> Bool {
    guard bytes.count == 4 else { return false }
    return switch (bytes[0], bytes[1]) {
    case (10, _), (172, 16...31), (192, 168), (169, 254): true
    default: false
    }
  }
}
