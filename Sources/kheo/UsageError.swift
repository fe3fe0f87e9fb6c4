import BulletinBuild
import BulletinCore

/// Something on the command line or in the environment that cannot be meant.
struct UsageError: WordedError {
  let headline: Wording
  let fix: Wording?

  init(_ headline: Wording, fix: Wording? = nil) {
    self.headline = headline
    self.fix = fix
  }

  /// - Parameter option: Where the text was written, such as `--now`.
  init(_ option: String, _ text: String, _ error: DateError) {
    let headline = error.headline(for: text)
    self.init(Wording(vi: "\(option): \(headline.vi)", en: "\(option): \(headline.en)"), fix: error.fix)
  }
}
