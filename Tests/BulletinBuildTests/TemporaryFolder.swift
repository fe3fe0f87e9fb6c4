import Foundation
import SystemPackage
import Testing

@testable import BulletinBuild

/// A real folder of its own for one test, removed with it.
final class TemporaryFolder: Sendable {
  let path: FilePath

  init() throws {
    var template = Array((NSTemporaryDirectory() + "/kheo-test-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else { throw Errno(rawValue: errno) }
    path = try realPath(FilePath(platformString: template))
  }

  deinit {
    try? FolderHandle(path).removeContents()
    rmdir(path.string)
  }

  static func / (folder: TemporaryFolder, name: String) -> FilePath { folder.path.appending(name) }

  /// Writes a file, making the folders above it.
  func write(_ name: String, _ text: String = "") throws {
    let path = self / name
    try makeFolder(path.removingLastComponent())
    try Data(text.utf8).write(to: URL(fileURLWithPath: path.string))
  }

  func makeFolder(_ path: FilePath) throws {
    try FileManager.default.createDirectory(atPath: path.string, withIntermediateDirectories: true)
  }

  func makeFolder(_ name: String) throws { try makeFolder(self / name) }

  func link(_ name: String, to target: String) throws {
    try call(symlink(target, (self / name).string))
  }

  func read(_ name: String) throws -> String {
    String(decoding: try readFile(self / name), as: UTF8.self)
  }

  /// Everything in a folder: names, bytes, targets of links, inodes and time stamps.
  func snapshot(_ name: String = "") throws -> [String: Item] {
    var items: [String: Item] = [:]
    let root = name.isEmpty ? path : self / name
    func visit(_ folder: FolderHandle, _ prefix: String) throws {
      for entry in try folder.entries() {
        let stat = try #require(try folder.status(entry.name))
        let path = prefix + String(decoding: entry.bytes, as: UTF8.self)
        var item = Item(inode: stat.inode, modified: stat.st_mtim.tv_sec * 1_000_000_000 + stat.st_mtim.tv_nsec)
        if entry.kind == .file { item.bytes = try readFile(root.appending(path)) }
        items[path] = item
        if entry.kind == .folder { try visit(try folder.folder(entry.name), path + "/") }
      }
    }
    try visit(try FolderHandle(root), "")
    return items
  }

  /// The names at the top of a folder, sorted.
  func names(_ name: String = "") throws -> [String] {
    try FolderHandle(name.isEmpty ? path : self / name).entries().map { String(decoding: $0.bytes, as: UTF8.self) }
      .sorted()
  }

  struct Item: Equatable {
    let inode: Inode
    /// In nanoseconds since 1970.
    let modified: Int
    var bytes: [UInt8]?

    var text: String? { bytes.map { String(decoding: $0, as: UTF8.self) } }
  }
}

@discardableResult
func call(_ result: CInt) throws -> CInt {
  guard result != -1 else { throw Errno(rawValue: errno) }
  return result
}
