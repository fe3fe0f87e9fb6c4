import ArgumentParser
import BulletinBuild
import BulletinCore
import BulletinPreview
import SystemPackage

struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Xem trước bản tin trong trình duyệt; lưu bài là trang tự đổi theo.",
    discussion: """
      Trang đang mở tự tải lại ở đúng chỗ đang đọc. Có lỗi thì lỗi hiện đè lên trang: tệp nào, dòng nào, viết lại thế nào;
      sửa xong là biến mất. Bản nháp, bài chờ duyệt và bài hẹn ngày hiện cả, có đánh dấu.
      Không ghi gì vào output; chỉ máy này xem được, trừ khi có --lan. Dừng bằng Ctrl+C.
      """
  )

  @OptionGroup var folders: FolderOptions
  @OptionGroup var language: LanguageOption

  @Option(
    help: ArgumentHelp(
      "Cổng; 0 là cổng trống bất kỳ (mặc định: \(Self.usualPort), bận thì cổng kế tiếp).",
      valueName: "số"
    )
  )
  var port: UInt16?

  @Flag(help: "Cho cả các máy và điện thoại trong mạng nội bộ xem, kể cả bản nháp; báo địa chỉ và vẽ mã QR của nó.")
  var lan = false

  @Flag(
    name: .customLong("no-drafts"),
    help: "Không hiện bản nháp, bài chờ duyệt, bài hẹn ngày: xem đúng như khi đăng."
  )
  var withoutDrafts = false

  private static let usualPort: UInt16 = 4610

  func run() async throws {
    let reporter = ConsoleReporter(language: language.language)
    let folders = folders
    let includesDrafts = !withoutDrafts
    let stories = ProcessMemory()
    let (preview, network) = try await reporter.reportingFailures {
      let first = try folders.request(includesDrafts: includesDrafts)
      // A folder that is misspelt is said at once; one that goes later is waited for.
      for folder in [first.content, first.templates] { _ = try FolderHandle(folder) }
      let network = try networkAddress()
      let preview = try await Preview.open(
        [first.content, first.templates],
        language: language.language,
        port: port.map { .exactly($0) } ?? .from(Self.usualPort),
        network: network,
        request: { try folders.request(includesDrafts: includesDrafts, processMemory: stories) },
        observer: { reporter.tell($0) }
      )
      return (preview, network)
    }
    reporter.announce(port: preview.server.port, isUsual: port != nil || preview.server.port == Self.usualPort)
    if let network { reporter.announce(network: network, port: preview.server.port) }
    let running = Task { await preview.run() }
    await Interruption.wait()
    running.cancel()
    await running.value
  }

  private func networkAddress() throws -> String? {
    guard lan else { return nil }
    guard let address = LocalNetwork.address else { throw PreviewError.noNetwork }
    return address
  }
}
