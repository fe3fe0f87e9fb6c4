import Dispatch
import Glibc

/// Being asked to stop: by Ctrl+C, by the system, or because the terminal was closed.
enum Interruption {
  /// Waits for it; until then the signals do not end the program by themselves.
  static func wait() async {
    let (signals, continuation) = AsyncStream.makeStream(of: Void.self)
    let sources = [SIGINT, SIGTERM, SIGHUP].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number)
      source.setEventHandler { continuation.yield() }
      source.resume()
      return source
    }
    for await _ in signals { break }
    sources.forEach { $0.cancel() }
    // Who asks twice does not want to wait for what is still being written.
    for number in [SIGINT, SIGTERM, SIGHUP] { signal(number, SIG_DFL) }
  }
}
