import BulletinCore
import BulletinSite

/// Reads what pages say of media files: the size of pictures, the length of recordings.
enum MediaReading {
  static func read(
    _ media: [MediaFile],
    files: [String: ContentFile],
    shownAs folder: String
  ) async throws -> (facts: [MediaFacts], diagnostics: [Diagnostic]) {
    let readings = try await parallelMap(media) { file -> (MediaFacts, Diagnostic?) in
      let none = MediaFacts(size: nil, byteCount: 0)
      guard let found = files[file.contentPath] else { return (none, nil) }
      let shownPath = "\(folder)/\(file.contentPath)"
      do throws(DiskError) {
        let isPicture = MediaType.of(file.output).hasPrefix("image/")
        let header = isPicture ? try readStart(of: found.location, count: PictureSize.headerLength) : []
        let size = isPicture ? PictureSize(header: header) : nil
        let (words, wordsDiagnostic) = try words(of: file, files: files, shownAs: folder)
        let facts = MediaFacts(size: size, byteCount: found.size ?? 0, words: words)
        return (facts, isPicture && size == nil ? .pictureUnreadable(shownPath) : wordsDiagnostic)
      } catch {
        return (none, .unreadable(shownPath, error))
      }
    }
    return (readings.map(\.0), readings.compactMap(\.1))
  }

  /// The captions that lie beside a recording: of `phim.mp4` those of `phim.vtt`.
  private static func words(
    of media: MediaFile,
    files: [String: ContentFile],
    shownAs folder: String
  ) throws(DiskError) -> (WebVTT?, Diagnostic?) {
    guard let path = media.captionsPath, let found = files[path] else { return (nil, nil) }
    let bytes = try found.read()
    let (file, diagnostics) = SourceDecoder.decode(path: "\(folder)/\(path)", bytes: bytes)
    guard let file else { return (nil, diagnostics.first) }
    let words = WebVTT(file)
    return (words, words == nil ? .captionsInvalid(file) : nil)
  }
}

extension Diagnostic {
  static func captionsInvalid(_ file: SourceFile) -> Diagnostic {
    Diagnostic(
      .error,
      "captions-invalid",
      at: .init(file, SourceRange(0, file.utf8.firstIndex(of: UInt8(ascii: "\n")) ?? file.utf8.count)),
      Wording(
        vi: "tệp phụ đề không đúng dạng WebVTT, hoặc không có lời nào",
        en: "the captions are no WebVTT, or hold no words"
      ),
      fix: Wording(
        vi: "dòng đầu viết WEBVTT, một dòng trống, rồi mỗi câu: 00:00:01.000 --> 00:00:04.000 và lời ở dòng dưới",
        en:
          "begin with the line WEBVTT and an empty one, then for each cue: 00:00:01.000 --> 00:00:04.000 and its words below"
      )
    )
  }

  static func pictureUnreadable(_ path: String) -> Diagnostic {
    Diagnostic(
      .error,
      "picture-unreadable",
      at: .init(SourceFile(path: path, text: "")),
      Wording(
        vi: "không đọc được kích thước ảnh: tệp hỏng hoặc không phải ảnh",
        en: "the picture's size cannot be read: the file is broken or no picture"
      ),
      fix: Wording(
        vi: "mở ảnh và lưu lại thành JPEG, PNG, WebP, GIF hoặc SVG",
        en: "open the picture and save it as JPEG, PNG, WebP, GIF or SVG"
      )
    )
  }
}
