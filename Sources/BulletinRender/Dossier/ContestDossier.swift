import BulletinContent
import BulletinCore
package import BulletinSite

/// The dossiers of all works of a contest, ready to be printed and handed in: a folder a work, and a list of all.
///
/// Pure, and the same for the same library: nothing in it tells when it was packed.
package struct ContestDossier: Sendable {
  /// In the order of the contest's works; none has the path of another.
  package let files: [DossierFile]
  /// How many works.
  package let workCount: Int
  /// Papers that have to be put in by hand, a line each.
  package let missing: [String]

  /// - Parameter contest: a position in ``Library/contests``.
  package init(_ library: Library, contest position: Int) {
    let contest = library.contests[position]
    let width = max(2, String(contest.works.count).count)
    let dossiers = contest.works.enumerated().compactMap { index, work -> WorkDossier? in
      let number = String(index + 1)
      let padded = String(repeating: "0", count: width - number.count) + number
      let name = work.path.name.prefix { $0 != "." }
      let folder = "\(padded)-\(work.facts.type.value.rawValue)-\(name)"
      return WorkDossier(library: library, contest: contest, work: work, folder: folder)
    }
    let list = ContestDossierList(contest: contest, dossiers: dossiers)
    files =
      [
        DossierFile(path: ContestDossierList.path, content: .bytes(list.page)),
        DossierFile(path: "danh-sach.csv", content: .bytes(list.table)),
      ] + dossiers.flatMap(\.files)
    workCount = dossiers.count
    missing = dossiers.flatMap { dossier in
      dossier.items.filter { $0.path == nil }.map { "\(dossier.folder): \($0.label)" }
    }
  }
}

/// The list of all works of a dossier, as a page and as a table.
struct ContestDossierList {
  let contest: LibraryContest
  let dossiers: [WorkDossier]

  static let path: OutputPath = "muc-luc.html"

  private static let heading = [
    "STT", "Tác phẩm", "Tác giả", "Loại hình", "Thể loại", "Cơ quan báo chí", "Ngày đăng, phát", "Giải đã đạt",
  ]

  var page: [UInt8] {
    var page = PlainDocument(
      title: "Danh sách tác phẩm dự thi: \(contest.shortName)",
      style: "@page { size: A4 landscape; margin: 15mm; }\nmain { max-width: 265mm; }\n"
    )
    page.element("p", class: "center", "DANH SÁCH TÁC PHẨM DỰ THI")
    page.element("h1", class: "center", contest.contest.name.value)
    page.element(
      "p",
      class: "quiet",
      "\(VietnameseNumber.format(dossiers.count)) tác phẩm; mỗi tác phẩm một thư mục, có danh mục riêng."
    )
    page.table(
      Self.heading,
      dossiers.enumerated().map { index, dossier in
        cells(index, dossier.work).enumerated().map { column, text in
          (text, column == 1 ? Self.path.href(to: dossier.start) : nil)
        }
      }
    )
    return page.finished()
  }

  /// As Excel opens it by a double click.
  var table: [UInt8] {
    var out = CSVText()
    out.add(Self.heading)
    for (index, dossier) in dossiers.enumerated() { out.add(cells(index, dossier.work)) }
    return out.bytes
  }

  private func cells(_ index: Int, _ work: ContestWork) -> [String] {
    let facts = work.facts
    let prizes = facts.priorPrizes.map { prizes in
      prizes.value.isEmpty
        ? "không" : prizes.value.map { "\($0.prize), \($0.organizer), \($0.time)" }.joined(separator: "; ")
    }
    return [
      String(index + 1), work.title, work.authors.map(\.name).joined(separator: "; "), facts.type.value.shownName,
      facts.genre?.value.shownName ?? "", facts.press ?? "", facts.published.map { DateFormat.slash($0.value) } ?? "",
      prizes ?? "",
    ]
  }
}
