/// Where a contest work ran. Since the Press Law in force from 1/7/2026 says “phát thanh, truyền hình”, the older names are
/// read too.
package enum ContestMediaType: String, ContentChoice {
  case print = "bao-in"
  case online = "bao-dien-tu"
  case radio = "phat-thanh"
  case television = "truyen-hinh"

  package var names: [String] {
    switch self {
    case .print: ["báo in"]
    case .online: ["báo điện tử"]
    case .radio: ["phát thanh", "báo nói"]
    case .television: ["truyền hình", "báo hình"]
    }
  }

  /// Heard or seen, so it has a running time and a script; the others are counted in syllables.
  package var isBroadcast: Bool { self == .radio || self == .television }
}

/// The press genres that contests know.
package enum ContestGenre: String, ContentChoice {
  case report = "bai-phan-anh"
  case notes = "ghi-chep"
  case feature = "phong-su"
  case chronicle = "ky-su"
  case documentary = "phim-tai-lieu"
  case programme = "chuong-trinh"

  package var names: [String] {
    switch self {
    case .report: ["bài phản ánh"]
    case .notes: ["ghi chép"]
    case .feature: ["phóng sự"]
    case .chronicle: ["ký sự"]
    case .documentary: ["phim tài liệu"]
    case .programme: ["chương trình phát thanh - truyền hình", "chương trình"]
    }
  }
}

/// Prizes by rank or by letter: contests have the one or the other. In the order in which winners are read out.
package enum ContestAward: String, ContentChoice {
  case special = "giai-dac-biet"
  case first = "giai-nhat"
  case second = "giai-nhi"
  case third = "giai-ba"
  case a = "giai-a"
  case b = "giai-b"
  case c = "giai-c"
  case encouragement = "khuyen-khich"

  package var names: [String] {
    switch self {
    case .special: ["giải đặc biệt"]
    case .first: ["giải nhất"]
    case .second: ["giải nhì"]
    case .third: ["giải ba"]
    case .a: ["giải A"]
    case .b: ["giải B"]
    case .c: ["giải C"]
    case .encouragement: ["giải khuyến khích", "khuyến khích"]
    }
  }

  /// From the highest, 0.
  package var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// What a contest says of works that have won something elsewhere.
package enum PriorPrizeRule: String, ContentChoice {
  /// They may enter, and have to name prize, organiser and time; a work without any says so.
  case declare = "khai-bao"
  /// They may not enter.
  case refuse = "tu-choi"

  package var names: [String] {
    switch self {
    case .declare: ["được dự thi, phải khai", "phải khai", "khai báo"]
    case .refuse: ["không nhận", "từ chối"]
    }
  }
}
