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
        let facts = MediaFacts(size: size, byteCount: found.size ?? 0)
        return (facts, isPicture && size == nil ? .pictureUnreadable(shownPath) : nil)
      } catch {
        return (none, .unreadable(shownPath, error))
      }
    }
    return (readings.map(\.0), readings.compactMap(\.1))
  }
}

extension Diagnostic {
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
