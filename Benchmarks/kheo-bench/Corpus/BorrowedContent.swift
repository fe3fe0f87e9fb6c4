/// What the synthetic bulletin takes from the repository: the fields, the register of units and the theme.
struct BorrowedContent {
  struct Field {
    let id: String
    let name: String
    let summary: String
    let topics: [Topic]
  }

  struct Topic {
    let id: String
    let name: String
  }

  struct Unit {
    let id: String
    let name: String
  }

  let repository: String
  let fields: [Field]
  let units: [Unit]

  /// - Throws: ``BenchmarkError`` if the folder is no checkout of Khéo.
  init(repository: String) throws {
    self.repository = repository
    let names = try Files.names(in: repository + "/content/fields").filter { $0.hasSuffix(".md") }.sorted()
    fields = try names.map { name in
      let text = try Files.text("\(repository)/content/fields/\(name)")
      let lines = text.split(separator: "\n")
      return Field(
        id: String(name.dropLast(3)),
        name: Self.value(of: "name", in: lines),
        summary: Self.value(of: "summary", in: lines),
        topics: lines.compactMap(Self.topic)
      )
    }
    let rows = try Files.text(repository + "/content/registers/units.csv").split(separator: "\n").dropFirst()
    units = rows.map(Self.unit)
    guard !fields.isEmpty, !units.isEmpty, fields.allSatisfy({ !$0.topics.isEmpty }) else {
      throw BenchmarkError("\(repository) holds no fields with topics, or no units")
    }
  }

  /// Copies them into a new bulletin.
  func copy(to folder: String) throws {
    for part in ["content/fields", "templates"] {
      try Files.copyTree("\(repository)/\(part)", to: "\(folder)/\(part)")
    }
    // Of the registers the units alone: models and awards speak of campaigns that this bulletin does not have.
    try Files.makeFolder(folder + "/content/registers")
    let units = "content/registers/units.csv"
    try Files.write(try Files.text("\(repository)/\(units)"), to: "\(folder)/\(units)")
  }

  /// Of a line `  - {id: hieu-hoc, name: "…"}`.
  private static func topic(_ line: Substring) -> Topic? {
    let start = "  - {id: "
    guard line.hasPrefix(start) else { return nil }
    let id = line.dropFirst(start.count).prefix { $0 != "," && $0 != "}" }
    return Topic(id: String(id), name: quoted(in: line.dropFirst(start.count + id.count)) ?? String(id))
  }

  /// Of a line `name: "…"`.
  private static func value(of key: String, in lines: [Substring]) -> String {
    lines.first { $0.hasPrefix(key + ":") }.flatMap(quoted) ?? ""
  }

  private static func quoted(in line: Substring) -> String? {
    guard let start = line.firstIndex(of: "\"") else { return nil }
    return String(line[line.index(after: start)...].prefix { $0 != "\"" })
  }

  /// The first two cells of a row; only the second may be quoted.
  private static func unit(_ row: Substring) -> Unit {
    let id = row.prefix { $0 != "," }
    let rest = row.dropFirst(id.count + 1)
    let isQuoted = rest.first == "\""
    let name = isQuoted ? rest.dropFirst().prefix { $0 != "\"" } : rest.prefix { $0 != "," }
    return Unit(id: String(id), name: String(name))
  }
}
