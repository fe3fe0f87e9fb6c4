import BulletinCore
import BulletinSite

/// How the files of a site are announced; browsers are told not to guess (`nosniff`).
enum ContentType {
  static let html = "text/html; charset=utf-8"
  static let text = "text/plain; charset=utf-8"
  static let script = "text/javascript; charset=utf-8"
  static let events = "text/event-stream; charset=utf-8"

  static func of(_ path: OutputPath) -> String {
    if let whole = byName[String(path.name)] { return whole }
    let ending = path.name.split(separator: ".").last.map(String.init) ?? ""
    return byEnding[ending] ?? MediaType.of(path)
  }

  /// Feeds, whose endings say less than their names.
  private static let byName = [
    "feed.xml": "application/rss+xml; charset=utf-8",
    "atom.xml": "application/atom+xml; charset=utf-8",
    "feed.json": "application/feed+json",
  ]

  /// Besides those of pictures and recordings, which ``MediaType`` knows.
  private static let byEnding = [
    "html": html, "txt": text, "js": script,
    "css": "text/css; charset=utf-8",
    "json": "application/json",
    "webmanifest": "application/manifest+json",
    "xml": "application/xml",
    "ics": "text/calendar; charset=utf-8",
    "csv": "text/csv; charset=utf-8",
    "vtt": "text/vtt; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "epub": "application/epub+zip",
    "zip": "application/zip",
    "ico": "image/vnd.microsoft.icon",
    "woff": "font/woff",
    "woff2": "font/woff2",
    "oga": "audio/ogg",
    "opus": "audio/ogg",
    "wav": "audio/wav",
    "m4v": "video/mp4",
    "ogv": "video/ogg",
  ]
}
