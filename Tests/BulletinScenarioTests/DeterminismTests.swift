import BulletinBuild
import BulletinTestSupport
import Foundation
import Testing

@Suite("The same content gives the same bytes")
struct DeterminismTests {
  private static let site: SiteText = {
    var text = SiteText.frame
    for number in 1...12 {
      text =
        text
        + .story(
          "20\(10 + number)/bai-\(number)",
          title: "Bài số \(number)",
          date: "\(number)/3/20\(10 + number)",
          field: number % 2 == 0 ? "kinh-te" : "van-hoa-xa-hoi",
          keys: "tags: [chung, thẻ \(number % 3)]\nauthors: [Nguyễn Văn \(["An", "Bình", "Chi"][number % 3])]",
          body: "Đoạn \(number).\n\n![Ảnh](../anh.svg)"
        )
    }
    return text
      + "-- content/stories/anh.svg --\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"8\" height=\"9\"/>\n"
  }()

  @Test("whatever order and time the files were made in")
  func copiedSite() async throws {
    let first = try await Self.site.build()
    #expect(first.diagnostics == [])
    let folder = try SiteFolder()
    for (index, file) in Self.site.files.reversed().enumerated() {
      try folder.write(file.path, bytes: file.bytes)
      var times = timeval(tv_sec: 1_000_000_000 + index * 86_400, tv_usec: 0)
      withUnsafePointer(to: &times) { time in
        let both = [time.pointee, time.pointee]
        #expect(utimes(folder.path + "/" + file.path, both) == 0)
      }
    }
    // Where two files of the text have one path, the last one must win here too.
    for file in Self.site.files { try folder.write(file.path, bytes: file.bytes) }
    let second = try await folder.build()
    #expect(SiteSnapshot(of: second.folder.output).contents == SiteSnapshot(of: first.folder.output).contents)
  }

  @Test("whatever the time zone and the language of the machine")
  func environment() throws {
    let folder = try SiteFolder(Self.site)
    let machines = [
      ["TZ": "Asia/Ho_Chi_Minh", "LANG": "vi_VN.UTF-8"], ["TZ": "America/Los_Angeles", "LANG": "C", "LC_ALL": "C"],
      ["TZ": "Pacific/Kiritimati", "LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8"],
    ]
    let outputs = try machines.enumerated().map { index, environment in
      let arguments = [
        "build", "--content", "content", "--templates", SiteRepository.templates, "--out", "out-\(index)", "--now",
        "2026-11-21",
      ]
      let outcome = try SiteCommand.run(arguments, in: folder.path, environment: environment)
      #expect(outcome.status == 0, "\(outcome.standardError)")
      return SiteSnapshot(of: folder.path + "/out-\(index)").contents
    }
    #expect(outputs[0].count > 50)
    #expect(outputs[1] == outputs[0])
    #expect(outputs[2] == outputs[0])
  }

  @Test("and the hour of the build is nowhere in it")
  func hour() async throws {
    let first = try await Self.site.build(now: "2026-11-21 08:00")
    let second = try await Self.site.build(now: "2031-02-03 23:59")
    #expect(SiteSnapshot(of: first.folder.output).contents == SiteSnapshot(of: second.folder.output).contents)
  }

  @Test("a build that changes nothing leaves every file as it was; inodes and time stamps stay")
  func unchangedBuild() async throws {
    let folder = try SiteFolder(Self.site)
    _ = try await folder.build()
    let before = SiteSnapshot(of: folder.output)
    let again = try await folder.build()
    #expect(again.isPublished)
    #expect(SiteSnapshot(of: folder.output) == before)
    #expect(again.report.publication?.counts.unchanged == before.paths.count)
  }

  @Test(
    "a changed body rewrites the story's page, the feeds, the booklet and the parts of the search index that hold it, and no other file"
  )
  func smallChange() async throws {
    let folder = try SiteFolder(Self.site)
    let site = try await folder.build()
    let before = SiteSnapshot(of: folder.output)
    let path = "content/stories/2013/bai-3.md"
    let story = try #require(Self.site.files.last { $0.path == path })
    try folder.write(
      path,
      String(decoding: story.bytes, as: UTF8.self).replacingOccurrences(of: "Đoạn 3.", with: "Đoạn ba.")
    )
    #expect(try await folder.build().isPublished)
    #expect(
      SiteSnapshot(of: folder.output).rewritten(since: before) == [
        "atom.xml", "bai/2013/bai-3.html", "feed.json", "feed.xml", "linh-vuc/van-hoa-xa-hoi/atom.xml",
        "linh-vuc/van-hoa-xa-hoi/feed.json", "linh-vuc/van-hoa-xa-hoi/feed.xml",
        "linh-vuc/van-hoa-xa-hoi/in-2013.html", "tim-kiem/khoa/0.js", "tim-kiem/than/2.js", "tim-kiem/tu.js",
      ]
    )
    #expect(try site["bai/2013/bai-3.html"].contains("Đoạn ba."))
  }

  @Test("a story that is taken away takes its pages with it")
  func removedStory() async throws {
    let folder = try SiteFolder(
      Self.site + .story("2009/le", title: "Bài lẻ", date: "1/1/2009", keys: "tags: [thẻ lẻ]")
    )
    #expect(try await folder.build().has("chu-de/the-le.html"))
    try folder.remove("content/stories/2009/le.md")
    let site = try await folder.build()
    #expect(!site.has("bai/2009/le.html") && !site.has("chu-de/the-le.html") && !site.has("nam/2009.html"))
    let fresh = try await Self.site.build()
    #expect(SiteSnapshot(of: folder.output).contents == SiteSnapshot(of: fresh.folder.output).contents)
  }
}
