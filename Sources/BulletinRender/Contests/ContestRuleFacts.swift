import BulletinContent
import BulletinCore
import BulletinSite

extension ContestRules {
  /// The rules as lines of a table, those that the contest has.
  var facts: [FactView] {
    var facts: [FactView] = []
    if from != nil || to != nil {
      facts.append(FactView(label: "Đăng, phát", value: ContestWords.window(self).vi))
    }
    if !types.isEmpty {
      facts.append(FactView(label: "Loại hình", value: types.map(\.shownName).joined(separator: ", ")))
    }
    if !genres.isEmpty {
      facts.append(FactView(label: "Thể loại", value: genres.map(\.shownName).joined(separator: ", ")))
    }
    facts += limits.map { FactView(label: "Độ dài", value: $0.words) }
    switch priorPrizes {
    case .declare?:
      facts.append(
        FactView(label: "Đã có giải nơi khác", value: "được dự thi, phải khai giải, đơn vị tổ chức, thời gian")
      )
    case .refuse?: facts.append(FactView(label: "Đã có giải nơi khác", value: "không nhận"))
    case nil: break
    }
    if needsScript {
      facts.append(FactView(label: "Lời bình", value: "tác phẩm phát thanh, truyền hình phải kèm lời bình"))
    }
    return facts
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
