import CLinux
import Glibc

/// Standard output or standard error, byte by byte.
struct Terminal: Sendable {
  private let descriptor: CInt

  static let standardOutput = Terminal(descriptor: STDOUT_FILENO)
  static let standardError = Terminal(descriptor: STDERR_FILENO)

  /// Whether a person is looking.
  var isInteractive: Bool {
    isatty(descriptor) == 1 && getenv("TERM").map { String(cString: $0) } != "dumb"
  }

  /// Whether colours are welcome (no-color.org: an empty `NO_COLOR` counts as none).
  var showsColour: Bool { isInteractive && (getenv("NO_COLOR")?.pointee ?? 0) == 0 }

  /// Whether a window holds so much; one that does not tell its size is taken for large enough.
  func holds(columns: Int, lines: Int) -> Bool {
    var width: CInt = 0
    var height: CInt = 0
    guard kheo_get_window_size(descriptor, &width, &height) == 0, width > 0, height > 0 else { return true }
    return columns <= width && lines <= height
  }

  func write(_ text: String) {
    write(Array(text.utf8))
  }

  /// A reader that has gone away (`kheo check | head`) is no error.
  func write(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { return }
      rest = rest.dropFirst(written)
    }
  }
}
