import BulletinCore

/// HTML written into Markdown: never passed through; comments are dropped.
enum RawHTML {
  enum Finding: Equatable {
    /// The tag as written, from `<` to its end.
    case tag(String)
    case unclosedComment
  }

  /// The first thing in a piece of raw HTML that is not a comment or white space; nil if there is nothing else.
  static func firstFinding(in html: ArraySlice<UInt8>) -> Finding? {
    var rest = html
    while let byte = rest.first {
      if byte <= 0x20 {
        rest.removeFirst()
      } else if rest.starts(with: "<!--".utf8) {
        guard let end = endOfComment(rest) else { return .unclosedComment }
        rest = rest[end...]
      } else {
        let tag = rest.firstIndex(of: UInt8(ascii: "<")).map { rest[$0...] } ?? rest
        let end = tag.firstIndex { $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "\n") } ?? tag.endIndex
        let stop = end < tag.endIndex && tag[end] == UInt8(ascii: ">") ? end + 1 : end
        return .tag(String(decoding: tag[..<stop], as: UTF8.self))
      }
    }
    return nil
  }

  private static func endOfComment(_ html: ArraySlice<UInt8>) -> Int? {
    var index = html.startIndex + 4
    while index + 2 < html.endIndex {
      if html[index] == UInt8(ascii: "-"), html[index + 1] == UInt8(ascii: "-"), html[index + 2] == UInt8(ascii: ">") {
        return index + 3
      }
      index += 1
    }
    return nil
  }

  /// The lower-case name of a tag: `b` of `<B class="x">` and `</b>`; "" where there is none.
  static func name(of tag: String) -> String {
    let name = tag.utf8.drop { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "/") }.prefix {
      switch $0 {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "-"):
        true
      default: false
      }
    }
    return String(decoding: Array(name), as: UTF8.self).lowercased()
  }

  /// What to write instead of the tags that people paste.
  static func replacement(for name: String) -> Wording {
    switch name {
    case "b", "strong": Wording(vi: "viết **chữ đậm**", en: "write **bold**")
    case "i", "em": Wording(vi: "viết *chữ nghiêng*", en: "write *italic*")
    case "s", "del", "strike": Wording(vi: "viết ~~chữ gạch~~", en: "write ~~struck~~")
    case "br", "p", "div":
      Wording(vi: "để một dòng trống giữa hai đoạn", en: "leave a blank line between two paragraphs")
    case "hr": Wording(vi: "viết --- trên một dòng riêng", en: "write --- on a line of its own")
    case "img": Wording(vi: "viết ![chú thích](ten-tep.jpg)", en: "write ![caption](file.jpg)")
    case "audio": Wording(vi: "viết ![chú thích](ten-tep.mp3)", en: "write ![caption](file.mp3)")
    case "video": Wording(vi: "viết ![chú thích](ten-tep.mp4)", en: "write ![caption](file.mp4)")
    case "a": Wording(vi: "viết [chữ](địa chỉ)", en: "write [words](address)")
    case "iframe", "embed", "object":
      Wording(vi: "viết liên kết tới trang đó: [chữ](địa chỉ)", en: "link to that page: [words](address)")
    case "h1", "h2", "h3", "h4", "h5", "h6": Wording(vi: "viết ## Tít phụ", en: "write ## Heading")
    case "ul", "ol", "li":
      Wording(vi: "viết mỗi ý một dòng, bắt đầu bằng “- ” hoặc “1. ”", en: "start each item's line with “- ” or “1. ”")
    case "blockquote", "q": Wording(vi: "bắt đầu dòng trích dẫn bằng “> ”", en: "start the quoted line with “> ”")
    case "table", "tr", "td", "th", "thead", "tbody":
      Wording(vi: "viết bảng bằng dấu gạch đứng: | Cột | Cột |", en: "write the table with bars: | Column | Column |")
    case "script", "style", "font", "span", "center", "u", "form", "input", "button":
      Wording(vi: "xóa thẻ này, để lại chữ", en: "remove the tag and keep the words")
    default:
      Wording(
        vi: "xóa thẻ; nếu là chữ thường thì viết \\< thay cho <",
        en: "remove the tag; if it is plain text write \\< for <"
      )
    }
  }
}

extension Diagnostic {
  static func rawHTML(_ tag: String, at place: Place) -> Diagnostic {
    let shown = tag.count > 40 ? tag.prefix(40) + "…" : tag
    return Diagnostic(
      .error,
      "raw-html",
      at: place,
      Wording(vi: "mã HTML “\(shown)” không được dùng trong bài", en: "HTML “\(shown)” is not allowed in a text"),
      fix: RawHTML.replacement(for: RawHTML.name(of: tag))
    )
  }

  static func unclosedComment(at place: Place) -> Diagnostic {
    Diagnostic(
      .error,
      "comment-unclosed",
      at: place,
      Wording(
        vi: "ghi chú <!-- không có dấu đóng, che hết phần còn lại",
        en: "the comment <!-- is never closed and hides the rest"
      ),
      fix: Wording(vi: "viết --> ở cuối ghi chú", en: "write --> where the comment ends")
    )
  }
}
