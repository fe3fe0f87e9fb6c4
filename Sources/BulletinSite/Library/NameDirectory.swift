import BulletinCore

/// Gathers names as stories write them (tags, authors) into one entry a name, and gives each an address of its own.
struct NameDirectory {
  struct Entry {
    var name: String
    var firstPlace: Diagnostic.Place
    var stories: [Int]
    var slug: Slug?
  }

  /// In order of first appearance, oldest story first.
  private(set) var entries: [Entry] = []
  private var positions: [ToneKey: Int] = [:]
  /// The entry of each spelling that was met: its key is made only once.
  private var spellings: [String: Int] = [:]
  private(set) var diagnostics: [Diagnostic] = []
  private let diagnosticID: String

  /// - Parameter diagnosticID: The id of the warning about a name that is spelt in several ways.
  init(diagnosticID: String) {
    self.diagnosticID = diagnosticID
  }

  /// Notes that a story bears a name. Stories must come oldest first, so that a name keeps its address when later ones come.
  mutating func add(_ name: Located<String>, story: Int, file: SourceFile) -> Int {
    if let position = spellings[name.value] {
      if entries[position].stories.last != story { entries[position].stories.append(story) }
      return position
    }
    let key = ToneKey(name.value)
    if let position = positions[key] {
      if entries[position].stories.last != story { entries[position].stories.append(story) }
      spellings[name.value] = position
      diagnostics.append(
        .nameVariant(
          name.value,
          of: entries[position].name,
          id: diagnosticID,
          at: .init(file, name.range),
          first: entries[position].firstPlace
        )
      )
      return position
    }
    positions[key] = entries.count
    spellings[name.value] = entries.count
    entries.append(Entry(name: name.value, firstPlace: .init(file, name.range), stories: [story]))
    return entries.count - 1
  }

  /// Gives out addresses: the folded name, for the second name that folds to the same with `-2`, and so on.
  ///
  /// - Parameter fixed: Addresses that a register sets.
  mutating func assignSlugs(fixed: [String: Slug] = [:]) {
    var used: Set<Slug> = []
    for index in entries.indices {
      if let slug = fixed[entries[index].name] {
        entries[index].slug = slug
        used.insert(slug)
      }
    }
    for index in entries.indices where entries[index].slug == nil {
      guard let base = Slug(folding: entries[index].name, maximumLength: 80) else {
        diagnostics.append(.nameWithoutLetters(entries[index].name, at: entries[index].firstPlace))
        continue
      }
      var slug: Slug? = base
      var number = 2
      while let taken = slug, used.contains(taken) {
        slug = Slug(exactly: "\(base)-\(number)")
        number += 1
      }
      if let slug {
        entries[index].slug = slug
        used.insert(slug)
      }
    }
  }
}

extension Diagnostic {
  static func nameVariant(_ name: String, of other: String, id: String, at place: Place, first: Place) -> Diagnostic {
    Diagnostic(
      .warning,
      id,
      at: place,
      Wording(vi: "“\(name)” và “\(other)” được coi là một", en: "“\(name)” and “\(other)” are taken for one"),
      fix: Wording(vi: "viết thống nhất: \(other)", en: "write it one way: \(other)"),
      notes: [Note(Wording(vi: "lần đầu viết ở đây", en: "first written here"), at: first)]
    )
  }

  static func nameWithoutLetters(_ name: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .error,
      "name-without-letters",
      at: place,
      Wording(vi: "“\(name)” không có chữ hay số nào", en: "“\(name)” has neither letter nor digit"),
      fix: Wording(vi: "viết tên bằng chữ", en: "write the name in letters")
    )
  }
}
