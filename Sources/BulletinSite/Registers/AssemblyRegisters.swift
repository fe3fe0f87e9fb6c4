import BulletinContent
import BulletinCore

extension Assembly {
  /// The models with everything the registers say of them, and the registers themselves.
  mutating func joinRegisters(stories: [StoryEntry]) -> (models: [Model], registers: CampaignRegisters) {
    var registers = CampaignRegisters()
    let years = modelYears()
    let drafts = models.drafts
    registers.recognitions = joinRecognitions()
    registers.awards = joinAwards(years)
    joinFigures(into: &registers)

    var storyLists = [[Int]](repeating: [], count: drafts.count)
    for (index, entry) in stories.enumerated() where !entry.isWithdrawn {
      if let model = entry.model { storyLists[model].append(index) }
    }
    var recognitionLists = [[Int]](repeating: [], count: drafts.count)
    for (index, recognition) in registers.recognitions.enumerated() {
      recognitionLists[recognition.model].append(index)
    }
    var awardLists = [[Int]](repeating: [], count: drafts.count)
    for (index, award) in registers.awards.enumerated() {
      if let model = award.model { awardLists[model].append(index) }
    }
    let tree = ReplicationTree(origins: drafts.map(\.origin))
    let list = drafts.indices.map { index in
      Model(
        id: drafts[index].id,
        years: drafts[index].rows.map { years[$0] },
        stories: storyLists[index],
        recognitions: inOrderOfTime(recognitionLists[index]) { number in
          let row = registers.recognitions[number].row
          return (row.year, row.date)
        },
        awards: inOrderOfTime(awardLists[index]) { number in
          let row = registers.awards[number].row
          return (row.year, row.date)
        },
        origin: drafts[index].origin,
        copies: tree.copies[index],
        descendantCount: tree.descendantCounts[index]
      )
    }
    return (list, registers)
  }

  /// Positions of rows by year and day, those without a day last in their year, in the order of their register where equal.
  private func inOrderOfTime(_ rows: [Int], _ time: (Int) -> (year: Int, date: CivilDate?)) -> [Int] {
    func key(_ row: Int) -> (Int, Int, Int) {
      let (year, date) = time(row)
      return (year, date?.daysSince1970 ?? .max, row)
    }
    return rows.sorted { key($0) < key($1) }
  }

  /// Each row of the register of models with what it refers to.
  private mutating func modelYears() -> [ModelYear] {
    guard let register = content.models else { return [] }
    let positions = campaignPositions()
    return register.rows.map { located in
      let row = located.value
      let unit = find(unit: row.unit, in: register.file)
      let field = find(field: row.field, in: register.file)
      let topics = field.map { field in
        row.topics.compactMap {
          found(fieldIndex.findTopic($0, among: [field], in: register.file), unlessBroken: "fields/")
        }.uniqued()
      }
      let campaign = row.campaign.flatMap { written -> Int? in
        if let position = positions[written.value.string] { return position }
        guard !isBroken("campaigns/") else { return nil }
        let suggestion = NearMiss.best(for: written.value.string, among: positions.keys.sorted())
        let place = Diagnostic.Place(register.file, written.range)
        diagnostics.append(.campaignUnknown(written.value.string, suggestion: suggestion, at: place))
        return nil
      }
      return ModelYear(
        row: row,
        sheetRow: located.sheetRow,
        unit: unit,
        field: field,
        topics: topics ?? [],
        campaign: campaign
      )
    }
  }

  /// Campaign id → position in ``Library/campaigns``.
  private func campaignPositions() -> [String: Int] {
    let ids = campaigns.map { $0.record.id.string }
    return Dictionary(ids.enumerated().map { ($1, $0) }) { first, _ in first }
  }

  private mutating func joinRecognitions() -> [Recognition] {
    guard let register = content.recognitions else { return [] }
    return register.rows.compactMap { row in
      find(model: row.value.model, in: register.file).map { Recognition(row: row.value, model: $0) }
    }
  }

  private mutating func joinAwards(_ years: [ModelYear]) -> [Award] {
    guard let register = content.awards else { return [] }
    var granters: [ToneKey: String] = [:]
    return register.rows.map { located in
      let row = located.value
      let model = find(model: row.model, in: register.file)
      // As the model stood in the year of the award, else as it stood last.
      let modelYear = model.map { position in
        let rows = models.drafts[position].rows
        return years[rows.last { (years[$0].row.year ?? 0) <= row.year } ?? rows[0]]
      }
      let unit = find(unit: row.unit, in: register.file)
      let field = find(field: row.field, in: register.file)
      return Award(
        row: row,
        sheetRow: located.sheetRow,
        model: model,
        unit: unit ?? modelYear?.unit,
        field: field ?? modelYear?.field,
        granter: row.granter.map { firstSpelling(of: $0, in: &granters) }
      )
    }
  }

  /// What a name was called where the register had it first, however its tone marks are placed.
  private func firstSpelling(of name: String, in spellings: inout [ToneKey: String]) -> String {
    let key = ToneKey(name)
    if let first = spellings[key] { return first }
    spellings[key] = name
    return name
  }

  private mutating func joinFigures(into registers: inout CampaignRegisters) {
    if let register = content.targets {
      registers.targets = register.rows.map { row in
        let unit = find(unit: row.value.unit, in: register.file)
        return Target(row: row.value, unit: unit, field: find(field: row.value.field, in: register.file))
      }
    }
    if let register = content.figures {
      registers.figures = register.rows.map { row in
        let unit = find(unit: row.value.unit, in: register.file)
        let field = find(field: row.value.field, in: register.file)
        let place = Diagnostic.Place(register.file, row.value.value.range)
        return Figure(row: row.value, unit: unit, field: field, place: place)
      }
    }
  }

  mutating func find(unit: Located<String>?, in file: SourceFile) -> Int? {
    unit.flatMap { found(units.find($0, in: file), unlessBroken: "registers/units") }
  }

  private mutating func find(field: Located<String>?, in file: SourceFile) -> Int? {
    field.flatMap { found(fieldIndex.find($0, in: file), unlessBroken: "fields/") }
  }

  mutating func find(model: Located<String>?, in file: SourceFile) -> Int? {
    model.flatMap { found(models.find($0, in: file), unlessBroken: "registers/models") }
  }
}

extension Diagnostic {
  static func campaignUnknown(_ id: String, suggestion: String?, at place: Place) -> Diagnostic {
    Diagnostic(
      .error,
      "campaign-unknown",
      at: place,
      Wording(vi: "không có phong trào “\(id)”", en: "there is no campaign “\(id)”"),
      fix: suggestion.map { Wording(vi: "có phải ý bạn là “\($0)”?", en: "did you mean “\($0)”?") },
      notes: [
        Note(
          Wording(
            vi: "mã phong trào là tên tệp trong content/campaigns/",
            en: "a campaign's id is its file name in content/campaigns/"
          )
        )
      ]
    )
  }
}
