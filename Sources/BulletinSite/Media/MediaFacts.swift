package import BulletinCore

/// What pages and feeds say of a media file. Read from the file itself by whoever may touch the disk.
package struct MediaFacts: Sendable {
  /// Nil for what is no picture.
  package let size: PictureSize?
  /// Bytes.
  package let byteCount: Int
  /// What is spoken in a recording, from the WebVTT file of its name beside it; nil where there is none.
  package let words: WebVTT?

  package init(size: PictureSize?, byteCount: Int, words: WebVTT? = nil) {
    self.size = size
    self.byteCount = byteCount
    self.words = words
  }
}

/// Media types by file name ending (IANA), for enclosures and the EPUB manifest.
package enum MediaType {
  /// `application/octet-stream` for endings that are not known.
  package static func of(_ path: OutputPath) -> String {
    let ending = path.name.split(separator: ".").last.map(String.init) ?? ""
    return byEnding[ending] ?? "application/octet-stream"
  }

  private static let byEnding: [String: String] = [
    "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif", "webp": "image/webp",
    "avif": "image/avif", "svg": "image/svg+xml", "mp3": "audio/mpeg", "m4a": "audio/mp4", "ogg": "audio/ogg",
    "mp4": "video/mp4", "webm": "video/webm", "pdf": "application/pdf",
  ]
}
