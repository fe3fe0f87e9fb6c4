/// A time of day to the second.
package struct ClockTime: Sendable, Hashable, Comparable {
  /// 0 to 23.
  package let hour: Int
  /// 0 to 59.
  package let minute: Int
  /// 0 to 59; leap seconds do not occur in what people write.
  package let second: Int

  package static let midnight = ClockTime(secondOfDay: 0)

  /// Nil if there is no such time; `24:00` is none.
  package init?(hour: Int, minute: Int, second: Int = 0) {
    guard (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second) else { return nil }
    self.hour = hour
    self.minute = minute
    self.second = second
  }

  /// From 0 to 86399, counted from midnight; larger and smaller numbers wrap around.
  package init(secondOfDay: Int) {
    let second = (secondOfDay % 86_400 + 86_400) % 86_400
    hour = second / 3600
    minute = second / 60 % 60
    self.second = second % 60
  }

  package var secondOfDay: Int { hour * 3600 + minute * 60 + second }

  package static func < (left: ClockTime, right: ClockTime) -> Bool { left.secondOfDay < right.secondOfDay }
}
