/// Numbers of a file header, nil beyond its end.
struct HeaderBytes {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  func byte(_ offset: Int) -> Int? {
    bytes.indices.contains(offset) ? Int(bytes[offset]) : nil
  }

  func starts(with prefix: [UInt8], at offset: Int = 0) -> Bool {
    offset >= 0 && offset + prefix.count <= bytes.count
      && bytes[offset..<(offset + prefix.count)].elementsEqual(prefix)
  }

  func big16(_ offset: Int) -> Int? {
    byte(offset).flatMap { high in byte(offset + 1).map { high << 8 | $0 } }
  }

  func big32(_ offset: Int) -> Int? {
    big16(offset).flatMap { high in big16(offset + 2).map { high << 16 | $0 } }
  }

  func little16(_ offset: Int) -> Int? {
    byte(offset).flatMap { low in byte(offset + 1).map { low | $0 << 8 } }
  }

  func little24(_ offset: Int) -> Int? {
    little16(offset).flatMap { low in byte(offset + 2).map { low | $0 << 16 } }
  }

  func little32(_ offset: Int) -> Int? {
    little16(offset).flatMap { low in little16(offset + 2).map { low | $0 << 16 } }
  }
}

/// The orientation tag of Exif 2.3 (0x0112): 5 to 8 mean that the stored picture lies on its side.
enum ExifOrientation {
  static func isTurned(_ bytes: HeaderBytes, tiffStart: Int) -> Bool {
    let isLittle = bytes.starts(with: Array("II".utf8), at: tiffStart)
    func number16(_ offset: Int) -> Int? { isLittle ? bytes.little16(offset) : bytes.big16(offset) }
    func number32(_ offset: Int) -> Int? { isLittle ? bytes.little32(offset) : bytes.big32(offset) }
    guard let directory = number32(tiffStart + 4), let count = number16(tiffStart + directory) else { return false }
    for entry in 0..<min(count, 512) {
      let offset = tiffStart + directory + 2 + entry * 12
      if number16(offset) == 0x0112 { return (5...8).contains(number16(offset + 8) ?? 1) }
    }
    return false
  }
}
