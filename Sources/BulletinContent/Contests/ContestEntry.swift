package import BulletinCore

/// A story's entry in a press contest: the `contest:` block of its front matter.
package final class ContestEntry: ContentRecord {
  /// The contest's id.
  package let contest: Located<Slug>
  package let facts: ContestWorkFacts

  static let id = Key(
    "id",
    aliases: ["mã", "cuộc thi"],
    .located(.slug),
    isRequired: true,
    meaning: "Mã cuộc thi: tên tệp trong `content/contests/`.",
    example: "bao-chi-2017-2020"
  )

  package static let schema = RecordSchema(
    id: "contest-entry",
    name: Wording(vi: "phần dự thi", en: "a contest entry"),
    meaning: "Bài dự thi báo chí.",
    keys: [id.shape] + ContestWorkKeys.shapes
  )

  package init?(from reader: inout RecordReader) {
    let contest = reader(ContestEntry.id)
    let facts = ContestWorkFacts(from: &reader)
    guard let contest, let facts else { return nil }
    self.contest = contest
    self.facts = facts
  }
}
