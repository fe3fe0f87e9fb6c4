package import BulletinBuild
import BulletinCore
import BulletinSite
import Foundation
import Synchronization
import SystemPackage

/// A site on the disk, in a temporary folder of its own that goes when the last reference goes: `content/`, perhaps
/// `templates/`, and `output/` once it is built.
package final class SiteFolder: Sendable {
  /// Absolute, without symbolic links.
  package let path: String
  /// Whether the site brought templates of its own; else the repository's are used.
  private let hasTemplates: Bool

  package init(_ text: SiteText = SiteText("")) throws {
    var template = Array((NSTemporaryDirectory() + "/kheo-scenario-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil, let real = realpath(template, nil) else { throw Errno(rawValue: errno) }
    defer { free(real) }
    path = String(cString: real)
    _ = Self.cleaningAtExit
    Self.living.withLock { [path] in _ = $0.insert(path) }
    hasTemplates = text.hasTemplates
    for file in text.files { try write(file.path, bytes: file.bytes) }
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
    Self.living.withLock { [path] in _ = $0.remove(path) }
  }

  /// The folders that are there. What a static property holds is never released, so the end of the process has to remove it.
  private static let living = Mutex<Set<String>>([])
  private static let cleaningAtExit: Void = {
    atexit {
      for path in SiteFolder.living.withLock({ $0 }) { try? FileManager.default.removeItem(atPath: path) }
    }
  }()

  package var content: String { path + "/content" }
  package var output: String { path + "/output" }
  package var templates: String { hasTemplates ? path + "/templates" : SiteRepository.templates }

  package func write(_ name: String, _ text: String) throws { try write(name, bytes: Array(text.utf8)) }

  /// Writes a file, making the folders above it. The name goes to the disk byte by byte, in whatever Unicode form it has.
  package func write(_ name: String, bytes: [UInt8]) throws {
    var folder = path
    for part in name.split(separator: "/").dropLast() {
      folder += "/" + part
      guard mkdir(folder, 0o755) == 0 || errno == EEXIST else { throw Errno(rawValue: errno) }
    }
    let descriptor = open(path + "/" + name, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw Errno(rawValue: errno) }
    defer { close(descriptor) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      guard written > 0 else { throw Errno(rawValue: errno) }
      rest = rest.dropFirst(written)
    }
  }

  package func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: path + "/" + name)
  }

  package func link(_ name: String, to target: String) throws {
    guard symlink(target, path + "/" + name) == 0 else { throw Errno(rawValue: errno) }
  }

  /// Builds into `output/` as `kheo build` does.
  ///
  /// - Parameters:
  ///   - now: as an editor writes a date.
  ///   - memory: whether what earlier builds made is used.
  ///   - stories: what the process keeps from build to build.
  ///   - output: another folder of the same parent.
  package func build(
    now: String = "21/11/2026",
    includesDrafts: Bool = false,
    isStrict: Bool = false,
    memory: MemoryUse = .reuse,
    stories: ProcessMemory? = nil,
    into output: String = "output"
  ) async throws -> BuiltSite {
    let policy = PublishingPolicy(now: try DateParser.moment(now), includesDrafts: includesDrafts)
    let request = BuildRequest(
      content: FilePath(content),
      templates: FilePath(templates),
      policy: policy,
      isStrict: isStrict,
      memoryUse: memory,
      processMemory: stories
    )
    return BuiltSite(folder: self, report: try await request.build(to: FilePath(path + "/" + output)))
  }
}

extension SiteText {
  /// Lays the site out and builds it.
  package func build(
    now: String = "21/11/2026",
    includesDrafts: Bool = false,
    isStrict: Bool = false
  ) async throws -> BuiltSite {
    try await SiteFolder(self).build(now: now, includesDrafts: includesDrafts, isStrict: isStrict)
  }
}
