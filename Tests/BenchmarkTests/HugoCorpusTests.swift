import Foundation
import Testing

@testable import kheo_bench

@Suite("the stories of a race")
struct HugoCorpusTests {
  private let corpus: Corpus
  private let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path(percentEncoded: false)

  init() throws {
    corpus = Corpus(try BorrowedContent(repository: repository), storyCount: 60, seed: 7)
  }

  @Test("Hugo gets a file for every story that Khéo gets, and the same pictures")
  func sameFiles() throws {
    try inTemporaryFolder { folder in
      let (kheo, hugo) = (folder + "/kheo", folder + "/hugo")
      for path in [kheo, hugo] { try Files.makeFolder(path) }
      try CorpusWriter(corpus, registerRowCount: 0).write(to: kheo)
      try HugoCorpusWriter(corpus).write(to: hugo)
      let stories = try files(in: kheo + "/content/stories", ending: ".md")
      let hugoStories = try files(in: hugo + "/content/linh-vuc", ending: ".md").filter { !$0.hasSuffix("/_index.md") }
      #expect(stories.count == 60)
      #expect(titles(try hugoStories.map(Files.text)) == titles(try stories.map(Files.text)))
      let pictures = try files(in: kheo + "/content/stories", ending: ".png").map(Files.bytes)
      let hugoPictures = try files(in: hugo + "/static/tep", ending: ".png").map(Files.bytes)
      let bundled = try files(in: hugo + "/content", ending: ".png").map(Files.bytes)
      #expect(Set(hugoPictures + bundled) == Set(pictures))
      #expect(hugoPictures.count + bundled.count == pictures.count)
    }
  }

  @Test("a story says the same on both sides, whatever its links look like")
  func sameWords() {
    for sketch in corpus.sketches {
      let (kheo, hugo) = (corpus.draft(of: sketch, addressing: .files), corpus.draft(of: sketch, addressing: .site))
      #expect(withoutAddresses(kheo.body) == withoutAddresses(hugo.body))
      #expect(kheo.summary == hugo.summary)
      #expect(kheo.tags == hugo.tags)
      #expect(kheo.field.id == hugo.field.id)
    }
  }

  @Test("every address in Hugo's stories is that of a story or a picture")
  func addressesExist() {
    let shared = (0..<corpus.pictureCount).map { "/tep/\(Corpus.sharedPicture($0))" }
    let own = corpus.sketches.filter(\.isFolder).map(\.ownPictureAddress)
    let known = Set(corpus.sketches.map(\.address) + shared + own)
    let found = corpus.sketches.flatMap { addresses(in: corpus.draft(of: $0, addressing: .site).body) }
    #expect(!found.isEmpty)
    #expect(found.filter { !known.contains($0) } == [])
  }

  @Test("an edit finds the story's file by its field")
  func editPath() {
    for sketch in corpus.sketches.prefix(10) {
      let draft = corpus.draft(of: sketch, addressing: .site)
      #expect(draft.hugoPath == StoryDraft.hugoPath(of: sketch, in: draft.field))
      #expect(draft.hugoPath.hasSuffix(sketch.isFolder ? "/\(sketch.slug)/index.md" : "/\(sketch.slug).md"))
    }
  }

  private func titles(_ texts: [String]) -> [String] {
    texts.compactMap { $0.split(separator: "\n").first { $0.hasPrefix("title: ") }.map(String.init) }.sorted()
  }

  /// Of `[…](address)`, `![…](address "…")`.
  private func addresses(in text: String) -> [String] {
    text.components(separatedBy: "](").dropFirst().map { part in String(part.prefix { $0 != ")" && $0 != " " }) }
  }

  private func withoutAddresses(_ text: String) -> String {
    let parts = text.components(separatedBy: "](")
    return (parts.prefix(1) + parts.dropFirst().map { part in String(part.drop { $0 != ")" && $0 != " " }) })
      .joined(separator: "](")
  }

  private func files(in folder: String, ending: String) throws -> [String] {
    try Files.names(in: folder).flatMap { name -> [String] in
      let path = "\(folder)/\(name)"
      if Files.isFolder(path) { return try files(in: path, ending: ending) }
      return name.hasSuffix(ending) ? [path] : []
    }
  }

  private func inTemporaryFolder(_ use: (String) throws -> Void) throws {
    let folder = try Files.makeTemporaryFolder(in: FileManager.default.temporaryDirectory.path(percentEncoded: false))
    defer { Files.removeTree(folder) }
    try use(folder)
  }
}
