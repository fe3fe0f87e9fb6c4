import BulletinCore
import Synchronization

/// Files that were written while a build was under way, after it had decided what they say: what it makes is of no one moment, and
/// must not be published.
final class ChangedFiles: Sendable {
  private let paths = Mutex<Set<String>>([])

  func note(_ shownPath: String) {
    paths.withLock { _ = $0.insert(shownPath) }
  }

  /// - Returns: Whether there was nothing to forget.
  func forget() -> Bool {
    paths.withLock { paths in
      defer { paths = [] }
      return paths.isEmpty
    }
  }

  var diagnostics: [Diagnostic] { paths.withLock { $0.sorted() }.map { .contentChanged($0) } }
}

extension Diagnostic {
  static func contentChanged(_ path: String) -> Diagnostic {
    Diagnostic(
      .error,
      "content-changed",
      at: .init(SourceFile(path: path, text: "")),
      Wording(
        vi: "tệp bị sửa hoặc xóa trong lúc đang dựng trang",
        en: "the file was changed or removed during the build"
      ),
      fix: Wording(vi: "chạy lại kheo build", en: "run kheo build again")
    )
  }
}
