import BulletinCore
import Glibc

/// The one place that asks for the time of day. What it says decides which stories are due, and nothing else.
enum Clock {
  /// `SOURCE_DATE_EPOCH` (reproducible-builds.org) if it is set, else the machine's clock.
  static func now() throws -> Moment {
    let seconds: Int
    if let epoch = getenv("SOURCE_DATE_EPOCH").map({ String(cString: $0) }) {
      guard let value = Int(epoch) else {
        throw UsageError(
          Wording(
            vi: "SOURCE_DATE_EPOCH: “\(epoch)” không phải số giây",
            en: "SOURCE_DATE_EPOCH: “\(epoch)” is no number of seconds"
          )
        )
      }
      seconds = value
    } else {
      seconds = time(nil)
    }
    guard let moment = Moment(unixSeconds: seconds) else {
      throw UsageError(
        Wording(
          vi: "SOURCE_DATE_EPOCH: “\(seconds)” nằm ngoài các năm 1–9999",
          en: "SOURCE_DATE_EPOCH: “\(seconds)” lies outside of the years 1–9999"
        )
      )
    }
    return moment
  }
}
