import BulletinCore

/// What a destination written by a person may be.
enum LinkDestination: Equatable {
  /// Outside the site and safe; final as it is.
  case external(ExternalURL)
  /// Inside the site, both parts percent-decoded; resolved when the whole library is known.
  case relative(path: String, fragment: String?)
  case rejected(Fault)

  enum Fault: Equatable {
    case empty
    case protocolRelative
    case absolutePath
    /// `C:\anh\a.jpg`, `file:///…`: a file on the writer's own computer.
    case ownComputer
    case backslash
    /// Unknown or dangerous: `javascript`, `data`, `ftp`.
    case scheme(String)
    case malformed
  }

  init(_ text: String) {
    if LinkDestination.isPlainPath(text) {
      self = .relative(path: text, fragment: nil)
      return
    }
    let utf8 = Array(text.utf8)
    guard let first = utf8.first else {
      self = .rejected(.empty)
      return
    }
    // Browsers skip control characters inside a scheme, so `java\tscript:` has to be caught before the scheme is read.
    if utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) || first == 0x20 || utf8.last == 0x20 {
      self = .rejected(.malformed)
    } else if utf8.starts(with: "//".utf8) || utf8.starts(with: "\\\\".utf8) {
      self = .rejected(first == UInt8(ascii: "/") ? .protocolRelative : .ownComputer)
    } else if first == UInt8(ascii: "/") {
      self = .rejected(.absolutePath)
    } else if let scheme = LinkDestination.scheme(of: utf8) {
      self = LinkDestination.withScheme(scheme, text)
    } else if utf8.contains(UInt8(ascii: "\\")) {
      self = .rejected(.backslash)
    } else {
      self = LinkDestination.inSite(utf8)
    }
  }

  /// Whether a text is a path that says what it means: what nearly all links and pictures have.
  private static func isPlainPath(_ text: String) -> Bool {
    text.utf8.first.map { $0 != UInt8(ascii: "/") } == true
      && text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-")...UInt8(ascii: "/"), UInt8(ascii: "_"):
          true
        default: false
        }
      }
  }

  private static func inSite(_ utf8: [UInt8]) -> LinkDestination {
    let hash = utf8.firstIndex(of: UInt8(ascii: "#"))
    let path = String(decoding: utf8[..<(hash ?? utf8.endIndex)], as: UTF8.self)
    let fragment = hash.map { String(decoding: utf8[($0 + 1)...], as: UTF8.self) }
    guard let path = PercentEncoding.decode(path), let fragment = decoded(fragment), !hasControl(path),
      !path.isEmpty || fragment?.isEmpty == false
    else { return .rejected(.malformed) }
    // What was encoded has to be as harmless as what was not.
    if path.utf8.contains(UInt8(ascii: "\\")) { return .rejected(.backslash) }
    if path.utf8.first == UInt8(ascii: "/") { return .rejected(.absolutePath) }
    return .relative(path: path, fragment: fragment)
  }

  /// Nil if the fragment cannot be decoded; otherwise the decoded fragment, itself nil if there is none.
  private static func decoded(_ fragment: String?) -> String?? {
    guard let fragment else { return .some(nil) }
    guard let text = PercentEncoding.decode(fragment), !hasControl(text) else { return nil }
    return .some(text)
  }

  private static func hasControl(_ text: String) -> Bool {
    text.utf8.contains { $0 < 0x20 || $0 == 0x7F }
  }

  private static func withScheme(_ scheme: String, _ text: String) -> LinkDestination {
    if let url = ExternalURL(text) { return hasValidHost(text, url) ? .external(url) : .rejected(.malformed) }
    if scheme.utf8.count == 1 || scheme == "file" { return .rejected(.ownComputer) }
    return .rejected(ExternalURL.allowedSchemes.contains(scheme) ? .malformed : .scheme(scheme))
  }

  /// Bare addresses run on to the next space, so `www.a.vn|` and `https://a.vn>b` have to be caught: no `*`, `|` or bracket
  /// in the host (the forbidden code points of the URL standard, and `*`), nothing but digits as the port.
  private static func hasValidHost(_ text: String, _ url: ExternalURL) -> Bool {
    guard url.host != nil, let slashes = text.utf8.firstIndex(of: UInt8(ascii: "/")) else { return true }
    let authority = text.utf8[slashes...].dropFirst(2).prefix { !"/?#".utf8.contains($0) }
    let host = authority.split(separator: UInt8(ascii: "@")).last ?? authority
    let parts = host.split(separator: UInt8(ascii: ":"), maxSplits: 1, omittingEmptySubsequences: false)
    let port = parts.count == 2 ? parts[1] : "".utf8[...]
    return !authority.contains { "*|<>[]\\^`{}\"".utf8.contains($0) }
      && port.allSatisfy { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
  }

  /// The scheme of RFC 3986, lower case: a letter, then letters, digits, `+`, `-`, `.` up to a colon.
  private static func scheme(of utf8: [UInt8]) -> String? {
    guard let colon = utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    for (index, byte) in utf8[..<colon].enumerated() {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): break
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
        if index == 0 { return nil }
      default: return nil
      }
    }
    return colon == 0 ? nil : String(decoding: utf8[..<colon], as: UTF8.self).lowercased()
  }
}

extension Diagnostic {
  /// - Parameter isMedia: a picture or recording rather than a link.
  static func destination(_ fault: LinkDestination.Fault, _ text: String, isMedia: Bool, at place: Place) -> Diagnostic
  {
    let shown = text.count > 60 ? text.prefix(60) + "…" : text
    switch fault {
    case .empty:
      return Diagnostic(
        .error,
        "link-empty",
        at: place,
        isMedia
          ? Wording(vi: "ảnh không có tên tệp", en: "a picture without a file name")
          : Wording(vi: "liên kết không có địa chỉ", en: "a link without an address"),
        fix: isMedia
          ? Wording(
            vi: "viết tên tệp trong ngoặc tròn: ![chú thích](anh.jpg)",
            en: "put the file name in the parentheses: ![caption](photo.jpg)"
          )
          : Wording(
            vi: "viết địa chỉ trong ngoặc tròn: [chữ](bai-khac.md)",
            en: "put the address in the parentheses: [words](other-story.md)"
          )
      )
    case .protocolRelative:
      return Diagnostic(
        .error,
        "link-protocol-relative",
        at: place,
        Wording(vi: "địa chỉ “\(shown)” thiếu https:", en: "the address “\(shown)” lacks https:"),
        fix: Wording(vi: "viết đủ “https:\(shown)”", en: "write “https:\(shown)”")
      )
    case .absolutePath:
      return Diagnostic(
        .error,
        "link-absolute-path",
        at: place,
        Wording(
          vi: "địa chỉ “\(shown)” bắt đầu bằng dấu /, sẽ hỏng khi đọc từ USB",
          en: "the address “\(shown)” starts with a slash and breaks when read from a USB stick"
        ),
        fix: Wording(
          vi: "viết đường dẫn tính từ tệp này, ví dụ ../2018/bai-khac.md",
          en: "write the path from this file, such as ../2018/other-story.md"
        )
      )
    case .ownComputer:
      return Diagnostic(
        .error,
        "link-own-computer",
        at: place,
        Wording(
          vi: "“\(shown)” là tệp trên máy của người viết",
          en: "“\(shown)” is a file on the writer's own computer"
        ),
        fix: Wording(
          vi: "chép tệp vào cạnh bài rồi chỉ viết tên tệp",
          en: "copy the file beside the story and write its name alone"
        )
      )
    case .backslash:
      return Diagnostic(
        .error,
        "link-backslash",
        at: place,
        Wording(vi: "địa chỉ “\(shown)” dùng dấu \\", en: "the address “\(shown)” uses a backslash"),
        fix: Wording(
          vi: "viết “\(shown.replacing("\\", with: "/"))”",
          en: "write “\(shown.replacing("\\", with: "/"))”"
        )
      )
    case .scheme(let scheme):
      return Diagnostic(
        .error,
        "link-scheme",
        at: place,
        Wording(vi: "địa chỉ loại “\(scheme):” không được dùng", en: "addresses with “\(scheme):” are not allowed"),
        fix: Wording(
          vi: "dùng https:, http:, mailto:, tel: hoặc tên tệp trong trang",
          en: "use https:, http:, mailto:, tel: or a file of the site"
        )
      )
    case .malformed:
      return Diagnostic(
        .error,
        "link-malformed",
        at: place,
        Wording(vi: "địa chỉ “\(shown)” viết sai", en: "the address “\(shown)” is malformed"),
        fix: Wording(
          vi: "xóa dấu cách thừa; dấu % phải có hai chữ số theo sau; https: phải có // và tên miền",
          en: "remove stray spaces; a % needs two hexadecimal digits after it; https: needs // and a host"
        )
      )
    }
  }
}
