import BulletinTestSupport
import Testing

@testable import BulletinSite

/// Headers of picture files, made by hand from the formats' specifications.
enum PictureBytes {
  static func big16(_ number: Int) -> [UInt8] { [UInt8(number >> 8 & 0xFF), UInt8(number & 0xFF)] }
  static func big32(_ number: Int) -> [UInt8] { big16(number >> 16) + big16(number) }
  static func little16(_ number: Int) -> [UInt8] { big16(number).reversed() }
  static func little24(_ number: Int) -> [UInt8] { little16(number) + [UInt8(number >> 16 & 0xFF)] }
  static func little32(_ number: Int) -> [UInt8] { big32(number).reversed() }

  static func png(_ width: Int, _ height: Int) -> [UInt8] {
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + big32(13) + Array("IHDR".utf8) + big32(width) + big32(height)
      + [8, 6, 0, 0, 0]
  }

  static func gif(_ width: Int, _ height: Int, version: String = "89a") -> [UInt8] {
    Array("GIF\(version)".utf8) + little16(width) + little16(height) + [0, 0, 0]
  }

  /// - Parameter frame: 0xC0 for baseline, 0xC2 for progressive.
  static func jpeg(_ width: Int, _ height: Int, before segments: [UInt8] = [], frame: UInt8 = 0xC0) -> [UInt8] {
    let table = segment(0xDB, Array(repeating: 1, count: 65)) + segment(0xC4, Array(repeating: 2, count: 28))
    return [0xFF, 0xD8] + segments + table + [0xFF, 0xFF] + segment(frame, [8] + big16(height) + big16(width) + [3])
  }

  static func segment(_ marker: UInt8, _ body: [UInt8]) -> [UInt8] { [0xFF, marker] + big16(body.count + 2) + body }

  /// An Exif segment whose second entry is the orientation.
  static func exif(orientation: Int, isLittle: Bool) -> [UInt8] {
    func short(_ number: Int) -> [UInt8] { isLittle ? little16(number) : big16(number) }
    func long(_ number: Int) -> [UInt8] { isLittle ? little32(number) : big32(number) }
    let make = short(0x010F) + short(2) + long(2) + [0x41, 0, 0, 0]
    let entry = short(0x0112) + short(3) + long(1) + short(orientation) + [0, 0]
    let tiff = Array((isLittle ? "II" : "MM").utf8) + short(42) + long(8) + short(2) + make + entry + long(0)
    return segment(0xE1, Array("Exif\0\0".utf8) + tiff)
  }

  static func webP(_ chunk: String, _ body: [UInt8]) -> [UInt8] {
    Array("RIFF".utf8) + little32(body.count + 12) + Array("WEBP".utf8) + Array(chunk.utf8) + little32(body.count)
      + body
  }

  static func lossy(_ width: Int, _ height: Int) -> [UInt8] {
    // The two highest bits of each number are the scaling, which is not part of it.
    webP("VP8 ", [0x10, 0x02, 0x00, 0x9D, 0x01, 0x2A] + little16(width | 1 << 14) + little16(height | 2 << 14))
  }

  static func lossless(_ width: Int, _ height: Int) -> [UInt8] {
    webP("VP8L", [0x2F] + little32((width - 1) | (height - 1) << 14 | 1 << 28))
  }

  static func extended(_ width: Int, _ height: Int) -> [UInt8] {
    webP("VP8X", [0x10, 0, 0, 0] + little24(width - 1) + little24(height - 1))
  }
}

@Suite("The size of pictures")
struct PictureSizeTests {
  private func size(_ bytes: [UInt8]) -> String? {
    PictureSize(header: bytes).map { "\($0.width)x\($0.height)" }
  }

  private static let pictures: [(name: String, bytes: [UInt8], size: String)] = [
    ("PNG", PictureBytes.png(1200, 800), "1200x800"),
    ("PNG of one pixel", PictureBytes.png(1, 1), "1x1"),
    ("GIF 87a", PictureBytes.gif(320, 240, version: "87a"), "320x240"),
    ("GIF 89a", PictureBytes.gif(65_535, 1), "65535x1"),
    ("JPEG, baseline", PictureBytes.jpeg(4032, 3024), "4032x3024"),
    ("JPEG, progressive", PictureBytes.jpeg(800, 600, frame: 0xC2), "800x600"),
    ("JPEG with JFIF", PictureBytes.jpeg(8, 6, before: PictureBytes.segment(0xE0, Array("JFIF\0".utf8))), "8x6"),
    ("WebP, lossy", PictureBytes.lossy(1023, 767), "1023x767"),
    ("WebP, lossless", PictureBytes.lossless(16_384, 3), "16384x3"),
    ("WebP, extended", PictureBytes.extended(70_000, 2), "70000x2"),
  ]

  @Test("is read from the header of each format", arguments: pictures.indices)
  func formats(index: Int) {
    let picture = Self.pictures[index]
    #expect(size(picture.bytes + Array(repeating: 0xAB, count: 50)) == picture.size, "\(picture.name)")
  }

  @Test("is that of the turned picture where Exif says so", arguments: 1...8, [true, false])
  func orientation(orientation: Int, isLittle: Bool) {
    let exif = PictureBytes.exif(orientation: orientation, isLittle: isLittle)
    #expect(size(PictureBytes.jpeg(400, 300, before: exif)) == (orientation >= 5 ? "300x400" : "400x300"))
  }

  @Test(
    "of an SVG is its width and height in pixels, else that of its viewBox",
    arguments: [
      ("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"640\" height=\"480\">", "640x480"),
      ("<?xml version=\"1.0\"?>\n<!DOCTYPE svg>\n<svg width='64px' height='48px'/>", "64x48"),
      ("<svg width=\"10.4\" height=\"10.6\" viewBox=\"0 0 1 1\">", "10x11"),
      ("<svg width=\"100%\" height=\"100%\" viewBox=\"0 0 800 450\">", "800x450"),
      ("<svg width=\"20mm\" height=\"10mm\" viewBox=\"0,0,80,40\">", "80x40"),
      ("<svg viewBox=\"-5 -5 1e2 50.5\">", "100x51"),
      ("<svg\r\n  width = \"30\"\r\n\theight\n=\n\"20\"\r\n>", "30x20"),  // as Windows programs write it
      ("<svg data-width=\"1\" stroke-width=\"2\" width=\"3\" height=\"4\">", "3x4"),
      ("<svg title=\"a > b\" width=\"3\" height=\"4\">", "3x4"),
      ("\u{FEFF}<svg width=\"3\" height=\"4\"><svg width=\"5\" height=\"6\"/></svg>", "3x4"),
    ]
  )
  func svg(text: String, expected: String) {
    #expect(size(Array(text.utf8)) == expected)
  }

  @Test(
    "is not made up for what is no picture",
    arguments: [
      "", "GIF", "<svg>", "<svg width=\"0\" height=\"0\">", "<svg width=\"-3\" height=\"4\">",
      "<svg viewBox=\"0 0 8\">",
      "<svg width=\"nan\" height=\"inf\">", "<svg width=\"1e300\" height=\"1\">", "<svg width=\"3\" height=\"4\"",
      "<svg a",
      "<svg width=3 height=4>", "<html>", "%PDF-1.7", "RIFF0000WAVEfmt ", "RIFF0000WEBPVP9 000000000000",
    ]
  )
  func nothing(text: String) {
    #expect(size(Array(text.utf8)) == nil)
  }

  @Test("is not made up for headers that say zero")
  func zero() {
    #expect(size(PictureBytes.png(0, 5)) == nil)
    #expect(size(PictureBytes.gif(5, 0)) == nil)
    #expect(size(PictureBytes.jpeg(0, 0)) == nil)
    #expect(size(PictureBytes.png(1 << 25, 5)) == nil, "no picture is that large")
  }

  @Test("a file that breaks off anywhere gives its size or none, never another one", arguments: pictures.indices)
  func truncated(index: Int) {
    let picture = Self.pictures[index]
    for count in 0..<picture.bytes.count {
      let found = size(Array(picture.bytes.prefix(count)))
      #expect(found == nil || found == picture.size, "\(picture.name), \(count) bytes")
    }
  }

  @Test("random and damaged bytes never crash", .timeLimit(.minutes(10)))
  func noise() {
    var random = SplitMix64(seed: 42)
    let svg = Array("<svg width=\"12px\" height='7' viewBox=\"0 0 1 2\">".utf8)
    let exif = PictureBytes.jpeg(400, 300, before: PictureBytes.exif(orientation: 6, isLittle: true))
    let seeds = Self.pictures.map(\.bytes) + [svg, exif]
    for _ in 0..<20_000 {
      var bytes = seeds[Int.random(in: seeds.indices, using: &random)]
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: .min ... .max, using: &random)
      }
      if let size = PictureSize(header: bytes) {
        #expect((1...1 << 24).contains(size.width) && (1...1 << 24).contains(size.height))
      }
    }
    for _ in 0..<2_000 {
      let bytes = (0..<Int.random(in: 0...64, using: &random)).map { _ in
        UInt8.random(in: .min ... .max, using: &random)
      }
      #expect(PictureSize(header: bytes) == nil, "\(bytes)")
    }
  }
}
