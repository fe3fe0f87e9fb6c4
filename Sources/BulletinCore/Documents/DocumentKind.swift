/// A kind of administrative document (tên loại văn bản), with its abbreviations in numbers.
///
/// State: Nghị định 30/2020/NĐ-CP, Phụ lục III, and the kinds of the law on promulgating legal documents. Party: the
/// numbering of Hướng dẫn 36-HD/VPTW of 03/4/2018. The State's công văn has no abbreviation; the Party's is CV.
package struct DocumentKind: Sendable, Hashable {
  /// `Kế hoạch`, as it begins a line.
  package let name: String
  /// As in `01/KH-UBND`; nil where the State has no such kind, or gives it no abbreviation.
  package let stateAbbreviation: String?
  /// As in `27-KH/ĐUK`; nil where the Party has no such kind.
  package let partyAbbreviation: String?

  private init(_ name: String, state: String? = nil, party: String? = nil) {
    self.name = name
    stateAbbreviation = state
    partyAbbreviation = party
  }

  /// What files write: `ke-hoach`.
  package var id: String { Slug(folding: name)?.string ?? "" }

  package static let dispatch = DocumentKind("Công văn", party: "CV")

  /// Every kind, the common ones first where an abbreviation means two.
  package static let all: [DocumentKind] = [
    DocumentKind("Hiến pháp"), DocumentKind("Bộ luật"), DocumentKind("Luật"), DocumentKind("Pháp lệnh"),
    DocumentKind("Lệnh", state: "L"), DocumentKind("Nghị quyết", state: "NQ", party: "NQ"),
    DocumentKind("Nghị quyết liên tịch", state: "NQLT"), DocumentKind("Nghị định", state: "NĐ"),
    DocumentKind("Quyết định", state: "QĐ", party: "QĐ"), DocumentKind("Quy định", state: "QyĐ", party: "QĐ"),
    DocumentKind("Quy chế", state: "QC", party: "QC"), DocumentKind("Chỉ thị", state: "CT", party: "CT"),
    DocumentKind("Thông tư", state: "TT"), DocumentKind("Thông tư liên tịch", state: "TTLT"),
    DocumentKind("Thông tri", party: "TT"), DocumentKind("Kết luận", party: "KL"),
    DocumentKind("Kế hoạch", state: "KH", party: "KH"), DocumentKind("Hướng dẫn", state: "HD", party: "HD"),
    DocumentKind("Đề án", state: "ĐA", party: "ĐA"), DocumentKind("Dự án", state: "DA"),
    DocumentKind("Phương án", state: "PA", party: "PA"), DocumentKind("Chương trình", state: "CTr", party: "CTr"),
    DocumentKind("Thông báo", state: "TB", party: "TB"), DocumentKind("Thông cáo", state: "TC"),
    DocumentKind("Báo cáo", state: "BC", party: "BC"), DocumentKind("Tờ trình", state: "TTr", party: "TTr"),
    DocumentKind("Biên bản", state: "BB", party: "BB"), DocumentKind("Hợp đồng", state: "HĐ"),
    DocumentKind("Công điện", state: "CĐ"), DocumentKind("Giấy mời", state: "GM", party: "GM"),
    DocumentKind("Văn bản hợp nhất", state: "VBHN"), DocumentKind("Điều lệ"), dispatch,
  ]

  /// The kinds that an abbreviation of either side may mean: `QĐ` of the Party is Quyết định or Quy định.
  package static func kinds(abbreviated text: String, side: DocumentSide) -> [DocumentKind] {
    all.filter { text == (side == .state ? $0.stateAbbreviation : $0.partyAbbreviation) }
  }

  /// The spelling of an abbreviation that some side knows, whatever its case: `CTR` is `CTr`; nil if none does.
  package static func abbreviation(_ text: String) -> String? { spellings[text.uppercased()] }

  /// Every abbreviation once, in the order of ``all``.
  package static var abbreviations: [String] {
    all.flatMap { [$0.stateAbbreviation, $0.partyAbbreviation] }.compactMap { $0 }.uniqued()
  }

  private static let spellings = Dictionary(abbreviations.map { ($0.uppercased(), $0) }) { first, _ in first }
}

/// Whose administration a document belongs to: it decides the grammar of its number and the head of its page.
package enum DocumentSide: String, Sendable, Hashable, CaseIterable {
  /// Cơ quan nhà nước.
  case state = "nha-nuoc"
  /// Cơ quan của Đảng.
  case party = "dang"
}
