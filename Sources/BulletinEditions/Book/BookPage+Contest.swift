import BulletinContent
import BulletinCore
import BulletinSite

extension BookPage {
  /// A contest with all that its page on the site tells; the introduction of its own book, an appendix of the whole bulletin.
  func contest(_ entry: LibraryContest) -> [UInt8] {
    let contest = entry.contest
    let type = book.scope == .whole ? "backmatter appendix" : "bodymatter part"
    return document(contest.name.value, type: type) { xml in
      xml.element("h1", text: contest.name.value)
      xml.element("p", [("class", "sapo")], text: contest.summary)
      definitions(
        [("Cơ quan tổ chức", contest.organizers.joined(separator: "; ")), ("Địa bàn", contest.place ?? "")],
        to: &xml
      )
      xml.markup(book.xhtml(entry.body, entry.targets, in: path))
      works(of: entry, to: &xml)
      section("Thể lệ", contest.rules.lines, to: &xml)
      list("Điều kiện khác", as: "ul", contest.rules.conditions, to: &xml)
      section("Mốc thời gian", contest.orderedTimeline.map { (time(of: $0), $0.text) }, to: &xml)
      list("Các vòng", as: "ol", contest.rounds.map(\.name), to: &xml)
      prizes(of: contest, to: &xml)
      for figure in contest.figures { self.figure(figure, to: &xml) }
      documents(of: contest, to: &xml)
      sources(contest.sources, to: &xml)
    }
  }

  /// The works by type, with links to those that are stories of the bulletin.
  private func works(of entry: LibraryContest, to xml: inout XMLBuilder) {
    guard !entry.works.isEmpty else { return }
    xml.element("h2", text: "Tác phẩm dự thi")
    if entry.works.contains(where: \.isIllustrative) {
      xml.element(
        "p",
        [("class", "luu-y")],
        text: "Tác phẩm có ghi “dữ liệu minh họa” được đặt ra để cho thấy cách trình bày; không có thật."
      )
    }
    for (type, works) in entry.worksByType {
      xml.element("h3", text: type.shownName)
      xml.element("ul") { xml in
        for position in works { work(entry.works[position], to: &xml) }
      }
    }
  }

  private func work(_ work: ContestWork, to xml: inout XMLBuilder) {
    let facts = [
      work.authors.map(\.name).joined(separator: ", "), work.facts.genre?.value.shownName, work.facts.press,
      work.facts.published.map { DateFormat.slash($0.value) }, work.facts.award?.value.shownName,
      work.isIllustrative ? "dữ liệu minh họa" : nil,
    ].compactMap(\.self).filter { !$0.isEmpty }
    let page = work.story.map { library.stories[$0].path } ?? work.path
    xml.element("li") { xml in
      xml.element("a", [("href", book.href(from: path, to: page).string)], text: work.title)
      if !facts.isEmpty { xml.text(" (\(facts.joined(separator: ", ")))") }
    }
  }

  private func time(of milestone: ContestMilestone) -> String {
    let from = DateFormat.slash(milestone.from)
    return milestone.to.map { "\(from) – \(DateFormat.slash($0))" } ?? from
  }

  private func prizes(of contest: Contest, to xml: inout XMLBuilder) {
    let lines = contest.prizes.map { prize in
      let name = [prize.award.value.shownName, prize.type?.shownName].compactMap(\.self).joined(separator: ", ")
      let worth = [
        prize.count.map { "\(VietnameseNumber.format($0)) giải" },
        prize.money.map { "mỗi giải \(VietnameseNumber.format($0)) đồng" },
      ].compactMap(\.self).joined(separator: ", ")
      return (name, worth)
    }
    let total = [
      contest.shownPrizeCount.map { "\(VietnameseNumber.format($0)) giải" },
      contest.shownPrizeMoney.map { "\(VietnameseNumber.format($0)) đồng" },
    ].compactMap(\.self).joined(separator: ", ")
    section("Giải thưởng", lines + [("Tất cả", total)], to: &xml)
  }

  private func figure(_ figure: PublishedFigure, to xml: inout XMLBuilder) {
    let total = (figure.isAtLeast ? "hơn " : "") + VietnameseNumber.format(figure.total.value)
    xml.element("h2", text: "Số liệu đã công bố: \(figure.label): \(total)")
    definitions(figure.parts.map { ($0.label, VietnameseNumber.format($0.value)) }, to: &xml)
    if let sum = figure.sum, sum != figure.total.value {
      let words = "Các phần cộng lại là \(VietnameseNumber.format(sum)), không bằng con số đã công bố"
      xml.element("p", [("class", "luu-y")], text: words + "; bản tin ghi đúng như nguồn.")
    }
    if let source = figure.source {
      xml.element("p", [("class", "ghi-chu")]) { xml in
        xml.text("Nguồn: ")
        write(source, to: &xml)
      }
    }
  }

  private func documents(of contest: Contest, to xml: inout XMLBuilder) {
    guard !contest.documents.isEmpty else { return }
    xml.element("h2", text: "Văn bản")
    xml.element("ul") { xml in
      for document in contest.documents {
        let words = [document.number, document.date.map { DateFormat.slash($0) }, document.title]
          .compactMap(\.self).joined(separator: ", ")
        xml.element("li") { xml in
          if let url = document.url {
            xml.element("a", [("href", url.string)], text: words)
          } else {
            xml.text(words)
          }
        }
      }
    }
  }

  private func section(_ title: String, _ lines: [(String, String)], to xml: inout XMLBuilder) {
    guard lines.contains(where: { !$0.1.isEmpty }) else { return }
    xml.element("h2", text: title)
    definitions(lines, to: &xml)
  }

  /// Names with what is to be said of them; those without are left out.
  private func definitions(_ lines: [(String, String)], to xml: inout XMLBuilder) {
    let lines = lines.filter { !$0.0.isEmpty && !$0.1.isEmpty }
    guard !lines.isEmpty else { return }
    xml.element("dl") { xml in
      for (name, words) in lines {
        xml.element("dt", text: name)
        xml.element("dd", text: words)
      }
    }
  }

  private func list(_ title: String, as element: StaticString, _ lines: [String], to xml: inout XMLBuilder) {
    guard !lines.isEmpty else { return }
    xml.element("h2", text: title)
    xml.element(element) { xml in
      for line in lines { xml.element("li", text: line) }
    }
  }
}
