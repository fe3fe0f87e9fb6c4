/// Files of a contest as editors write them, with no more than they must have.
enum ContestText {
  static func contest(_ more: String) -> String { "---\nname: Cuộc thi\nsummary: Một câu.\n\(more)\n---\n" }

  static func story(_ title: String, contest: String) -> String {
    """
    ---
    title: \(title)
    date: 12/5/2018
    field: kinh-te
    summary: Một câu.
    authors: [Lê Thị B]
    contest: \(contest)
    ---
    Thân bài có bảy chữ ở đây.
    """
  }
}
