import Foundation

/// Compares files with those that lie in Tests/Golden/NAME/expected.
///
/// `KHEO_RECORD=1 swift test --filter Golden` writes them anew; look at the difference before committing it.
package enum SiteGolden {
  /// - Returns: What differs, readable; empty if nothing does. A file too many is as wrong as one that is missing.
  package static func differences(of files: [String: [UInt8]], from name: String) throws -> [String] {
    let folder = "\(SiteRepository.goldens)/\(name)/expected"
    if ProcessInfo.processInfo.environment["KHEO_RECORD"] == "1" { return try record(files, in: folder) }
    return compare(files, with: SiteSnapshot(of: folder).contents)
  }

  /// One line a file that differs, in the order of paths.
  package static func compare(_ files: [String: [UInt8]], with expected: [String: [UInt8]]) -> [String] {
    Set(files.keys).union(expected.keys).sorted().compactMap { path in
      switch (expected[path], files[path]) {
      case (nil, _?): "\(path): unexpected"
      case (_?, nil): "\(path): missing"
      case (let wanted?, let found?) where wanted != found: "\(path): \(firstDifference(wanted, found))"
      default: nil
      }
    }
  }

  /// The sites that have a folder.
  package static var names: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: SiteRepository.goldens)) ?? []).sorted()
  }

  private static func record(_ files: [String: [UInt8]], in folder: String) throws -> [String] {
    try? FileManager.default.removeItem(atPath: folder)
    for (path, bytes) in files {
      let url = URL(fileURLWithPath: folder + "/" + path)
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: url)
    }
    return []
  }

  /// `line 12` with both lines, the part that is the same left out where it is long.
  static func firstDifference(_ wanted: [UInt8], _ found: [UInt8]) -> String {
    let wantedLines = String(decoding: wanted, as: UTF8.self).components(separatedBy: "\n")
    let foundLines = String(decoding: found, as: UTF8.self).components(separatedBy: "\n")
    let same = zip(wantedLines, foundLines).prefix { $0 == $1 }.count
    func shown(_ lines: [String]) -> String {
      guard same < lines.count else { return "(the file ends)" }
      return lines[same].count > 200 ? "\(lines[same].prefix(200))…" : lines[same]
    }
    return "line \(same + 1) differs\n  expected: \(shown(wantedLines))\n  found:    \(shown(foundLines))"
  }
}
