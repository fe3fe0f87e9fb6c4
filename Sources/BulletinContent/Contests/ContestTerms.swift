/// Where a contest work ran. Since the Press Law in force from 1/7/2026 says “phát thanh, truyền hình”, the older names are
/// read too.
package enum ContestMediaType: String, ContentChoice {
  case print = "bao-in"
  case online = "bao-dien-tu"
  case radio = "phat-thanh"
  case television = "truyen-hinh"

  package var choice: ChoiceShape {
    switch self {
    case .print: ChoiceShape(id: rawValue, names: ["báo in"])
    case .online: ChoiceShape(id: rawValue, names: ["báo điện tử"])
    case .radio: ChoiceShape(id: rawValue, names: ["phát thanh", "báo nói"])
    case .television: ChoiceShape(id: rawValue, names: ["truyền hình", "báo hình"])
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

  package var choice: ChoiceShape {
    switch self {
    case .report: ChoiceShape(id: rawValue, names: ["bài phản ánh"])
    case .notes: ChoiceShape(id: rawValue, names: ["ghi chép"])
    case .feature: ChoiceShape(id: rawValue, names: ["phóng sự"])
    case .chronicle: ChoiceShape(id: rawValue, names: ["ký sự"])
    case .documentary: ChoiceShape(id: rawValue, names: ["phim tài liệu"])
    case .programme: ChoiceShape(id: rawValue, names: ["chương trình phát thanh - truyền hình", "chương trình"])
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

  package var choice: ChoiceShape {
    switch self {
    case .special: ChoiceShape(id: rawValue, names: ["giải đặc biệt"])
    case .first: ChoiceShape(id: rawValue, names: ["giải nhất"])
    case .second: ChoiceShape(id: rawValue, names: ["giải nhì"])
    case .third: ChoiceShape(id: rawValue, names: ["giải ba"])
    case .a: ChoiceShape(id: rawValue, names: ["giải A"])
    case .b: ChoiceShape(id: rawValue, names: ["giải B"])
    case .c: ChoiceShape(id: rawValue, names: ["giải C"])
    case .encouragement: ChoiceShape(id: rawValue, names: ["giải khuyến khích", "khuyến khích"])
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

  package var choice: ChoiceShape {
    switch self {
    case .declare: ChoiceShape(id: rawValue, names: ["được dự thi, phải khai", "phải khai", "khai báo"])
    case .refuse: ChoiceShape(id: rawValue, names: ["không nhận", "từ chối"])
    }
  }
}

extension ContentChoice {
  /// The Vietnamese name that the site shows.
  package var shownName: String { choice.names.first ?? choice.id }
}
