/// What the abbreviations of issuing bodies at the end of a document's number say: `UBND` is the State's, `ĐUK` the Party's.
///
/// Only what the usage of Vietnamese offices settles is listed; of other bodies nothing is claimed.
package enum IssuingBody {
  /// The spelling in numbers: capitals but for `TTg` and `ThU`; `TƯ`, as newspapers write, is `TW`.
  static func canonical(_ written: String) -> String {
    let parts = written.split(separator: "-").map { part in
      let capitals = part.uppercased()
      if let mixed = mixedCase[capitals] { return mixed }
      return capitals.hasSuffix("TƯ") ? capitals.dropLast(2) + "TW" : capitals
    }
    return parts.joined(separator: "-")
  }

  /// The side whose body this can only be; nil where it may be either's, as `BCĐ`, or is not known.
  package static func side(of body: String) -> DocumentSide? {
    let head = body.prefix { $0 != "-" }
    let letters = head.prefix { !("0"..."9").contains($0) }
    if stateBodies.contains(String(letters)) { return .state }
    if partyBodies.contains(String(head)) || partyEndings.contains(where: { head.hasSuffix($0) }) { return .party }
    return nil
  }

  /// The side that an issuer's name tells: `Ban Thường vụ Đảng ủy xã …` is the Party's; nil where the name does not tell.
  package static func side(ofIssuer name: String) -> DocumentSide? {
    let folded = VietnameseFolding.fold(name)
    if partyWords.contains(where: { folded.contains($0) }) { return .party }
    if stateWords.contains(where: { folded.contains($0) }) { return .state }
    return nil
  }

  /// The names that a body's abbreviation stands for, as they would be read in the name of the issuer: `TU` is Tỉnh ủy or
  /// Thành ủy. Empty where nothing is known.
  package static func names(of body: String) -> [String] {
    let head = String(body.prefix { $0 != "-" })
    if let names = names[head] { return names }
    let letters = String(head.prefix { !("0"..."9").contains($0) })
    if letters != head, let names = names[letters] { return names }
    // BDVTU is Ban Dân vận of a TU: its own name is enough to go by.
    for (ending, _) in committees where head.hasSuffix(ending) && head.count > ending.count {
      if let own = departments[String(head.dropLast(ending.count))] { return [own] }
    }
    return []
  }

  /// Whether an issuer's name can be that of the body; true where nothing is known of the body.
  package static func fits(_ body: String, issuer: String) -> Bool {
    let names = names(of: body)
    guard !names.isEmpty else { return true }
    let folded = VietnameseFolding.fold(issuer)
    return names.contains { folded.contains(VietnameseFolding.fold($0)) }
  }

  private static let mixedCase = ["TTG": "TTg", "THU": "ThU"]

  private static let stateBodies: Set<String> = [
    "UBND", "HĐND", "CP", "TTg", "QH", "UBTVQH", "CTN", "VPCP", "VPQH", "TTCP", "KTNN", "NHNN", "TANDTC", "VKSNDTC",
    "UBDT",
    "BNV", "BTC", "BGDĐT", "BTTTT", "BYT", "BLĐTBXH", "BNNPTNT", "BTP", "BCA", "BQP", "BCT", "BXD", "BGTVT", "BTNMT",
    "BKHĐT",
    "BKHCN", "BVHTTDL", "BNG", "BDTTG", "SNV", "STTTT", "SVHTTDL", "STC", "SGDĐT", "SYT", "STP",
  ]
  private static let partyBodies: Set<String> = ["TW", "TU", "HU", "ThU", "TXU", "QU", "ĐU", "ĐUK", "CB", "BCSĐ"]
  private static let partyEndings = ["TW", "TU", "HU", "ĐU", "ĐUK"]

  private static let committees: [(ending: String, names: [String])] = [
    ("TW", ["Trung ương", "Bộ Chính trị", "Ban Bí thư"]),
    ("TU", ["Tỉnh ủy", "Thành ủy", "Đảng bộ tỉnh", "Đảng bộ thành phố"]),
    ("HU", ["Huyện ủy", "Đảng bộ huyện"]), ("ThU", ["Thành ủy", "Đảng bộ thành phố"]),
    ("TXU", ["Thị ủy", "Đảng bộ thị xã"]),
    ("QU", ["Quận ủy", "Đảng bộ quận"]), ("ĐUK", ["Đảng ủy Khối", "Đảng bộ Khối"]), ("ĐU", ["Đảng ủy", "Đảng bộ"]),
  ]
  private static let departments = [
    "BDV": "Ban Dân vận", "BTC": "Ban Tổ chức", "BTG": "Ban Tuyên giáo", "BNC": "Ban Nội chính", "VP": "Văn phòng",
    "UBKT": "Ủy ban Kiểm tra", "BTGDV": "Ban Tuyên giáo và Dân vận",
  ]
  private static let names: [String: [String]] =
    Dictionary(committees.map { ($0.ending, $0.names) }) { first, _ in first }
    .merging([
      "UBND": ["Ủy ban nhân dân", "UBND"], "HĐND": ["Hội đồng nhân dân", "HĐND"], "CP": ["Chính phủ"],
      "TTg": ["Thủ tướng"], "QH": ["Quốc hội"], "UBTVQH": ["Ủy ban Thường vụ Quốc hội"], "CTN": ["Chủ tịch nước"],
      "BCĐ": ["Ban Chỉ đạo"], "BNV": ["Bộ Nội vụ"], "SNV": ["Sở Nội vụ"],
    ]) { first, _ in first }

  private static let partyWords = [
    "dang uy", "tinh uy", "thanh uy", "huyen uy", "thi uy", "quan uy", "dang bo", "chi bo", "bo chinh tri",
    "ban bi thu",
    "ban chap hanh trung uong", "bch trung uong", "ban dan van", "ban to chuc trung uong", "van phong trung uong",
  ]
  private static let stateWords = [
    "uy ban nhan dan", "ubnd", "hoi dong nhan dan", "hdnd", "chinh phu", "thu tuong", "quoc hoi", "bo truong",
    "so noi vu",
    "phong noi vu", "chu tich nuoc",
  ]
}
