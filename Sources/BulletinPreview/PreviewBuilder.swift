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

  /// Builds at once, then after each change, until the task is cancelled. However much changes during a build, one more
  /// follows it: the stream holds one change at most.
  package func run(after changes: AsyncStream<Void>) async {
    var files = 0
    await build(&files)
    for await _ in changes { await build(&files) }
  }

  /// - Parameter files: how many the site has.
  private func build(_ files: inout Int) async {
    let start = ContinuousClock.now
    do {
      let request = try request()
      let report = try await request.build(to: site)
      let faults = request.isStrict ? report.diagnostics : report.diagnostics.filter { $0.severity == .error }
      if let counts = report.publication?.counts {
        // A file saved as it was, or put back as it was: nobody's page has to be loaded again for that.
        let isSame = counts.unchanged == counts.files && counts.files == files
        files = counts.files
        stream.update { state in
          if !isSame { state.site += 1 }
          state.faults = []
          state.hiddenCount = 0
        }
      } else {
        tell(faults)
      }
      observer(.built(report, start.duration(to: .now)))
    } catch let error as any WordedError {
      stream.update { state in
        state.faults = [PreviewFault(error, language)]
        state.hiddenCount = 0
      }
      observer(.failed(error))
    } catch {
      // Cancelled: the preview ends.
    }
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
