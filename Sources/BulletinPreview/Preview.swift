package import BulletinBuild
package import BulletinCore
package import SystemPackage

/// A live preview: a site in a folder of its own, built anew after every change, seen by browsers of this machine.
package struct Preview: Sendable {
  package let server: PreviewServer
  package let stream: ReloadStream
  /// Where the site is built.
  private let folder: TemporaryFolder
  private let watcher: ChangeWatcher
  private let builder: PreviewBuilder

  /// Opens the address and begins to watch; nothing is built yet.
  ///
  /// - Parameters:
  ///   - folders: what the site is made from.
  ///   - network: the machine's address in the local network, if it is to be opened there too.
  ///   - request: what to build, asked before every build.
  /// - Throws: ``DiskError`` or ``PreviewError``.
  package static func open(
    _ folders: [FilePath],
    language: MessageLanguage,
    port: PreviewServer.PortChoice,
    network: String? = nil,
    request: @escaping @Sendable () throws -> BuildRequest,
    observer: @escaping @Sendable (PreviewEvent) -> Void
  ) async throws -> Preview {
    let folder = try TemporaryFolder()
    let site = folder.path.appending("site")
    // mkdtemp(3) ends the name in six letters and digits of its own.
    let run = String((folder.path.lastComponent?.string ?? "").suffix(6))
    let stream = ReloadStream(run: run, language: language)
    let server = try await PreviewServer.open(
      PreviewSite(folder: site),
      stream,
      language: language,
      port: port,
      network: network
    )
    let builder = PreviewBuilder(request, site: site, stream: stream, language: language, observer: observer)
    // Before the first build, so that it misses nothing.
    let watcher = ChangeWatcher(folders)
    return Preview(server: server, stream: stream, folder: folder, watcher: watcher, builder: builder)
  }

  /// Builds and answers until the task is cancelled, and removes what was built.
  package func run() async {
    defer { folder.remove() }
    await withTaskGroup(of: Void.self) { group in
      group.addTask { await server.serve() }
      group.addTask { await builder.run(after: watcher) }
      group.addTask {
        while !Task.isCancelled {
          try? await Task.sleep(for: .seconds(10))
          stream.beat()
        }
      }
    }
  }
}
