import BulletinCore

/// Pages of the server's own, for when the site has none.
enum PreviewPages {
  /// As long as nothing could be built: what is wrong, or that it is being built. It makes way by itself.
  static func waiting(_ state: PreviewState, _ language: MessageLanguage) -> [UInt8] {
    var out = begin(PreviewWords.waitingTitle, language)
    paragraph(state.faults.isEmpty ? PreviewWords.building : PreviewWords.firstErrors, language, &out)
    out.append("<ol>\n")
    for fault in state.faults {
      out.append("<li>")
      if let place = fault.place { line("code", place, &out) }
      line("strong", fault.headline, &out)
      if let fix = fault.fix { line("span", "\(PreviewWords.fix(language)): \(fix)", &out) }
      for note in fault.notes { line("span", note, &out) }
      out.append("</li>\n")
    }
    out.append("</ol>\n")
    if state.hiddenCount > 0 { paragraph(PreviewWords.more(state.hiddenCount), language, &out) }
    out.append("</body>\n</html>\n")
    return PreviewScript.injected(into: out.bytes, state, isWaiting: true)
  }

  /// For an address that leads nowhere in a site without a 404.html.
  static func notFound(_ state: PreviewState, _ language: MessageLanguage) -> [UInt8] {
    var out = begin(PreviewWords.notFound, language)
    out.append("<p><a href=\"/\">")
    out.append(escaping: PreviewWords.toHome(language))
    out.append("</a></p>\n</body>\n</html>\n")
    return PreviewScript.injected(into: out.bytes, state)
  }

  private static func begin(_ title: Wording, _ language: MessageLanguage) -> ByteBuffer {
    var out = ByteBuffer()
    out.append("<!DOCTYPE html>\n<html lang=\"\(language.rawValue)\">\n<head>\n<meta charset=\"utf-8\">\n<title>")
    out.append(escaping: title(language))
    out.append("</title>\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
    out.append("<style>body{max-width:45rem;margin:3rem auto;padding:0 1rem;font:1rem/1.6 sans-serif}")
    out.append(
      "code,strong,span{display:block;overflow-wrap:anywhere}li{margin-bottom:1rem}</style>\n</head>\n<body>\n<h1>"
    )
    out.append(escaping: title(language))
    out.append("</h1>\n")
    return out
  }

  private static func paragraph(_ text: Wording, _ language: MessageLanguage, _ out: inout ByteBuffer) {
    out.append("<p>")
    out.append(escaping: text(language))
    out.append("</p>\n")
  }

  private static func line(_ element: String, _ text: String, _ out: inout ByteBuffer) {
    out.append("<\(element)>")
    out.append(escaping: text)
    out.append("</\(element)>")
  }
}
