import BulletinCore
import BulletinTestSupport
import Mustache
import Testing

@testable import BulletinTemplates

/// Against swift-mustache, wherever it means the same. It differs on purpose in: unknown names, empty texts (true there),
/// missing values (looked for further out there); and by its shortcomings in: indentation, white space around blocks.
struct OracleTests {
  @Test("renders random templates and data as swift-mustache does", arguments: 0..<10)
  func random(batch: UInt64) throws {
    for seed in (batch * 30)..<(batch * 30 + 30) {
      let templates = RandomTemplates(seed: seed).templates
      var generator = SplitMix64(seed: seed ^ 0xDA7A)
      let library = try oracleLibrary(templates)
      for _ in 0..<2 {
        let node = Node.random(using: &generator)
        let expected = try #require(library.render(oracleContext(node), withTemplate: "main"))
        let output = try render(nodePage, node, templates)
        try #require(output == expected, "seed \(seed): \(templates)")
      }
    }
  }
}
