/// The size an SVG file gives itself: `width` and `height` in pixels, else the size of its `viewBox`.
enum SVGHeader {
  static func size(_ bytes: [UInt8]) -> (width: Int, height: Int)? {
    let head = String(decoding: bytes.prefix(16 * 1024), as: UTF8.self)
    guard let start = head.range(of: "<svg"), let end = head[start.upperBound...].firstIndex(of: ">") else {
      return nil
    }
    let tag = head[start.upperBound..<end]
    if let width = pixels(attribute("width", of: tag)), let height = pixels(attribute("height", of: tag)) {
      return (width, height)
    }
    guard let box = attribute("viewBox", of: tag) else { return nil }
    let numbers = box.split { $0 == " " || $0 == "," || $0 == "\n" }.compactMap { Double($0) }
    guard numbers.count == 4 else { return nil }
    return (whole(numbers[2]) ?? 0, whole(numbers[3]) ?? 0)
  }

  private static func attribute(_ name: String, of tag: Substring) -> Substring? {
    for quote in ["\"", "'"] {
      for space in [" ", "\n", "\t"] {
        guard let start = tag.range(of: "\(space)\(name)=\(quote)") else { continue }
        return tag[start.upperBound...].prefix { String($0) != quote }
      }
    }
    return nil
  }

  /// Only plain numbers and `px` are sizes in pixels; `100%` and `20mm` are not.
  private static func pixels(_ text: Substring?) -> Int? {
    guard let text else { return nil }
    return Double(text.hasSuffix("px") ? text.dropLast(2) : text).flatMap(whole)
  }

  private static func whole(_ number: Double) -> Int? {
    number.isFinite && number >= 1 && number < 1e7 ? Int(number.rounded()) : nil
  }
}

extension StringProtocol {
  /// The first occurrence of a short text.
  fileprivate func range(of needle: String) -> Range<Index>? {
    ranges(of: needle).first
  }
}
