import BulletinContent
import BulletinCore
import BulletinMarkdown
import BulletinSite

extension EditorSection {
  /// Stories on the site that name no unit.
  @Sendable static func storiesWithoutUnit(_ source: EditorReportSource) -> EditorSection {
    let lines = source.stories.filter { $0.unit == nil }.map { entry in
      EditorLine(text: entry.story.title.value, place: .init(entry.story.file, entry.story.title.range))
    }
    return EditorSection(
      id: "bai-thieu-don-vi",
      heading: "Bài không ghi đơn vị",
      about: "Bài đã đăng mà phần đầu bài không có unit (đơn vị): không hiện ở trang đơn vị nào.",
      nothing: "Bài nào cũng có đơn vị.",
      lines: lines
    )
  }

  /// Pictures on the site without words under them.
  @Sendable static func picturesWithoutCaption(_ source: EditorReportSource) -> EditorSection {
    let lines = source.stories.flatMap { entry in
      let story = entry.story
      var lines: [EditorLine] = []
      if let cover = story.cover, cover.caption == nil {
        lines.append(
          EditorLine(
            text: "\(story.title.value): ảnh đầu bài \(cover.src.value)",
            place: .init(story.file, cover.src.range)
          )
        )
      }
      for picture in entry.body.references where picture.kind == .picture && picture.caption.isEmpty {
        lines.append(
          EditorLine(text: "\(story.title.value): ảnh \(picture.destination)", place: .init(story.file, picture.range))
        )
      }
      return lines
    }
    return EditorSection(
      id: "anh-thieu-chu-thich",
      heading: "Ảnh không có chú thích",
      about: "Ảnh trên trang mà không có chú thích: người xem không biết ai, ở đâu, lúc nào.",
      nothing: "Ảnh nào cũng có chú thích.",
      lines: lines
    )
  }
}
