package import BulletinContent
import BulletinCore

extension ContestRules {
  /// The rules as lines of a table, those that the contest has, for pages and books.
  package var lines: [(label: String, value: String)] {
    var lines: [(label: String, value: String)] = []
    if from != nil || to != nil {
      lines.append(("Đăng, phát", ContestWords.window(self).vi))
    }
    if !types.isEmpty {
      lines.append(("Loại hình", types.map(\.shownName).joined(separator: ", ")))
    }
    if !genres.isEmpty {
      lines.append(("Thể loại", genres.map(\.shownName).joined(separator: ", ")))
    }
    lines += limits.map { ("Độ dài", $0.words) }
    switch priorPrizes {
    case .declare?:
      lines.append(("Đã có giải nơi khác", "được dự thi, phải khai giải, đơn vị tổ chức, thời gian"))
    case .refuse?: lines.append(("Đã có giải nơi khác", "không nhận"))
    case nil: break
    }
    if needsScript {
      lines.append(("Lời bình", "tác phẩm phát thanh, truyền hình phải kèm lời bình"))
    }
    return lines
  }
}

extension ContestLimit {
  /// `phóng sự truyền hình: từ 5 phút đến 10 phút`.
  fileprivate var words: String {
    let subject = [genre?.shownName, type?.shownName].compactMap { $0 }.joined(separator: " ")
    let lengths = [
      Self.range(minimumSyllables, maximumSyllables, ContestLength.syllables),
      Self.range(minimumDuration, maximumDuration, ContestLength.duration),
    ].compactMap { $0 }.joined(separator: ", ")
    return subject.isEmpty ? lengths : "\(subject): \(lengths)"
  }

  private static func range(_ minimum: Int?, _ maximum: Int?, _ words: (Int) -> Wording) -> String? {
    switch (minimum, maximum) {
    case (nil, nil): nil
    case (let minimum?, nil): "ít nhất \(words(minimum).vi)"
    case (nil, let maximum?): "nhiều nhất \(words(maximum).vi)"
    case (let minimum?, let maximum?): "từ \(words(minimum).vi) đến \(words(maximum).vi)"
    }
  }
}
