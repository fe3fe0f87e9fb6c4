import BulletinContent
import BulletinCore

/// A short form and what it stands for. A text that has the one is found by the other.
struct Abbreviation: Sendable {
  /// As texts write it, capitals and dots included: `UBND`, `TĐ-KT`, `TP.`
  let short: String
  /// Written out: `ủy ban nhân dân`.
  let full: String

  init(_ short: String, _ full: String) {
    self.short = short
    self.full = full
  }

  /// The defaults below, with those of site.yml added to them or in their place.
  static func table(of config: SiteConfig) -> [Abbreviation] {
    let own = config.abbreviations
    let replaced = Set(own.map(\.short))
    return defaults.filter { !replaced.contains($0.short) } + own.map { Abbreviation($0.short, $0.full) }
  }

  /// What papers on the movement abbreviate (domain.md, 4.4).
  static let defaults: [Abbreviation] = [
    Abbreviation("UBND", "ủy ban nhân dân"), Abbreviation("HĐND", "hội đồng nhân dân"),
    Abbreviation("MTTQ", "Mặt trận Tổ quốc"), Abbreviation("UBMTTQ", "ủy ban Mặt trận Tổ quốc"),
    Abbreviation("QCDC", "quy chế dân chủ"), Abbreviation("BCĐ", "ban chỉ đạo"), Abbreviation("BTV", "ban thường vụ"),
    Abbreviation("BCH", "ban chấp hành"), Abbreviation("BTC", "ban tổ chức"),
    Abbreviation("TĐ-KT", "thi đua khen thưởng"),
    Abbreviation("TT-TH", "truyền thanh truyền hình"), Abbreviation("PT-TH", "phát thanh truyền hình"),
    Abbreviation("GPMB", "giải phóng mặt bằng"), Abbreviation("CCHC", "cải cách hành chính"),
    Abbreviation("TTHC", "thủ tục hành chính"), Abbreviation("ANTT", "an ninh trật tự"),
    Abbreviation("QP-AN", "quốc phòng an ninh"), Abbreviation("QPAN", "quốc phòng an ninh"),
    Abbreviation("ATGT", "an toàn giao thông"), Abbreviation("NTM", "nông thôn mới"),
    Abbreviation("GTNT", "giao thông nông thôn"), Abbreviation("KH-CN", "khoa học công nghệ"),
    Abbreviation("KDC", "khu dân cư"), Abbreviation("TDP", "tổ dân phố"), Abbreviation("LHPN", "liên hiệp phụ nữ"),
    Abbreviation("CCB", "cựu chiến binh"), Abbreviation("ĐTN", "đoàn thanh niên"),
    Abbreviation("TNCS", "thanh niên cộng sản"), Abbreviation("CBCCVC", "cán bộ công chức viên chức"),
    Abbreviation("THCS", "trung học cơ sở"), Abbreviation("THPT", "trung học phổ thông"),
    Abbreviation("TP.", "thành phố"), Abbreviation("TX.", "thị xã"), Abbreviation("TT.", "thị trấn"),
    Abbreviation("Q.", "quận"), Abbreviation("P.", "phường"), Abbreviation("TW", "trung ương"),
    Abbreviation("T.Ư", "trung ương"), Abbreviation("BDV", "ban dân vận"), Abbreviation("DVK", "dân vận khéo"),
    Abbreviation("OCOP", "mỗi xã một sản phẩm"), Abbreviation("VAC", "vườn ao chuồng"),
    Abbreviation("HTX", "hợp tác xã"), Abbreviation("BHYT", "bảo hiểm y tế"), Abbreviation("BHXH", "bảo hiểm xã hội"),
  ]
}
