import BulletinContent
package import BulletinCore
import BulletinMarkdown
package import BulletinSite

/// A small content folder in memory: texts by path, read as the read stage reads files.
package struct ContentBuilder {
  private var sources: [(path: String, file: SourceFile)] = []
  private var otherFiles: [String] = []
  /// The marked ranges of each text, by its path from the content folder.
  package private(set) var marks: [String: [SourceRange]] = [:]

  /// A folder with site.yml and two fields, `kinh-te` and `van-hoa-xa-hoi`.
  package init(site: String = ContentBuilder.site) {
    add("site.yml", site)
    add("fields/kinh-te.md", ContentBuilder.field("Phát triển kinh tế", order: 1))
    add("fields/van-hoa-xa-hoi.md", ContentBuilder.field("Văn hóa - xã hội", order: 2))
  }

  package static let site = """
    name: Bản tin
    description: Một câu về bản tin.
    base_url: https://kheo.example/
    responsible: {name: a}
    licence: {number: b}

    """

  /// The text of a field's file.
  package static func field(_ name: String, order: Int, more: String = "", body: String = "") -> String {
    "---\nname: \(name)\norder: \(order)\nsummary: Một câu.\n\(more)\n---\n\(body)\n"
  }

  /// Adds a text, or puts it in the place of the one at that path.
  ///
  /// - Parameter marked: the text, with expected places marked as in ``MarkedSource``.
  package mutating func add(_ path: String, _ marked: String) {
    let source = MarkedSource(marked, path: "content/" + path)
    sources.removeAll { $0.path == path }
    sources.append((path, source.file))
    marks[path] = source.ranges
  }

  /// Adds files that are only copied.
  package mutating func addFiles(_ paths: String...) {
    otherFiles += paths
  }

  /// The records of the folder, and what was found while they were read.
  package func read() -> (content: ParsedContent?, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    func keep<Value>(_ reading: (Value, [Diagnostic])) -> Value {
      diagnostics += reading.1
      return reading.0
    }
    func parsed<Record>(_ record: Record?, _ body: SourceRange?, _ file: SourceFile) -> [Parsed<Record>] {
      guard let record, let body else { return [] }
      return [Parsed(record, keep(MarkdownReader.read(file, range: body)))]
    }
    guard let site = sources.first(where: { $0.path == "site.yml" }), let config = keep(SiteConfig.read(site.file))
    else {
      return (nil, diagnostics)
    }
    var content = ParsedContent(config: config)
    for (path, file) in sources {
      switch path.split(separator: "/").first {
      case "fields":
        let field = keep(FieldRecord.read(file, path: path))
        content.fields += parsed(field, field?.body, file)
      case "campaigns":
        let campaign = keep(Campaign.read(file, path: path))
        content.campaigns += parsed(campaign, campaign?.body, file)
      case "documents":
        let document = keep(DocumentRecord.read(file, path: path))
        content.documents += parsed(document, document?.body, file)
      case "contests" where path.hasSuffix(".csv"):
        let register = ParsedRegister(file: file, rows: keep(ContestRow.readRegister(file)))
        content.contestTables.append(ParsedContestTable(path: path, register: register))
      case "contests":
        let contest = keep(Contest.read(file, path: path))
        content.contests += parsed(contest, contest?.body, file)
      case "stories":
        let story = keep(Story.read(file, path: path))
        content.stories += parsed(story, story?.body, file).map { StorySource($0) }
      case "pages":
        let page = keep(PlainPage.read(file, path: path))
        content.pages += parsed(page, page?.body, file)
      default:
        switch path {
        case "registers/units.csv":
          content.units = ParsedRegister(file: file, rows: keep(UnitPeriod.readRegister(file)))
        case "registers/models.csv":
          content.models = ParsedRegister(file: file, rows: keep(ModelRow.readRegister(file)))
        case "registers/recognitions.csv":
          content.recognitions = ParsedRegister(file: file, rows: keep(RecognitionRow.readRegister(file)))
        case "registers/awards.csv":
          content.awards = ParsedRegister(file: file, rows: keep(AwardRow.readRegister(file)))
        case "registers/targets.csv":
          content.targets = ParsedRegister(file: file, rows: keep(TargetRow.readRegister(file)))
        case "registers/figures.csv":
          content.figures = ParsedRegister(file: file, rows: keep(FigureRow.readRegister(file)))
        case "registers/authors.csv":
          content.authors = ParsedRegister(file: file, rows: keep(AuthorRow.readRegister(file)))
        default:
          break
        }
      }
    }
    content.files = Set(sources.map(\.path) + otherFiles)
    return (content, diagnostics)
  }
}

/// What a test is told when it expected content that can be read.
package struct UnreadableContent: Error {
  package let diagnostics: [Diagnostic]
}

extension ContentBuilder {
  /// The hour at which tests build, unless they say another one.
  package static let now = moment("2026-11-21 08:00")

  /// A moment as an editor would type it.
  package static func moment(_ text: String) -> Moment {
    do {
      return try DateParser.moment(text)
    } catch {
      preconditionFailure("\(text): \(error)")
    }
  }

  /// The library of the folder, and every finding on the way, in the order in which people see them.
  package func library(
    now: Moment = ContentBuilder.now,
    includesDrafts: Bool = false
  ) throws -> (library: Library, diagnostics: [Diagnostic]) {
    let (content, findings) = read()
    guard let content else { throw UnreadableContent(diagnostics: findings) }
    let policy = PublishingPolicy(now: now, includesDrafts: includesDrafts)
    let (library, assemblyFindings) = LibraryBuilder.build(content, policy: policy)
    return (library, (findings + assemblyFindings).sortedByPlace())
  }
}
