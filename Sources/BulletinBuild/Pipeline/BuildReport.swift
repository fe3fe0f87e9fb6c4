package import BulletinCore
package import BulletinSite

/// What came of a build or a check.
package struct BuildReport: Sendable {
  /// Sorted by place.
  package internal(set) var diagnostics: [Diagnostic] = []
  /// Of the phases that were reached.
  package internal(set) var times: [PhaseTime] = []
  /// Stories on the site, without notices of withdrawn ones; 0 if the content was not joined.
  package internal(set) var storyCount = 0
  /// Pages of the site, lists and notices among them; 0 if they were not planned.
  package internal(set) var pageCount = 0
  /// By path.
  package internal(set) var heldBack: [HeldBackStory] = []
  /// What was read; nil without a usable site.yml.
  package internal(set) var content: ParsedContent?
  /// What was joined, even if findings stopped the build; nil without a usable site.yml.
  package internal(set) var library: Library?
  /// Of every page of a published site.
  package internal(set) var reasons: [(path: OutputPath, reason: PageReason)] = []
  /// What kept the build from leaving something to the next one, if so; see ``MemoryFolder``.
  package internal(set) var memoryFault: DiskError?
  /// Of the site without the files of its search; nil if it was not written.
  package internal(set) var countsWithoutSearch: OutputCounts?
  /// Whether the search is that of an older site; see ``SearchTiming``.
  package internal(set) var isSearchStale = false
  /// Nil if nothing was published.
  package internal(set) var publication: PublicationReport?
  /// What the site was made from and with, kept for a process that ends with the report: giving the memory of ten thousand stories
  /// back piece by piece takes a tenth of the time of a small build.
  var remains: [any Sendable] = []

  /// How long a phase took, by the wall clock.
  package struct PhaseTime: Sendable {
    package let phase: BuildPhase
    package let duration: Duration
  }

  /// Notes further findings.
  mutating func add(_ findings: [Diagnostic]) {
    guard !findings.isEmpty else { return }
    diagnostics = (diagnostics + findings).sortedByPlace()
  }

  /// Keeps how long a phase took, and hands its result through.
  @discardableResult
  mutating func time<Result>(_ phase: BuildPhase, since start: ContinuousClock.Instant, _ result: Result) -> Result {
    times.append(PhaseTime(phase: phase, duration: start.duration(to: .now)))
    return result
  }
}
