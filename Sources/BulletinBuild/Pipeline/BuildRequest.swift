package import BulletinCore
package import BulletinSite
package import SystemPackage

/// What a build does with ``MemoryFolder``.
package enum MemoryUse: Sendable {
  /// Keeps what the last build made from the same, and leaves its own work to the next.
  case reuse
  /// Makes everything anew and leaves it to the next.
  case renew
  /// Neither reads nor leaves anything.
  case none
}

/// What is to be built, from where, and seen from which moment.
package struct BuildRequest: Sendable {
  /// The content folder, absolute or from the working folder; diagnostics call it as it is written here.
  package let content: FilePath
  /// The folder of the theme.
  package let templates: FilePath
  /// What is due, and whether the rest is shown too.
  package let policy: PublishingPolicy
  /// Whether warnings stop the build as errors do.
  package let isStrict: Bool
  /// Whether a search page and its index are built where site.yml does not refuse them.
  package let hasSearch: Bool
  package let memoryUse: MemoryUse
  /// What the process keeps for its next build; nil for a process that builds once.
  package let processMemory: ProcessMemory?

  /// Reads nothing yet; see ``check(observer:)`` and ``build(to:observer:)``.
  package init(
    content: FilePath,
    templates: FilePath,
    policy: PublishingPolicy,
    isStrict: Bool = false,
    hasSearch: Bool = true,
    memoryUse: MemoryUse = .reuse,
    processMemory: ProcessMemory? = nil
  ) {
    self.content = content
    self.templates = templates
    self.policy = policy
    self.isStrict = isStrict
    self.hasSearch = hasSearch
    self.memoryUse = memoryUse
    self.processMemory = processMemory
  }

  /// Whether these findings keep the site from being published.
  package func stops(at diagnostics: [Diagnostic]) -> Bool {
    isStrict ? !diagnostics.isEmpty : diagnostics.hasErrors
  }
}

extension UnknownName: WordedError {}
