import BulletinContent
import BulletinCore
import BulletinMarkdown
import BulletinSite
import BulletinTemplates

/// A document: its head, a summary, what it cites and what cites it.
struct DocumentPage: TemplateView {
  private let context: PageContext
  /// Made once, because templates ask for its names one by one.
  private var head: HeadView?
  private let entry: DocumentEntry

  init(_ context: PageContext, _ position: Int) {
    self.context = context
    entry = context.library.documents.entries[position]
    head = makeHead()
  }

  private var record: DocumentRecord { entry.record }

  static let fields = ViewFields<DocumentPage>("DocumentPage", "Trang một văn bản")
    .view("site", "Cả bản tin") { $0.context.site }
    .view("page", "Phần đầu trang") { $0.head }
    .text("name", "Loại và số, để gọi văn bản") { $0.record.name }
    .view("letterhead", "Phần đầu văn bản") { LetterheadView(record: $0.record) }
    .flag("has_body", "Có phần tóm tắt") { $0.entry.body.htmlCount > 0 }
    .html("body", "Tóm tắt của ban biên tập") { page, out in
      page.context.write(page.entry.body, targets: page.entry.targets, into: &out)
    }
    .text("authority", "Quyền hạn ký, như “T/M BAN THƯỜNG VỤ”") { $0.record.signatory?.authority }
    .text("signatory_title", "Chức vụ người ký") { $0.record.signatory?.title }
    .text("signatory", "Họ tên người ký") { $0.record.signatory?.name }
    .list("recipients", "Nơi nhận") { $0.record.recipients.map { LinkView(label: $0, href: "") } }
    .list("facts", "Hiệu lực, bản quét; thiếu điều gì thì bỏ dòng ấy") { $0.facts }
    .list("basis", "Các văn bản làm căn cứ") { page in page.entry.basis.map { DocumentLineView(page.context, $0) } }
    .list("mentions", "Các văn bản được nêu") { page in page.entry.mentions.map { DocumentLineView(page.context, $0) } }
    .list("replaces", "Các văn bản bị thay thế") { page in
      page.entry.replaces.map { DocumentLineView(page.context, $0) }
    }
    .list("replaced_by", "Các văn bản thay thế văn bản này") { page in
      page.entry.replacedBy.map { DocumentLineView(page.context, $0) }
    }
    .list("cited_by", "Các trang dẫn văn bản này: văn bản, phong trào, lĩnh vực, bài, trang") { page in
      page.entry.citedBy.map { page.context.link(to: $0) }
    }
    .list("oddities", "Những chỗ chưa khớp, để nguyên như văn bản viết") { page in
      page.entry.oddities.map { LinkView(label: $0.vi, href: "") }
    }
    .list("sources", "Các nguồn") { $0.record.sources.map(SourceView.init) }
    .text("canonical", "Địa chỉ đầy đủ, để in và chia sẻ") { $0.context.canonical }

  private var facts: [FactView] {
    var facts: [FactView] = []
    if let validity = record.validity {
      let checked = validity.checked.map { " (tra cứu ngày \(DateFormat.slash($0)))" } ?? ""
      let note = validity.note.map { ". \($0)" } ?? ""
      let status = validity.status.shownName
      facts.append(FactView(label: "Hiệu lực", value: status + checked + note))
    }
    if let attachment = entry.attachment {
      let file = context.library.media[attachment]
      let name = record.attachment?.value.split(separator: "/").last.map(String.init) ?? ""
      facts.append(FactView(label: "Bản quét", value: name, href: context.href(file.output)))
    }
    return facts
  }

  private func makeHead() -> HeadView {
    let title = record.nameAndSubject
    return HeadView(
      kind: "document",
      title: "\(title) | \(context.config.name)",
      description: title,
      canonical: context.canonical,
      breadcrumbs: [
        context.homeLink, LinkView(label: "Văn bản", href: context.href(Addresses.documentList)),
        LinkView(label: record.title, href: "", isCurrent: true),
      ],
      structuredData: StructuredData(context).trail([("Văn bản", Addresses.documentList), (record.name, entry.path)])
    )
  }
}
