import BulletinCore

/// A text that is compared by its bytes, sixteen of them at once. It must not hold NUL.
struct SortedKey: Comparable {
  let text: String
  private let head: OrderedHead

  init(_ text: String) {
    self.text = text
    head = OrderedHead(text)
  }

  /// Whether its first bytes are not all of it.
  private var isLong: Bool { text.utf8.count > WordHead.length }

  static func < (left: SortedKey, right: SortedKey) -> Bool {
    if left.head != right.head { return left.head < right.head }
    return right.isLong && left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }

  static func == (left: SortedKey, right: SortedKey) -> Bool {
    left.head == right.head && (!left.isLong && !right.isLong || left.text.utf8.elementsEqual(right.text.utf8))
  }
}

/// The first sixteen bytes of a text as two numbers that are in order where the bytes are.
struct OrderedHead: Comparable {
  private let first: UInt64
  private let second: UInt64

  init(_ text: String) {
    let head = text.withBorrowedUTF8 { WordHead($0, 0..<$0.count) }
    first = head.first.byteSwapped
    second = head.second.byteSwapped
  }

  static func < (left: OrderedHead, right: OrderedHead) -> Bool {
    left.first == right.first ? left.second < right.second : left.first < right.first
  }
}
