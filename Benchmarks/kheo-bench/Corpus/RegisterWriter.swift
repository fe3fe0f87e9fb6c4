/// Writes registers of models, recognitions and awards with so many rows in all: six of ten are models (three years each, one
/// of five copied from an earlier one), two are recognitions, two are awards.
struct RegisterWriter {
  private let borrowed: BorrowedContent
  private let rowCount: Int
  private var random: SplitMix64
  private var modelIDs: [String] = []

  init(_ borrowed: BorrowedContent, rowCount: Int, seed: UInt64) {
    self.borrowed = borrowed
    self.rowCount = rowCount
    random = SplitMix64(seed: seed &+ 2)
  }

  /// - Parameter folder: `content/registers`, which exists.
  mutating func write(to folder: String) throws {
    guard rowCount > 0 else { return }
    let (models, others) = (max(1, rowCount * 6 / 10), rowCount * 2 / 10)
    try Files.write(self.models(models), to: folder + "/models.csv")
    try Files.write(recognitions(others), to: folder + "/recognitions.csv")
    try Files.write(awards(rowCount - models - others), to: folder + "/awards.csv")
  }

  private mutating func models(_ count: Int) -> String {
    var text = "mã,tên mô hình,năm,đơn vị,lĩnh vực,đối tượng,trạng thái,cấp,nhân rộng từ,ngày đăng ký\n"
    var rows = 0
    while rows < count {
      let origin = modelIDs.isEmpty || number(below: 5) > 0 ? "" : pick(modelIDs)
      let id = "mo-hinh-\(modelIDs.count + 1)"
      modelIDs.append(id)
      let name = "Mô hình \(modelIDs.count): \(pick(Self.works)) ở \(pick(Self.places))"
      let (unit, field, subject) = (pick(borrowed.units).id, pick(borrowed.fields).id, pick(Self.subjects))
      let first = 2013 + number(below: 10)
      for year in first..<first + min(3, count - rows) {
        let day = "\(1 + number(below: 28))/3/\(year)"
        let line = [id, name, "\(year)", unit, field, subject, pick(Self.statuses), "cơ sở", origin, day]
        text += line.joined(separator: ",") + "\n"
        rows += 1
      }
    }
    return text
  }

  private mutating func recognitions(_ count: Int) -> String {
    var text = "mã mô hình,năm,cấp,số quyết định,cơ quan công nhận\n"
    for _ in 0..<count {
      let year = 2013 + number(below: 12)
      text += "\(pick(modelIDs)),\(year),huyện,\(1 + number(below: 300))/QĐ-UBND,Ban Chỉ đạo\n"
    }
    return text
  }

  private mutating func awards(_ count: Int) -> String {
    var text = "được khen,đối tượng,hình thức,cơ quan khen,năm,mã mô hình,số quyết định\n"
    for index in 0..<count {
      let cells = [
        "Tập thể số \(index + 1)", pick(Self.subjects), pick(Self.kinds), pick(Self.granters),
        "\(2013 + number(below: 12))",
        pick(modelIDs), "\(1 + number(below: 300))/QĐ-UBND",
      ]
      text += cells.joined(separator: ",") + "\n"
    }
    return text
  }

  private mutating func number(below limit: Int) -> Int { Int(random.next() % UInt64(limit)) }

  private mutating func pick<Choice>(_ choices: [Choice]) -> Choice { choices[number(below: choices.count)] }

  private static let works = ["đường hoa", "tổ tự quản", "rau sạch", "khuyến học", "hiến đất", "tiếng kẻng", "tủ sách"]
  private static let places = ["xóm trên", "xóm dưới", "khu chợ", "bến sông", "đồng trong", "đồng ngoài"]
  private static let subjects = ["tập thể", "cá nhân"]
  private static let statuses = ["đăng ký", "triển khai", "công nhận", "tiêu biểu", "duy trì", "thôi"]
  private static let kinds = ["Giấy khen", "Bằng khen"]
  private static let granters = ["Chủ tịch UBND thành phố", "Chủ tịch UBND tỉnh", "Chủ tịch UBND huyện"]
}
