import BulletinCore

/// The editors' reference of every key, in Vietnamese Markdown: docs/noi-dung.md. Made from the schemas, so that it cannot
/// say anything else than the program does.
package enum ContentReference {
  /// The page, ending in a line feed.
  package static func markdown() -> String {
    var out = """
      # Nội dung viết thế nào

      Trang này do `kheo schema --format markdown` viết ra từ chính bảng khóa mà chương trình dùng; đừng sửa tay.

      Khóa có thể viết bằng tên tiếng Anh hoặc tên tiếng Việt, có dấu hay không dấu (`tiêu đề`, `tieu_de`, `title` là một).
      Khóa lạ là lỗi. Giá trị được đọc như chữ trước tiên: `không`, `01`, `1.500` giữ nguyên như đã gõ.
      Ngày viết `2018-05-12`, `12/5/2018`, thêm giờ nếu cần: `12/5/2018 06:30`.
      Giá trị có dấu hai chấm, dấu `#`, hoặc bắt đầu bằng ngoặc hay ký hiệu lạ thì đặt trong ngoặc kép thẳng: `"…"`.

      Sổ là bảng CSV lưu từ Excel hay LibreOffice: dòng đầu ghi tên các cột (chính là các khóa), thứ tự cột tùy ý.

      """
    for schema in AllSchemas.files + AllSchemas.registers {
      out += "\n## \(heading(schema)) (`\(schema.id)`)\n\n"
      out += "\(schema.meaning)\n\nNơi đặt: \(schema.location)\n\n"
      out += table(schema.keys)
      out += nestedTables(in: schema.keys, under: "")
    }
    return out
  }

  /// A table for each key that holds keys, and below it those of its own keys.
  private static func nestedTables(in keys: [KeyShape], under path: String) -> String {
    keys.map { key in
      guard let nested = nested(key.shape) else { return "" }
      let name = path + key.name
      return "\nCác khóa trong `\(name)`:\n\n" + table(nested) + nestedTables(in: nested, under: name + ".")
    }.joined()
  }

  private static func heading(_ schema: RecordSchema) -> String {
    let name = schema.name.vi
    return name.contains(".") ? "`\(name)`" : name.sentenceCase
  }

  private static func nested(_ shape: ValueShape) -> [KeyShape]? {
    switch shape {
    case .record(let keys): keys
    case .list(let item): nested(item)
    default: nil
    }
  }

  private static func table(_ keys: [KeyShape]) -> String {
    var out = "| Khóa | Cũng viết được | Giá trị | Bắt buộc | Nghĩa | Ví dụ |\n| --- | --- | --- | --- | --- | --- |\n"
    for key in keys {
      let aliases = key.aliases.map { "`\($0)`" }.joined(separator: ", ")
      let example = key.example.isEmpty ? "" : "`\(key.example)`"
      out +=
        "| `\(key.name)` | \(aliases) | \(describe(key.shape)) | \(key.isRequired ? "có" : "") | \(escape(key.meaning)) | \(escape(example)) |\n"
    }
    return out
  }

  private static func escape(_ text: String) -> String {
    text.replacing("|", with: "\\|")
  }

  private static func describe(_ shape: ValueShape) -> String {
    switch shape {
    case .text: "chữ"
    case .shortText(let maximum): "chữ, nhiều nhất \(maximum) âm tiết"
    case .slug: "chữ thường không dấu, số, gạch nối"
    case .day: "ngày"
    case .moment: "ngày, có thể kèm giờ"
    case .partialDate: "ngày, tháng hoặc năm"
    case .writtenDate: "thời gian như trong kế hoạch, xem `docs/van-ban.md`"
    case .documentNumber: "số, ký hiệu văn bản"
    case .integer(let range): "số nguyên từ \(range.lowerBound) đến \(range.upperBound)"
    case .number: "số, như `1234,5`"
    case .flag: "`có` / `không`"
    case .url: "địa chỉ web"
    case .email: "thư điện tử"
    case .file: "đường dẫn tới tệp"
    case .reference(let kind): referenced(kind)
    case .choice(let choices):
      choices.map { "`\($0.id)`" + ($0.names.first.map { " (\($0))" } ?? "") }.joined(separator: ", ")
    case .list(let item): "danh sách: \(describe(item))"
    case .record: "nhóm khóa, xem dưới"
    case .dictionary(let item): "mã: \(describe(item))"
    }
  }

  /// What a reference to a record of a kind is written as.
  private static func referenced(_ kind: String) -> String {
    switch kind {
    case "field": "mã hoặc tên lĩnh vực"
    case "topic": "mã hoặc tên tiểu mục"
    case "unit": "mã đơn vị"
    case "model": "mã mô hình"
    case "story": "bài trong bản tin"
    case "page": "đường dẫn tới tệp nội dung, tính từ `content/`"
    case "group": "mã nhóm"
    case "document": "số, ký hiệu văn bản (thêm ngày nếu cần), mã văn bản, hoặc lời"
    default: "mã"
    }
  }
}
