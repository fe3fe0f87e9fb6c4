import BulletinCore
import BulletinTemplates

/// Names from A to Z in the Vietnamese alphabet, for lists of whatever bears a name.
struct AlphabetIndex {
  /// The letters that have names, `#` (what begins with no letter) first; inside of each the names as they came.
  let groups: [NameGroup]

  /// - Parameter names: In the order they shall have; the initial as of ``CollationKey/initial``.
  init(_ names: [(initial: String, link: LinkView)]) {
    let groups = Dictionary(grouping: names, by: \.initial).map { initial, names in
      (key: CollationKey(initial), group: NameGroup(initial: initial, names: names.map(\.link)))
    }
    self.groups = groups.sorted { $0.key < $1.key }.map(\.group)
  }

  /// Names that stand in an order of their own, in one group without a letter.
  init(ungrouped names: [LinkView]) {
    groups = names.isEmpty ? [] : [NameGroup(initial: "", names: names)]
  }

  /// The whole alphabet, and what else begins a name, as links to the groups; without an address where no name begins so.
  /// Empty where there is no choice between letters.
  var letters: [LinkView] {
    guard groups.count > 1 else { return [] }
    let present = Set(groups.map(\.initial))
    let others = present.subtracting(Self.alphabet).map { (key: CollationKey($0), letter: $0) }
    let all = Self.alphabet.map { (key: CollationKey($0), letter: $0) } + others
    return all.sorted { $0.key < $1.key }.map { _, letter in
      LinkView(label: letter, href: present.contains(letter) ? "#\(NameGroup.id(of: letter))" : "")
    }
  }

  /// The 29 letters of Vietnamese; F, J, W, Z begin names too and are shown where they do.
  private static let alphabet = [
    "A", "Ă", "Â", "B", "C", "D", "Đ", "E", "Ê", "G", "H", "I", "K", "L", "M", "N", "O", "Ô", "Ơ", "P", "Q", "R", "S",
    "T", "U", "Ư", "V", "X", "Y",
  ]
}

/// The names under one letter.
struct NameGroup: TemplateView {
  /// Empty where names are not grouped.
  let initial: String
  let names: [LinkView]

  /// `chu-d`, `chu-dd` for Đ: an id without diacritics that keeps the letters of the alphabet apart.
  static func id(of initial: String) -> String {
    "chu-" + (ids[initial] ?? Slug(folding: initial)?.string ?? "khac")
  }

  private static let ids = ["Ă": "aw", "Â": "aa", "Đ": "dd", "Ê": "ee", "Ô": "oo", "Ơ": "ow", "Ư": "uw", "#": "khac"]

  static let fields = ViewFields<NameGroup>("NameGroup", "Các tên cùng chữ cái đầu")
    .text("initial", "Chữ cái đầu; trống khi không chia nhóm") { $0.initial }
    .text("id", "Mã để liên kết tới nhóm") { NameGroup.id(of: $0.initial) }
    .list("names", "Các tên, theo thứ tự tiếng Việt") { $0.names }
}
