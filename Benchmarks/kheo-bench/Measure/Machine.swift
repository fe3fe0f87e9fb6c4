import Glibc

/// The machine that measures, in words.
struct Machine {
  let processor: String
  let cores: Int
  /// Bytes.
  let memory: Int
  /// Of the work folder.
  let fileSystem: String
  let kernel: String
  let swift: String
  /// Which Khéo is measured: the commit of the checkout, or the program that was given instead.
  let kheo: String
  /// The average number of busy processes in the minute before.
  let load: String
  /// UTC.
  let date: String

  /// A paragraph.
  var words: String {
    """
    \(processor), \(cores) cores, \(Figures.decimal(Double(memory) / 1_073_741_824, 0)) GiB of memory, work folder on \(fileSystem), \
    Linux \(kernel), Swift \(swift); load before the first build \(load)
    """
  }

  static func processor(in cpuinfo: String) -> String {
    let line = cpuinfo.split(separator: "\n").first { $0.hasPrefix("model name") }
    return line?.split(separator: ":", maxSplits: 1).last.map(trimmed) ?? "unknown processor"
  }

  /// The type of the file system that is mounted nearest above a path.
  static func fileSystem(of path: String, in mounts: String) -> String {
    var best: (point: Substring, type: Substring) = ("", "unknown")
    for line in mounts.split(separator: "\n") {
      let words = line.split(separator: " ")
      guard words.count > 2 else { continue }
      let point = words[1]
      let isAbove = point == "/" || path == point || path.hasPrefix(point + "/")
      // Of two mounts on one point the later one shows.
      if isAbove, point.utf8.count >= best.point.utf8.count { best = (point, words[2]) }
    }
    return String(best.type)
  }

  static func swiftVersion(in text: String) -> String {
    let words = text.split { $0 == " " || $0 == "\n" }
    guard let place = words.firstIndex(of: "version"), place + 1 < words.count else { return "unknown" }
    return String(words[place + 1])
  }

  /// Short, with “and changes” where the checkout has any.
  private static func commit(of repository: String, said: String) -> String {
    do {
      _ = try ChildProcess.run(["git", "-C", repository, "rev-parse", "--short", "HEAD"], log: said)
      let commit = firstWord(try Files.text(said))
      let parts = ["Sources", "templates", "Package.swift"]
      _ = try ChildProcess.run(["git", "-C", repository, "status", "--porcelain", "--"] + parts, log: said)
      return try Files.text(said).isEmpty ? commit : commit + " and changes"
    } catch {
      return "unknown"
    }
  }

  private static func today() -> String {
    var now = time(nil)
    var parts = tm()
    gmtime_r(&now, &parts)
    let numbers = [Int(parts.tm_mon) + 1, Int(parts.tm_mday)].map { $0 < 10 ? "0\($0)" : "\($0)" }
    return "\(Int(parts.tm_year) + 1900)-\(numbers.joined(separator: "-"))"
  }

  private static func firstWord(_ text: String) -> String {
    text.split { $0 == " " || $0 == "\n" }.first.map(String.init) ?? ""
  }

  private static func trimmed(_ text: Substring) -> String { String(text.drop { $0 == " " }) }
}

extension Machine {
  /// The machine this runs on.
  ///
  /// - Parameters:
  ///   - work: A folder that exists; what programs say is kept in it for a moment.
  ///   - options: Which Khéo is measured.
  init(work: String, _ options: WorkOptions) throws {
    let said = work + "/said"
    _ = try ChildProcess.run(["swift", "--version"], log: said)
    let swift = Self.swiftVersion(in: try Files.text(said))
    self.init(
      processor: Self.processor(in: try Files.text("/proc/cpuinfo")),
      cores: sysconf(CInt(_SC_NPROCESSORS_ONLN)),
      memory: sysconf(CInt(_SC_PHYS_PAGES)) * sysconf(CInt(_SC_PAGESIZE)),
      fileSystem: Self.fileSystem(of: try Files.realPath(work), in: try Files.text("/proc/mounts")),
      kernel: Self.firstWord(try Files.text("/proc/sys/kernel/osrelease")),
      swift: swift,
      kheo: options.kheo ?? Self.commit(of: options.repository, said: said),
      load: Self.firstWord(try Files.text("/proc/loadavg")),
      date: Self.today()
    )
  }
}
