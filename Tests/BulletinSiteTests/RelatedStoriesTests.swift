import BulletinContent
import BulletinCore
import BulletinTestSupport
import Testing

@testable import BulletinSite

@Suite("Related stories")
struct RelatedStoriesTests {
  /// Stories of the given lines, one a day, the first the oldest; their slugs are their numbers from 0.
  private func library(_ lines: [String]) throws -> Library {
    var content = ContentBuilder()
    content.add("registers/units.csv", "id,name\nxa-a,Xã A\nxa-b,Xã B\n")
    content.add("registers/models.csv", "id,name,year\nduong-hoa,Đường hoa,2018\n")
    for (day, line) in lines.enumerated() {
      let date = DateFormat.iso(try #require(CivilDate(daysSince1970: 17_000 + day)))
      content.add(
        "stories/x/\(day).md",
        storyText(date: date, field: line.contains("field:") ? nil : "kinh-te", more: line)
      )
    }
    let (library, diagnostics) = try content.library()
    #expect(diagnostics.findings == [])
    return library
  }

  private func related(to slug: Int, in library: Library, count: Int = 3) throws -> [String] {
    let story = try #require(library.stories.firstIndex { $0.story.slug.string == String(slug) })
    return RelatedStories(library).stories(nearTo: story, count: count).map { library.stories[$0].story.slug.string }
  }

  @Test("the same model counts more than the same unit, that more than a tag, that more than the field")
  func order() throws {
    let library = try library([
      "", "tags: [x]", "unit: xa-a", "model: duong-hoa", "field: van-hoa-xa-hoi",
      "model: duong-hoa\nunit: xa-a\ntags: [x]",
    ])
    #expect(try related(to: 5, in: library, count: 9) == ["3", "2", "1", "0"])
    #expect(try related(to: 5, in: library, count: 2) == ["3", "2"])
  }

  @Test("what several things join is nearer than what one joins")
  func sums() throws {
    let library = try library(["tags: [x, y, z]", "tags: [x]", "tags: [x, y]", "tags: [x, y, z]"])
    #expect(try related(to: 3, in: library) == ["0", "2", "1"])
  }

  @Test("among equals the nearest in time stands first, then the newer one")
  func time() throws {
    let library = try library(Array(repeating: "", count: 7))
    #expect(try related(to: 3, in: library, count: 6) == ["4", "2", "5", "1", "6", "0"])
  }

  @Test("a story with nothing in common with any other has none")
  func none() throws {
    let library = try library(["", "field: van-hoa-xa-hoi"])
    #expect(try related(to: 1, in: library).isEmpty)
  }

  @Test("a story is never related to itself, nor is another named twice")
  func distinct() throws {
    let library = try library(Array(repeating: "tags: [x, y]\nunit: xa-a\nmodel: duong-hoa", count: 30))
    for slug in 0..<30 {
      let related = try related(to: slug, in: library, count: 100)
      #expect(!related.contains(String(slug)))
      #expect(Set(related).count == related.count)
    }
  }

  @Test("pages show the first four, and the same when they are asked again")
  func shown() throws {
    let library = try library(Array(repeating: "", count: 7) + ["field: van-hoa-xa-hoi"])
    let related = RelatedStories(library)
    for story in library.stories.indices {
      #expect(related.shown(nearTo: story) == related.stories(nearTo: story, count: 4))
      #expect(related.shown(nearTo: story) == related.stories(nearTo: story, count: 4))
    }
  }

  @Test("withdrawn stories are related to nothing")
  func withdrawn() throws {
    let gone = "status: gỡ\nwithdrawn: {date: 1/1/2020, reason: a}\nunit: xa-a"
    let library = try library(["unit: xa-a", gone, "unit: xa-a"])
    #expect(try related(to: 1, in: library).isEmpty)
    #expect(try related(to: 2, in: library) == ["0"])
    let story = try #require(library.stories.firstIndex { $0.isWithdrawn })
    let neighbours = RelatedStories(library).neighboursInField(of: story)
    #expect(neighbours.older == nil && neighbours.newer == nil)
  }

  @Test("before and after lie in the main field, past stories of other fields and withdrawn ones")
  func neighbours() throws {
    let gone = "status: gỡ\nwithdrawn: {date: 1/1/2020, reason: a}"
    let library = try library([
      "", "field: van-hoa-xa-hoi", gone, "field: [kinh-te, van-hoa-xa-hoi]", "field: [van-hoa-xa-hoi, kinh-te]", "",
    ])
    let related = RelatedStories(library)
    func around(_ slug: Int) throws -> [String?] {
      let story = try #require(library.stories.firstIndex { $0.story.slug.string == String(slug) })
      let (older, newer) = related.neighboursInField(of: story)
      return [older, newer].map { $0.map { library.stories[$0].story.slug.string } }
    }
    #expect(try around(0) == [nil, "3"])
    #expect(try around(3) == ["0", "4"])
    #expect(try around(5) == ["4", nil])
    #expect(try around(1) == [nil, "3"])
    #expect(try around(4) == ["3", nil], "in its own main field it is the newest")
  }
}
