import BulletinTestSupport
import Foundation
import Synchronization

/// Somebody who never stops working in a folder of content: writes texts in place and half at a time, or beside and renames, moves
/// files and folders, deletes and brings back, puts folders, pipes and links in the place of files.
///
/// What is taken away is back a moment later, so that builds meet every state and most of them something that is whole.
final class RestlessEditor: Sendable {
  private let folder: SiteFolder
  private let isStopped = Mutex(false)
  private let ended = DispatchSemaphore(value: 0)
  /// Paths from the site's folder.
  private let texts: [String]
  private let pictures: [String]

  init(of folder: SiteFolder, texts: [String], pictures: [String], seed: UInt64) {
    self.folder = folder
    self.texts = texts
    self.pictures = pictures
    let thread = Thread { [self] in
      var random = SplitMix64(seed: seed)
      while !isStopped.withLock({ $0 }) {
        act(&random)
        usleep(UInt32.random(in: 0..<8_000, using: &random))
      }
      ended.signal()
    }
    thread.start()
  }

  /// Returns when everything is in its place again.
  func stop() {
    let isFirst = isStopped.withLock { isStopped in
      defer { isStopped = true }
      return !isStopped
    }
    if isFirst { ended.wait() }
  }

  private func act(_ random: inout SplitMix64) {
    let pause = UInt32.random(in: 0..<3_000, using: &random)
    let text = texts[Int.random(in: 0..<texts.count, using: &random)]
    let picture = pictures[Int.random(in: 0..<pictures.count, using: &random)]
    let file = Bool.random(using: &random) ? text : picture
    let (path, aside) = (folder.path + "/" + file, folder.path + "/" + file + "~")
    let parent = (path as NSString).deletingLastPathComponent
    switch Int.random(in: 0..<10, using: &random) {
    case 0, 1: writeInPlace(path, pause)
    case 2, 3: writeBeside(path, aside)
    case 4: move(path, to: parent + "/doi-ten-\((path as NSString).lastPathComponent)", pause)
    case 5: move(parent, to: folder.content + "/stories/cat-di", pause)
    case 6: move(path, to: aside, pause)
    case 7: replace(path, aside, pause) { mkdir($0, 0o755) }
    case 8: replace(path, aside, pause) { mkfifo($0, 0o644) }
    default: replace(path, aside, pause) { symlink("khong-co-o-day", $0) }
    }
  }

  /// As programs do that keep the file: emptied first, then written piece by piece.
  private func writeInPlace(_ path: String, _ pause: UInt32) {
    guard let bytes = FileManager.default.contents(atPath: path).map(Array.init) else { return }
    let descriptor = open(path, O_WRONLY | O_TRUNC | O_NOFOLLOW)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    _ = write(descriptor, bytes, bytes.count / 2)
    usleep(pause)
    bytes[(bytes.count / 2)...].withUnsafeBytes { _ = write(descriptor, $0.baseAddress, $0.count) }
  }

  private func writeBeside(_ path: String, _ aside: String) {
    guard let bytes = FileManager.default.contents(atPath: path) else { return }
    _ = FileManager.default.createFile(atPath: aside, contents: bytes)
    rename(aside, path)
  }

  private func move(_ path: String, to other: String, _ pause: UInt32) {
    rename(path, other)
    usleep(pause)
    rename(other, path)
  }

  private func replace(_ path: String, _ aside: String, _ pause: UInt32, by make: (String) -> CInt) {
    guard rename(path, aside) == 0 else { return }
    _ = make(path)
    usleep(pause)
    remove(path)
    rename(aside, path)
  }
}
