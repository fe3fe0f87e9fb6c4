/// A small picture made by calculation: hills of one colour under a sky of another, one bit a pixel.
///
/// A PNG by ISO/IEC 15948, its data in stored blocks (RFC 1951, 3.2.4) inside a zlib stream (RFC 1950).
enum PNGPicture {
  private static let width = 320
  private static let height = 180

  static func bytes(_ random: inout SplitMix64) -> [UInt8] {
    var png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    // Bit depth 1, colour type 3 (palette), no interlacing.
    chunk("IHDR", bigEndian(UInt32(width)) + bigEndian(UInt32(height)) + [1, 3, 0, 0, 0], to: &png)
    chunk("PLTE", (0..<6).map { _ in UInt8(random.number(in: 60...230)) }, to: &png)
    chunk("IDAT", zlib(rows(&random)), to: &png)
    chunk("IEND", [], to: &png)
    return png
  }

  /// Each row is a filter type (0: none) and eight pixels a byte.
  private static func rows(_ random: inout SplitMix64) -> [UInt8] {
    var crests = [random.number(in: 60...120)]
    while crests.count < width {
      crests.append(min(max(crests[crests.count - 1] + random.number(in: -1...1), 20), height - 20))
    }
    var rows: [UInt8] = []
    for y in 0..<height {
      rows.append(0)
      for start in stride(from: 0, to: width, by: 8) {
        rows.append((start..<(start + 8)).reduce(0) { $0 << 1 | (y > crests[$1] ? 1 : 0) })
      }
    }
    return rows
  }

  private static func chunk(_ type: StaticString, _ data: [UInt8], to png: inout [UInt8]) {
    let typed = type.withUTF8Buffer { Array($0) } + data
    png += bigEndian(UInt32(data.count)) + typed + bigEndian(crc32(typed))
  }

  private static func zlib(_ data: [UInt8]) -> [UInt8] {
    // A stored block holds at most 65,535 bytes; a picture has 7,380.
    let length = UInt16(data.count)
    let sizes = [UInt8(length & 0xFF), UInt8(length >> 8), UInt8(~length & 0xFF), UInt8(~length >> 8)]
    return [0x78, 0x01, 0x01] + sizes + data + bigEndian(adler32(data))
  }

  private static func adler32(_ data: [UInt8]) -> UInt32 {
    var (low, high): (UInt32, UInt32) = (1, 0)
    for byte in data {
      low = (low + UInt32(byte)) % 65_521
      high = (high + low) % 65_521
    }
    return high << 16 | low
  }

  private static func crc32(_ data: [UInt8]) -> UInt32 {
    var crc = UInt32.max
    for byte in data {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }
    return ~crc
  }

  private static func bigEndian(_ number: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
  }
}
