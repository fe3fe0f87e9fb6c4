import BulletinTestSupport
import Foundation
import Testing

@Suite("kheo new register")
struct NewRegisterCommandTests {
  private static let registers = [
    "units", "models", "recognitions", "awards", "targets", "figures", "authors",
  ]

  @Test("every register has its empty sheet, whose headings the program reads, and a workbook of it")
  func all() throws {
    let folder = try SiteFolder(SiteText.contest)
    try FileManager.default.removeItem(atPath: folder.path + "/content/contests/bao-chi-entries.csv")
    var written = Self.registers.map { "registers/\($0)" }
    for register in Self.registers {
      let outcome = try SiteCommand.run(["new", "register", register], in: folder.path)
      #expect(outcome.status == 0)
      let name = "content/registers/\(register)"
      #expect(outcome.standardOutput == "\(name).csv\n\(name).xlsx\n")
    }
    #expect(try SiteCommand.run(["new", "register", "entries", "--contest", "bao-chi"], in: folder.path).status == 0)
    written.append("contests/bao-chi-entries")
    for name in written {
      let csv = try Data(contentsOf: URL(fileURLWithPath: "\(folder.path)/content/\(name).csv"))
      #expect(csv.starts(with: [0xEF, 0xBB, 0xBF]) && csv.suffix(2) == Data([13, 10]), "\(name)")
      let workbook = try Data(contentsOf: URL(fileURLWithPath: "\(folder.path)/content/\(name).xlsx"))
      #expect(workbook.starts(with: [0x50, 0x4B, 3, 4]), "\(name)")
    }
    let check = try SiteCommand.run(["check", "--templates", SiteRepository.templates], in: folder.path)
    #expect(check.status == 0)
    #expect(!check.standardError.contains("column-"), "\(check.standardError)")
  }

  @Test("a register that is there is never written over")
  func existing() throws {
    let folder = try SiteFolder(SiteText.contest + "-- content/registers/units.csv --\nid,name\nu,U\n")
    let before = SiteSnapshot(of: folder.path)
    let outcome = try SiteCommand.run(["new", "register", "units"], in: folder.path)
    #expect(outcome.status != 0)
    #expect(outcome.standardError.contains("units.csv"))
    #expect(SiteSnapshot(of: folder.path) == before)
  }

  @Test(
    "the table of works needs the contest's id, and it alone",
    arguments: [["entries"], ["models", "--contest", "bao-chi"], ["entries", "--contest", "../x"]]
  )
  func contest(arguments: [String]) throws {
    let folder = try SiteFolder(SiteText.contest)
    let before = SiteSnapshot(of: folder.path)
    #expect(try SiteCommand.run(["new", "register"] + arguments, in: folder.path).status != 0)
    #expect(SiteSnapshot(of: folder.path) == before)
  }
}
