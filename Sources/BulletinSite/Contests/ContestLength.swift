package import BulletinCore

/// Lengths of works as people say them.
package enum ContestLength {
  /// `1.450 chữ`.
  package static func syllables(_ count: Int) -> Wording {
    let number = VietnameseNumber.format(count)
    return Wording(vi: "\(number) chữ", en: "\(count) syllables")
  }

  /// `6 phút 30 giây`, from seconds.
  package static func duration(_ seconds: Int) -> Wording {
    let (minutes, rest) = (seconds / 60, seconds % 60)
    let vi = [minutes > 0 ? "\(minutes) phút" : nil, rest > 0 || minutes == 0 ? "\(rest) giây" : nil]
    let en = [minutes > 0 ? "\(minutes) min" : nil, rest > 0 || minutes == 0 ? "\(rest) s" : nil]
    return Wording(
      vi: vi.compactMap { $0 }.joined(separator: " "),
      en: en.compactMap { $0 }.joined(separator: " ")
    )
  }
}
