import BulletinCore
import Glibc
import Synchronization

/// Style sheets or scripts within pages that ask for nothing: a theme puts the same ones into ten thousand pages, and each is looked
/// through once.
final class QuietTexts: Sendable {
  /// Longer ones only: looking through a short one costs less than telling it apart (bytes).
  private static let shortest = 128
  /// So many texts: the pages of a theme have few.
  private static let most = 8

  private let known = Mutex<[[UInt8]]>([])

  /// Looks through a text unless it is known to ask for nothing.
  ///
  /// - Parameter scan: tells whether the text asks for nothing, whatever page it stands in.
  func scan(_ text: UnsafeBufferPointer<UInt8>, _ scan: () -> Bool) {
    guard text.count >= Self.shortest else {
      _ = scan()
      return
    }
    // Taken out of the lock, which counts a reference; compared outside of it.
    let texts = known.withLock { $0 }
    if texts.contains(where: { isSame($0, text) }) { return }
    guard scan() else { return }
    let new = Array(text)
    known.withLock { known in
      if known.count < Self.most, !known.contains(new) { known.append(new) }
    }
  }

  private func isSame(_ known: [UInt8], _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard known.count == text.count, let start = text.baseAddress else { return false }
    return known.withUnsafeBytes { bytes in bytes.baseAddress.map { memcmp($0, start, text.count) == 0 } ?? false }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether a word of ASCII letters stands at an index. The standard library's `starts(with:)` asks two iterators for every byte.
  @inline(__always)
  func has(_ word: StaticString, at index: Int = 0) -> Bool {
    let length = word.utf8CodeUnitCount
    guard index + length <= count else { return false }
    for offset in 0..<length where self[index + offset] != word.utf8Start[offset] { return false }
    return true
  }
}
