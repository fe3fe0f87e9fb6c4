import BulletinBuild
import BulletinCore
import BulletinPreview
import BulletinSite
import BulletinTestSupport
import Synchronization
import SystemPackage

/// A preview of a small site on a free port, as long as `body` runs.
struct RunningPreview: Sendable {
  let folder: SiteFolder
  let preview: Preview
  let builds: BuildCounter

  var client: PreviewClient { PreviewClient(port: preview.server.port) }

  final class BuildCounter: Sendable {
    private let counted = Mutex(0)

    var count: Int { counted.withLock { $0 } }

    func add() { counted.withLock { $0 += 1 } }
  }

  /// The theme shows a story's title, and nothing else changes between tests.
  static let theme =
    SiteText.plainTheme + """
      -- templates/story.mustache --
      <html><body><h1>{{title}}</h1>{{#preview}}<p class="draft">{{preview}}</p>{{/preview}}</BODY></html>
      """
  static let site = SiteText.frame + theme + .story("2018/mot", title: "Bài một")

  static func with(
    _ text: SiteText = site,
    includesDrafts: Bool = true,
    _ body: (RunningPreview) async throws -> Void
  ) async throws {
    let folder = try SiteFolder(text)
    let builds = BuildCounter()
    let now = try DateParser.moment("21/11/2026")
    let preview = try await Preview.open(
      [FilePath(folder.content), FilePath(folder.templates)],
      language: .vietnamese,
      port: .exactly(0),
      request: {
        BuildRequest(
          content: FilePath(folder.content),
          templates: FilePath(folder.templates),
          policy: PublishingPolicy(now: now, includesDrafts: includesDrafts)
        )
      },
      observer: { _ in builds.add() }
    )
    let running = Task { await preview.run() }
    let test = RunningPreview(folder: folder, preview: preview, builds: builds)
    do {
      try await eventually("the first build") { builds.count > 0 }
      try await body(test)
    } catch {
      running.cancel()
      await running.value
      throw error
    }
    running.cancel()
    await running.value
  }

  func write(_ title: String, to path: String = "content/stories/2018/mot.md") throws {
    try folder.write(path, RunningPreview.story(title))
  }

  static func story(_ title: String, field: String = "kinh-te") -> String {
    "---\ntitle: \"\(title)\"\ndate: 12/5/2018\nfield: \(field)\nsummary: Tóm tắt.\n---\nThân bài.\n"
  }

  func shows(_ title: String, at address: String = "/bai/2018/mot.html") async throws -> Bool {
    let reply = try await client.get(address)
    return reply.status == 200 && reply.text.contains("<h1>\(title)</h1>")
  }
}
