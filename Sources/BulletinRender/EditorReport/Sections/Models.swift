import BulletinContent
import BulletinCore
import BulletinSite

extension EditorSection {
  /// Models of the register that nobody has written about.
  @Sendable static func modelsWithoutStory(_ source: EditorReportSource) -> EditorSection {
    let written = Set((source.library?.models ?? []).filter { !$0.stories.isEmpty }.map(\.id))
    var seen: Set<Slug> = []
    var lines: [EditorLine] = []
    if let register = source.content?.models {
      for row in register.rows.map(\.value) where !written.contains(row.id.value) && seen.insert(row.id.value).inserted
      {
        let year = row.year.map { ", đăng ký năm \($0)" } ?? ""
        lines.append(EditorLine(text: "\(row.name)\(year)", place: .init(register.file, row.id.range)))
      }
    }
    return EditorSection(
      id: "mo-hinh-chua-co-bai",
      heading: "Mô hình chưa có bài",
      about: "Mô hình có trong sổ mà chưa bài nào viết.",
      nothing: source.content?.models == nil
        ? "Chưa có sổ mô hình registers/models.csv." : "Mô hình nào trong sổ cũng đã có bài.",
      lines: lines
    )
  }

  /// Units that exist today and have registered no model this year.
  @Sendable static func silentUnits(_ source: EditorReportSource) -> EditorSection {
    let year = source.today.year
    let heading = "Đơn vị chưa đăng ký mô hình năm \(year)"
    guard let units = source.content?.units, let models = source.content?.models else {
      return EditorSection(
        id: "don-vi-chua-dang-ky",
        heading: heading,
        about: "",
        nothing: "Chưa có đủ sổ đơn vị và sổ mô hình (registers/units.csv, registers/models.csv) để đối chiếu.",
        lines: []
      )
    }
    let registered = Set(models.rows.filter { $0.value.year == year }.compactMap { $0.value.unit?.value })
    // The last row of a unit counts: it tells the name of today and whether the unit is still there.
    var last: [Slug: UnitPeriod] = [:]
    for row in units.rows { last[row.value.id] = row.value }
    let silent: [UnitPeriod] = last.values.filter { unit in
      let isThere = (unit.to.map { $0 >= source.today } ?? true) && (unit.from.map { $0 <= source.today } ?? true)
      return isThere && unit.successor == nil && unit.registersModels && !registered.contains(unit.id.string)
    }
    let named = silent.map { (key: CollationKey($0.name.value), unit: $0) }
    // Units of one name by their ids: the values of a hash table come in no order.
    let sorted = named.sorted { ($0.key, $0.unit.id) < ($1.key, $1.unit.id) }
    let lines = sorted.map { EditorLine(text: $0.unit.name.value, place: .init(units.file, $0.unit.name.range)) }
    return EditorSection(
      id: "don-vi-chua-dang-ky",
      heading: heading,
      about:
        "Đơn vị đang hoạt động, từ cấp xã trở xuống và các cơ quan, đoàn thể, chưa có dòng nào trong sổ mô hình của năm.",
      nothing: "Đơn vị nào cũng đã đăng ký.",
      lines: lines
    )
  }
}

extension UnitPeriod {
  /// Provinces, cities and districts direct; the units below them register.
  fileprivate var registersModels: Bool {
    switch kind {
    case .province, .city, .district: false
    case nil, .ward, .commune, .specialZone, .agency, .union, .neighbourhood: true
    }
  }
}
