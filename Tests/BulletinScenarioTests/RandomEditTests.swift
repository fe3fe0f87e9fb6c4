import BulletinBuild
import BulletinTestSupport
import Foundation
import Testing

/// A build that keeps what the last one made gives the site that a build from nothing gives: after any edit, byte for byte.
@Suite struct RandomEditTests {
  /// Edits a seed, one to three before each build.
  private static let editCount = 60

  @Test(arguments: UInt64(1)...5)
  func `a kept site is the site that would be made from nothing`(seed: UInt64) async throws {
    let folder = try SiteFolder(SiteText("-- templates/home.mustache --\n"))
    // In a field of few stories everyone is related to everyone, and neighbours are nothing more.
    var editor = try SiteEditor(folder, seed: seed, storyCount: seed.isMultiple(of: 2) ? 32 : 9)
    var random = SplitMix64(seed: seed &* 7919)
    // Every other seed as a preview builds, in one process that keeps the stories.
    let stories = seed.isMultiple(of: 2) ? nil : ProcessMemory()
    var done = 0
    while done < Self.editCount {
      let batch = done == 0 ? 0 : Int.random(in: 1...3, using: &random)
      for _ in 0..<batch { try editor.edit() }
      done += max(1, batch)
      let before = SiteSnapshot(of: folder.output)
      let built = try await folder.build(stories: stories)
      let clean = try await folder.build(memory: .none, into: "clean")
      let history = Comment(rawValue: "seed \(seed), last edits: \(editor.log.suffix(4))")
      try #require(built.diagnostics == clean.diagnostics, history)
      try #require(built.isPublished == clean.isPublished, history)
      let after = SiteSnapshot(of: folder.output)
      guard built.isPublished else {
        try #require(after == before, history)
        continue
      }
      let wanted = SiteSnapshot(of: folder.path + "/clean").contents
      let different = Set(after.paths).union(wanted.keys).filter { after.contents[$0] != wanted[$0] }.sorted()
      try #require(different.isEmpty, history)
      let needless = after.rewritten(since: before).filter { before.contents[$0] == after.contents[$0] }
      try #require(needless.isEmpty, history)
    }
  }
}
