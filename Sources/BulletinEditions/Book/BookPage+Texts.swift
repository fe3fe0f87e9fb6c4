import BulletinContent
import BulletinCore
import BulletinMarkdown
import BulletinSite

extension BookPage {
  func field(_ field: BulletinField) -> [UInt8] {
    document(field.record.name.value, type: "bodymatter part") { xml in
      xml.element("h1", text: field.record.name.value)
      xml.element("p", [("class", "sapo")], text: field.record.summary)
      xml.markup(book.xhtml(field.body, field.targets, in: path))
      if !field.record.topics.isEmpty {
        xml.element("h2", text: "Tiểu mục")
        xml.element("ul") { xml in
          for topic in field.record.topics { xml.element("li", text: topic.name) }
        }
      }
    }
  }

  func campaign(_ entry: CampaignEntry) -> [UInt8] {
    let campaign = entry.campaign
    return document(campaign.name.value, type: "backmatter appendix") { xml in
      xml.element("h1", text: campaign.name.value)
      xml.element("p", [("class", "sapo")], text: campaign.summary)
      let from = DateFormat.slash(campaign.from)
      let time = campaign.to.map { "Từ \(from) đến \(DateFormat.slash($0))" } ?? "Từ \(from)"
      for line in [time, campaign.organizer, campaign.place, campaign.document?.value.text] {
        xml.element("p", text: line)
      }
      xml.markup(book.xhtml(entry.body, entry.targets, in: path))
    }
  }

  func plain(_ entry: PageEntry) -> [UInt8] {
    document(entry.page.title.value, type: "backmatter appendix") { xml in
      xml.element("h1", text: entry.page.title.value)
      xml.element("p", [("class", "sapo")], text: entry.page.summary)
      xml.markup(book.xhtml(entry.body, entry.targets, in: path))
    }
  }

  func story(_ entry: StoryEntry) -> [UInt8] {
    let story = entry.story
    return document(story.title.value, type: "bodymatter chapter") { xml in
      xml.element("header") { xml in
        if let preview = entry.preview {
          xml.element("p", [("class", "luu-y")], text: "Bản xem thử: \(preview.wording.vi).")
        }
        xml.element(
          "p",
          [("class", "nhan")],
          text: entry.fields.map { library.fields[$0].record.name.value }.joined(separator: ", ")
        )
        xml.element("h1", text: story.title.value)
        xml.element("p", [("class", "ghi-chu")], text: byline(entry))
        xml.element("p", [("class", "ghi-chu")], text: unit(entry))
        xml.element("p", [("class", "sapo")], text: story.summary)
        if story.isIllustrative {
          xml.element(
            "p",
            [("class", "luu-y")],
            text:
              "Dữ liệu minh họa. Bài có những chi tiết, con số đặt ra để minh họa; không dùng để báo cáo hay trích dẫn."
          )
        }
      }
      cover(entry, to: &xml)
      xml.element("div", [("class", "than-bai")]) { $0.markup(book.xhtml(entry.body, entry.targets, in: path)) }
      ending(entry, to: &xml)
    }
  }

  private func byline(_ entry: StoryEntry) -> String {
    let authors = entry.authors.map { library.authors[$0].name }.joined(separator: ", ")
    let day = DateFormat.withWeekday(entry.date)
    let updated = entry.story.updated.map { " · Sửa ngày \(DateFormat.slash($0.date))" } ?? ""
    return (authors.isEmpty ? "" : authors + " · ") + day + updated
  }

  private func unit(_ entry: StoryEntry) -> String? {
    entry.unit.map { position in
      let present = library.presentName(of: position, differingFrom: entry.date.date).map { " (nay là \($0))" }
      return library.units[position].name(on: entry.date.date) + (present ?? "")
    }
  }

  private func cover(_ entry: StoryEntry, to xml: inout XMLBuilder) {
    guard let cover = entry.story.cover, let position = entry.cover else { return }
    let picture = library.media[position].output
    guard Book.canHold(picture) else { return }
    var attributes = [("src", path.href(to: picture).string), ("alt", cover.alt)]
    if let size = book.source.media[position].size {
      attributes += [("width", String(size.width)), ("height", String(size.height))]
    }
    xml.element("figure") { xml in
      xml.emptyElement("img", attributes)
      let words = [cover.caption, cover.credit].compactMap(\.self)
      xml.element("figcaption", text: words.joined(separator: " "))
    }
  }

  /// What stands after the text: corrections, the contest, sources, and where the story is on the web.
  private func ending(_ entry: StoryEntry, to xml: inout XMLBuilder) {
    let story = entry.story
    if !story.corrections.isEmpty {
      xml.element("section") { xml in
        xml.element("h2", text: "Đính chính")
        for correction in story.corrections {
          xml.element("p", text: "\(DateFormat.slash(correction.date)): \(correction.text)")
        }
      }
    }
    if let entry = story.contest {
      let facts = [
        entry.facts.type.value.shownName, entry.facts.genre?.value.shownName, entry.facts.press,
        entry.facts.published.map { "đăng, phát ngày \(DateFormat.slash($0.value))" },
        entry.facts.award?.value.shownName,
      ]
      let contest = book.source.library.contests.first { $0.contest.id == entry.contest.value }
      let name = contest?.contest.name.value ?? "Tác phẩm dự thi báo chí"
      xml.element("p", text: "\(name): \(facts.compactMap(\.self).joined(separator: ", ")).")
    }
    sources(story.sources, to: &xml)
    xml.element("p", [("class", "ghi-chu")]) { xml in
      xml.text("Bài trên mạng: ")
      let address = book.address(of: entry.path).string
      xml.element("a", [("href", address)], text: address)
    }
  }

  /// Where facts come from; nothing without sources.
  func sources(_ sources: [Source], to xml: inout XMLBuilder) {
    guard !sources.isEmpty else { return }
    xml.element("section", [("class", "nguon")]) { xml in
      xml.element("h2", text: "Nguồn")
      xml.element("ul") { xml in
        for source in sources { xml.element("li") { write(source, to: &$0) } }
      }
    }
  }

  func write(_ source: Source, to xml: inout XMLBuilder) {
    if let url = source.url {
      xml.element("a", [("href", url.string)], text: source.title)
    } else {
      xml.text(source.title)
    }
    let rest = [source.publisher, source.date.map { DateFormat.slash($0) }].compactMap(\.self)
    if !rest.isEmpty { xml.text(" (\(rest.joined(separator: ", ")))") }
  }
}
