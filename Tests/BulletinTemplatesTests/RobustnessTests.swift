import BulletinCore
import BulletinTestSupport
import Testing

@testable import BulletinTemplates

/// Templates damaged at random: nothing may trap, and whatever compiles must render.
struct RobustnessTests {
  @Test("takes damaged templates, pointing only at places that exist", arguments: 0..<8)
  func damaged(batch: UInt64) throws {
    var broken = 0
    for seed in (batch * 25)..<(batch * 25 + 25) {
      var generator = SplitMix64(seed: seed ^ 0xDA_3A6E)
      var templates = RandomTemplates(seed: seed).templates
      let name = generator.pick(templates.keys.sorted())
      templates[name] = damage(templates[name] ?? "", using: &generator)
      let (set, diagnostics) = TemplateSet.compile(files(templates), pages: [nodePage.erased])
      #expect((set == nil) == diagnostics.hasErrors)
      for place in diagnostics.compactMap(\.place) {
        let range = place.range ?? SourceRange(at: 0)
        try #require(range == range.clamped(to: place.file.utf8.count), "seed \(seed)")
      }
      broken += set == nil ? 1 : 0
      var buffer = ByteBuffer()
      set?.render(nodePage, .random(using: &generator), into: &buffer)
    }
    #expect((1...24).contains(broken), "the damage should break some templates and leave some whole")
  }

  private func damage(_ text: String, using generator: inout SplitMix64) -> String {
    let pieces = [
      "{{", "}}", "{", "}", "{{#", "{{/", "{{<", "{{$b}}", "{{> main}}", "{{/items}}", "{{! ", "\n  ", "\u{301}",
      "title",
    ]
    var bytes = Array(text.utf8)
    for _ in 0..<Int.random(in: 1...2, using: &generator) where !bytes.isEmpty {
      let start = Int.random(in: 0..<bytes.count, using: &generator)
      let end = min(bytes.count, start + Int.random(in: 0...3, using: &generator))
      bytes.replaceSubrange(start..<end, with: generator.chance(60) ? Array(generator.pick(pieces).utf8) : [])
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
