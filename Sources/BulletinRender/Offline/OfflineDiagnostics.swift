package import BulletinCore

extension Diagnostic {
  /// A fault that some files of the site have in common.
  ///
  /// - Parameters:
  ///   - fault: of the first of them.
  ///   - count: how many files have it.
  ///   - place: where the address was written, if it was found in a template or text.
  package static func offline(_ fault: OfflineFault, count: Int, at place: Place?) -> Diagnostic {
    let vi = "\(fault.path)" + (count > 1 ? " và \(count - 1) tệp khác" : "")
    let en = "\(fault.path)" + (count > 1 ? " and \(count - 1) other file\(count > 2 ? "s" : "")" : "")
    let text = DisplayText.sanitised(fault.reference)
    switch fault.rule {
    case .missingFile:
      return Diagnostic(
        .error,
        "offline-missing",
        at: place,
        Wording(vi: "\(vi): “\(text)” không dẫn tới tệp nào", en: "\(en): “\(text)” leads to no file"),
        fix: Wording(
          vi: "sửa đường dẫn, đúng cả chữ hoa chữ thường, hoặc thêm tệp ấy",
          en: "mend the path, capitals included, or add the file"
        )
      )
    case .missingAnchor:
      return Diagnostic(
        .error,
        "offline-anchor",
        at: place,
        Wording(vi: "\(vi): “\(text)” dẫn tới chỗ không có trong trang", en: "\(en): nothing is at “\(text)”"),
        fix: Wording(
          vi: "thêm id ấy vào trang đích, hoặc bỏ phần sau dấu #",
          en: "add that id, or drop what follows the #"
        )
      )
    case .remote:
      return Diagnostic(
        .error,
        "offline-remote",
        at: place,
        Wording(vi: "\(vi): tải “\(text)” từ trên mạng", en: "\(en): loads “\(text)” from the network"),
        fix: Wording(
          vi: "chép tệp ấy vào templates/assets/ hoặc content/ rồi dùng bản chép",
          en: "copy the file into templates/assets/ or content/ and use the copy"
        )
      )
    case .notAFile:
      return Diagnostic(
        .error,
        "offline-link",
        at: place,
        Wording(
          vi: "\(vi): “\(text)” không kết thúc ở một tệp của trang",
          en: "\(en): “\(text)” does not end in a file"
        ),
        fix: Wording(
          vi: "viết đường dẫn tương đối tới một tệp, như ../index.html",
          en: "write a relative path to a file, such as ../index.html"
        )
      )
    case .script:
      return Diagnostic(
        .error,
        "offline-script",
        at: place,
        Wording(vi: "\(vi): \(text) không chạy khi mở từ ổ đĩa", en: "\(en): \(text) does not work from a disk"),
        fix: Wording(
          vi: "dùng <script src> thường; dữ liệu để trong tệp .js gọi một hàm",
          en: "use a plain <script src>; put data into a .js file that calls a function"
        )
      )
    case .externalUse:
      return Diagnostic(
        .error,
        "offline-use",
        at: place,
        Wording(vi: "\(vi): <use> lấy hình từ tệp khác “\(text)”", en: "\(en): <use> of another file “\(text)”"),
        fix: Wording(vi: "đặt hình SVG ngay trong trang", en: "put the drawing into the page itself")
      )
    case .fileCaptions:
      return Diagnostic(
        .error,
        "offline-captions",
        at: place,
        Wording(vi: "\(vi): phụ đề nằm ở tệp riêng “\(text)”", en: "\(en): captions lie in a file “\(text)”"),
        fix: Wording(
          vi: "nhúng phụ đề vào trang: src=\"data:text/vtt,…\"",
          en: "embed them in the page: src=\"data:text/vtt,…\""
        )
      )
    }
  }
}
