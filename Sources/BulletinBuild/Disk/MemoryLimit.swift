import Glibc
import SystemPackage

/// How much memory a build may take.
enum MemoryLimit {
  /// In bytes: what the machine has, or what a container or a service may have of it (cgroups of version 2), whichever is less.
  static var ofProcess: Int {
    let machine = sysconf(CInt(_SC_PHYS_PAGES)) * sysconf(CInt(_SC_PAGESIZE))
    guard let groups = try? readFile("/proc/self/cgroup") else { return machine }
    return min(machine, ofGroups(String(decoding: groups, as: UTF8.self), below: "/sys/fs/cgroup") ?? machine)
  }

  /// The least that a group or those above it may have; nil where none has a limit.
  ///
  /// - Parameters:
  ///   - groups: as in /proc/self/cgroup: a line `0::/a/b` for the group of version 2, other lines for older ones.
  ///   - root: where the groups are folders, each with a file `memory.max` that holds a number of bytes or “max”.
  static func ofGroups(_ groups: String, below root: FilePath) -> Int? {
    guard let line = groups.split(separator: "\n").first(where: { $0.hasPrefix("0::/") }) else { return nil }
    var group = root.appending(String(line.dropFirst("0::/".count)))
    var least: Int?
    while true {
      if let limit = limit(of: group) { least = min(limit, least ?? limit) }
      guard group != root else { return least }
      group.removeLastComponent()
    }
  }

  /// In bytes; nil where the group has none of its own.
  private static func limit(of group: FilePath) -> Int? {
    guard let text = try? readFile(group.appending("memory.max")) else { return nil }
    return Int(String(decoding: text, as: UTF8.self).prefix { $0 != "\n" })
  }
}
