import BulletinBuild
import BulletinPreview
import BulletinTestSupport
import Glibc
import SystemPackage
import Testing

@Suite("The live preview")
struct LivePreviewTests {
  @Test("a text saved in place, or written beside and renamed, is what is served, and pages are told")
  func saves() async throws {
    try await RunningPreview.with { test in
      #expect(try await test.shows("Bài một"))
      let events = try await test.client.events()
      #expect(try await events.next().contains("\"site\":1,"))
      try test.write("Bài hai")
      _ = try await events.next(with: "\"site\":2,")
      #expect(try await test.shows("Bài hai"))

      try test.folder.write("content/stories/2018/.mot.md.swp", RunningPreview.story("Bài ba"))
      let path = test.folder.content + "/stories/2018/"
      guard rename(path + ".mot.md.swp", path + "mot.md") == 0 else { throw Errno(rawValue: errno) }
      _ = try await events.next(with: "\"site\":3,")
      #expect(try await test.shows("Bài ba"))
      await events.close()
    }
  }

  @Test("new folders with folders in them, folders that are moved, and templates, are seen")
  func folders() async throws {
    try await RunningPreview.with { test in
      try test.folder.write("content/stories/2019/sau/hon/hai.md", RunningPreview.story("Bài hai"))
      try await eventually("the new story") { try await test.shows("Bài hai", at: "/bai/2018/hai.html") }
      try test.write("Bài ba", to: "content/stories/2019/sau/hon/hai.md")
      try await eventually("its change") { try await test.shows("Bài ba", at: "/bai/2018/hai.html") }
      guard rename(test.folder.content + "/stories/2019", test.folder.content + "/stories/2020") == 0 else {
        throw Errno(rawValue: errno)
      }
      try test.write("Bài bốn", to: "content/stories/2020/sau/hon/hai.md")
      try await eventually("a change in the moved folder") {
        try await test.shows("Bài bốn", at: "/bai/2018/hai.html")
      }
      try test.folder.remove("content/stories/2020")
      try await eventually("the story is gone") { try await test.client.get("/bai/2018/hai.html").status == 404 }
      try test.folder.write("templates/story.mustache", "<body><h1>{{title}}</h1><p>mẫu mới</p></body>")
      try await eventually("the new template") {
        try await test.client.get("/bai/2018/mot.html").text.contains("mẫu mới")
      }
    }
  }

  @Test("the content folder may be deleted and come back; the last pages stay meanwhile")
  func deletedRoot() async throws {
    try await RunningPreview.with { test in
      let events = try await test.client.events()
      guard rename(test.folder.content, test.folder.path + "/cat-di") == 0 else { throw Errno(rawValue: errno) }
      let fault = try await events.next(with: "\"headline\"")
      #expect(fault.contains("content"))
      #expect(try await test.shows("Bài một"))
      guard rename(test.folder.path + "/cat-di", test.folder.content) == 0 else { throw Errno(rawValue: errno) }
      _ = try await events.next(with: "\"faults\":[]")
      try test.write("Bài hai")
      _ = try await events.next(with: "\"site\":2,")
      #expect(try await test.shows("Bài hai"))
      await events.close()
    }
  }

  @Test("of a thousand rapid saves the last one is shown, after few builds")
  func rapidSaves() async throws {
    try await RunningPreview.with { test in
      for number in 1...1000 {
        if number.isMultiple(of: 2) {
          try test.write("Bài \(number)")
        } else {
          try test.write("Bài \(number)", to: "content/stories/2018/moi~")
          let path = test.folder.content + "/stories/2018/"
          guard rename(path + "moi~", path + "mot.md") == 0 else { throw Errno(rawValue: errno) }
        }
        if number.isMultiple(of: 50) { try await Task.sleep(for: .milliseconds(1)) }
      }
      try await eventually("the last text") { try await test.shows("Bài 1000") }
      #expect(test.builds.count < 100)
      // Whatever was still under way changes nothing any more.
      try await eventually("nothing is wrong") { test.preview.stream.state.faults.isEmpty }
      #expect(try await test.shows("Bài 1000"))
    }
  }

  @Test("what is saved as it was moves no page; what nobody means as content is not even built")
  func nothingNew() async throws {
    try await RunningPreview.with { test in
      try test.write("Bài hai")
      try await eventually("the change") { test.preview.stream.state.site == 2 }
      let builds = test.builds.count
      try test.write("Bài hai")
      try await eventually("one more build") { test.builds.count > builds }
      #expect(test.preview.stream.state.site == 2)
      let after = test.builds.count
      try test.folder.write("content/stories/2018/.mot.md.swp", "x")
      try test.folder.write("content/stories/2018/mot.md~", "x")
      // Something that is built, so that the others had their time.
      try test.write("Bài ba")
      try await eventually("the change") { test.preview.stream.state.site == 3 }
      #expect(test.builds.count <= after + 2)
    }
  }

  @Test("errors are told with file, line and cure over the old page, and are gone when mended")
  func errors() async throws {
    try await RunningPreview.with { test in
      let events = try await test.client.events()
      _ = try await events.next()
      try test.folder.write("content/stories/2018/mot.md", RunningPreview.story("Bài hỏng", field: "kinh-tee"))
      let broken = try await events.next(with: "\"headline\"")
      #expect(broken.contains("/content/stories/2018/mot.md:4:8\""))
      #expect(broken.contains("“kinh-tee”"))
      #expect(broken.contains("\"fix\":"))
      #expect(broken.contains("\"site\":1,"))
      #expect(try await test.shows("Bài một"))
      // A page that is opened now hears of it at once.
      let late = try await test.client.events()
      #expect(try await late.next() == broken)

      try test.write("Bài lành")
      let mended = try await events.next(with: "\"site\":2,")
      #expect(mended.contains("\"faults\":[]"))
      #expect(try await test.shows("Bài lành"))
      await events.close()
      await late.close()
    }
  }

  @Test("a first build with errors shows them on every page, which comes alive when they are mended")
  func firstErrors() async throws {
    let text = RunningPreview.site + .story("2018/hai", title: "A <b>đậm</b>", field: "la <i>")
    try await RunningPreview.with(text) { test in
      let reply = try await test.client.get("/bai/2018/mot.html")
      #expect(reply.status == 503)
      #expect(reply.headers["content-type"] == "text/html; charset=utf-8")
      #expect(reply.text.contains("content/stories/2018/hai.md:4:8"))
      #expect(reply.text.contains("la &lt;i&gt;"))
      #expect(reply.text.contains("data-site=\"0\""))
      #expect(reply.text.contains(" data-waiting></script></body>"))
      try test.folder.remove("content/stories/2018/hai.md")
      try await eventually("the page") { try await test.shows("Bài một") }
    }
  }

  @Test("drafts are shown and marked")
  func drafts() async throws {
    let text = RunningPreview.site + .story("2018/nhap", title: "Bài nháp", keys: "status: draft")
    try await RunningPreview.with(text) { test in
      let reply = try await test.client.get("/bai/2018/nhap.html")
      #expect(reply.text.contains("<p class=\"draft\">"))
    }
    try await RunningPreview.with(text, includesDrafts: false) { test in
      let reply = try await test.client.get("/bai/2018/nhap.html")
      #expect(reply.status == 404)
    }
  }

  @Test("two hundred pages that listen are all told, and those that leave are forgotten")
  func manyListeners() async throws {
    try await RunningPreview.with { test in
      var readers: [EventReader] = []
      for _ in 0..<200 { readers.append(try await test.client.events()) }
      for reader in readers { _ = try await reader.next(with: "\"site\":1,") }
      try test.write("Bài hai")
      try await withThrowingTaskGroup(of: Void.self) { group in
        for reader in readers { group.addTask { _ = try await reader.next(with: "\"site\":2,") } }
        try await group.waitForAll()
      }
      #expect(try await test.shows("Bài hai"))
      #expect(test.preview.stream.listenerCount == 200)
      for reader in readers { await reader.close() }
      // Found out when something is sent to them: the first goes into the void, the next fails.
      var number = 2
      while test.preview.stream.listenerCount > 0 {
        number += 1
        guard number < 50 else { throw TestProblem("\(test.preview.stream.listenerCount) listeners never left") }
        try test.write("Bài \(number)")
        try await eventually("the build") { try await test.shows("Bài \(number)") }
      }
    }
  }
}
