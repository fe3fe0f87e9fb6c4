import BulletinCore

/// Writes pictures of a few colours as PNG (ISO/IEC 15948), eight bits a channel with transparency.
enum PNG {
  /// - Parameter pixels: Red, green, blue, opacity of each pixel, row by row.
  static func encode(width: Int, height: Int, pixels: [UInt8]) -> [UInt8] {
    precondition(pixels.count == width * height * 4)
    var rows: [UInt8] = []
    for row in 0..<height {
      // Filter type 0: none.
      rows.append(0)
      rows += pixels[(row * width * 4)..<((row + 1) * width * 4)]
    }
    let header = bigEndian(width) + bigEndian(height) + [8, 6, 0, 0, 0]
    let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    return signature + chunk("IHDR", header) + chunk("IDAT", Deflate.compress(rows, in: .zlib) ?? [])
      + chunk("IEND", [])
  }

  private static func chunk(_ type: String, _ data: [UInt8]) -> [UInt8] {
    let named = Array(type.utf8) + data
    return bigEndian(data.count) + named + bigEndian(Int(Deflate.checksum(named)))
  }

  private static func bigEndian(_ number: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
  }
}
