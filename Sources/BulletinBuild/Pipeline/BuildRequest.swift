package import BulletinCore
package import BulletinSite
package import SystemPackage

/// What is to be built, from where, and seen from which moment.
package struct BuildRequest: Sendable {
  package let content: FilePath
  package let templates: FilePath
  package let policy: PublishingPolicy
  /// Whether warnings stop the build as errors do.
  package let isStrict: Bool

  package init(content: FilePath, templates: FilePath, policy: PublishingPolicy, isStrict: Bool = false) {
    self.content = content
    self.templates = templates
    self.policy = policy
    self.isStrict = isStrict
  }

  func stops(at diagnostics: [Diagnostic]) -> Bool {
    isStrict ? !diagnostics.isEmpty : diagnostics.hasErrors
  }
}

/// The stages of a build, in the order of execution.
package enum BuildPhase: String, Sendable, CaseIterable {
  case discover, read, assemble, plan, render, publish

  package var name: Wording {
    switch self {
    case .discover: Wording(vi: "tìm tệp", en: "discover")
    case .read: Wording(vi: "đọc", en: "read")
    case .assemble: Wording(vi: "ghép", en: "assemble")
    case .plan: Wording(vi: "lập kế hoạch", en: "plan")
    case .render: Wording(vi: "dựng trang", en: "render")
    case .publish: Wording(vi: "đưa lên", en: "publish")
    }
  }
}

/// What a build tells while it works, for a progress line.
package enum BuildEvent: Sendable {
  case began(BuildPhase)
  /// So many of so many pages and files are written.
  case advanced(done: Int, total: Int)
}

/// What came of a build or a check.
package struct BuildReport: Sendable {
  /// Sorted by place.
  package internal(set) var diagnostics: [Diagnostic] = []
  package internal(set) var times: [PhaseTime] = []
  package internal(set) var storyCount = 0
  package internal(set) var pageCount = 0
  package internal(set) var heldBack: [HeldBackStory] = []
  /// Nil if nothing was published.
  package internal(set) var publication: PublicationReport?

  package struct PhaseTime: Sendable {
    package let phase: BuildPhase
    package let duration: Duration
  }

  /// Keeps how long a phase took.
  mutating func time<Result>(_ phase: BuildPhase, since start: ContinuousClock.Instant, _ result: Result) -> Result {
    times.append(PhaseTime(phase: phase, duration: start.duration(to: .now)))
    return result
  }
}
