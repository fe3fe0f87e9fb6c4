/// The two families of models that plans register side by side.
package enum ModelFamily: String, ContentChoice {
  case skilfulMobilization = "dan-van-kheo"
  case grassrootsDemocracy = "quy-che-dan-chu"

  package var names: [String] {
    switch self {
    case .skilfulMobilization: ["Dân vận khéo"]
    case .grassrootsDemocracy: ["Quy chế dân chủ ở cơ sở", "QCDC"]
    }
  }
}

/// A way of working that a unit owns (mô hình), or an exemplary collective or person (điển hình).
package enum ModelKind: String, ContentChoice {
  case model = "mo-hinh"
  case example = "dien-hinh"

  package var names: [String] {
    switch self {
    case .model: ["mô hình"]
    case .example: ["điển hình"]
    }
  }
}

/// How far a model has come in a year, on the ladder that units and boards go by.
package enum ModelStatus: String, ContentChoice {
  case registered = "dang-ky"
  case underway = "trien-khai"
  case assessed = "kiem-tra"
  case recognized = "cong-nhan"
  case outstanding = "tieu-bieu"
  case proposed = "de-nghi-khen"
  case rewarded = "khen-thuong"
  case kept = "duy-tri"
  case replicated = "nhan-rong"
  case dropped = "thoi"

  package var names: [String] {
    switch self {
    case .registered: ["đăng ký"]
    case .underway: ["triển khai", "đang triển khai", "đang thực hiện"]
    case .assessed: ["kiểm tra, bình xét", "kiểm tra", "bình xét", "thẩm định"]
    case .recognized: ["công nhận", "được công nhận", "đã công nhận"]
    case .outstanding: ["tiêu biểu"]
    case .proposed: ["đề nghị khen", "đề nghị khen thưởng"]
    case .rewarded: ["khen thưởng", "được khen thưởng", "đã khen"]
    case .kept: ["duy trì", "đang duy trì"]
    case .replicated: ["nhân rộng", "đã nhân rộng"]
    case .dropped: ["thôi", "loại bỏ", "dừng"]
    }
  }

  /// Says by itself that the model was recognised in the year of the row. “Duy trì” and “nhân rộng” may go back to an
  /// earlier year, so they say nothing of the kind.
  package var meansRecognized: Bool {
    switch self {
    case .recognized, .outstanding, .proposed, .rewarded: true
    case .registered, .underway, .assessed, .kept, .replicated, .dropped: false
    }
  }
}

/// The level of a register, a recognition, an award.
package enum AdministrativeLevel: String, ContentChoice {
  case grassroots = "co-so"
  case district = "huyen"
  case province = "tinh"
  case central = "trung-uong"

  package var names: [String] {
    switch self {
    case .grassroots: ["cơ sở", "xã", "phường", "cấp xã", "đơn vị"]
    case .district: ["huyện, thành phố", "huyện", "thành phố", "thị xã", "cấp huyện"]
    case .province: ["tỉnh", "cấp tỉnh"]
    case .central: ["trung ương", "TW"]
    }
  }
}

/// What a board recognised a model as.
package enum RecognitionGrade: String, ContentChoice {
  case recognized = "cong-nhan"
  case outstanding = "tieu-bieu"
  case again = "cong-nhan-lai"

  package var names: [String] {
    switch self {
    case .recognized: ["công nhận", "đạt"]
    case .outstanding: ["tiêu biểu", "điển hình tiêu biểu"]
    case .again: ["công nhận lại", "duy trì"]
    }
  }
}

/// A kind of reward of the Law on Emulation and Commendation, as far as campaigns grant them.
package enum AwardKind: String, ContentChoice {
  case medal = "huan-chuong"
  case primeMinister = "bang-khen-thu-tuong"
  case merit = "bang-khen"
  case praise = "giay-khen"
  case mention = "bieu-duong"
  case badge = "ky-niem-chuong"
  case other = "khac"

  package var names: [String] {
    switch self {
    case .medal: ["Huân chương"]
    case .primeMinister: ["Bằng khen của Thủ tướng Chính phủ"]
    case .merit: ["Bằng khen"]
    case .praise: ["Giấy khen"]
    case .mention: ["Biểu dương", "tuyên dương"]
    case .badge: ["Kỷ niệm chương"]
    case .other: ["Hình thức khác", "khác"]
    }
  }
}

/// What targets and figures count.
package enum CampaignMeasure: String, ContentChoice {
  case registered = "dang-ky"
  case recognized = "cong-nhan"
  case rewarded = "khen-thuong"
  case replicated = "nhan-rong"
  case dropped = "thoi"
  case stories = "tin-bai"
  case recognizedShare = "ty-le-cong-nhan"

  package var names: [String] {
    switch self {
    case .registered: ["đăng ký", "mô hình đăng ký"]
    case .recognized: ["công nhận", "mô hình được công nhận"]
    case .rewarded: ["khen thưởng", "mô hình được khen thưởng"]
    case .replicated: ["nhân rộng", "mô hình nhân rộng"]
    case .dropped: ["thôi", "mô hình thôi"]
    case .stories: ["tin, bài", "tin bài", "bài"]
    case .recognizedShare: ["tỷ lệ công nhận (%)", "tỷ lệ công nhận"]
    }
  }

  /// Counts things, so that only whole numbers make sense.
  package var isCount: Bool { self != .recognizedShare }
}
