import BulletinBuild
import BulletinCore
import BulletinPreview
import BulletinTestSupport
import FlyingSocks
import Glibc
import SystemPackage
import Testing

@Suite("The preview's server")
struct PreviewServerTests {
  /// A folder served as if it had been built, with a secret beside it.
  private func serving(_ body: (SiteFolder, PreviewClient) async throws -> Void) async throws {
    let folder = try SiteFolder()
    try folder.write("bi-mat.txt", "bí mật")
    try folder.write("site/index.html", "<html><body>Trang chủ</body></html>")
    try folder.write("site/don-vi/index.html", "<html><body>Đơn vị</body></html>")
    try folder.write("site/don-vi/a.html", "<body>A")
    try folder.write("site/tep/ghi-am.mp3", "0123456789")
    try folder.write("site/trong/a.css", "a{}")
    try folder.write("site/.kheo-output", "a.css")
    let stream = ReloadStream(run: "test", language: .vietnamese)
    let site = PreviewSite(folder: FilePath(folder.path + "/site"))
    let server = try await PreviewServer.open(site, stream, language: .vietnamese, port: .exactly(0))
    let running = Task { await server.serve() }
    do {
      try await body(folder, PreviewClient(port: server.port))
    } catch {
      running.cancel()
      throw error
    }
    running.cancel()
  }

  @Test("pages, folders with and without slash, and what is not there")
  func addresses() async throws {
    try await serving { _, client in
      for (address, part) in [("/", "Trang chủ"), ("/index.html?a=1", "Trang chủ"), ("/don-vi/", "Đơn vị")] {
        let reply = try await client.get(address)
        #expect(reply.status == 200)
        #expect(reply.headers["content-type"] == "text/html; charset=utf-8")
        #expect(reply.headers["cache-control"] == "no-store")
        #expect(reply.headers["x-content-type-options"] == "nosniff")
        #expect(reply.headers["cross-origin-resource-policy"] == "same-origin")
        #expect(reply.text.contains(part))
        #expect(reply.text.contains("<script src=\"/__kheo/live.js\" data-run=\"test\""))
        #expect(reply.text.hasSuffix("</script></body></html>"))
        #expect(reply.headers["content-length"] == "\(reply.body.count)")
      }
      let redirected = try await client.get("/don-vi")
      #expect(redirected.status == 302)
      #expect(redirected.headers["location"] == "/don-vi/")
      #expect(try await client.get("/don-vi/a.html").text.hasPrefix("<body>A<script"))
      #expect(try await client.get("/%64on-vi/a.html").status == 200)
    }
  }

  @Test(
    "nothing outside the site, no listing, no second spelling",
    arguments: [
      "/../bi-mat.txt", "/%2e%2e/bi-mat.txt", "/%2E%2E%2Fbi-mat.txt", "/don-vi/../../bi-mat.txt", "/..%2fbi-mat.txt",
      "/%252e%252e/bi-mat.txt", "/..%5cbi-mat.txt", "/index.html%00.txt", "/%00", "/./index.html", "//index.html",
      "/don-vi//a.html", "/trong/", "/trong", "/lien-ket.txt", "/lien-ket-thu-muc/bi-mat.txt", "/INDEX.html",
      "/%C4%91o%CC%9Bn-vi%CC%A3/", "/%ff", "/%", "/%zz", "bi-mat.txt", "http://localhost/index.html", "*",
      "/.kheo-output", "/index.html/", "/index.html/../../bi-mat.txt", "/__kheo/", "/ong",
    ]
  )
  func outside(address: String) async throws {
    try await serving { folder, client in
      try folder.link("site/lien-ket.txt", to: folder.path + "/bi-mat.txt")
      try folder.link("site/lien-ket-thu-muc", to: folder.path)
      guard mkfifo(folder.path + "/site/ong", 0o644) == 0 else { throw Errno(rawValue: errno) }
      let reply = try await client.get(address)
      // Nothing was built as far as this server knows, so it says that there is nothing yet.
      #expect(reply.status == 503)
      #expect(!reply.text.contains("bí mật"))
      #expect(!reply.text.contains("a.css"))
    }
  }

  @Test("types of what is served")
  func types() async throws {
    try await serving { folder, client in
      let expected = [
        "a.css": "text/css; charset=utf-8", "a.js": "text/javascript; charset=utf-8", "a.svg": "image/svg+xml",
        "a.jpg": "image/jpeg", "a.mp4": "video/mp4", "a.m4a": "audio/mp4",
        "feed.xml": "application/rss+xml; charset=utf-8",
        "atom.xml": "application/atom+xml; charset=utf-8", "feed.json": "application/feed+json",
        "sitemap.xml": "application/xml", "lich.ics": "text/calendar; charset=utf-8",
        "a.csv": "text/csv; charset=utf-8",
        "robots.txt": "text/plain; charset=utf-8", "a.la": "application/octet-stream",
        "a.xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      ]
      for (name, type) in expected {
        try folder.write("site/\(name)", "x")
        #expect(try await client.get("/" + name).headers["content-type"] == type, "\(name)")
      }
    }
  }

  @Test("parts of recordings")
  func ranges() async throws {
    try await serving { _, client in
      let whole = try await client.get("/tep/ghi-am.mp3")
      #expect(whole.status == 200)
      #expect(whole.text == "0123456789")
      #expect(whole.headers["accept-ranges"] == "bytes")
      #expect(whole.headers["content-type"] == "audio/mpeg")
      let part = try await client.get("/tep/ghi-am.mp3", headers: ["Range: bytes=2-4"])
      #expect(part.status == 206)
      #expect(part.text == "234")
      #expect(part.headers["content-range"] == "bytes 2-4/10")
      #expect(part.headers["content-length"] == "3")
      let end = try await client.get("/tep/ghi-am.mp3", headers: ["Range: bytes=-4"])
      #expect(end.text == "6789")
      let beyond = try await client.get("/tep/ghi-am.mp3", headers: ["Range: bytes=10-"])
      #expect(beyond.status == 416)
      #expect(beyond.headers["content-range"] == "bytes */10")
      let head = try await client.get("/tep/ghi-am.mp3", method: "HEAD")
      #expect(head.headers["content-length"] == "10")
      #expect(head.body.isEmpty)
    }
  }

  @Test("a large file arrives whole")
  func largeFile() async throws {
    try await serving { folder, client in
      let bytes = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 8) }
      try folder.write("site/tep/dai.mp4", bytes: bytes)
      #expect(try await client.get("/tep/dai.mp4").body == bytes)
      let part = try await client.get("/tep/dai.mp4", headers: ["Range: bytes=1000000-2999999"])
      #expect(part.body == Array(bytes[1_000_000...]))
    }
  }

  @Test("other names of this machine are refused: a stranger's page cannot read drafts")
  func foreignHosts() async throws {
    try await serving { _, client in
      for host in ["evil.example:\(client.port)", "localhost", "127.0.0.1:1", ""] {
        for address in ["/", "/__kheo/events", "/__kheo/live.js", "/tep/ghi-am.mp3"] {
          let reply = try await client.get(address, host: host)
          #expect(reply.status == 403)
          #expect(reply.text.hasPrefix("Khéo từ chối"))
        }
      }
      #expect(try await client.get("/", host: "127.0.0.1:\(client.port)").status == 200)
      #expect(try await client.get("/", host: "[::1]:\(client.port)").status == 200)
    }
  }

  @Test("it is only looked at", arguments: ["POST", "PUT", "DELETE", "OPTIONS", "PATCH"])
  func methods(method: String) async throws {
    try await serving { _, client in
      let reply = try await client.get("/", method: method)
      #expect(reply.status == 405)
      #expect(reply.headers["allow"] == "GET, HEAD")
    }
  }

  @Test("a port that is taken is said, or the next one is taken")
  func busyPort() async throws {
    try await serving { folder, client in
      let site = PreviewSite(folder: FilePath(folder.path + "/site"))
      let stream = ReloadStream(run: "test", language: .vietnamese)
      await #expect(throws: PreviewError.busy(client.port, client.port)) {
        _ = try await PreviewServer.open(site, stream, language: .vietnamese, port: .exactly(client.port))
      }
      guard client.port < 65_000 else { return }
      let other = try await PreviewServer.open(site, stream, language: .vietnamese, port: .from(client.port))
      #expect(other.port > client.port)
      let running = Task { await other.serve() }
      running.cancel()
      await running.value
    }
  }
}
