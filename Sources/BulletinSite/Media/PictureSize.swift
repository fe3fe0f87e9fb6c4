/// The size of a picture in CSS pixels, as its own header says it, so that pages keep room for it while it loads.
///
/// Only headers are read and nothing is decoded. Formats: PNG, JPEG (turned as its Exif orientation says), GIF, WebP, SVG.
package struct PictureSize: Sendable, Hashable {
  /// In pixels, from 1; as the picture is shown, after turning.
  package let width: Int
  package let height: Int

  /// So many bytes from the start of a file are enough, save for a JPEG with a very long preamble.
  package static let headerLength = 256 * 1024

  private init?(_ width: Int, _ height: Int) {
    guard width > 0, height > 0, width <= 1 << 24, height <= 1 << 24 else { return nil }
    self.width = width
    self.height = height
  }

  /// Reads the size from the beginning of a file; nil if it is none of the formats, or broken.
  package init?(header bytes: [UInt8]) {
    let reader = HeaderBytes(bytes)
    let size: PictureSize? =
      if reader.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
        Self.png(reader)
      } else if reader.starts(with: [0xFF, 0xD8]) {
        Self.jpeg(reader)
      } else if reader.starts(with: Array("GIF8".utf8)) {
        reader.little16(6).flatMap { width in reader.little16(8).flatMap { PictureSize(width, $0) } }
      } else if reader.starts(with: Array("RIFF".utf8)), reader.starts(with: Array("WEBP".utf8), at: 8) {
        Self.webP(reader)
      } else {
        SVGHeader.size(bytes).flatMap { PictureSize($0.width, $0.height) }
      }
    guard let size else { return nil }
    self = size
  }

  /// PNG (ISO/IEC 15948): the IHDR chunk comes first.
  private static func png(_ bytes: HeaderBytes) -> PictureSize? {
    guard bytes.starts(with: Array("IHDR".utf8), at: 12), let width = bytes.big32(16), let height = bytes.big32(20)
    else {
      return nil
    }
    return PictureSize(width, height)
  }

  /// JPEG (ITU-T T.81): segments up to the first frame header, SOF0…SOF15 without DHT, JPG and DAC.
  private static func jpeg(_ bytes: HeaderBytes) -> PictureSize? {
    var offset = 2
    var isTurned = false
    while let mark = bytes.byte(offset), mark == 0xFF, let marker = bytes.byte(offset + 1) {
      if marker == 0xFF {
        offset += 1
        continue
      }
      guard let length = bytes.big16(offset + 2), length >= 2 else { return nil }
      if (0xC0...0xCF).contains(marker), marker != 0xC4, marker != 0xC8, marker != 0xCC {
        guard let height = bytes.big16(offset + 5), let width = bytes.big16(offset + 7) else { return nil }
        return isTurned ? PictureSize(height, width) : PictureSize(width, height)
      }
      if marker == 0xE1, bytes.starts(with: Array("Exif\0\0".utf8), at: offset + 4) {
        isTurned = ExifOrientation.isTurned(bytes, tiffStart: offset + 10)
      }
      offset += 2 + length
    }
    return nil
  }

  /// WebP (RFC 9649): the extended, lossy and lossless first chunks.
  private static func webP(_ bytes: HeaderBytes) -> PictureSize? {
    if bytes.starts(with: Array("VP8X".utf8), at: 12) {
      guard let width = bytes.little24(24), let height = bytes.little24(27) else { return nil }
      return PictureSize(width + 1, height + 1)
    }
    if bytes.starts(with: Array("VP8 ".utf8), at: 12) {
      guard let width = bytes.little16(26), let height = bytes.little16(28) else { return nil }
      return PictureSize(width & 0x3FFF, height & 0x3FFF)
    }
    if bytes.starts(with: Array("VP8L".utf8), at: 12), bytes.byte(20) == 0x2F,
      let low = bytes.little16(21), let high = bytes.little16(23)
    {
      let bits = low | high << 16
      return PictureSize((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1)
    }
    return nil
  }
}
