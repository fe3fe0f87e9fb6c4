import ArgumentParser
import BulletinBuild
import BulletinContent
import BulletinCore
import BulletinSite
import SystemPackage

/// The language of the messages.
struct LanguageOption: ParsableArguments {
  @Option(name: .customLong("lang"), help: "Ngôn ngữ của thông báo: vi hoặc en.")
  var language: MessageLanguage = .vietnamese
}

extension MessageLanguage: ExpressibleByArgument {}
extension DiagnosticFormat: ExpressibleByArgument {}

/// Where content and templates lie, and from which moment they are seen.
struct FolderOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Thư mục nội dung.", valueName: "thư mục"))
  var content = "content"

  @Option(help: ArgumentHelp("Thư mục mẫu trang.", valueName: "thư mục"))
  var templates = "templates"

  @Option(
    help: ArgumentHelp(
      "Coi như bây giờ là lúc này, như 2026-11-21 hoặc \"2026-11-21 08:00\" (chỉ ghi ngày là 00:00 ngày ấy; mặc định: SOURCE_DATE_EPOCH, rồi đồng hồ máy).",
      valueName: "lúc"
    )
  )
  var now: String?

  @Flag(help: "Coi cảnh báo như lỗi.")
  var strict = false

  /// - Parameters:
  ///   - includesDrafts: whether what is not due or not finished is shown too.
  ///   - hasSearch: whether a search is built where site.yml does not refuse it.
  ///   - memoryUse: whether the work of the last build is used.
  ///   - processMemory: what this process keeps for its next build.
  /// - Throws: ``UsageError`` if the moment cannot be read.
  func request(
    includesDrafts: Bool,
    hasSearch: Bool = true,
    memoryUse: MemoryUse = .reuse,
    processMemory: ProcessMemory? = nil
  ) throws -> BuildRequest {
    BuildRequest(
      content: FilePath(content),
      templates: FilePath(templates),
      policy: PublishingPolicy(now: try moment(), includesDrafts: includesDrafts),
      isStrict: strict,
      hasSearch: hasSearch,
      memoryUse: memoryUse,
      processMemory: processMemory
    )
  }

  private func moment() throws -> Moment {
    guard let now else { return try Clock.now() }
    do {
      let moment = try DateParser.moment(now)
      // A day alone is its midnight, so that a story of that very minute is due.
      return Moment(moment.date, moment.time ?? .midnight)
    } catch {
      throw UsageError("--now", now, error)
    }
  }
}

/// ``FolderOptions`` for commands that leave drafts out unless they are asked for.
struct SourceOptions: ParsableArguments {
  @OptionGroup var folders: FolderOptions

  @Flag(help: "Dựng cả bản nháp, bài chờ duyệt và bài hẹn ngày, có đánh dấu.")
  var drafts = false

  /// - Parameters:
  ///   - hasSearch: whether a search is built where site.yml does not refuse it.
  ///   - memoryUse: whether the work of the last build is used.
  /// - Throws: ``UsageError`` if the moment cannot be read.
  func request(hasSearch: Bool = true, memoryUse: MemoryUse = .reuse) throws -> BuildRequest {
    try folders.request(includesDrafts: drafts, hasSearch: hasSearch, memoryUse: memoryUse)
  }
}
