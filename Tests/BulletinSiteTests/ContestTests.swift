import BulletinContent
import BulletinCore
import BulletinTestSupport
import Testing

@testable import BulletinSite

@Suite("Contests and their works")
struct ContestTests {
  @Test("stories and rows are joined, by type and title, with their authors, stories and rounds")
  func joined() throws {
    var builder = ContentBuilder()
    builder.add("contests/a.md", ContestText.contest("rounds: [{id: so-khao, name: Sơ khảo}]"))
    builder.add(
      "stories/2018/ruong.md",
      ContestText.story("Ruộng", contest: "{id: a, type: phát thanh, round: sơ khảo}")
    )
    builder.add("stories/2018/duong.md", ContestText.story("Đường", contest: "{id: a, type: báo in, award: giải nhì}"))
    let outside = ContestText.story("Ao", contest: "").replacing("contest: \n", with: "")
    builder.add("stories/2018/ao.md", outside)
    builder.add(
      "contests/a-entries.csv",
      "title,type,authors,story,award\nDân vận,báo in,Lê Thị B; Trần C,,giải nhất\n,truyền hình,,2018/ao,\n"
    )
    let (library, diagnostics) = try builder.library()
    #expect(diagnostics.ids == [])
    let contest = try #require(library.contests.first)
    #expect(contest.works.map(\.title) == ["Dân vận", "Đường", "Ruộng", "Ao"])
    #expect(contest.works.map(\.facts.type.value) == [.print, .print, .radio, .television])
    #expect(
      contest.works.map(\.path.string) == [
        "cuoc-thi/a/dan-van.html", "cuoc-thi/a/duong.html", "cuoc-thi/a/ruong.html", "cuoc-thi/a/ao.html",
      ]
    )
    #expect(contest.winners.map { contest.works[$0].title } == ["Dân vận", "Đường"])
    #expect(contest.round(of: contest.works[2])?.name == "Sơ khảo")
    #expect(contest.works.map { $0.authors.map(\.author) } == [[0, nil], [0], [0], [0]])
    #expect(contest.works.map(\.syllables) == [nil, 7, 7, 7])
    let ao = try #require(library.stories.firstIndex { $0.story.title.value == "Ao" })
    #expect(library.contestWorks[ao]?.map(\.work) == [3])
    #expect(library.contestWorksByAuthor[0]?.map(\.work) == [0, 1, 2, 3])
  }

  @Test("a work stands with its model, its unit and the units that this one was merged into")
  func subjects() throws {
    var builder = ContentBuilder()
    builder.add("contests/a.md", ContestText.contest(""))
    builder.add("registers/units.csv", "id,name,to,from,successor\nu,Phường U,30/6/2025,,w\nw,Phường W,,1/7/2025,\n")
    builder.add("registers/models.csv", "id,name,year\nm,M,2018\n")
    builder.add("contests/a-entries.csv", "title,type,model,unit\nA,báo in,m,u\nB,báo in,,w\nC,báo in,,\n")
    let (library, diagnostics) = try builder.library()
    #expect(diagnostics.ids == [])
    func titles(_ works: [ContestWorkReference]?) -> [String] { (works ?? []).map { library.work($0).title } }
    let units = Dictionary(uniqueKeysWithValues: library.units.enumerated().map { ($1.id.string, $0) })
    #expect(titles(library.contestWorksByUnit[units["u"] ?? -1]) == ["A"])
    #expect(titles(library.contestWorksByUnit[units["w"] ?? -1]) == ["A", "B"])
    #expect(titles(library.contestWorksByModel[0]) == ["A"])
  }

  @Test("two works that would have one address are reported at the title that comes second in the alphabet")
  func clash() throws {
    var builder = ContentBuilder()
    builder.add("contests/a.md", ContestText.contest(""))
    builder.add("contests/a-entries.csv", "title,type\n⟦Ruộng⟧,báo in\nRuông,báo in\n")
    let (_, diagnostics) = SitePlan.make(for: try builder.library().library, assets: [])
    #expect(diagnostics.ids == ["output-clash"])
    #expect(diagnostics.ranges == builder.marks["contests/a-entries.csv"])
  }

  @Test("withdrawn and held-back stories enter nothing; a row that names one stays, without a link")
  func hidden() throws {
    var builder = ContentBuilder()
    builder.add("contests/a.md", ContestText.contest(""))
    let withdrawn = ContestText.story(
      "Gỡ",
      contest: "{id: a, type: báo in}\nstatus: withdrawn\nwithdrawn: {date: 1/1/2019, reason: x}"
    )
    builder.add("stories/2018/go.md", withdrawn)
    builder.add("stories/2018/nhap.md", ContestText.story("Nháp", contest: "{id: a, type: báo in}\nstatus: draft"))
    builder.add("contests/a-entries.csv", "title,type,story\nGiữ lại,báo in,nhap\n")
    let (library, diagnostics) = try builder.library()
    #expect(diagnostics.ids == [])
    #expect(library.contests[0].works.map(\.title) == ["Giữ lại"])
    #expect(library.contests[0].works[0].story == nil)
  }

  @Test(
    "for any works, the counts by type and by prize are what their rows say, and nothing is lost",
    arguments: 1...20
  )
  func counts(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    var table = "title,type,award\n"
    var types: [ContestMediaType: Int] = [:]
    var awards: [ContestAward: Int] = [:]
    let count = Int.random(in: 0...80, using: &random)
    for number in 0..<count {
      let type = ContestMediaType.allCases.randomElement(using: &random) ?? .print
      let award = Bool.random(using: &random) ? ContestAward.allCases.randomElement(using: &random) : nil
      types[type, default: 0] += 1
      if let award { awards[award, default: 0] += 1 }
      table += "Tác phẩm \(number),\(type.rawValue),\(award?.rawValue ?? "")\n"
    }
    var builder = ContentBuilder()
    builder.add("contests/a.md", ContestText.contest("figures: [{label: T, total: \(count), counts: tac-pham}]"))
    builder.add("contests/a-entries.csv", table)
    let (library, diagnostics) = try builder.library()
    #expect(diagnostics.ids == [])
    let contest = try #require(library.contests.first)
    #expect(contest.works.count == count)
    #expect(Dictionary(uniqueKeysWithValues: contest.worksByType.map { ($0.type, $0.works.count) }) == types)
    #expect(contest.worksByType.flatMap(\.works).sorted() == Array(0..<count))
    let won = contest.winners.compactMap { contest.works[$0].facts.award?.value }
    #expect(Dictionary(won.map { ($0, 1) }, uniquingKeysWith: +) == awards)
    let ranks = contest.winners.compactMap { contest.works[$0].facts.award?.value.rank }
    #expect(ranks == ranks.sorted())
    let (plan, clashes) = SitePlan.make(for: library, assets: [])
    #expect(clashes.ids == [])
    #expect(plan.pages.count { if case .contestWork = $0.page { true } else { false } } == count)
  }
}
