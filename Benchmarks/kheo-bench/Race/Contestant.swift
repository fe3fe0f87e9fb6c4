/// Who runs in a race, in the order in which they take turns.
enum Contestant: CaseIterable {
  case hugo
  case kheo
  case copy
  case kheoWithSearch

  /// As tables and the picture call it.
  var name: String {
    switch self {
    case .hugo: "Hugo"
    case .kheo: "Khéo"
    case .copy: "cp -r"
    case .kheoWithSearch: "Khéo with search index"
    }
  }
}

/// What all of them cost in one round.
typealias RaceRound = [Contestant: ChildProcess]
