import BulletinContent
import BulletinCore
import BulletinSite

extension EditorSection {
  /// Drafts, stories in review, stories dated later.
  @Sendable static func heldBack(_ source: EditorReportSource) -> EditorSection {
    let records = Dictionary((source.content?.stories ?? []).map { ($0.path, $0.record) }) { first, _ in first }
    let lines = (source.library?.heldBack ?? []).map { story in
      EditorLine(
        text: "\(story.title) (\(story.reason.wording.vi))",
        place: records[story.path].map { .init($0.file, $0.title.range) }
      )
    }
    return EditorSection(
      id: "chua-dang",
      heading: "Bài chưa đăng",
      about: "Bản nháp, bài chờ duyệt, bài hẹn ngày.",
      nothing: "Không có bài nào bị giữ lại.",
      lines: lines
    )
  }
}
