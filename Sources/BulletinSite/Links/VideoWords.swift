import BulletinCore
import BulletinMarkdown

/// The rule that what is said in a video can be read: as captions beside it or as words in the text
/// (WCAG 2.2, 1.2.2 and 1.2.1).
enum VideoWords {
  /// Whether a text gives the words of its videos under a heading of its own.
  static func areWritten(under headings: [MarkdownBody.Heading]) -> Bool {
    headings.contains { heading in
      let folded = Slug(folding: heading.text)?.string ?? ""
      return beginnings.contains { folded.hasPrefix($0) }
    }
  }

  /// “Lời trong video”, “Lời bình”, “Bản chép lời”, folded.
  private static let beginnings = ["loi-trong-video", "loi-binh", "ban-chep-loi", "loi-trong-phim"]
}

extension Diagnostic {
  /// - Parameter captions: where the captions would lie, from the content folder as `video`.
  static func videoWithoutCaptions(_ video: String, captions: String, at place: Place) -> Diagnostic {
    let (name, captions) = (ContentPath.name(of: video), ContentPath.name(of: captions))
    return Diagnostic(
      .warning,
      "video-without-captions",
      at: place,
      Wording(vi: "video “\(name)” không có phụ đề", en: "the video “\(name)” has no captions"),
      fix: Wording(
        vi: "đặt tệp phụ đề “\(captions)” (WebVTT) cạnh video, hoặc chép lời vào bài dưới tít “## Lời trong video”",
        en: "put captions “\(captions)” (WebVTT) beside it, or write the words under a heading “## Lời trong video”"
      )
    )
  }
}
