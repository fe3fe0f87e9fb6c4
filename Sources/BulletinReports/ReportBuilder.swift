import BulletinContent
import BulletinCore
import BulletinSite

/// Counts: from the facts of a year to the tables of its report.
struct ReportBuilder {
  let index: ReportIndex
  let facts: YearFacts
  let divisions: ReportDivisions

  var library: Library { index.library }
  private var year: Int { facts.query.year }

  static let overviewMeasures: [CampaignMeasure] = [
    .registered, .recognized, .rewarded, .replicated, .dropped, .stories,
  ]
  static let modelMeasures: [CampaignMeasure] = [.registered, .recognized, .rewarded, .replicated, .dropped]

  func tables() -> [ReportTable] {
    [overview(), kinds(), units(), levels(), awards(), targets(), lastYear(), contests()].compactMap { $0 }
  }

  /// How many facts (or stories) fall to each division, by measure.
  private func overview() -> ReportTable {
    let columns = Self.overviewMeasures
    var counts = [[Int]](repeating: [Int](repeating: 0, count: columns.count), count: divisions.names.count)
    for fact in facts.facts {
      let row = divisions.division(of: fact.standing.field)
      for (column, measure) in columns.enumerated() where fact.counts(as: measure) { counts[row][column] += 1 }
    }
    for story in facts.stories {
      counts[divisions.division(of: library.stories[story].mainField)][columns.count - 1] += 1
    }
    let rows = shownDivisions(counts)
    return .counts(
      id: "tong-hop",
      title: "Kết quả theo lĩnh vực",
      shortTitle: "Theo lĩnh vực",
      corner: "Lĩnh vực",
      columns: ["Đăng ký", "Công nhận", "Khen thưởng", "Nhân rộng", "Thôi", "Tin, bài"],
      rows: rows.map { divisions.names[$0].name },
      sumsRows: false,
      cell: { counts[rows[$0]][$1] },
      list: { row, column in column.map { listID(columns[$0], division: row.map { rows[$0] }) } }
    )
  }

  /// The divisions with something in them; those of the plan always, so that an empty field shows.
  private func shownDivisions(_ counts: [[Int]]) -> [Int] {
    divisions.names.indices.filter { $0 < divisions.names.count - 1 || counts[$0].contains { $0 > 0 } }
  }

  private func kinds() -> ReportTable {
    let columns = ModelKind.allCases.flatMap { kind in
      ([Story.Subject.collective, .individual] + [nil]).map { (kind, $0) }
    }
    return byDivision(
      id: "theo-loai",
      title: "Mô hình, điển hình đăng ký theo lĩnh vực và loại",
      shortTitle: "Theo loại",
      columns: columns.map { kind, subject in
        "\(kind.shownName.sentenceCase), \(subject?.shownName ?? "không ghi")"
      },
      measure: .registered
    ) { fact in columns.firstIndex { $0.0 == fact.standing.row.kind && $0.1 == fact.standing.row.subject } }
  }

  private func levels() -> ReportTable? {
    guard facts.facts.contains(where: \.isRecognized) else { return nil }
    let levels = AdministrativeLevel.allCases
    return byDivision(
      id: "theo-cap",
      title: "Mô hình được công nhận theo lĩnh vực và cấp cao nhất",
      shortTitle: "Theo cấp",
      columns: levels.map { $0.shownName.sentenceCase } + ["Không ghi cấp"],
      measure: .recognized
    ) { fact in fact.level.flatMap { levels.firstIndex(of: $0) } ?? levels.count }
  }

  private func byDivision(
    id: String,
    title: String,
    shortTitle: String,
    columns: [String],
    measure: CampaignMeasure,
    column: (YearFacts.Fact) -> Int?
  ) -> ReportTable {
    var counts = [[Int]](repeating: [Int](repeating: 0, count: columns.count), count: divisions.names.count)
    for fact in facts.facts where fact.counts(as: measure) {
      if let column = column(fact) { counts[divisions.division(of: fact.standing.field)][column] += 1 }
    }
    let rows = shownDivisions(counts)
    return .counts(
      id: id,
      title: title,
      shortTitle: shortTitle,
      corner: "Lĩnh vực",
      columns: columns,
      rows: rows.map { divisions.names[$0].name },
      cell: { counts[rows[$0]][$1] },
      list: { row, _ in listID(measure, division: row.map { rows[$0] }) }
    )
  }

  private func units() -> ReportTable? {
    var counts: [Int?: [Int]] = [:]
    for fact in facts.facts where fact.isRegistered {
      let empty = [Int](repeating: 0, count: divisions.names.count)
      counts[fact.standing.unit, default: empty][divisions.division(of: fact.standing.field)] += 1
    }
    guard !counts.isEmpty else { return nil }
    let rows = counts.keys.sorted { ($0 ?? .max) < ($1 ?? .max) }
    let columns = shownDivisions(divisions.names.indices.map { division in counts.values.map { $0[division] } })
    return .counts(
      id: "theo-don-vi",
      title: "Mô hình, điển hình đăng ký theo đơn vị và lĩnh vực",
      shortTitle: "Theo đơn vị",
      corner: "Đơn vị",
      columns: columns.map { divisions.names[$0].name },
      rows: rows.map { unitName($0) },
      cell: { counts[rows[$0]]?[columns[$1]] ?? 0 },
      list: { row, column in
        row.map { unitListID(rows[$0]) } ?? listID(.registered, division: column.map { columns[$0] })
      }
    )
  }

  private func awards() -> ReportTable? {
    let all = facts.awards.map { library.registers.awards[$0].row }
    guard !all.isEmpty else { return nil }
    let kinds = AwardKind.allCases.filter { kind in all.contains { $0.kind == kind } }
    let subjects: [Story.Subject?] = [.collective, .individual, nil]
    var counts = [[Int]](repeating: [0, 0, 0], count: kinds.count)
    for row in all {
      if let kind = kinds.firstIndex(of: row.kind), let subject = subjects.firstIndex(of: row.subject) {
        counts[kind][subject] += row.count
      }
    }
    return .counts(
      id: "khen-thuong",
      title: "Khen thưởng theo hình thức",
      shortTitle: "Khen thưởng",
      corner: "Hình thức",
      columns: ["Tập thể", "Cá nhân", "Không ghi"],
      rows: kinds.map { $0.shownName },
      cell: { counts[$0][$1] },
      list: { _, _ in "ds-khen" }
    )
  }

  private func contests() -> ReportTable? {
    let works = facts.works.map { library.work($0).facts }
    guard !works.isEmpty else { return nil }
    let types = ContestMediaType.allCases
    var counts = [[Int]](repeating: [0, 0], count: types.count)
    for work in works {
      guard let type = types.firstIndex(of: work.type.value) else { continue }
      counts[type][0] += 1
      if work.award != nil { counts[type][1] += 1 }
    }
    return .counts(
      id: "du-thi",
      title: "Tác phẩm dự thi báo chí theo loại hình",
      shortTitle: "Dự thi báo chí",
      corner: "Loại hình",
      columns: ["Tác phẩm", "Đạt giải"],
      rows: types.map { $0.shownName.sentenceCase },
      sumsRows: false,
      cell: { counts[$0][$1] },
      list: { row, column in workListID(winnersOnly: column == 1, type: row.map { types[$0] }) }
    )
  }

  // MARK: - Comparisons

  private func targets() -> ReportTable? {
    let own = library.registers.targets.filter { $0.row.year == year }
    guard facts.query.campaign == nil, !own.isEmpty else { return nil }
    let counter = FigureCounter(library, facts)
    let rows = own.map { target in
      let actual = counter.value(of: target.row.measure, unit: target.unit, field: target.field)
      let wanted = target.row.value.value
      let label = counter.label(target.row.measure, unit: target.unit, field: target.field)
      let remarks = [
        target.row.document.map { "theo \($0.value)" }, target.row.isIllustrative ? "dữ liệu minh họa" : nil,
      ].compactMap { $0 }
      let name = remarks.isEmpty ? label : "\(label) (\(remarks.joined(separator: "; ")))"
      return ReportRow(label: name, cells: comparison(wanted, actual, isCount: target.row.measure.isCount))
    }
    return ReportTable(
      id: "chi-tieu",
      title: "So với chỉ tiêu",
      shortTitle: "So với chỉ tiêu",
      corner: "Chỉ tiêu",
      columns: ["Chỉ tiêu", "Thực hiện", "Tăng, giảm", "Đạt (%)"],
      rows: rows
    )
  }

  private func lastYear() -> ReportTable {
    let before = YearFacts(index, ReportQuery(year: year - 1, asOf: sameDayLastYear, campaign: facts.query.campaign))
    let (now, then) = (FigureCounter(library, facts), FigureCounter(library, before))
    let rows = Self.overviewMeasures.map { measure in
      let old = then.value(of: measure) ?? DecimalNumber(0)
      return ReportRow(
        label: (measure.names.last ?? measure.shownName).sentenceCase,
        cells: comparison(old, now.value(of: measure), isCount: true)
      )
    }
    return ReportTable(
      id: "nam-truoc",
      title: "So với năm \(year - 1)" + (sameDayLastYear.map { " (đến ngày \(DateFormat.slash($0)))" } ?? ""),
      shortTitle: "So với năm trước",
      corner: "Số liệu",
      columns: ["Năm \(year - 1)", "Năm \(year)", "Tăng, giảm", "So với năm trước (%)"],
      rows: rows
    )
  }

  /// So that half a year is not compared with a whole one; 29/2 becomes 28/2.
  private var sameDayLastYear: CivilDate? {
    facts.query.asOf.flatMap { day in
      CivilDate(year: day.year - 1, month: day.month, day: day.day)
        ?? CivilDate(year: day.year - 1, month: day.month, day: day.day - 1)
    }
  }

  /// The cells of a comparison: wanted or before, actual, difference, share.
  private func comparison(_ base: DecimalNumber, _ actual: DecimalNumber?, isCount: Bool) -> [ReportCell] {
    guard let actual else {
      return [.init(value: .percent(base)), .init(value: .none), .init(value: .none), .init(value: .none)]
    }
    if isCount, let wanted = base.integer, let count = actual.integer {
      return [
        .count(wanted), .count(count), .count(count - wanted, .difference(1, 0)),
        .share(count, of: wanted, .share(1, 0)),
      ]
    }
    // Shares with one digit behind the comma, in tenths.
    guard let wanted = base.count(ofUnitsAt: 1), let got = actual.count(ofUnitsAt: 1) else {
      return [.init(value: .percent(base)), .init(value: .percent(actual)), .init(value: .none), .init(value: .none)]
    }
    let (tenths, overflows) = got.subtractingReportingOverflow(wanted)
    let difference = overflows ? nil : DecimalNumber(tenths, scale: 1)
    return [
      .init(value: .percent(base)), .init(value: .percent(actual)),
      difference.map { ReportCell(value: .percent($0), formula: .difference(1, 0)) } ?? .init(value: .none),
      .share(got, of: wanted, .share(1, 0)),
    ]
  }
}
