/// Sentences of synthetic stories.
struct Prose {
  private(set) var random: SplitMix64
  private let model: Words.Model
  private let place: String

  init(_ random: SplitMix64, about model: Words.Model, in place: String) {
    self.random = random
    self.model = model
    self.place = place
  }

  mutating func sentence() -> String {
    let (people, action, way, result) = (
      random.pick(Words.people), random.pick(Words.actions), random.pick(Words.ways), random.pick(Words.results)
    )
    let (time, count) = (random.pick(Words.times), random.number(in: 12...980))
    return switch random.number(in: 1...6) {
    case 1: "\(time), \(people) \(action) \(way), nhờ vậy \(result)."
    case 2: "Mô hình **\(model.name)** giúp \(people) \(action), qua đó \(result)."
    case 3: "Tại \(place), \(count) hộ đã \(action), góp \(count * 2) ngày công và \(count / 5 + 3) triệu đồng."
    case 4: "\(person()) cho biết \(people) bàn nhiều lần rồi mới \(action) \(way)."
    case 5: "\(time), việc \(action) tưởng khó mà *\(result)*, vì \(people) cùng làm với dân."
    default: "Nhờ đó, \(result); \(time.lowercased()) lại có thêm \(random.number(in: 2...40)) hộ xin tham gia."
    }
  }

  mutating func paragraph() -> String {
    (0..<random.number(in: 2...5)).map { _ in sentence() }.joined(separator: " ")
  }

  mutating func list() -> String {
    let isNumbered = random.chance(30)
    return (1...random.number(in: 3...5)).map { number in
      (isNumbered ? "\(number). " : "- ") + sentence()
    }.joined(separator: "\n")
  }

  mutating func table() -> String {
    let year = random.number(in: 2012...2020)
    let rows = (0..<random.number(in: 3...6)).map { row in
      "| \(year + row) | \(random.number(in: 20...900)) | \(random.number(in: 1...9)),\(random.number(in: 0...9)) |"
    }
    return (["| Năm | Số hộ tham gia | Kinh phí (tỷ đồng) |", "|---|---:|---:|"] + rows).joined(separator: "\n")
  }

  mutating func quote() -> String {
    "> “\(random.pick(Words.sayings))”\n>\n> \(person()), \(place)"
  }

  mutating func person() -> String {
    Prose.personName(&random)
  }

  static func personName(_ random: inout SplitMix64) -> String {
    [Words.familyNames, Words.middleNames, Words.givenNames].map { random.pick($0) }.joined(separator: " ")
  }

  /// Hands a draw to the caller from the same sequence.
  mutating func draw<Result>(_ take: (inout SplitMix64) -> Result) -> Result {
    take(&random)
  }
}
