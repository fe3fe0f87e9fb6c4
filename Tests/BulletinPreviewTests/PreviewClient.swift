import FlyingSocks
import FoundationEssentials
import Glibc

/// What a server answered, as it came over the wire.
struct Reply: Sendable {
  let status: Int
  /// By name in lower case.
  let headers: [String: String]
  let body: [UInt8]

  var text: String { String(decoding: body, as: UTF8.self) }

  init?(_ bytes: [UInt8]) {
    guard let end = bytes.firstRange(of: Array("\r\n\r\n".utf8)) else { return nil }
    let lines = String(decoding: bytes[..<end.lowerBound], as: UTF8.self).split(separator: "\r\n")
    guard let first = lines.first, let status = first.split(separator: " ").dropFirst().first.flatMap({ Int($0) })
    else {
      return nil
    }
    self.status = status
    var headers: [String: String] = [:]
    for line in lines.dropFirst() {
      let parts = line.split(separator: ":", maxSplits: 1)
      headers[parts[0].lowercased()] = parts.count == 2 ? String(parts[1].drop { $0 == " " }) : ""
    }
    self.headers = headers
    body = Array(bytes[end.upperBound...])
  }
}

struct TestProblem: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}

/// Asks a server on this machine, byte by byte as a test wants it: no library mends the address on the way.
struct PreviewClient: Sendable {
  let port: UInt16
  /// Of IPv4.
  var address = "127.0.0.1"

  func get(
    _ address: String,
    method: String = "GET",
    host: String? = nil,
    headers: [String] = []
  ) async throws -> Reply {
    let lines =
      ["\(method) \(address) HTTP/1.1", "Host: \(host ?? "localhost:\(port)")", "Connection: close"] + headers
    let socket = try await connect()
    defer { try? socket.close() }
    try await socket.write(Data((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8))
    var bytes: [UInt8] = []
    do {
      while true { bytes += try await socket.read(atMost: 4096) }
    } catch SocketError.disconnected {}
    guard let reply = Reply(bytes) else { throw TestProblem("no answer to \(address): \(bytes.count) bytes") }
    return reply
  }

  func connect() async throws -> AsyncSocket {
    try await AsyncSocket.connected(to: sockaddr_in.inet(ip4: address, port: port), timeout: 600)
  }

  func events() async throws -> EventReader {
    let socket = try await connect()
    try await socket.write(Data("GET /__kheo/events HTTP/1.1\r\nHost: localhost:\(port)\r\n\r\n".utf8))
    return EventReader(socket: socket)
  }
}

/// The other end of a stream of events.
actor EventReader {
  private let socket: AsyncSocket
  private var text = ""

  init(socket: AsyncSocket) {
    self.socket = socket
  }

  /// The data of the next event.
  func next() async throws -> String {
    while true {
      if let start = text.firstRange(of: "data: "), let end = text[start.upperBound...].firstRange(of: "\n\n") {
        let data = String(text[start.upperBound..<end.lowerBound])
        text = String(text[end.upperBound...])
        return data
      }
      text += String(decoding: try await socket.read(atMost: 4096), as: UTF8.self)
    }
  }

  /// The first event of which a text is a part.
  func next(with part: String) async throws -> String {
    while true {
      let data = try await next()
      if data.contains(part) { return data }
    }
  }

  func close() { try? socket.close() }
}

/// Waits until something is so. The limit is for what never comes: among all other tests, on two cores, a step may wait for
/// minutes until it is its turn.
func eventually(_ what: String, _ condition: () async throws -> Bool) async throws {
  let deadline = ContinuousClock.now + .seconds(600)
  while try await !condition() {
    guard ContinuousClock.now < deadline else { throw TestProblem("never came: \(what)") }
    try await Task.sleep(for: .milliseconds(5))
  }
}
