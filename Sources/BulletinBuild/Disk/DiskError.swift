package import BulletinCore
package import SystemPackage

/// An error that can say for itself, in both languages, what happened and what to do about it.
///
/// For what is wrong with the machine or the command line; what is wrong with the content is a ``Diagnostic``.
package protocol WordedError: Error {
  /// What happened: a headline, without full stop.
  var headline: Wording { get }
  /// What to do, where the program knows a cure.
  var fix: Wording? { get }
}

/// A call to the file system that failed.
package struct DiskError: WordedError, Hashable {
  package enum Operation: Sendable, Hashable {
    case open, read, write, copy, inspect, makeFolder, listFolder, rename, remove, link, lock
  }

  package let operation: Operation
  /// The file or folder as shown to people.
  package let path: String
  package let errno: Errno

  package init(_ operation: Operation, _ path: String, _ errno: Errno) {
    self.operation = operation
    self.path = path
    self.errno = errno
  }

  package var headline: Wording {
    let what = operation.wording(path)
    let why = reason
    return Wording(vi: "\(what.vi): \(why.vi)", en: "\(what.en): \(why.en)")
  }
}

extension DiskError.Operation {
  fileprivate func wording(_ path: String) -> Wording {
    switch self {
    case .open: Wording(vi: "không mở được “\(path)”", en: "cannot open “\(path)”")
    case .read: Wording(vi: "không đọc được “\(path)”", en: "cannot read “\(path)”")
    case .write: Wording(vi: "không ghi được “\(path)”", en: "cannot write “\(path)”")
    case .copy: Wording(vi: "không chép được “\(path)”", en: "cannot copy “\(path)”")
    case .inspect: Wording(vi: "không xem được thông tin của “\(path)”", en: "cannot inspect “\(path)”")
    case .makeFolder: Wording(vi: "không tạo được thư mục “\(path)”", en: "cannot make the folder “\(path)”")
    case .listFolder: Wording(vi: "không đọc được thư mục “\(path)”", en: "cannot list the folder “\(path)”")
    case .rename: Wording(vi: "không đổi tên được “\(path)”", en: "cannot rename “\(path)”")
    case .remove: Wording(vi: "không xóa được “\(path)”", en: "cannot remove “\(path)”")
    case .link: Wording(vi: "không tạo được liên kết tới “\(path)”", en: "cannot link “\(path)”")
    case .lock: Wording(vi: "không khóa được thư mục “\(path)”", en: "cannot lock the folder “\(path)”")
    }
  }
}

// MARK: - Reasons and cures

extension DiskError {
  private var reason: Wording {
    switch errno {
    case .noSpace: Wording(vi: "ổ đĩa đã đầy", en: "no space left on the disk")
    case .diskQuotaExceeded: Wording(vi: "đã dùng hết hạn mức đĩa", en: "the disk quota is used up")
    case .permissionDenied, .notPermitted: Wording(vi: "không có quyền", en: "permission denied")
    case .readOnlyFileSystem: Wording(vi: "ổ đĩa chỉ cho đọc", en: "the disk is read-only")
    case .tooManyOpenFiles, .tooManyOpenFilesInSystem:
      Wording(vi: "đang mở quá nhiều tệp", en: "too many files are open")
    case .fileNameTooLong: Wording(vi: "tên hoặc đường dẫn quá dài", en: "the name or path is too long")
    case .noSuchFileOrDirectory: Wording(vi: "không có tệp hoặc thư mục này", en: "there is no such file or folder")
    case .notDirectory: Wording(vi: "đây không phải là thư mục", en: "it is not a folder")
    case .isDirectory: Wording(vi: "đây là thư mục, không phải tệp", en: "it is a folder, not a file")
    case .tooManySymbolicLinkLevels:
      Wording(vi: "liên kết (symbolic link) không được đi theo ở đây", en: "a symbolic link is not followed here")
    case .fileExists: Wording(vi: "tên này đã có", en: "the name is taken already")
    case .ioError: Wording(vi: "ổ đĩa bị lỗi khi đọc hoặc ghi", en: "the disk failed to read or write")
    case .fileTooLarge: Wording(vi: "tệp quá lớn đối với ổ đĩa này", en: "the file is too large for this disk")
    case .noMemory: Wording(vi: "máy hết bộ nhớ", en: "the machine is out of memory")
    case .resourceBusy: Wording(vi: "hệ thống đang dùng", en: "the system is using it")
    case .staleNFSFileHandle:
      Wording(vi: "tệp bị thay đổi trong lúc đang đọc", en: "it was changed while it was read")
    case .notARegularFile: Wording(vi: "đây không phải là tệp thường", en: "it is not a regular file")
    default:
      Wording(vi: "\(errno.description) (lỗi \(errno.rawValue))", en: "\(errno.description) (error \(errno.rawValue))")
    }
  }

  package var fix: Wording? {
    switch errno {
    case .noSpace, .diskQuotaExceeded:
      Wording(
        vi: "xóa bớt tệp trên ổ này hoặc ghi sang ổ khác",
        en: "free some space on this disk or write to another one"
      )
    case .permissionDenied, .notPermitted:
      Wording(
        vi: "cấp quyền cho người dùng đang chạy kheo (ls -l để xem, chmod hoặc chown để sửa)",
        en: "give the user who runs kheo access (see with ls -l, mend with chmod or chown)"
      )
    case .readOnlyFileSystem:
      Wording(vi: "chọn thư mục trên ổ ghi được", en: "choose a folder on a disk that can be written")
    case .tooManyOpenFiles, .tooManyOpenFilesInSystem:
      Wording(
        vi: "tăng giới hạn bằng ulimit -n 4096 rồi chạy lại",
        en: "raise the limit with ulimit -n 4096 and run again"
      )
    case .fileNameTooLong:
      Wording(
        vi: "rút ngắn tên: mỗi tên tối đa 255 byte (khoảng 100 chữ có dấu), cả đường dẫn tối đa 4095 byte",
        en: "shorten it: a name has at most 255 bytes, a whole path at most 4095"
      )
    case .staleNFSFileHandle:
      Wording(vi: "lưu xong mọi thứ rồi chạy lại", en: "save everything and run again")
    default: nil
    }
  }
}

extension Errno {
  /// What ``DiskError`` says of a pipe, socket or device where a file was expected; the kernel has no number for it.
  package static let notARegularFile = Errno(rawValue: -1)
}
