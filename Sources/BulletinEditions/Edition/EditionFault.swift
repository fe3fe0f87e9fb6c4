package import BulletinCore

/// Why an edition cannot be made or read.
package enum EditionFault: Error, Sendable, Hashable {
  /// Not a ZIP file, or a broken one.
  case notAnArchive
  /// The archive or folder holds no ``ArchiveName/manifest``.
  case noManifest
  /// Something else than a manifest; `line` is the first that cannot be one, from 1.
  case notAManifest(line: Int)
  /// Neither the options, site.yml nor a story give a day.
  case noDate
  /// No story lies in what was asked for.
  case noStories(String)
  /// None of the contest's works, if it has some, is a story of the bulletin.
  case noStoriesOfContest(String)
  /// An update of an edition to one that is called the same.
  case sameEdition(String)
  /// A program of another package is missing.
  case programMissing(String, package: String)
  /// Another program ended with an error; its last words.
  case programFailed(String, output: String)

  package var headline: Wording {
    switch self {
    case .notAnArchive: Wording(vi: "không phải tệp ZIP, hoặc tệp ZIP bị hỏng", en: "no ZIP file, or a broken one")
    case .noManifest:
      Wording(
        vi: "không có \(ArchiveName.manifest) ở đây: không phải ấn bản do kheo đóng gói",
        en: "there is no \(ArchiveName.manifest): not an edition that kheo packed"
      )
    case .notAManifest(let line):
      Wording(vi: "dòng \(line) không phải dòng của một bản kê ấn bản", en: "line \(line) is no line of a manifest")
    case .noDate:
      Wording(vi: "ấn bản chưa có ngày, và chưa có bài nào", en: "the edition has no date, and there is no story yet")
    case .noStories(let what): Wording(vi: "không có bài nào để đóng gói: \(what)", en: "no stories to pack: \(what)")
    case .noStoriesOfContest(let name):
      Wording(
        vi: "bản tin không có bài nào dự thi để đóng gói: \(name)",
        en: "the bulletin has no story that entered the contest: \(name)"
      )
    case .sameEdition(let words):
      Wording(
        vi: "ấn bản trước và ấn bản này cùng là \(words)",
        en: "the old edition and this one are both \(words)"
      )
    case .programMissing(let program, _):
      Wording(vi: "máy này chưa có chương trình \(program)", en: "this machine lacks the program \(program)")
    case .programFailed(let program, let output):
      Wording(vi: "\(program) báo lỗi: \(output)", en: "\(program) failed: \(output)")
    }
  }

  package var fix: Wording? {
    switch self {
    case .notAnArchive, .noStories, .programFailed: nil
    case .noStoriesOfContest:
      Wording(
        vi: "thêm khối contest vào bài dự thi, hoặc ghi bài vào cột story của bảng tác phẩm",
        en: "add a contest block to the stories, or name them in the column story of the table of works"
      )
    case .sameEdition:
      Wording(
        vi: "cho ấn bản mới số khác: edition trong site.yml, hoặc --edition",
        en: "give the new edition another number: edition in site.yml, or --edition"
      )
    case .programMissing(_, let package):
      Wording(
        vi: "cài gói \(package): sudo apt-get install \(package)",
        en: "install the package \(package): sudo apt-get install \(package)"
      )
    case .noManifest:
      Wording(
        vi: "chỉ vào thư mục có \(ArchiveName.openHere), hoặc vào tệp ZIP của ấn bản",
        en: "name the folder that has \(ArchiveName.openHere), or the edition's ZIP file"
      )
    case .notAManifest:
      Wording(
        vi: "dùng tệp .manifest mà kheo pack zip ghi cạnh tệp ZIP",
        en: "use the .manifest that kheo pack zip writes beside the ZIP file"
      )
    case .noDate:
      Wording(
        vi: "viết edition: {number: 1, date: 20/11/2026} vào site.yml, hoặc thêm --edition-date",
        en: "write edition: {number: 1, date: 20/11/2026} into site.yml, or add --edition-date"
      )
    }
  }
}
