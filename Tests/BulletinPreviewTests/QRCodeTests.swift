import BulletinPreview
import Testing

@Suite("QR codes in the terminal")
struct QRCodeTests {
  private let url = "http://192.168.1.7:4610/"

  /// What `qrencode -l L -8 -m 0 -t ASCII` of Debian draws for it, and zxing-cpp reads back; `#` is a dark module.
  private static let expected = [
    "#######..#....#...#######",
    "#.....#.##.#####..#.....#",
    "#.###.#..###..#.#.#.###.#",
    "#.###.#.##.#.#....#.###.#",
    "#.###.#...#.###...#.###.#",
    "#.....#.#.#..#.##.#.....#",
    "#######.#.#.#.#.#.#######",
    "............#..#.........",
    "#####.#####.##.###.#.#.#.",
    "#.#.....##....#..#.....#.",
    "##..###..#.##.##..##.#.##",
    "#.###..#.###....#...#...#",
    "##.#.##..#.#.#....###.###",
    "#.###..##.#.#.#......#.#.",
    "#.#...##..#..###.#.#.#.##",
    "#..#.#.#..#.#..#.....#..#",
    "#.#..##.##..##..#####.#..",
    "........#.#...#.#...###..",
    "#######.#####...#.#.#####",
    "#.....#....#..###...##..#",
    "#.###.#.#..###.########..",
    "#.###.#.###.#.###.###.###",
    "#.###.#.#.#......#....#.#",
    "#.....#.#.##....#.####..#",
    "#######.##.###.#.########",
  ]

  private func rows(of code: QRCode) -> [String] {
    (0..<code.side).map { row in
      (0..<code.side).map { code.isDark(row: row, column: $0) ? "#" : "." }.joined()
    }
  }

  @Test("the modules of an address")
  func modules() throws {
    let code = try #require(QRCode(url))
    #expect(rows(of: code) == Self.expected)
  }

  @Test("drawn in half blocks with a margin of four modules, in colour and without", arguments: [true, false])
  func drawing(inColour: Bool) throws {
    let code = try #require(QRCode(url))
    let lines = code.drawing(inColour: inColour).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.last == "", "it ends with its line")
    #expect(lines.count - 1 == code.lines)
    var drawn: [[Bool]] = []
    for line in lines.dropLast() {
      var characters = line
      if inColour {
        let (start, end) = ("\u{1B}[38;5;16;48;5;231m", "\u{1B}[0m")
        #expect(line.hasPrefix(start) && line.hasSuffix(end))
        characters = line.dropFirst(start.count).dropLast(end.count)
      }
      #expect(characters.count == code.columns)
      // What is drawn is dark in colour, and light without.
      drawn.append(characters.map { ($0 == "█" || $0 == "▀") == inColour })
      drawn.append(characters.map { ($0 == "█" || $0 == "▄") == inColour })
    }
    let side = code.side + 8
    #expect(code.columns == side)
    for (row, modules) in drawn.enumerated() {
      for (column, isDark) in modules.enumerated() {
        let isInside = 4..<(side - 4) ~= row && 4..<(side - 4) ~= column
        #expect(isDark == (isInside && code.isDark(row: row - 4, column: column - 4)), "\(row), \(column)")
      }
    }
  }

  @Test("the longest address of a network fits into a window of 80 columns and 24 lines, with two lines of words")
  func size() throws {
    let code = try #require(QRCode("http://192.168.100.100:65535/"))
    #expect(code.columns <= 80)
    #expect(code.lines + 2 <= 24)
  }

  @Test("a text without a code has none", arguments: ["a\0b", String(repeating: "a", count: 2954)])
  func impossible(text: String) {
    #expect(QRCode(text) == nil)
  }
}
