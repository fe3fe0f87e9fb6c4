import BulletinTestSupport
import Testing

@testable import BulletinCore

@Suite struct PersonNameKeyTests {
  static let people = [
    "Nguyễn Văn An", "Trần Thị Ánh", "Lê Văn Ân", "Đinh Văn Dũng", "Đỗ Văn Đạt", "Nguyễn Thị Hoa", "Nguyễn Thị Hòa",
    "Hồ Văn Hoá",
    "Phạm Tấn Hoàng", "Trương Thanh Long", "Y Thương", "Hoàng Văn Trường",
  ]

  @Test("sorts people by tên, then đệm, then họ")
  func people() {
    var random = SplitMix64(seed: 3)
    for _ in 0..<20 {
      #expect(
        PersonNameKeyTests.people.shuffled(using: &random).sorted { PersonNameKey($0) < PersonNameKey($1) }
          == Self.people
      )
    }
  }

  @Test("puts a name without đệm before all names with one")
  func middleNames() {
    let names = ["Y Thương", "Lê An Thương", "Bùi Văn Thương", "Lê Văn Thương", "Đỗ Văn Bá Thương"]
    #expect(names.reversed().sorted { PersonNameKey($0) < PersonNameKey($1) } == names)
  }

  @Test("sorts by the given text instead, word for word, where there is one")
  func overrides() {
    let keys: [(String, PersonNameKey)] = [
      ("Trần Văn Rơ", PersonNameKey("Trần Văn Rơ")),
      ("Rơ Châm Khoan", PersonNameKey("Rơ Châm Khoan", sortedAs: "Rơ Châm Khoan")),
      ("Lê Văn Khoan", PersonNameKey("Lê Văn Khoan")),
      ("Xuân Tươi", PersonNameKey("Xuân Tươi", sortedAs: "Xuân Tươi")),
      ("Đỗ Thị Xuân", PersonNameKey("Đỗ Thị Xuân")),
    ]
    let sorted = keys.sorted { $0.1 < $1.1 }.map(\.0)
    #expect(sorted == ["Lê Văn Khoan", "Rơ Châm Khoan", "Trần Văn Rơ", "Đỗ Thị Xuân", "Xuân Tươi"])
  }

  @Test("takes the heading from the tên, or from the given text")
  func initials() {
    #expect(PersonNameKey("Đỗ Văn Đạt").initial == "Đ")
    #expect(PersonNameKey("Trần Thị Ánh").initial == "A")
    #expect(PersonNameKey("Rơ Châm Khoan", sortedAs: "Rơ Châm Khoan").initial == "R")
    #expect(PersonNameKey("").initial == "#")
  }
}
