import BulletinBuild
import BulletinCore
import BulletinTestSupport
import Foundation
import Testing

extension SiteFolder {
  /// Puts a text in the place of another one, which has to be in the file.
  func change(_ name: String, _ old: String, _ new: String) throws {
    let contents = try #require(FileManager.default.contents(atPath: path + "/" + name))
    let text = String(decoding: contents, as: UTF8.self)
    try #require(text.contains(old))
    try write(name, text.replacing(old, with: new))
  }

  /// The site is what a build from nothing makes.
  func expectClean(_ what: String = "") async throws {
    _ = try await build(memory: .none, into: "clean")
    let (own, wanted) = (SiteSnapshot(of: output), SiteSnapshot(of: path + "/clean"))
    let different = Set(own.paths).union(wanted.paths).filter { own.contents[$0] != wanted.contents[$0] }
    #expect(different.isEmpty, "\(what) \(different.sorted())")
  }
}

extension BuiltSite {
  /// Why a page was made anew, or was not; nil for a page that is not there.
  func reason(of page: String) -> PageReason? { report.reasons.first { $0.path.string == page }?.reason }
}
