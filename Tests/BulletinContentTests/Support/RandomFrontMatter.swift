import BulletinTestSupport

/// Front matter as nobody would write all of it: lists and groups in each other, in blocks and in brackets, with every kind of
/// quotes, spaces, empty lines and comments.
struct RandomFrontMatter {
  private var random: SplitMix64

  private static let keys = [
    "title", "tiêu đề", "ngày", "\"src\"", "'a'", "a b", "x-y", "n1", "_", "-x", ".y", "<<", "~",
  ]
  private static let plain = [
    "a", "Dồn điền, đổi thửa", "12/5/2018", "06:30", "b#c", "https://a.vn/?q=1", "“b”", "–", "x-y", "a - b", "1.5",
    "(a)", "~", "-1", ".5", "../anh/a.png", "--- a", "...", "-", "<<", "=", "$a", "+5", "\\", "^;", "a'b\"c", "C:\\d",
    "a & b", "không", "👍🏽", "a  b", "a:b",
  ]
  private static let quoted = [
    "\"\"", "''", "\"a: b # c\"", "'Dân ''khéo'''", "\"a \\\"b\\\" \\\\\"", "\"Đường, [ {\"", "' a '", "\"\\n\"",
    "\"–\"", "'\\'",
  ]
  private static let signs = Array("a: -#[]{},\"'\n\\&*!|>%@`?~\t”\u{2028}\u{85}\u{FEFF}\u{1}đ".unicodeScalars)

  init(seed: UInt64) {
    random = SplitMix64(seed: seed)
  }

  mutating func next() -> String {
    blank() + mapping(indentation: 0, depth: 0)
  }

  /// Puts signs into a text, or takes something out of it, at one or two places.
  mutating func damage(_ text: inout String) {
    var scalars = text.unicodeScalars
    for _ in 0..<Int.random(in: 1...2, using: &random) {
      let place = scalars.index(scalars.startIndex, offsetBy: Int.random(in: 0...scalars.count, using: &random))
      switch Int.random(in: 0..<3, using: &random) {
      case 0 where place < scalars.endIndex: scalars.remove(at: place)
      case 1 where place < scalars.endIndex: scalars.replaceSubrange(place...place, with: [pick(Self.signs)])
      default: scalars.insert(pick(Self.signs), at: place)
      }
    }
    text = String(scalars)
  }

  private mutating func pick<Item>(_ items: [Item]) -> Item { items[Int.random(in: items.indices, using: &random)] }

  private mutating func chance(_ one: Int) -> Bool { Int.random(in: 0..<one, using: &random) == 0 }

  private mutating func spaces(_ range: ClosedRange<Int>) -> String {
    String(repeating: " ", count: Int.random(in: range, using: &random))
  }

  private mutating func blank() -> String {
    guard chance(6) else { return "" }
    return pick(["\n", "  \n", "# a: b\n", "   # “c”\n"])
  }

  private mutating func lineEnd() -> String {
    (chance(5) ? pick([" ", "  ", " # ghi chú", "  #x"]) : "") + "\n" + blank()
  }

  private mutating func scalar() -> String { chance(2) ? pick(Self.quoted) : pick(Self.plain) }

  private mutating func mapping(indentation: Int, depth: Int) -> String {
    var text = ""
    var keys = Self.keys
    for count in 0..<Int.random(in: 1...4, using: &random) {
      let key = chance(40) ? pick(keys) : keys.remove(at: Int.random(in: keys.indices, using: &random))
      // The first key stands where the caller put it.
      text += (count > 0 ? String(repeating: " ", count: indentation) : "") + key + (chance(10) ? " " : "") + ":"
      text += value(indentation: indentation, depth: depth)
    }
    return text
  }

  private mutating func value(indentation: Int, depth: Int) -> String {
    switch Int.random(in: 0..<(depth < 3 ? 12 : 8), using: &random) {
    case 0: return lineEnd()
    case 1, 2: return spaces(1...3) + flow(depth: depth) + lineEnd()
    case 3...7: return spaces(1...2) + scalar() + lineEnd()
    case 8, 9:
      let inner = indentation + Int.random(in: 1...3, using: &random)
      return lineEnd() + String(repeating: " ", count: inner) + mapping(indentation: inner, depth: depth + 1)
    default:
      return lineEnd() + list(indentation: indentation + Int.random(in: 0...2, using: &random), depth: depth + 1)
    }
  }

  private mutating func list(indentation: Int, depth: Int) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      let gap = spaces(1...2)
      text += String(repeating: " ", count: indentation) + "-" + gap
      switch Int.random(in: 0..<4, using: &random) {
      case 0: text += mapping(indentation: indentation + 1 + gap.utf8.count, depth: depth + 1)
      case 1: text += flow(depth: depth) + lineEnd()
      default: text += scalar() + lineEnd()
      }
    }
    return text
  }

  private mutating func flow(depth: Int) -> String {
    let isList = chance(2)
    let members = (0..<Int.random(in: 0...3, using: &random)).map { count in
      let value = depth < 3 && chance(6) ? flow(depth: depth + 1) : scalar()
      return isList ? value : "\(Self.keys[count + Int.random(in: 0...3, using: &random)]):\(spaces(0...2))\(value)"
    }
    let text = members.map { spaces(0...1) + $0 + spaces(0...1) }.joined(separator: ",")
    return isList ? "[\(text)]" : "{\(text)}"
  }
}
