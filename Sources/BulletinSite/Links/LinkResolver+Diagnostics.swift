import BulletinCore

extension Diagnostic {
  static func linkMissing(_ target: String, suggestion: String?, at place: Place) -> Diagnostic {
    Diagnostic(
      .error,
      "link-missing",
      at: place,
      Wording(
        vi: "liên kết tới “\(target)”, không có tệp ấy",
        en: "the link leads to “\(target)”, which does not exist"
      ),
      fix: suggestion.map { Wording(vi: "có phải ý bạn là “\($0)”?", en: "did you mean “\($0)”?") },
      notes: [
        Note(
          Wording(
            vi: "đường dẫn tính từ thư mục của bài: ../2019/ten-bai.md",
            en: "paths count from the story's folder: ../2019/name.md"
          )
        )
      ]
    )
  }

  /// - Parameter paths: the stories of that name, each as a link to it would be written.
  static func linkAmbiguous(_ written: String, paths: [String], at place: Place) -> Diagnostic {
    let list = paths.joined(separator: ", ")
    let example = paths.first ?? written
    return Diagnostic(
      .error,
      "link-ambiguous",
      at: place,
      Wording(vi: "có nhiều bài tên “\(written)”", en: "several stories are called “\(written)”"),
      fix: Wording(vi: "ghi cả đường dẫn, như \(example)", en: "write the whole path, such as \(example)"),
      notes: [Note(Wording(vi: "các bài: \(list)", en: "the stories: \(list)"))]
    )
  }

  static func linkHeldBack(_ target: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .error,
      "link-held-back",
      at: place,
      Wording(
        vi: "liên kết tới “\(target)”, bài chưa được đăng",
        en: "the link leads to “\(target)”, which is held back"
      ),
      fix: Wording(vi: "đăng bài kia trước, hoặc bỏ liên kết", en: "publish it first, or drop the link")
    )
  }

  static func linkLeavesContent(_ target: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .error,
      "link-outside",
      at: place,
      Wording(
        vi: "liên kết “\(target)” ra ngoài thư mục content",
        en: "the link “\(target)” leaves the content folder"
      ),
      fix: Wording(vi: "chép tệp vào content rồi dẫn tới đó", en: "copy the file into content and link it there")
    )
  }

  static func anchorMissing(_ id: String, anchors: [String], at place: Place) -> Diagnostic {
    let suggestion = NearMiss.best(for: id, among: anchors)
    return Diagnostic(
      .error,
      "anchor-missing",
      at: place,
      Wording(vi: "trang được dẫn tới không có mục “#\(id)”", en: "the page has no anchor “#\(id)”"),
      fix: suggestion.map { Wording(vi: "có phải ý bạn là “#\($0)”?", en: "did you mean “#\($0)”?") },
      notes: anchors.isEmpty
        ? []
        : [
          Note(
            Wording(
              vi: "các mục: \(anchors.prefix(12).joined(separator: ", "))",
              en: "the anchors: \(anchors.prefix(12).joined(separator: ", "))"
            )
          )
        ]
    )
  }

  static func fileMissing(_ path: String, suggestion: String?, at place: Place) -> Diagnostic {
    Diagnostic(
      .error,
      "file-missing",
      at: place,
      Wording(vi: "không có tệp “\(path)”", en: "there is no file “\(path)”"),
      fix: suggestion.map { Wording(vi: "có phải ý bạn là “\($0)”?", en: "did you mean “\($0)”?") }
        ?? Wording(
          vi: "chép tệp vào cạnh bài, hoặc sửa đường dẫn",
          en: "copy the file beside the story, or mend the path"
        )
    )
  }

  static func fileNotPicture(_ path: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .error,
      "file-not-picture",
      at: place,
      Wording(vi: "“\(path)” không phải tệp ảnh", en: "“\(path)” is no picture file"),
      fix: Wording(
        vi: "dùng ảnh .jpg, .png, .webp, .gif hoặc .svg; tệp khác thì viết liên kết: [chữ](\(path))",
        en: "use a .jpg, .png, .webp, .gif or .svg; link other files: [words](\(path))"
      )
    )
  }

  static func fileNameUnusable(_ path: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .error,
      "file-name-unusable",
      at: place,
      Wording(vi: "tên tệp “\(path)” không cho ra được địa chỉ", en: "the file name “\(path)” gives no address"),
      fix: Wording(
        vi: "đổi tên tệp: có ít nhất một chữ hay số, và có đuôi",
        en: "rename it: a letter or digit at least, and an ending"
      )
    )
  }
}
