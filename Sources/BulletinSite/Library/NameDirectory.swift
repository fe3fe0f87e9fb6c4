import BulletinCore

/// Gathers names as stories write them (tags, authors) into one entry a name, and gives each an address of its own.
struct NameDirectory {
  /// What the names name, for messages.
  enum Kind {
    case tag, author
  }

  /// A name under its first spelling.
  struct Entry {
    let name: String
    let key: ToneKey
    /// The name folded, which is its address unless another name has taken that.
    let foldedName: Slug
    let firstPlace: Diagnostic.Place
    var spellings: Set<String>
    /// Oldest first.
    var stories: [Int]
  }

  /// A name byte by byte: as a `String` it would be normalized each time it is looked up, which files are already.
  private struct Spelling: Hashable {
    let text: String

    static func == (left: Spelling, right: Spelling) -> Bool {
      var (left, right) = (left.text, right.text)
      return left.withUTF8 { left in right.withUTF8 { right in left.elementsEqual(right) } }
    }

    func hash(into hasher: inout Hasher) {
      var text = text
      text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
  }

  /// In order of first appearance, oldest story first.
  private(set) var entries: [Entry] = []
  private var positions: [ToneKey: Int] = [:]
  /// Names are nearly always spelt as before; their keys need not be made again.
  private var knownSpellings: [Spelling: Int] = [:]
  private(set) var diagnostics: [Diagnostic] = []
  private let kind: Kind

  /// So long may the address of a name be, without the number that tells equal ones apart (bytes).
  static let maximumSlugLength = 80

  init(of kind: Kind) {
    self.kind = kind
  }

  /// Notes that a story bears a name. Stories must come oldest first, so that a name keeps its address when later ones come.
  ///
  /// - Returns: The position of the name's entry; nil for a name without a letter, which is reported.
  mutating func add(_ name: Located<String>, story: Int, file: SourceFile) -> Int? {
    let spelling = Spelling(text: name.value)
    if let position = knownSpellings[spelling] {
      if entries[position].stories.last != story { entries[position].stories.append(story) }
      return position
    }
    let key = ToneKey(name.value)
    let place = Diagnostic.Place(file, name.range)
    if let position = positions[key] {
      if entries[position].stories.last != story { entries[position].stories.append(story) }
      knownSpellings[spelling] = position
      if entries[position].spellings.insert(name.value).inserted {
        let first = entries[position]
        diagnostics.append(
          .nameVariant(kind, name.value, of: first.name, at: place, first: first.firstPlace)
        )
      }
      return position
    }
    guard let foldedName = Slug(folding: name.value, maximumLength: Self.maximumSlugLength) else {
      diagnostics.append(.nameWithoutLetters(name.value, at: place))
      return nil
    }
    positions[key] = entries.count
    knownSpellings[spelling] = entries.count
    entries.append(
      Entry(
        name: name.value,
        key: key,
        foldedName: foldedName,
        firstPlace: place,
        spellings: [name.value],
        stories: [story]
      )
    )
    return entries.count - 1
  }

  /// The address of each entry: its folded name, for the second name that folds to the same with `-2`, and so on.
  ///
  /// - Parameter fixed: Addresses that a register sets.
  func slugs(fixed: [ToneKey: Slug] = [:]) -> [Slug] {
    let others = entries.filter { fixed[$0.key] == nil }.map(\.foldedName)
    var numbered = Slug.numbered(others, besides: Set(entries.compactMap { fixed[$0.key] })).makeIterator()
    return entries.compactMap { fixed[$0.key] ?? numbered.next() }
  }
}

extension Diagnostic {
  static func nameVariant(
    _ kind: NameDirectory.Kind,
    _ name: String,
    of other: String,
    at place: Place,
    first: Place
  ) -> Diagnostic {
    let fix = Wording(vi: "viết thống nhất: \(other)", en: "write it one way: \(other)")
    let notes = [Note(Wording(vi: "lần đầu viết ở đây", en: "first written here"), at: first)]
    switch kind {
    case .tag:
      let headline = Wording(
        vi: "chủ đề “\(name)” và “\(other)” được coi là một",
        en: "the tags “\(name)” and “\(other)” are taken for one"
      )
      return Diagnostic(.warning, "tag-variant", at: place, headline, fix: fix, notes: notes)
    case .author:
      let headline = Wording(
        vi: "tác giả “\(name)” và “\(other)” được coi là một",
        en: "the authors “\(name)” and “\(other)” are taken for one"
      )
      return Diagnostic(.warning, "author-variant", at: place, headline, fix: fix, notes: notes)
    }
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
