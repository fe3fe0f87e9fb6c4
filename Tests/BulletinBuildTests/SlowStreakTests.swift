import Testing

@testable import BulletinBuild

@Suite("Streaks of slow files")
struct SlowStreakTests {
  /// - Parameter times: `-` for a quick one, `s` for a slow one.
  /// - Returns: before which ones, from 0, the place was known as slow.
  private func slow(_ times: String) -> [Int] {
    var streak = SlowStreak()
    return times.enumerated().compactMap { number, time in
      let isSlow = streak.begin()
      if time == "s" { streak.noteSlow() }
      return isSlow ? number : nil
    }
  }

  @Test("four slow ones close together make a place slow, for good")
  func close() {
    #expect(slow("ssss--------") == Array(4..<12))
    #expect(slow("---s---s---s---s-") == [16])
  }

  @Test("slow ones far apart have other reasons")
  func apart() {
    #expect(slow(String(repeating: "s----", count: 50)) == [])
    #expect(slow("sss----s----sss-") == [])
  }

  @Test("several threads make files at once: one is known as slow when others were begun")
  func late() {
    var streak = SlowStreak()
    for _ in 0..<4 {
      _ = (streak.begin(), streak.begin())
      streak.noteSlow()
      streak.noteSlow()
    }
    let isSlow = streak.begin()
    #expect(isSlow)
  }
}
