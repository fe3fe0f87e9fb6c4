package import BulletinCore

/// The stages of a build, in the order of execution.
package enum BuildPhase: String, Sendable, CaseIterable {
  case discover, read, assemble, plan, render, index, publish

  /// For a progress line and the table of times.
  package var name: Wording {
    switch self {
    case .discover: Wording(vi: "tìm tệp", en: "discover")
    case .read: Wording(vi: "đọc", en: "read")
    case .assemble: Wording(vi: "ghép", en: "assemble")
    case .plan: Wording(vi: "lập kế hoạch", en: "plan")
    case .render: Wording(vi: "dựng trang", en: "render")
    case .index: Wording(vi: "lập chỉ mục tìm kiếm", en: "index")
    case .publish: Wording(vi: "đưa lên", en: "publish")
    }
  }
}

/// What a build tells while it works, for a progress line.
package enum BuildEvent: Sendable {
  case began(BuildPhase)
  /// So many of so many pages and files are written.
  case advanced(done: Int, total: Int)
  /// The new site lies in the place of the old one, with so many files without those of its search.
  case published(OutputCounts)
}
