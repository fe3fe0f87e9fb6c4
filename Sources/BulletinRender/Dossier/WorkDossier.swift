import BulletinContent
import BulletinCore
import BulletinMarkdown
import BulletinSite

/// What is handed in for one work: its print copy or script, its files, the declaration of earlier prizes, and a list of
/// all that.
struct WorkDossier {
  let library: Library
  let contest: LibraryContest
  let work: ContestWork
  /// The folder of the work, from the dossier's.
  let folder: String

  /// A paper or file of the dossier, as the list of contents names it.
  struct Item {
    let label: String
    /// Nil for a paper that has to be put in by hand.
    let path: OutputPath?
  }

  private(set) var files: [DossierFile] = []
  private(set) var items: [Item] = []

  private let contents: OutputPath
  /// For each position in the library's media, where the dossier has it.
  private var mediaPaths: [Int: OutputPath] = [:]

  init?(library: Library, contest: LibraryContest, work: ContestWork, folder: String) {
    guard let contents = OutputPath("\(folder)/muc-luc.html") else { return nil }
    self.library = library
    self.contest = contest
    self.work = work
    self.folder = folder
    self.contents = contents
    gatherFiles()
    writeText()
    writeDeclaration()
    if let script = work.script { addScript(script) }
    writeContents()
  }

  /// Its list of contents.
  var start: OutputPath { contents }

  private var entry: StoryEntry? { work.story.map { library.stories[$0] } }
  private var facts: ContestWorkFacts { work.facts }

  /// Recordings and pictures, those of the entry first, each once, under its own name.
  private mutating func gatherFiles() {
    var positions = work.media
    if let entry {
      if let cover = entry.cover { positions.append(cover) }
      for case .media(let position) in entry.targets { positions.append(position) }
    }
    var names: Set<String> = []
    for position in positions where mediaPaths[position] == nil {
      let name = library.media[position].output.name
      var unique = String(name)
      var number = 2
      while !names.insert(unique).inserted {
        unique = "\(number)-\(name)"
        number += 1
      }
      guard let path = OutputPath("\(folder)/tep/\(unique)") else { continue }
      mediaPaths[position] = path
      files.append(DossierFile(path: path, content: .contentFile(library.media[position].contentPath)))
      items.append(Item(label: Self.kind(of: path), path: path))
    }
  }

  private static func kind(of path: OutputPath) -> String {
    switch MediaType.of(path).prefix(while: { $0 != "/" }) {
    case "audio": "Bản ghi âm"
    case "video": "Bản ghi hình"
    case "image": "Ảnh"
    default: "Tệp kèm"
    }
  }

  /// The print copy of a text, the script of a broadcast; by hand where the bulletin does not have it.
  private mutating func writeText() {
    let isScript = facts.type.value.isBroadcast
    let label = isScript ? "Lời bình" : "Bản in tác phẩm"
    guard let entry, let path = OutputPath("\(folder)/\(isScript ? "loi-binh" : "ban-in").html") else {
      if !isScript || work.script == nil {
        items.insert(Item(label: "\(label) (bản tin không có, kèm bản gốc)", path: nil), at: 0)
      }
      return
    }
    var page = PlainDocument(title: work.title)
    if isScript { page.element("p", class: "center", "LỜI BÌNH") }
    page.element("h1", work.title)
    writeMark(&page)
    page.facts(head)
    page.element("p", class: "sapo", entry.story.summary)
    if let cover = entry.cover.flatMap({ mediaPaths[$0] }), let record = entry.story.cover {
      page.markup { out in
        out.append("<figure><img src=\"")
        out.append(escaping: path.href(to: cover).string)
        out.append("\" alt=\"")
        out.append(escaping: record.alt)
        out.append("\">")
        out.append("<figcaption>")
        out.append(escaping: [record.caption, record.credit].compactMap { $0 }.joined(separator: " "))
        out.append("</figcaption></figure>\n")
      }
    }
    let (media, targets) = (mediaPaths, entry.targets)
    let base = library.config.baseURL
    page.markup { out in
      entry.body.write(into: &out, ownPage: Href(external: base.appending(entry.path))) { reference in
        switch targets[reference] {
        case .page(let target, let fragment):
          ResolvedReference(href: Href(external: base.appending(target), fragment: fragment))
        case .media(let position): media[position].map { ResolvedReference(href: path.href(to: $0)) }
        case .nothing: nil
        }
      }
    }
    files.append(DossierFile(path: path, content: .bytes(page.finished())))
    items.insert(Item(label: label, path: path), at: 0)
  }

  /// Byline, press body and addresses: what stands over the work and in its list of contents.
  private var head: [(label: String, value: String?)] {
    let names = work.authors.map(\.name).joined(separator: "; ")
    var lines: [(label: String, value: String?)] = [
      ("Cuộc thi", contest.contest.name.value), ("Tác giả", names), ("Bút danh", facts.penName),
      ("Liên hệ", facts.contact),
    ]
    lines += work.factLines
    lines += [
      ("Địa chỉ tác phẩm", facts.url?.string),
      ("Địa chỉ trong bản tin", entry.map { library.config.baseURL.appending($0.path).string }),
    ]
    return lines
  }

  private func writeMark(_ page: inout PlainDocument) {
    if work.isIllustrative {
      page.element("p", class: "mark", "Dữ liệu minh họa: tác phẩm này được đặt ra, không nộp dự thi.")
    }
  }

  private mutating func writeDeclaration() {
    guard let path = OutputPath("\(folder)/khai-giai.html") else { return }
    var page = PlainDocument(title: "Khai giải đã đạt: \(work.title)")
    page.element("h1", class: "center", "BẢN KHAI GIẢI THƯỞNG ĐÃ ĐẠT")
    writeMark(&page)
    page.facts([
      ("Tác phẩm", work.title), ("Tác giả", work.authors.map(\.name).joined(separator: "; ")),
      ("Cuộc thi", contest.contest.name.value),
    ])
    if let prizes = facts.priorPrizes?.value, !prizes.isEmpty {
      page.element("p", "Trước khi dự thi, tác phẩm đã đạt:")
      page.table(
        ["Giải", "Đơn vị tổ chức", "Thời gian"],
        prizes.map { [($0.prize, nil), ($0.organizer, nil), ($0.time, nil)] }
      )
    } else if facts.priorPrizes != nil {
      page.element("p", "Trước khi dự thi, tác phẩm chưa đạt giải nào.")
    } else {
      page.element("p", "Giải đã đạt (giải, đơn vị tổ chức, thời gian; chưa có thì ghi “không”):")
      page.element("p", "……………………………………………………………………………………")
    }
    page.element("p", class: "sign", "Tác giả ký, ghi rõ họ tên")
    files.append(DossierFile(path: path, content: .bytes(page.finished())))
    items.append(Item(label: "Bản khai giải đã đạt (ký tên)", path: path))
  }

  private mutating func addScript(_ contentPath: String) {
    let name = contentPath.split(separator: "/").last.map(String.init) ?? contentPath
    let ending = name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() } ?? ""
    guard let path = OutputPath("\(folder)/loi-binh-goc.\(ending)") else { return }
    files.append(DossierFile(path: path, content: .contentFile(contentPath)))
    items.append(Item(label: "Lời bình, bản của tác giả", path: path))
  }

  private mutating func writeContents() {
    var page = PlainDocument(title: "Hồ sơ dự thi: \(work.title)")
    page.element("p", class: "center", "HỒ SƠ DỰ THI")
    page.element("h1", class: "center", work.title)
    writeMark(&page)
    page.facts(head)
    page.element("h2", "Danh mục hồ sơ")
    page.open("ol")
    for item in items {
      if let path = item.path {
        page.link(
          in: "li",
          item.label,
          to: contents.href(to: path),
          note: " (\(path.string.dropFirst(folder.count + 1)))"
        )
      } else {
        page.element("li", item.label)
      }
    }
    page.close("ol")
    files.insert(DossierFile(path: contents, content: .bytes(page.finished())), at: 0)
  }
}
