/// The two families of models that plans register side by side.
package enum ModelFamily: String, ContentChoice {
  case skilfulMobilization = "dan-van-kheo"
  case grassrootsDemocracy = "quy-che-dan-chu"

  package var choice: ChoiceShape {
    switch self {
    case .skilfulMobilization: ChoiceShape(id: rawValue, names: ["Dân vận khéo"])
    case .grassrootsDemocracy: ChoiceShape(id: rawValue, names: ["Quy chế dân chủ ở cơ sở", "QCDC"])
    }
  }
}

/// A way of working that a unit owns (mô hình), or an exemplary collective or person (điển hình).
package enum ModelKind: String, ContentChoice {
  case model = "mo-hinh"
  case example = "dien-hinh"

  package var choice: ChoiceShape {
    switch self {
    case .model: ChoiceShape(id: rawValue, names: ["mô hình"])
    case .example: ChoiceShape(id: rawValue, names: ["điển hình"])
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

  package var choice: ChoiceShape {
    switch self {
    case .registered: ChoiceShape(id: rawValue, names: ["đăng ký"])
    case .underway: ChoiceShape(id: rawValue, names: ["triển khai", "đang triển khai", "đang thực hiện"])
    case .assessed: ChoiceShape(id: rawValue, names: ["kiểm tra, bình xét", "kiểm tra", "bình xét", "thẩm định"])
    case .recognized: ChoiceShape(id: rawValue, names: ["công nhận", "được công nhận", "đã công nhận"])
    case .outstanding: ChoiceShape(id: rawValue, names: ["tiêu biểu"])
    case .proposed: ChoiceShape(id: rawValue, names: ["đề nghị khen", "đề nghị khen thưởng"])
    case .rewarded: ChoiceShape(id: rawValue, names: ["khen thưởng", "được khen thưởng", "đã khen"])
    case .kept: ChoiceShape(id: rawValue, names: ["duy trì", "đang duy trì"])
    case .replicated: ChoiceShape(id: rawValue, names: ["nhân rộng", "đã nhân rộng"])
    case .dropped: ChoiceShape(id: rawValue, names: ["thôi", "loại bỏ", "dừng"])
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

  package var choice: ChoiceShape {
    switch self {
    case .grassroots: ChoiceShape(id: rawValue, names: ["cơ sở", "xã", "phường", "cấp xã", "đơn vị"])
    case .district: ChoiceShape(id: rawValue, names: ["huyện, thành phố", "huyện", "thành phố", "thị xã", "cấp huyện"])
    case .province: ChoiceShape(id: rawValue, names: ["tỉnh", "cấp tỉnh"])
    case .central: ChoiceShape(id: rawValue, names: ["trung ương", "TW"])
    }
  }
}

/// What a board recognised a model as.
package enum RecognitionGrade: String, ContentChoice {
  case recognized = "cong-nhan"
  case outstanding = "tieu-bieu"
  case again = "cong-nhan-lai"

  package var choice: ChoiceShape {
    switch self {
    case .recognized: ChoiceShape(id: rawValue, names: ["công nhận", "đạt"])
    case .outstanding: ChoiceShape(id: rawValue, names: ["tiêu biểu", "điển hình tiêu biểu"])
    case .again: ChoiceShape(id: rawValue, names: ["công nhận lại", "duy trì"])
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

  package var choice: ChoiceShape {
    switch self {
    case .medal: ChoiceShape(id: rawValue, names: ["Huân chương"])
    case .primeMinister: ChoiceShape(id: rawValue, names: ["Bằng khen của Thủ tướng Chính phủ"])
    case .merit: ChoiceShape(id: rawValue, names: ["Bằng khen"])
    case .praise: ChoiceShape(id: rawValue, names: ["Giấy khen"])
    case .mention: ChoiceShape(id: rawValue, names: ["Biểu dương", "tuyên dương"])
    case .badge: ChoiceShape(id: rawValue, names: ["Kỷ niệm chương"])
    case .other: ChoiceShape(id: rawValue, names: ["Hình thức khác", "khác"])
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

  package var choice: ChoiceShape {
    switch self {
    case .registered: ChoiceShape(id: rawValue, names: ["đăng ký", "mô hình đăng ký"])
    case .recognized: ChoiceShape(id: rawValue, names: ["công nhận", "mô hình được công nhận"])
    case .rewarded: ChoiceShape(id: rawValue, names: ["khen thưởng", "mô hình được khen thưởng"])
    case .replicated: ChoiceShape(id: rawValue, names: ["nhân rộng", "mô hình nhân rộng"])
    case .dropped: ChoiceShape(id: rawValue, names: ["thôi", "mô hình thôi"])
    case .stories: ChoiceShape(id: rawValue, names: ["tin, bài", "tin bài", "bài"])
    case .recognizedShare: ChoiceShape(id: rawValue, names: ["tỷ lệ công nhận (%)", "tỷ lệ công nhận"])
    }
  }

  /// Counts things, so that only whole numbers make sense.
  package var isCount: Bool { self != .recognizedShare }
}
