import BulletinCore

// What contests and their works refer to.

extension Diagnostic {
  static func contestUnknown(_ id: String, among ids: [String], at place: Place) -> Diagnostic {
    let list = ids.joined(separator: ", ")
    return Diagnostic(
      .error,
      "contest-unknown",
      at: place,
      Wording(vi: "không có cuộc thi “\(id)”", en: "there is no contest “\(id)”"),
      fix: NearMiss.best(for: id, among: ids).map {
        Wording(vi: "có phải ý bạn là “\($0)”?", en: "did you mean “\($0)”?")
      } ?? Wording(vi: "viết tệp content/contests/\(id).md", en: "write content/contests/\(id).md"),
      notes: ids.isEmpty ? [] : [Note(Wording(vi: "các cuộc thi: \(list)", en: "the contests: \(list)"))]
    )
  }

  static func contestTableName(at place: Place) -> Diagnostic {
    Diagnostic(
      .error,
      "contest-table-name",
      at: place,
      Wording(
        vi: "tên bảng không cho biết là của cuộc thi nào",
        en: "the table's name does not say of which contest it is"
      ),
      fix: Wording(vi: "đổi tên thành MÃ-CUỘC-THI-entries.csv", en: "rename it to CONTEST-ID-entries.csv")
    )
  }

  static func workTwice(_ title: String, at place: Place, other: Place) -> Diagnostic {
    Diagnostic(
      .error,
      "contest-work-twice",
      at: place,
      Wording(vi: "“\(title)” dự thi hai lần: ở bảng này và ở phần đầu bài", en: "“\(title)” is entered twice"),
      fix: Wording(
        vi: "xóa dòng này, hoặc xóa khối contest của bài",
        en: "delete this row, or the story's contest block"
      ),
      notes: [Note(Wording(vi: "khối contest của bài ở đây", en: "the story's contest block is here"), at: other)]
    )
  }

  static func workStoryAmbiguous(_ name: String, paths: [String], at place: Place) -> Diagnostic {
    let list = paths.joined(separator: ", ")
    return Diagnostic(
      .error,
      "contest-story-ambiguous",
      at: place,
      Wording(vi: "có nhiều bài tên “\(name)”", en: "several stories are called “\(name)”"),
      fix: Wording(
        vi: "ghi cả năm, như \(paths.first ?? name)",
        en: "write the year too, such as \(paths.first ?? name)"
      ),
      notes: [Note(Wording(vi: "các bài: \(list)", en: "the stories: \(list)"))]
    )
  }

  static func workStoryUnknown(_ name: String, suggestion: String?, at place: Place) -> Diagnostic {
    Diagnostic(
      .error,
      "contest-story-unknown",
      at: place,
      Wording(vi: "bản tin không có bài “\(name)”", en: "the bulletin has no story “\(name)”"),
      fix: suggestion.map { Wording(vi: "có phải ý bạn là “\($0)”?", en: "did you mean “\($0)”?") }
        ?? Wording(
          vi: "ghi tên trang của bài, hoặc bỏ trống khi tác phẩm không có trong bản tin",
          en: "write the story's slug, or leave it empty if the bulletin does not have the work"
        )
    )
  }
}
