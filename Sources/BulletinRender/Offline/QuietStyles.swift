import BulletinCore
import Glibc
import Synchronization

/// Style sheets within pages that ask for nothing: a theme puts the same one into ten thousand pages, and it is looked through once.
final class QuietStyles: Sendable {
  /// Longer ones only: looking through a short one costs less than telling it apart.
  private static let shortest = 1024
  /// So many sheets, the pages of a theme have few.
  private static let most = 8

  private let known = Mutex<[[UInt8]]>([])

  /// Follows the addresses in the content of a `<style>`.
  func scan(_ style: UnsafeBufferPointer<UInt8>, _ resolver: inout OfflineResolver) {
    guard style.count >= Self.shortest else {
      StyleScanner.scan(style, &resolver)
      return
    }
    // Copied under the lock, which costs a count; compared outside of it.
    let sheets = known.withLock { $0 }
    if sheets.contains(where: { isSame($0, style) }) { return }
    guard StyleScanner.scan(style, &resolver) else { return }
    let sheet = Array(style)
    known.withLock { known in
      if known.count < Self.most, !known.contains(sheet) { known.append(sheet) }
    }
  }

  private func isSame(_ sheet: [UInt8], _ style: UnsafeBufferPointer<UInt8>) -> Bool {
    guard sheet.count == style.count, let start = style.baseAddress else { return false }
    return sheet.withUnsafeBytes { bytes in bytes.baseAddress.map { memcmp($0, start, style.count) == 0 } ?? false }
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
