import BulletinTestSupport
import Foundation
import Testing

/// A bulletin with every kind of file that is no page: tables of a report, a calendar, a document's scan, pictures.
extension SiteText {
  static let withEveryFile =
    SiteText.contest + """
      -- content/campaigns/phong-trao.md --
      ---
      name: Phong trào thi đua
      from: 1/1/2018
      to: 31/12/2019
      summary: Hai năm.
      milestones:
        - {id: bao-cao, what: Báo cáo năm, when: trước ngày 30/9 hằng năm}
      ---
      -- content/documents/25-hd-bcd.md --
      ---
      number: 25-HD/BCĐ
      ---
      -- content/registers/models.csv --
      id,name,year,status
      duong-hoa,Đường hoa,2018,đăng ký
      """
}

/// Packing and unpacking in tests, as people do it.
extension SiteFolder {
  /// `kheo` with the repository's theme and a fixed moment.
  func kheo(_ arguments: [String], environment: [String: String] = [:]) throws -> SiteCommand.Outcome {
    var arguments = arguments
    if arguments.first != "verify" { arguments += ["--templates", templates, "--now", "2026-11-21"] }
    return try SiteCommand.run(arguments, in: path, environment: environment)
  }

  func bytes(_ name: String) throws -> Data {
    try #require(FileManager.default.contents(atPath: path + "/" + name), "\(name)")
  }

  /// Unpacks with a program that is not ours.
  func unzip(_ name: String, to target: String) throws {
    try python("-m", "zipfile", "-e", path + "/" + name, path + "/" + target)
  }

  /// Runs Python's own library on files of this folder.
  func python(_ arguments: String...) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3"] + arguments
    process.currentDirectoryURL = URL(fileURLWithPath: path)
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  func snapshot(_ name: String) -> SiteSnapshot { SiteSnapshot(of: path + "/" + name) }
}
