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
  private static let rest = Duration.seconds(1)

  /// Builds at once, then after each change, until the task is cancelled. However much changes during a build, one more
  /// follows it: the stream holds one change at most.
  ///
  /// Pages come first: the search of the whole bulletin follows when the writer pauses, and gives way when the writer goes on.
  package func run(after changes: AsyncStream<Void>) async {
    var files = 0
    var indexing: Task<Int?, Never>?
    func build(_ search: SearchTiming) async {
      guard await self.build(search, &files) else { return }
      let known = files
      indexing = Task {
        guard (try? await Task.sleep(for: Self.rest)) != nil else { return nil }
        var files = known
        _ = await self.build(.now, &files)
        return files
      }
    }
    await build(.later)
    for await _ in changes {
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
  private func build(_ search: SearchTiming, _ files: inout Int) async -> Bool {
    let start = ContinuousClock.now
    do {
      let request = try request()
      let isForSearch = search == .now
      let report = try await request.build(to: site, search: search)
      let faults = request.isStrict ? report.diagnostics : report.diagnostics.filter { $0.severity == .error }
      if report.publication != nil, let counts = report.countsWithoutSearch {
        // A file saved as it was, or put back as it was: nobody's page has to be loaded again for that.
        let isSame = counts.unchanged == counts.files && counts.files == files
        files = counts.files
        stream.update { state in
          if !isSame { state.site += 1 }
          state.faults = []
          state.hiddenCount = 0
        }
        // The search alone is nothing that a writer waits to hear of.
        if isSame, isForSearch { return false }
      } else {
        tell(faults)
      }
      observer(.built(report, start.duration(to: .now)))
      return report.isSearchStale
    } catch let error as any WordedError {
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

  private func tell(_ diagnostics: [Diagnostic]) {
    var locator = DiagnosticLocator()
    let shown = diagnostics.prefix(PreviewState.mostFaults).map { PreviewFault($0, language, &locator) }
    stream.update { state in
      state.faults = shown
      state.hiddenCount = diagnostics.count - shown.count
    }
  }
}
