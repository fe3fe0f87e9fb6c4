import BulletinTestSupport
import Foundation
import FoundationXML
import Testing

/// The bulletin of content/, built once for all tests of this file.
private enum Sample {
  static let base = "https://danvankheo.example/"

  static let site = Task {
    let folder = try SiteFolder()
    let outcome = try SiteCommand.run(
      ["build", "--out", folder.output, "--now", "2026-11-21", "--strict"],
      in: SiteRepository.root
    )
    guard outcome.status == 0 else { throw SiteCommand.Problem(outcome.standardError) }
    return folder
  }
}

@Suite("The sample bulletin")
struct SampleBulletinTests {
  @Test("every reference of every page is relative, ends in a file that is there, and at an anchor that is there")
  func references() async throws {
    let links = SiteLinks(of: try await Sample.site.value.output, base: Sample.base)
    #expect(links.pageCount > 150)
    #expect(links.internalCount > 5000)
    #expect(links.problems == [])
  }

  @Test("every address in feeds and sitemap is whole and leads to a file of the site")
  func feedAddresses() async throws {
    let output = try await Sample.site.value.output
    let snapshot = SiteSnapshot(of: output)
    func leads(_ address: String) -> Bool {
      guard address.hasPrefix(Sample.base) else { return false }
      let path = address.dropFirst(Sample.base.count).prefix { $0 != "#" }
      return snapshot.items[path.isEmpty ? "index.html" : String(path)] != nil
    }
    for path in snapshot.paths where path.hasSuffix("feed.xml") || path.hasSuffix("atom.xml") || path == "sitemap.xml" {
      let document = try XMLDocument(data: try #require(FileManager.default.contents(atPath: output + "/" + path)))
      let own = try document.nodes(
        forXPath:
          "//*[local-name()='link' and not(@href)] | //*[local-name()='loc'] | //*[local-name()='id'] | //*[local-name()='guid']"
      )
      let attributes = try document.nodes(forXPath: "//*[local-name()='link']/@href | //enclosure/@url")
      let addresses = (own + attributes).compactMap(\.stringValue)
      #expect(!addresses.isEmpty)
      #expect(addresses.filter { !leads($0) } == [], "\(path)")
      let bodies = try document.nodes(forXPath: "//*[local-name()='encoded'] | //*[local-name()='content']")
      for page in bodies.compactMap(\.stringValue).map({ SitePage($0) }) {
        let references = page.elements.flatMap { [$0["href"], $0["src"], $0["poster"]].compactMap { $0 } }
        let relative = references.filter { reference in
          !["https:", "http:", "mailto:", "tel:", "#"].contains { reference.hasPrefix($0) }
        }
        #expect(relative == [], "\(path)")
        #expect(references.filter { $0.hasPrefix(Sample.base) && !leads($0) } == [], "\(path)")
      }
    }
  }

  @Test("every page says what it is, in Vietnamese, with one heading of the first order and a title of its own")
  func pageHeads() async throws {
    let output = try await Sample.site.value.output
    let snapshot = SiteSnapshot(of: output)
    var titles: [String: String] = [:]
    for path in snapshot.paths where path.hasSuffix(".html") {
      let page = SitePage(String(decoding: snapshot.items[path]?.bytes ?? [], as: UTF8.self))
      #expect(page.first("html")?["lang"] == "vi", "\(path)")
      #expect(page.all("h1").count == 1, "\(path)")
      let title = page.first("title")?.text ?? ""
      #expect(titles[title] == nil, "\(path) and \(titles[title] ?? "") share the title “\(title)”")
      titles[title] = path
      #expect(page.elements.contains { $0["name"] == "description" && $0["content"]?.isEmpty == false }, "\(path)")
      #expect(page.all("img").allSatisfy { $0["alt"] != nil && $0["width"] != nil && $0["height"] != nil }, "\(path)")
      for script in page.all("script") where script["type"] == "application/ld+json" {
        #expect(throws: Never.self, "\(path)") { try JSONReader.object(script.text) }
      }
    }
  }

  @Test("names of files and folders are lower-case ASCII, short enough for any computer")
  func fileNames() async throws {
    let paths = SiteSnapshot(of: try await Sample.site.value.output).paths
    #expect(paths.filter { $0.range(of: "^[a-z0-9./-]+$", options: .regularExpression) == nil } == [])
    #expect(paths.filter { $0.utf8.count > 180 } == [])
  }
}
