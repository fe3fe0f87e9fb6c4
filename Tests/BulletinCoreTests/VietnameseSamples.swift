import BulletinTestSupport

/// Vietnamese letters and random text made of them, for comparison with oracles.
enum VietnameseSamples {
  static let lowerCase = Array(
    "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵfjwz"
  )
  static let letters = lowerCase + lowerCase.map { Character($0.uppercased()) }

  /// Words of one to seven letters, digits and signs between.
  static func text(words: Int, using random: inout SplitMix64) -> String {
    let separators = [" ", " ", " ", ", ", " – ", "\n", " 2018 ", " “", "” "]
    return (0..<words).map { _ in
      let word = (0..<Int.random(in: 1...7, using: &random)).map { _ in letters.randomElement(using: &random) ?? "a" }
      return String(word) + (separators.randomElement(using: &random) ?? " ")
    }.joined()
  }
}
