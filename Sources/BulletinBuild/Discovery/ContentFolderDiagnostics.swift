package import BulletinCore

// What can be wrong with the folder itself, before anything in it is read. The place is a file without text: a path.

extension Diagnostic {
  /// A file or folder of the content that exists and cannot be read.
  package static func unreadable(_ path: String, _ error: DiskError) -> Diagnostic {
    let reason = DiskError(error.operation, path, error.errno)
    return Diagnostic(.error, "unreadable", at: .path(path), reason.headline, fix: reason.fix)
  }

  static func linkOutside(_ path: String, target: String) -> Diagnostic {
    Diagnostic(
      .error,
      "symlink-outside",
      at: .path(path),
      Wording(
        vi: "liên kết (symbolic link) dẫn ra ngoài thư mục nội dung, tới “\(target)”",
        en: "the symbolic link leads out of the content folder, to “\(target)”"
      ),
      fix: Wording(
        vi: "chép tệp ấy vào thư mục nội dung thay cho liên kết",
        en: "copy that file into the content folder in place of the link"
      )
    )
  }

  static func linkBroken(_ path: String) -> Diagnostic {
    Diagnostic(
      .error,
      "link-broken",
      at: .path(path),
      Wording(
        vi: "liên kết (symbolic link) tới một tệp không còn nữa",
        en: "the symbolic link leads to a file that does not exist"
      ),
      fix: Wording(vi: "xóa liên kết hoặc đặt lại tệp đích", en: "remove the link or put its target back")
    )
  }

  static func linkLoop(_ path: String) -> Diagnostic {
    Diagnostic(
      .error,
      "link-loop",
      at: .path(path),
      Wording(
        vi: "liên kết (symbolic link) quay vòng về chính nó hoặc về thư mục chứa nó",
        en: "the symbolic link goes round to itself or to a folder that holds it"
      ),
      fix: Wording(vi: "xóa liên kết này", en: "remove the link")
    )
  }

  static func linkNested(_ path: String) -> Diagnostic {
    Diagnostic(
      .error,
      "link-nested",
      at: .path(path),
      Wording(
        vi: "liên kết tới một thư mục nằm trong thư mục cũng được liên kết tới",
        en: "a link to a folder lies in a folder that was reached through a link itself"
      ),
      fix: Wording(
        vi: "thay liên kết này bằng chính thư mục ấy",
        en: "put the folder itself in the link's place"
      )
    )
  }

  static func notAFile(_ path: String) -> Diagnostic {
    Diagnostic(
      .error,
      "not-a-file",
      at: .path(path),
      Wording(
        vi: "đây không phải là tệp hay thư mục mà là ống dẫn, socket hoặc thiết bị",
        en: "this is neither a file nor a folder but a pipe, a socket or a device"
      ),
      fix: Wording(vi: "xóa nó khỏi thư mục nội dung", en: "remove it from the content folder")
    )
  }

  static func nameTwice(_ path: String) -> Diagnostic {
    Diagnostic(
      .error,
      "name-twice",
      at: .path(path),
      Wording(
        vi: "hai tên trong cùng thư mục giống hệt nhau, chỉ khác cách mã hóa dấu (dựng sẵn và tổ hợp)",
        en: "two names in this folder are the same text and differ only in how the marks are encoded (NFC and NFD)"
      ),
      fix: Wording(
        vi: "xóa một trong hai, hoặc đổi hẳn tên của nó",
        en: "remove one of them or give it another name"
      )
    )
  }

  static func nameEncoding(_ path: String) -> Diagnostic {
    Diagnostic(
      .error,
      "name-encoding",
      at: .path(path),
      Wording(
        vi: "tên không phải là Unicode (UTF-8), có lẽ đến từ tệp ZIP cũ hoặc bảng mã TCVN3, VNI",
        en: "the name is not Unicode (UTF-8); it may come from an old ZIP file or from TCVN3 or VNI"
      ),
      fix: Wording(vi: "đổi tên, tốt nhất là chữ không dấu", en: "rename it, best in plain letters")
    )
  }
}

extension Diagnostic.Place {
  /// A file or folder as a whole.
  fileprivate static func path(_ path: String) -> Diagnostic.Place {
    Diagnostic.Place(SourceFile(path: path, utf8: []))
  }
}
