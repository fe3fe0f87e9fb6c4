import BulletinCore
import BulletinMarkdown
import Synchronization
import Testing

@Suite("Texts that are put aside")
struct BodyAsideTests {
  /// In memory; may have no room, or lose what it has.
  private final class Shelf: ByteShelf {
    let bytes = Mutex<[UInt8]>([])
    let released = Mutex<[Range<Int>]>([])
    let room: Int
    let isLossy: Bool

    init(room: Int = .max, isLossy: Bool = false) {
      self.room = room
      self.isLossy = isLossy
    }

    func put(_ new: UnsafeRawBufferPointer) -> Range<Int>? {
      bytes.withLock { bytes in
        guard bytes.count + new.count <= room else { return nil }
        bytes += new
        return (bytes.count - new.count)..<bytes.count
      }
    }

    func fetch(_ place: Range<Int>) -> [UInt8]? { isLossy ? nil : bytes.withLock { Array($0[place]) } }

    func release(_ place: Range<Int>) {
      released.withLock { $0.append(place) }
      // Whoever fetched it now would see it.
      bytes.withLock { $0.replaceSubrange(place, with: repeatElement(0, count: place.count)) }
    }
  }

  private static let text = "## Đường hoa\n\nMột [liên kết](khac.md)[^1] và ![ảnh](a.jpg).\n\n[^1]: Chú thích.\n"

  /// Reads the text, puts it aside, and expects what it was.
  ///
  /// - Parameter change: what is done with the text between.
  private func expectSame(
    _ shelf: Shelf,
    keepsWords: Bool = true,
    letsGo: Bool = true,
    change: (MarkdownBody) -> Void = { _ in }
  ) {
    let (here, aside) = (Reading(Self.text), Reading(Self.text))
    let range = SourceRange(0, aside.source.utf8.count)
    let textShelf = TextShelf(markup: shelf, words: keepsWords ? shelf : nil, letsGo: letsGo)
    aside.body.putAside(on: textShelf, file: aside.source, range: range, options: MarkdownOptions())
    for _ in 0..<2 {
      change(aside.body)
      #expect(aside.body.html == here.body.html)
      #expect(aside.body.htmlCount == here.body.html.count)
      #expect(aside.body.holes.map(\.offset) == here.body.holes.map(\.offset))
      #expect(aside.body.plainText == here.body.plainText)
      var left = ByteBuffer()
      var right = ByteBuffer()
      here.body.write(into: &left, as: .xhtml) { _ in nil }
      aside.body.write(into: &right, as: .xhtml) { _ in nil }
      #expect(left.string == right.string)
    }
  }

  @Test func `a text on a shelf is the same whenever it is asked for`() {
    let shelf = Shelf()
    expectSame(shelf)
    #expect(
      shelf.bytes.withLock { $0.count } == Reading(Self.text).body.htmlCount
        + Reading(Self.text).body.plainText.utf8.count
    )
  }

  @Test func `words that are not kept are made again`() {
    let shelf = Shelf()
    expectSame(shelf, keepsWords: false)
    #expect(shelf.bytes.withLock { $0.count } == Reading(Self.text).body.htmlCount)
  }

  @Test(arguments: [0, 20, Reading(Self.text).body.htmlCount])
  func `a text for which there is no room stays`(room: Int) { expectSame(Shelf(room: room)) }

  @Test func `a text that the shelf lost is made again`() { expectSame(Shelf(isLossy: true)) }

  @Test func `a text that was let go has given its room back, once, and is made again for whoever asks`() {
    let shelf = Shelf()
    expectSame(shelf) { $0.letGoOfMarkup() }
    let body = Reading(Self.text).body
    let words = body.plainText.utf8.count
    #expect(shelf.released.withLock { $0 } == [words..<(words + body.htmlCount)])
    expectSame(shelf) { $0.letGoOfWords() }
    let start = words + body.htmlCount
    #expect(shelf.released.withLock { $0 }.last == start..<(start + words))
    #expect(shelf.released.withLock { $0.count } == 2)
    expectSame(Shelf(), keepsWords: false) { $0.letGoOfWords() }
    expectSame(Shelf(room: 0)) {
      $0.letGoOfMarkup()
      $0.letGoOfWords()
    }
  }

  @Test func `a text that a process may want again is not let go`() {
    let shelf = Shelf()
    expectSame(shelf, letsGo: false) {
      $0.letGoOfMarkup()
      $0.letGoOfWords()
    }
    #expect(shelf.released.withLock { $0.isEmpty })
  }

  @Test func `a file that can be fetched is fetched again after it was let go`() {
    let count = Atomic<Int>(0)
    let file = SourceFile(path: "a.md", known: Array("một".utf8)) {
      count.add(1, ordering: .relaxed)
      return Array("một".utf8)
    }
    #expect(file.text(in: SourceRange(0, 5)) == "một")
    #expect(count.load(ordering: .relaxed) == 0)
    file.letGo()
    #expect(file.text(in: SourceRange(0, 5)) == "một" && file.utf8.count == 5)
    #expect(count.load(ordering: .relaxed) == 1)
    let own = SourceFile(path: "b.md", text: "hai")
    own.letGo()
    #expect(own.utf8 == Array("hai".utf8))
  }
}
