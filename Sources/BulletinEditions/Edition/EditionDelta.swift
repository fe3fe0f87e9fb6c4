/// What is different from one edition to a later one.
package struct EditionDelta: Sendable {
  package let from: Edition
  package let to: Edition
  /// New files and those with other bytes, by name.
  package let changed: [ArchiveName]
  /// Files that the later edition has not any more, by name.
  package let removed: [ArchiveName]

  package init(from old: EditionManifest, to new: EditionManifest) {
    from = old.edition
    to = new.edition
    changed = new.files.filter { !old.holds($0.name, $0.digest) }.map(\.name)
    let kept = Set(new.files.map(\.name))
    removed = old.files.map(\.name).filter { !kept.contains($0) }
  }

  /// For the person with the stick, as ``ArchiveName/updateNote``: with line ends and a mark that old Notepads need.
  package var note: String {
    var lines = [
      "Cập nhật ấn bản \(from.words) thành ấn bản \(to.words).", "",
      "Chép mọi thứ trong thư mục này đè lên ấn bản cũ trên USB: \(changed.count) tệp mới hoặc đã sửa.",
    ]
    if !removed.isEmpty {
      lines += ["Rồi xóa \(removed.count) tệp mà ấn bản mới không còn:", ""]
      lines += removed.map { "  " + $0.string }
    }
    lines += ["", "Kiểm tra lại bằng lệnh: kheo verify THƯ-MỤC", ""]
    return "\u{FEFF}" + lines.joined(separator: "\r\n")
  }
}
