import Testing

/// A slip in the front matter, and what the editor is told about it.
struct TrapCase: Sendable, CustomTestStringConvertible {
  /// The lines between the fences, with the expected range marked.
  let yaml: String
  let id: String
  /// Line and column as a person counts them; the opening fence is line 1.
  let line: Int
  let column: Int
  let fix: String

  init(_ yaml: String, _ id: String, _ line: Int, _ column: Int, fix: String) {
    self.yaml = yaml
    self.id = id
    self.line = line
    self.column = column
    self.fix = fix
  }

  var testDescription: String { "\(id): \(yaml.replacing("\n", with: "⏎").prefix(80))" }
}

extension TrapCase {
  static let colons = [
    TrapCase(
      "title: ⟦Khánh Hải: ruộng liền bờ⟧",
      "yaml-colon",
      2,
      8,
      fix: "đặt cả giá trị trong ngoặc kép: title: \"Khánh Hải: ruộng liền bờ\""
    ),
    TrapCase(
      "tít: ⟦Bác dặn: “Khéo”⟧  # ghi chú",
      "yaml-colon",
      2,
      6,
      fix: "đặt cả giá trị trong ngoặc kép: tít: \"Bác dặn: “Khéo”\""
    ),
    TrapCase(
      "title: ⟦“Dân vận khéo”: lan tỏa⟧",
      "yaml-colon",
      2,
      8,
      fix: "đặt cả giá trị trong ngoặc kép: title: \"“Dân vận khéo”: lan tỏa\""
    ),
    TrapCase(
      "title: ⟦Anh \"Nam\": một tấm gương⟧",
      "yaml-colon",
      2,
      8,
      fix: "đặt cả giá trị trong ngoặc kép: title: 'Anh \"Nam\": một tấm gương'"
    ),
    TrapCase(
      "title: ⟦Kết quả:⟧",
      "yaml-colon",
      2,
      8,
      fix: "đặt cả giá trị trong ngoặc kép: title: \"Kết quả:\""
    ),
    TrapCase(
      "date: 1/1/2018\nsources:\n  - title: ⟦Kế hoạch: 2018⟧",
      "yaml-colon",
      4,
      12,
      fix: "đặt cả giá trị trong ngoặc kép: title: \"Kế hoạch: 2018\""
    ),
    TrapCase(
      "title⟦：⟧Dồn điền\ndate: 1/1/2018",
      "yaml-fullwidth-colon",
      2,
      6,
      fix: "gõ lại thành “: ” (dấu hai chấm thường và một dấu cách)"
    ),
    TrapCase(
      "date: 1/1/2018\ntiêu đề⟦：⟧Dồn điền\nfield: a",
      "yaml-fullwidth-colon",
      3,
      8,
      fix: "gõ lại thành “: ” (dấu hai chấm thường và một dấu cách)"
    ),
    TrapCase("title:⟦Dồn điền⟧", "yaml-space-after-colon", 2, 7, fix: "viết: title: Dồn điền"),
    TrapCase(
      "date: 1/1/2018\nlĩnh vực:⟦kinh-te⟧\nsummary: b",
      "yaml-space-after-colon",
      3,
      10,
      fix: "viết: lĩnh vực: kinh-te"
    ),
    TrapCase(
      "date: 1/1/2018\n⟦title Dồn điền⟧\nfield: a",
      "yaml-colon-missing",
      3,
      1,
      fix: "viết “khóa: giá trị”; nếu là phần nối của dòng trên thì viết liền vào dòng đó"
    ),
    TrapCase(
      "⟦Dồn điền đổi thửa⟧",
      "yaml-colon-missing",
      2,
      1,
      fix: "viết “khóa: giá trị”; nếu là phần nối của dòng trên thì viết liền vào dòng đó"
    ),
  ]

  static let quotes = [
    TrapCase(
      "title: ⟦“Khéo: ruộng liền bờ”⟧",
      "yaml-smart-quotes",
      2,
      8,
      fix: "viết: title: \"Khéo: ruộng liền bờ\""
    ),
    TrapCase("title: ⟦”Khéo: ruộng”⟧", "yaml-smart-quotes", 2, 8, fix: "viết: title: \"Khéo: ruộng\""),
    TrapCase("title: ⟦‘Khéo: ruộng’⟧", "yaml-smart-quotes", 2, 8, fix: "viết: title: \"Khéo: ruộng\""),
    TrapCase("title: ⟦\"Khéo: ruộng”⟧\ndate: 1/1/2018", "yaml-smart-quotes", 2, 8, fix: "viết: title: \"Khéo: ruộng\""),
    TrapCase("title: ⟦“Khéo: ruộng\"⟧", "yaml-smart-quotes", 2, 8, fix: "viết: title: \"Khéo: ruộng\""),
    TrapCase(
      "title: ⟦\"Dồn điền⟧\ndate: 1/1/2018\nfield: a",
      "yaml-quote-unclosed",
      2,
      8,
      fix: "viết: title: \"Dồn điền\""
    ),
    TrapCase(
      "date: 1/1/2018\ntitle: ⟦'Dồn điền⟧\nfield: a\ntags: [b]",
      "yaml-quote-unclosed",
      3,
      8,
      fix: "viết: title: \"Dồn điền\""
    ),
    // The quote that opens a later value closes this one, and the error is noticed there.
    TrapCase(
      "title: ⟦\"Dồn điền⟧\ndate: 1/1/2018\nfield: a\nsummary: \"Dân hiến đất\"",
      "yaml-quote-unclosed",
      2,
      8,
      fix: "viết: title: \"Dồn điền\""
    ),
    TrapCase(
      "title: ⟦\"Dồn điền\" ở Khánh Hải⟧",
      "yaml-text-after-quote",
      2,
      8,
      fix: "viết: title: '\"Dồn điền\" ở Khánh Hải'"
    ),
    TrapCase(
      "title: ⟦\"Ông nói: \"Làm thôi\"\"⟧",
      "yaml-text-after-quote",
      2,
      8,
      fix: "viết: title: 'Ông nói: \"Làm thôi\"'"
    ),
    TrapCase(
      "title: ⟦'Ông nói: 'Làm thôi''⟧",
      "yaml-text-after-quote",
      2,
      8,
      fix: "viết: title: \"Ông nói: 'Làm thôi'\""
    ),
  ]

  static let signs = [
    TrapCase("⟦\t⟧title: a", "yaml-tab", 2, 1, fix: "thay bằng dấu cách (hai dấu cách cho mỗi bậc)"),
    TrapCase("cover:\n⟦\t⟧src: a.jpg", "yaml-tab", 3, 1, fix: "thay bằng dấu cách (hai dấu cách cho mỗi bậc)"),
    TrapCase("cover:\n  ⟦\t⟧src: a.jpg", "yaml-tab", 3, 3, fix: "thay bằng dấu cách (hai dấu cách cho mỗi bậc)"),
    TrapCase(
      "title: ⟦@kheo⟧",
      "yaml-reserved",
      2,
      8,
      fix: "đặt cả giá trị trong ngoặc kép: title: \"@kheo\""
    ),
    TrapCase(
      "title: ⟦*Đậm* nhạt⟧",
      "yaml-reserved",
      2,
      8,
      fix: "đặt cả giá trị trong ngoặc kép: title: \"*Đậm* nhạt\""
    ),
    TrapCase(
      "title: ⟦- Dồn điền⟧",
      "yaml-reserved",
      2,
      8,
      fix: "đặt cả giá trị trong ngoặc kép: title: \"- Dồn điền\""
    ),
    TrapCase(
      "title: ⟦%hộ nghèo⟧",
      "yaml-reserved",
      2,
      8,
      fix: "đặt cả giá trị trong ngoặc kép: title: \"%hộ nghèo\""
    ),
    TrapCase(
      "title: ⟦> 50 hộ⟧",
      "yaml-reserved",
      2,
      8,
      fix: "đặt cả giá trị trong ngoặc kép: title: \"> 50 hộ\""
    ),
    TrapCase(
      "tags: ⟦[nông thôn mới, hiến đất⟧",
      "yaml-bracket",
      2,
      7,
      fix: "thêm ] ở cuối; nếu ngoặc là chữ: tags: \"[nông thôn mới, hiến đất\""
    ),
    TrapCase(
      "tags: ⟦[a, b⟧\ndate: 1/1/2018\nsummary: c",
      "yaml-bracket",
      2,
      7,
      fix: "thêm ] ở cuối; nếu ngoặc là chữ: tags: \"[a, b\""
    ),
    TrapCase(
      "cover: ⟦{src: a.jpg, alt: b⟧",
      "yaml-bracket",
      2,
      8,
      fix: "thêm } ở cuối; nếu ngoặc là chữ: cover: \"{src: a.jpg, alt: b\""
    ),
    TrapCase("title: ⟦[Ảnh] Dồn điền⟧", "yaml-bracket", 2, 8, fix: "viết: title: \"[Ảnh] Dồn điền\""),
    TrapCase(
      "tags: ⟦[a, , b]⟧",
      "yaml-bracket",
      2,
      7,
      fix: "giữa hai mục chỉ một dấu phẩy; mục có dấu hai chấm hay ngoặc thì đặt trong ngoặc kép"
    ),
    TrapCase("title: a\n⟦  ⟧date: 1/1/2018", "yaml-indented", 3, 1, fix: "xóa các dấu cách ở đầu dòng"),
    TrapCase("title: Dồn⟦\u{1}⟧ điền", "yaml-control-character", 2, 11, fix: "xóa ký tự này và gõ lại từ đó"),
    TrapCase(
      "title: \"a⟦⟧\\q\"",
      "yaml-invalid",
      2,
      10,
      fix: "kiểm tra dòng này và dòng trên nó; giá trị có ký hiệu lạ thì đặt trong ngoặc kép"
    ),
  ]

  static let shapes = [
    TrapCase("⟦- a⟧\n- b", "yaml-not-keys", 2, 1, fix: "viết mỗi dòng một khóa: title: \"…\""),
    TrapCase(
      "⟦⟧? [a]\n: b",
      "yaml-invalid",
      2,
      3,
      fix: "kiểm tra dòng này và dòng trên nó; giá trị có ký hiệu lạ thì đặt trong ngoặc kép"
    ),
  ]

  static let duplicates = [
    TrapCase("title: a\ndate: 1/1/2018\n⟦title⟧: b", "key-duplicate", 4, 1, fix: "xóa một trong hai chỗ"),
    TrapCase(
      "cover:\n  src: a.jpg\n  alt: src và\n  ⟦src⟧: b.jpg",
      "key-duplicate",
      5,
      3,
      fix: "xóa một trong hai chỗ"
    ),
    TrapCase("cover: {src: a.jpg, ⟦src⟧: b.jpg}", "key-duplicate", 2, 21, fix: "xóa một trong hai chỗ"),
  ]
}
