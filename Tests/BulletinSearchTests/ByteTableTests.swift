import BulletinTestSupport
import Testing

@testable import BulletinSearch

@Suite("Tables of words")
struct ByteTableTests {
  @Test("pieces of a text are told apart, whatever stands behind them, longer ones than a head holds too")
  func pieces() {
    let words = [
      "a", "ruộng", "nghiêng", "nghiêngx", "nghiêng", "dan-van-kheo-2018", "dan-van-kheo-2019", "dan-van-kheo-2018",
      "a",
      "ab", "0123456789abcdef", "0123456789abcdefg", "0123456789abcdef",
    ]
    var table = ByteTable(blank: -1)
    let numbers = words.enumerated().map { number, word in table.value(of: word, elseAdd: number) ?? number }
    #expect(numbers == [0, 1, 2, 3, 2, 5, 6, 5, 0, 9, 10, 11, 10])
    // Enough to grow several times.
    let many = (0..<20_000).map { "từ\($0)dài" }
    for (position, word) in (many + many).enumerated() {
      let known = table.value(of: word, elseAdd: position)
      #expect(known == (position < many.count ? nil : position - many.count))
    }
  }

  @Test("a run ends where a byte of ASCII divides, and its head has nothing of what follows", arguments: 0..<40)
  func runs(length: Int) {
    let letters = Array("aZ09ệđpqrstuvwxyzABCDEFGHIJKLMNOPQRỗữ".utf8)
    let word = Array(letters.prefix(length))
    for divider in (0..<0x80).map({ UInt8($0) }) where !SearchTokenizer.isASCIIWord(divider) {
      for room in [0, 1, 7, 20] {
        let text = [divider] + word + [UInt8](repeating: divider, count: 1) + letters.prefix(room)
        text.withUnsafeBufferPointer { utf8 in
          let run = WordRun(utf8, at: 1)
          #expect(run.length == word.count)
          #expect(run.head == WordHead(utf8, 1..<1 + word.count))
          #expect(WordRun(utf8, at: 0).length == 0)
        }
      }
    }
  }

  @Test("words of a text are those that are found character by character", arguments: UInt64(1)...20)
  func reading(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let pieces = [
      "dân", "vận", "khéo", "6.381", "2018", "01/KH-UBND", "1.234.567", "12a", "“", "”", "–", "…", ", ", " ", "\n", "-",
      "/", ".", "×", "中文", "ệ\u{301}", "\u{A0}", "a", "nghiêng", "xxxxxxxxxxxxxxxxxxxxxxxx", "\u{0}", "½",
    ]
    for _ in 0..<40 {
      let text = (0..<random.next() % 40).map { _ in pieces[Int(random.next() % UInt64(pieces.count))] }.joined()
      var copy = text
      copy.withUTF8 { utf8 in
        var (reader, words) = (WordReader(), [TextWord]())
        let expected = SearchTokenizer.words(of: utf8)
        // Twice: the second time every spelling is known.
        for _ in 0..<2 {
          let count = reader.read(utf8, into: &words)
          #expect(words[..<count].map { $0.start..<$0.end } == expected, "\(text)")
          let forms = words[..<count].map { reader.table.forms[Int($0.facts.form)] }
          #expect(forms == expected.map { SearchWord(String(decoding: utf8[$0], as: UTF8.self)).form }, "\(text)")
        }
        for (left, right) in zip(words, words.dropFirst()).prefix(max(0, expected.count - 1)) {
          let between = String(decoding: utf8[left.end..<right.start], as: UTF8.self)
          #expect(right.startsLine == between.contains("\n"), "\(text)")
          let joints = ["-", "/"].flatMap { ["\($0)", " \($0)", "\($0) ", " \($0) "] }
          #expect(right.isJoined(to: left, in: utf8) == joints.contains(between), "\(text)")
        }
      }
    }
  }
}
