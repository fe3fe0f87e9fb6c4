/// The size an SVG file gives itself: `width` and `height` in pixels, else the size of its `viewBox`.
enum SVGHeader {
  /// The opening tag stands within so many bytes of a file that programs wrote.
  private static let searchedLength = 16 * 1024

  /// Nil if there is no `<svg` tag, or if it tells no size in pixels.
  static func size(_ bytes: [UInt8]) -> (width: Int, height: Int)? {
    guard let attributes = attributes(of: bytes.prefix(searchedLength)) else { return nil }
    if let width = attributes["width"].flatMap(pixels), let height = attributes["height"].flatMap(pixels) {
      return (width, height)
    }
    let box = attributes["viewBox"] ?? ""
    let numbers = box.split { $0.isWhitespace || $0 == "," }.compactMap { Double($0) }
    guard numbers.count == 4, let width = whole(numbers[2]), let height = whole(numbers[3]) else { return nil }
    return (width, height)
  }

  /// The attributes of the first `<svg` tag; nil if there is none or it is broken.
  private static func attributes(of bytes: ArraySlice<UInt8>) -> [String: String]? {
    guard let tag = bytes.firstRange(of: Array("<svg".utf8)) else { return nil }
    var rest = bytes[tag.upperBound...]
    var attributes: [String: String] = [:]
    while true {
      rest = rest.drop(while: isSpace)
      guard let first = rest.first else { return nil }
      if first == UInt8(ascii: ">") || first == UInt8(ascii: "/") { return attributes }
      let name = rest.prefix { !isSpace($0) && $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: ">") }
      rest = rest[name.endIndex...].drop(while: isSpace)
      guard rest.popFirst() == UInt8(ascii: "=") else { return nil }
      rest = rest.drop(while: isSpace)
      guard let quote = rest.popFirst(), quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"),
        let end = rest.firstIndex(of: quote)
      else { return nil }
      attributes[String(decoding: name, as: UTF8.self)] = String(decoding: rest[..<end], as: UTF8.self)
      rest = rest[(end + 1)...]
    }
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || (0x09...0x0D).contains(byte) }

  /// Only plain numbers and `px` are sizes in pixels; `100%` and `20mm` are not.
  private static func pixels(_ text: String) -> Int? {
    Double(text.hasSuffix("px") ? text.dropLast(2) : text[...]).flatMap(whole)
  }

  private static func whole(_ number: Double) -> Int? {
    number.isFinite && number >= 1 && number < 1e7 ? Int(number.rounded()) : nil
  }
}
