package import BulletinContent
import BulletinCore
package import BulletinMarkdown
import Synchronization

/// A story as its file says it: at hand, or fetched from where an earlier build remembered it when somebody first asks. Of ten thousand
/// stories of which one was changed, few are asked for.
package final class StorySource: Sendable {
  private enum Place: Sendable {
    case here(Parsed<Story>)
    case later(Later)
  }

  private final class Later: Sendable {
    let fetch: @Sendable () -> Parsed<Story>
    let fetched = Mutex<Parsed<Story>?>(nil)

    init(_ fetch: @escaping @Sendable () -> Parsed<Story>) {
      self.fetch = fetch
    }
  }

  /// The path of its file from the content folder.
  package let path: String
  /// The number of its file among those of the content folder, for whoever counted them.
  package let fileNumber: Int
  private let place: Place
  private let knownPage: OutputPath?

  package init(_ parsed: Parsed<Story>, fileNumber: Int = 0) {
    path = parsed.record.path
    self.fileNumber = fileNumber
    place = .here(parsed)
    // Here, because stories are read on all cores.
    knownPage = StorySource.page(of: parsed.record)
  }

  /// - Parameters:
  ///   - path: of its file from the content folder.
  ///   - fileNumber: of its file.
  ///   - fetch: called once, when the story is first asked for.
  package init(path: String, fileNumber: Int, fetchedBy fetch: @escaping @Sendable () -> Parsed<Story>) {
    self.path = path
    self.fileNumber = fileNumber
    place = .later(Later(fetch))
    knownPage = nil
  }

  private static func page(of record: Story) -> OutputPath {
    Addresses.story(record.slug, year: record.date.value.date.year)
  }

  /// What its file says.
  package var parsed: Parsed<Story> {
    switch place {
    case .here(let parsed): parsed
    case .later(let later):
      later.fetched.withLock { fetched in
        if let fetched { return fetched }
        let story = later.fetch()
        fetched = story
        return story
      }
    }
  }

  package var record: Story { parsed.record }
  package var body: MarkdownBody { parsed.body }
  var isWithdrawn: Bool { record.status == .withdrawn }
  /// Where it stands on the site.
  var page: OutputPath { knownPage ?? StorySource.page(of: record) }
}
