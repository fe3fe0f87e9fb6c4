package import BulletinBuild
package import BulletinCore
package import SystemPackage

/// What a preview tells the terminal.
package enum PreviewEvent: Sendable {
  /// A build came to its end, with a new site or with findings that stopped it.
  case built(BuildReport, Duration)
  /// The machine refused something.
  case failed(any WordedError)
}

/// Builds the site again and again, one build at a time, and tells the pages what came of it.
package struct PreviewBuilder: Sendable {
  /// Made anew for every build, because the time of day decides what is due.
  let request: @Sendable () throws -> BuildRequest
  let site: FilePath
  let stream: ReloadStream
  let language: MessageLanguage
  let observer: @Sendable (PreviewEvent) -> Void

  package init(
    _ request: @escaping @Sendable () throws -> BuildRequest,
    site: FilePath,
    stream: ReloadStream,
    language: MessageLanguage,
    observer: @escaping @Sendable (PreviewEvent) -> Void
  ) {
    self.request = request
    self.site = site
    self.stream = stream
    self.language = language
    self.observer = observer
  }

  /// How long nobody must have written anything before the search is brought up to date.
  private static let pause = Duration.seconds(1)

  /// Builds at once, then after each change, until the task is cancelled. However much changes during a build, one more
  /// follows it: the stream holds one change at most.
  ///
  /// Pages come first: the search of the whole bulletin follows when the writer pauses, and gives way when the writer goes on.
  package func run(after watcher: ChangeWatcher) async {
    let rest = watcher.rest
    var files = 0
    var indexing: Task<Int?, Never>?
    func build(_ search: SearchTiming) async {
      guard await self.build(search, rest, &files) else { return }
      let known = files
      indexing = Task {
        guard (try? await Task.sleep(for: Self.pause)) != nil else { return nil }
        var files = known
        _ = await self.build(.now, rest, &files)
        return files
      }
    }
    await build(.later)
    for await _ in watcher.changes {
      indexing?.cancel()
      files = await indexing?.value ?? files
      indexing = nil
      await build(.later)
    }
    indexing?.cancel()
    _ = await indexing?.value
  }

  /// - Parameter files: how many the site has without its search.
  /// - Returns: whether the search is older than the pages.
  private func build(_ search: SearchTiming, _ rest: WritingRest, _ files: inout Int) async -> Bool {
    let start = ContinuousClock.now
    rest.noteBuild()
    do {
      let request = try request()
      let known = files
      let report = try await request.build(to: site, search: search, beforePublishing: rest.settle) { event in
        if case .published(let counts) = event { show(counts, known: known) }
      }
      if report.publication != nil, let counts = report.countsWithoutSearch {
        files = counts.files
        // The search alone is nothing that a writer waits to hear of.
        if isSame(counts, known: known), search == .now { return false }
      } else {
        try await rest.settle()
        tell(request.isStrict ? report.diagnostics : report.diagnostics.filter { $0.severity == .error })
      }
      observer(.built(report, start.duration(to: .now)))
      return report.isSearchStale
    } catch let error as any WordedError {
      guard (try? await rest.settle()) != nil else { return false }
      stream.update { state in
        state.faults = [PreviewFault(error, language)]
        state.hiddenCount = 0
      }
      observer(.failed(error))
    } catch {
      // Cancelled: the preview ends, or somebody writes on.
    }
    return false
  }

  /// Tells the pages of the new site, before the build leaves to the next what it made.
  private func show(_ counts: OutputCounts, known files: Int) {
    stream.update { state in
      if !isSame(counts, known: files) { state.site += 1 }
      if counts.copied > 0 { state.copies += 1 }
      state.faults = []
      state.hiddenCount = 0
    }
  }

  /// Whether a file was saved as it was, or put back as it was: nobody's page has to be loaded again for that.
  private func isSame(_ counts: OutputCounts, known files: Int) -> Bool {
    counts.unchanged == counts.files && counts.files == files
  }

  private func tell(_ diagnostics: [Diagnostic]) {
    var locator = DiagnosticLocator()
    let shown = diagnostics.prefix(PreviewState.mostFaults).map { PreviewFault($0, language, &locator) }
    stream.update { state in
      state.faults = shown
      state.hiddenCount = diagnostics.count - shown.count
    }
  }
}
