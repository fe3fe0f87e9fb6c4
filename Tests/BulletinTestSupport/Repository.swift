package import Foundation

/// The repository the tests were built from, for tests about its own files.
package enum Repository {
  /// Two folders above this one.
  package static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The text of a file, by its path from the repository's root.
  package static func text(_ path: String) throws -> String {
    try String(contentsOf: folder.appending(path: path), encoding: .utf8)
  }

  /// The files under a folder whose names end in `suffix`, as sorted paths from the repository's root.
  package static func files(under path: String, suffix: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder.appending(path: path).path)
      .filter { $0.hasSuffix(suffix) }.sorted().map { "\(path)/\($0)" }
  }

  /// Whether the generated file at `path` says what the program says today. With `KHEO_RECORD=1` in the environment it is
  /// written first.
  package static func isCurrent(_ path: String, _ expected: String) throws -> Bool {
    let url = folder.appending(path: path)
    if ProcessInfo.processInfo.environment["KHEO_RECORD"] == "1" {
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try expected.write(to: url, atomically: true, encoding: .utf8)
    }
    return try text(path) == expected
  }
}
