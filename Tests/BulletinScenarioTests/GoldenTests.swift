import BulletinTestSupport
import Foundation
import Testing

/// Whole outputs, kept in Tests/Golden/NAME/expected; `KHEO_RECORD=1 swift test --filter Golden` writes them anew.
@Suite("Golden sites")
struct GoldenTests {
  /// Built as they stand in the repository, from the folder they stand in, so that messages show paths as people see them.
  private func build(_ name: String) throws -> (SiteFolder, SiteCommand.Outcome) {
    let folder = try SiteFolder()
    let outcome = try SiteCommand.run(
      ["build", "--out", folder.output, "--now", "2026-11-21", "--no-search"],
      in: "\(SiteRepository.goldens)/\(name)"
    )
    return (folder, outcome)
  }

  @Test("nho: three stories and a theme of a few lines")
  func small() throws {
    let (folder, outcome) = try build("nho")
    #expect(outcome.status == 0, "\(outcome.standardError)")
    #expect(try SiteGolden.differences(of: SiteSnapshot(of: folder.output).contents, from: "nho") == [])
  }

  @Test("what is said of a folder of mistakes, in both languages", arguments: ["bay-loi", "bay-loi-lien-ket"])
  func mistakes(name: String) throws {
    var files: [String: [UInt8]] = [:]
    for language in ["vi", "en"] {
      let outcome = try SiteCommand.run(
        ["check", "--now", "2026-11-21", "--lang", language, "--templates", SiteRepository.templates],
        in: "\(SiteRepository.goldens)/\(name)"
      )
      #expect(outcome.status == 1)
      #expect(outcome.standardOutput == "")
      files["\(language).txt"] = Array(outcome.standardError.utf8)
    }
    #expect(try SiteGolden.differences(of: files, from: name) == [])
  }

  @Test("cuoc-thi: the pages of a contest, its dossier, and the editor's report")
  func contest() throws {
    let folder = try SiteFolder()
    let commands = [
      ["build", "--no-search", "--out", folder.output],
      ["pack", "contest", "bao-chi", "--out", folder.path + "/ho-so"],
      ["check", "--report", folder.path + "/bao-cao.html"],
    ]
    for command in commands {
      let outcome = try SiteCommand.run(
        command + ["--now", "2026-11-21", "--templates", "\(SiteRepository.goldens)/nho/templates"],
        in: "\(SiteRepository.goldens)/cuoc-thi"
      )
      #expect(outcome.status == 0, "\(outcome.standardError)")
    }
    let files = SiteSnapshot(of: folder.path).contents.filter { path, _ in
      !path.hasPrefix("output/") || path.hasPrefix("output/cuoc-thi/")
    }
    #expect(files.keys.contains("bao-cao.html"))
    #expect(try SiteGolden.differences(of: files, from: "cuoc-thi") == [])
  }

  @Test("every folder of Tests/Golden is used by a test")
  func unusedGoldens() {
    #expect(SiteGolden.names == ["bay-loi", "bay-loi-lien-ket", "cuoc-thi", "nho"])
  }
}
