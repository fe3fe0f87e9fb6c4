/// The lotus of the theme's icon as a small picture: what Kiwix shows in its library.
enum Emblem {
  /// Of 48 × 48 pixels, as the ZIM specification asks.
  static func picture() -> [UInt8] {
    let size = 48
    // Each pixel is the mean of 4 × 4 samples.
    let samples = 4
    var pixels: [UInt8] = []
    for row in 0..<size {
      for column in 0..<size {
        var sums = [0.0, 0.0, 0.0, 0.0]
        for step in 0..<samples * samples {
          let x = (Double(column) + (Double(step % samples) + 0.5) / Double(samples)) / Double(size)
          let y = (Double(row) + (Double(step / samples) + 0.5) / Double(samples)) / Double(size)
          guard let colour = colour(atX: x, y: y) else { continue }
          for channel in 0..<3 { sums[channel] += colour[channel] }
          sums[3] += 1
        }
        // Colours count only where there is one; the rest is transparent.
        let count = max(sums[3], 1)
        pixels += (0..<3).map { UInt8((sums[$0] / count).rounded()) }
        pixels.append(UInt8((sums[3] * 255 / Double(samples * samples)).rounded()))
      }
    }
    return PNG.encode(width: size, height: size, pixels: pixels)
  }

  private static let ground = [23.0, 89, 74]
  private static let petal = [246.0, 239, 224]
  private static let water = [233.0, 200, 120]

  /// From 0 to 1 in both directions; nil outside of the rounded square.
  private static func colour(atX x: Double, y: Double) -> [Double]? {
    let radius = 0.22
    let (dx, dy) = (max(radius - x, x - 1 + radius, 0), max(radius - y, y - 1 + radius, 0))
    guard dx * dx + dy * dy <= radius * radius else { return nil }
    if abs(y - 0.797) < 0.024, abs(x - 0.5) < 0.28 { return water }
    // Petals are where two discs meet: towards the middle, half left and right, far left and right.
    for (lean, opacity) in [(0.0, 1.0), (-0.45, 0.82), (0.45, 0.82), (-0.95, 0.62), (0.95, 0.62)]
    where isInPetal(x, y, leaning: lean) {
      return zip(ground, petal).map { $0 + ($1 - $0) * opacity }
    }
    return ground
  }

  /// - Parameter lean: The tangent of half the petal's angle to the upright.
  private static func isInPetal(_ x: Double, _ y: Double, leaning lean: Double) -> Bool {
    // Turned by the rational parametrisation of the circle, which needs no library of C.
    let square = lean * lean
    let (cosine, sine) = ((1 - square) / (1 + square), 2 * lean / (1 + square))
    let (x, y) = (x - 0.5, y - 0.72)
    let along = -(y * cosine - x * sine)
    let across = x * cosine + y * sine
    let (middle, reach) = (0.265, 0.265)
    let offset = (along - middle) / reach
    return offset * offset < 1 && abs(across) < 0.1 * (1 - offset * offset)
  }
}
