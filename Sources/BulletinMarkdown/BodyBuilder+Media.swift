import BulletinCore

extension BodyBuilder {
  /// The indexes of the pictures and recordings of a paragraph that holds nothing else; nil for any other paragraph.
  func mediaAlone(inParagraphAt index: Int) -> [Int]? {
    var media: [Int] = []
    var next = index + 1
    while next < Int(tree.events[index].end) {
      let event = tree.events[next]
      switch event.kind {
      case .image: media.append(next)
      case .softBreak, .lineBreak: break
      case .text where tree.bytes(event.text).allSatisfy({ $0 == UInt8(ascii: " ") }): break
      default: return nil
      }
      next = Int(event.end) + 1
    }
    return media.isEmpty ? nil : media
  }

  /// Several pictures of one paragraph make a gallery.
  mutating func writeFigures(_ indexes: [Int]) {
    let media = indexes.compactMap { medium(at: $0, isFigure: true) }
    let isGallery = media.count > 1 && media.allSatisfy { $0.kind == .picture }
    if isGallery { append("<div class=\"gallery\">\n") }
    for reference in media {
      addHole(reference)
      text.breakLine()
      text.append((reference.caption.isEmpty ? reference.label : reference.caption).utf8)
    }
    if isGallery { append("</div>\n") }
    text.breakLine()
  }

  /// `![alt](x.jpg "Chú thích. Ảnh: Tên")`: what the picture shows, and its caption with the credit at the end; where only
  /// one of them is written it serves as both. Nil, with a diagnostic, if the destination cannot be used.
  mutating func medium(at index: Int, isFigure: Bool) -> MarkdownBody.Reference? {
    let event = tree.events[index]
    let url = tree.bytes(event.text)
    let found = locator.link(event, url: url, label: "".utf8)
    for inner in tree.events[index..<Int(event.end)] where inner.kind == .htmlInline { checkInlineHTML(inner) }
    if found.whole != found.destination { locator.leave(found.whole) }
    let destination = String(decoding: url, as: UTF8.self)
    let path: String
    let fragment: String?
    switch LinkDestination(destination) {
    case .relative(let filePath, let fileFragment) where !filePath.isEmpty: (path, fragment) = (filePath, fileFragment)
    case .relative:
      diagnostics.append(.destination(.malformed, destination, isMedia: true, at: place(found.destination)))
      return nil
    case .external:
      diagnostics.append(.mediaExternal(destination, at: place(found.destination)))
      return nil
    case .rejected(let fault):
      let range = fault == .empty ? found.whole : found.destination
      diagnostics.append(.destination(fault, destination, isMedia: true, at: place(range)))
      return nil
    }
    let kind = BodyBuilder.kind(ofFile: path)
    let written = tree.plainText(after: index)
    let (caption, credit) = PhotoCredit.split(event.title.isEmpty ? written : tree.string(event.title))
    let label: String
    if written.isEmpty || event.title.isEmpty {
      label = caption.isEmpty ? credit ?? "" : caption
    } else {
      label = written
    }
    if label.isEmpty { diagnostics.append(.withoutCaption(kind, at: place(found.whole))) }
    return MarkdownBody.Reference(
      kind: kind,
      destination: destination,
      path: path,
      fragment: fragment,
      label: label,
      caption: caption,
      credit: credit,
      isFigure: isFigure,
      range: found.whole,
      destinationRange: found.destination
    )
  }

  private static func kind(ofFile path: String) -> MarkdownBody.Reference.Kind {
    guard let dot = path.utf8.lastIndex(of: UInt8(ascii: ".")) else { return .picture }
    switch path[dot...].lowercased() {
    case ".mp3", ".m4a", ".ogg": return .audio
    case ".mp4", ".webm": return .video
    default: return .picture
    }
  }
}

extension Diagnostic {
  static func mediaExternal(_ text: String, at place: Place) -> Diagnostic {
    let shown = text.count > 60 ? text.prefix(60) + "…" : text
    return Diagnostic(
      .error,
      "media-external",
      at: place,
      Wording(
        vi: "“\(shown)” nằm ở trang khác, sẽ không hiện khi đọc không có mạng",
        en: "“\(shown)” lies on another site and is not seen offline"
      ),
      fix: Wording(
        vi: "tải tệp về, đặt cạnh bài rồi viết tên tệp; hoặc viết thành liên kết: [chữ](địa chỉ)",
        en: "put the file beside the story and write its name, or make it a link: [words](address)"
      )
    )
  }

  static func withoutCaption(_ kind: MarkdownBody.Reference.Kind, at place: Place) -> Diagnostic {
    if kind == .picture {
      return Diagnostic(
        .warning,
        "picture-without-alt",
        at: place,
        Wording(vi: "ảnh không có chú thích", en: "a picture without a caption"),
        fix: Wording(
          vi: "viết điều thấy trong ảnh vào ngoặc vuông: ![chú thích](anh.jpg)",
          en: "say what it shows in the brackets: ![caption](photo.jpg)"
        )
      )
    }
    return Diagnostic(
      .warning,
      "media-without-caption",
      at: place,
      Wording(vi: "tệp nghe nhìn không có lời giới thiệu", en: "a recording without a caption"),
      fix: Wording(
        vi: "viết lời giới thiệu vào ngoặc vuông: ![lời giới thiệu](tep.mp3)",
        en: "write what it is in the brackets: ![caption](file.mp3)"
      )
    )
  }
}
