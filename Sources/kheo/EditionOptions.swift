import ArgumentParser
import BulletinBuild
import BulletinCore

/// Which edition it is; what is not said comes from site.yml.
struct EditionOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Số ấn bản (mặc định: edition.number trong site.yml).", valueName: "số"))
  var edition: Int?

  @Option(
    help: ArgumentHelp(
      "Ngày của ấn bản (mặc định: edition.date trong site.yml, rồi ngày của nội dung mới nhất).",
      valueName: "ngày"
    )
  )
  var editionDate: String?

  func checkedNumber() throws -> Int? {
    guard let edition, !(1...99_999).contains(edition) else { return edition }
    throw UsageError(
      Wording(
        vi: "--edition: số ấn bản từ 1 đến 99999, không phải \(edition)",
        en: "--edition: an edition has a number from 1 to 99999, not \(edition)"
      )
    )
  }

  func day() throws -> CivilDate? {
    guard let editionDate else { return nil }
    do {
      return try DateParser.day(editionDate)
    } catch {
      throw UsageError("--edition-date", editionDate, error)
    }
  }
}
