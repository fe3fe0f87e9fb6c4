import BulletinTestSupport
import Foundation
import Testing

@Suite("kheo serve where the system refuses, or the folders are treated badly")
struct ServeHarmTests {
  /// The program in a name space in which the kernel gives it so much of inotify.
  private static func limited(_ name: String, to count: Int) -> [String] {
    ["unshare", "--user", "--map-root-user", "sh", "-c", "echo \(count) >/proc/sys/user/\(name) && exec \"$@\"", "sh"]
  }

  private static let isLimitable: Bool = {
    let outcome = try? SiteCommand.run(["--version"], in: "/", within: limited("max_inotify_instances", to: 0))
    return outcome?.status == 0
  }()

  @Test(
    "changes are seen where the kernel has no inotify to give, or not enough for all folders, or no more for a new one",
    .enabled("user name spaces are not permitted here") { isLimitable },
    arguments: [
      ("max_inotify_instances", 0), ("max_inotify_watches", 0), ("max_inotify_watches", 3), ("max_inotify_watches", 7),
    ]
  )
  func polling(limit: String, count: Int) throws {
    let serving = try Serving(within: Self.limited(limit, to: count))
    try serving.write("Hai")
    try serving.waiting("a text saved in place") { serving.shows("Hai") }
    try serving.write("Ba", to: "content/stories/2018/a.md.moi~")
    #expect(
      rename(serving.folder.content + "/stories/2018/a.md.moi~", serving.folder.content + "/stories/2018/a.md") == 0
    )
    try serving.waiting("a text written beside and renamed") { serving.shows("Ba") }
    try serving.write("Bốn", to: "content/stories/2019/sau/hon/b.md")
    try serving.waiting("a text in new folders") { serving.shows("Bốn", at: "bai/2018/b.html") }
    try serving.write("Năm", to: "content/stories/2019/sau/hon/b.md")
    try serving.waiting("its change") { serving.shows("Năm", at: "bai/2018/b.html") }
    try serving.folder.remove("content/stories/2019")
    try serving.waiting("that they are gone") { !serving.shows("Năm", at: "bai/2018/b.html") }
    try serving.end()
  }

  @Test(
    "more changes than the kernel can queue are no loss: new folders are found all the same",
    .timeLimit(.minutes(10))
  )
  func overflow() throws {
    let limit = try #require(
      Int(String(contentsOfFile: "/proc/sys/fs/inotify/max_queued_events", encoding: .utf8).dropLast())
    )
    let serving = try Serving()
    serving.running.pause()
    // Made, written and removed: three events a time, of a name that nobody builds.
    let path = serving.folder.content + "/stories/2018/.tam"
    for _ in 0..<(min(limit, 100_000) / 3 + 1000) {
      let descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o644)
      try #require(descriptor >= 0)
      close(descriptor)
      unlink(path)
    }
    // The queue is full; of these the kernel tells nothing.
    try serving.write("Hai", to: "content/stories/2019/moi/b.md")
    serving.running.resume()
    try serving.waiting("the story in a new folder") { serving.shows("Hai", at: "bai/2018/b.html") }
    try serving.write("Ba", to: "content/stories/2019/moi/b.md")
    try serving.waiting("its change") { serving.shows("Ba", at: "bai/2018/b.html") }
    try serving.end()
  }

  @Test("content and templates deleted with everything in them, and made anew as other folders, are seen")
  func deletedFolders() throws {
    let serving = try Serving()
    for (name, title) in [("content", "Hai"), ("templates", "Ba")] {
      try serving.folder.remove(name)
      try serving.waiting("that \(name) is gone") { serving.running.standardError.contains("không mở được “\(name)”") }
      #expect(serving.shows(title == "Hai" ? "Một" : "Hai"), "the last page stays")
      for file in Serving.site.files where file.path.hasPrefix(name) {
        try serving.folder.write(file.path, bytes: file.bytes)
      }
      try serving.write(title)
      try serving.waiting("the new text") { serving.shows(title) }
    }
    try serving.write("Bốn")
    try serving.waiting("its change") { serving.shows("Bốn") }
    try serving.folder.write("templates/story.mustache", "<h1>{{title}}, mẫu mới</h1>")
    try serving.waiting("the new template") { serving.shows("Bốn, mẫu mới") }
    try serving.end()
  }

  @Test("its own folder swept away with all temporary files is made anew by the next build")
  func sweptFolder() throws {
    let serving = try Serving()
    let tam = serving.folder.path + "/tam"
    for name in try FileManager.default.contentsOfDirectory(atPath: tam) where name != ".keep" {
      try FileManager.default.removeItem(atPath: tam + "/" + name)
    }
    #expect(!serving.shows("Một"))
    try serving.write("Hai")
    try serving.waiting("the new text") { serving.shows("Hai") }
    try serving.end()
  }

  @Test("more pages that are open than the system lets it have do not end it, and are answered when others have left")
  func manyConnections() throws {
    let serving = try Serving(within: ["sh", "-c", "ulimit -n 64 && exec \"$@\"", "sh"])
    let port = try #require(serving.port)
    let sockets = (1...200).map { _ in Connection(to: port) }
    for socket in sockets { socket?.ask("/__kheo/events") }
    try serving.write("Hai")
    // Time for all of them to be refused or taken; nothing that could be waited for tells when.
    usleep(500_000)
    sockets.forEach { $0?.end() }
    try serving.waiting("an answer") {
      let connection = Connection(to: port)
      defer { connection?.end() }
      connection?.ask("/bai/2018/a.html")
      return connection?.answer().hasPrefix("HTTP/1.1 200") ?? false
    }
    try serving.write("Ba")
    try serving.waiting("the new text") { serving.shows("Ba") }
    try serving.end()
  }
}

/// A connection to a server on this machine.
private final class Connection {
  private let descriptor: CInt
  private let port: UInt16

  /// Nil if it is refused.
  init?(to port: UInt16) {
    self.port = port
    descriptor = socket(AF_INET, CInt(SOCK_STREAM.rawValue) | CInt(SOCK_CLOEXEC.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    // A server that is out of descriptors takes the connection and says nothing.
    var patience = timeval(tv_sec: 2, tv_usec: 0)
    setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    let isOpen = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
      }
    }
    guard isOpen else {
      close(descriptor)
      return nil
    }
  }

  func ask(_ path: String) {
    let text = "GET \(path) HTTP/1.1\r\nHost: localhost:\(port)\r\n\r\n"
    _ = send(descriptor, text, text.utf8.count, CInt(MSG_NOSIGNAL))
  }

  /// The beginning of what comes back.
  func answer() -> String {
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = recv(descriptor, &bytes, bytes.count, 0)
    return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
  }

  func end() { close(descriptor) }
}
