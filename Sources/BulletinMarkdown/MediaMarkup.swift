import BulletinCore

/// The markup of what fills a hole. Every attribute has a quoted value, as XHTML wants it.
enum MediaMarkup {
  /// `<a href="…"`, left open for the title; without an address `<a`, which is a placeholder and not a link.
  static func writeLinkStart(_ href: Href?, into output: inout ByteBuffer) {
    guard let href else { return output.append("<a") }
    writeAttribute("<a href=\"", href.string, into: &output)
  }

  /// The number of a document as a link to its page, or as the words it is where there is no such page.
  static func writeMention(_ words: String, _ href: Href?, into output: inout ByteBuffer) {
    guard let href else { return output.append(escaping: words) }
    writeAttribute("<a class=\"document\" href=\"", href.string, into: &output)
    output.append(">")
    output.append(escaping: words)
    output.append("</a>")
  }

  static func write(
    _ reference: MarkdownBody.Reference,
    resolved: ResolvedReference?,
    as syntax: MarkupSyntax,
    into output: inout ByteBuffer
  ) {
    guard reference.isFigure else { return writeElement(reference, resolved, as: syntax, into: &output) }
    switch reference.kind {
    case .audio: output.append("<figure class=\"audio\">")
    case .video: output.append("<figure class=\"video\">")
    case .picture, .link, .document: output.append("<figure class=\"figure\">")
    }
    if let resolved {
      writeElement(reference, resolved, as: syntax, into: &output)
      writeTranscript(resolved.transcript, of: reference.kind, into: &output)
    }
    if !reference.caption.isEmpty || reference.credit != nil {
      output.append("<figcaption>")
      output.append(escaping: reference.caption)
      if let credit = reference.credit {
        output.append(reference.caption.isEmpty ? "<span class=\"credit\">" : " <span class=\"credit\">")
        output.append(escaping: credit)
        output.append("</span>")
      }
      output.append("</figcaption>")
    }
    output.append("</figure>\n")
  }

  private static func writeElement(
    _ reference: MarkdownBody.Reference,
    _ resolved: ResolvedReference?,
    as syntax: MarkupSyntax,
    into output: inout ByteBuffer
  ) {
    guard let resolved else { return output.append(escaping: reference.label) }
    switch reference.kind {
    case .audio:
      writeAttribute("<audio controls=\"\" preload=\"metadata\" src=\"", resolved.href.string, into: &output)
      output.append(">")
      writeFallback("Tải tệp âm thanh", resolved.href, into: &output)
      output.append("</audio>")
    case .video:
      writeAttribute(
        "<video controls=\"\" playsinline=\"\" preload=\"metadata\" src=\"",
        resolved.href.string,
        into: &output
      )
      writeSize(resolved, into: &output)
      output.append(">")
      writeCaptions(resolved.captions, as: syntax, into: &output)
      writeFallback("Tải tệp video", resolved.href, into: &output)
      output.append("</video>")
    case .picture, .link, .document:
      writeAttribute("<img src=\"", resolved.href.string, into: &output)
      writeAttribute(" alt=\"", reference.label, into: &output)
      if !reference.isFigure, reference.caption != reference.label, !reference.caption.isEmpty {
        writeAttribute(" title=\"", reference.caption, into: &output)
      }
      writeSize(resolved, into: &output)
      // Books are paged: there is nothing to wait with.
      output.append(syntax == .xhtml ? "/>" : " loading=\"lazy\" decoding=\"async\">")
    }
  }

  /// In the page itself: on `file://` browsers refuse to load captions from a file, even from one beside the page.
  private static func writeCaptions(_ captions: String?, as syntax: MarkupSyntax, into output: inout ByteBuffer) {
    guard let captions else { return }
    output.append("<track kind=\"captions\" srclang=\"vi\" label=\"Phụ đề\" default=\"\" src=\"data:text/vtt;base64,")
    output.append(captions)
    output.append(syntax == .xhtml ? "\"/>" : "\">")
  }

  private static func writeTranscript(
    _ transcript: [String],
    of kind: MarkdownBody.Reference.Kind,
    into output: inout ByteBuffer
  ) {
    guard !transcript.isEmpty else { return }
    output.append("<details class=\"transcript\"><summary>")
    output.append(kind == .video ? "Lời trong video" : "Lời trong bản ghi âm")
    output.append("</summary>")
    for paragraph in transcript {
      output.append("<p>")
      output.append(escaping: paragraph)
      output.append("</p>")
    }
    output.append("</details>")
  }

  private static func writeFallback(_ words: String, _ href: Href, into output: inout ByteBuffer) {
    writeAttribute("<a href=\"", href.string, into: &output)
    output.append(">")
    output.append(words)
    output.append("</a>")
  }

  private static func writeSize(_ resolved: ResolvedReference, into output: inout ByteBuffer) {
    if let width = resolved.width { writeAttribute(" width=\"", String(width), into: &output) }
    if let height = resolved.height { writeAttribute(" height=\"", String(height), into: &output) }
  }

  private static func writeAttribute(_ start: StaticString, _ value: String, into output: inout ByteBuffer) {
    output.append(start)
    output.append(escaping: value)
    output.append(UInt8(ascii: "\""))
  }
}
