import BulletinTestSupport
import Testing

@Suite("The command line")
struct CommandLineTests {
  @Test("--version says it on standard output", arguments: [["--version"], ["build", "--version"]])
  func version(arguments: [String]) throws {
    let outcome = try SiteCommand.run(arguments, in: "/")
    #expect(outcome.status == 0)
    #expect(outcome.standardOutput.wholeMatch(of: /kheo \d+\.\d+\.\d+\n/) != nil)
    #expect(outcome.standardError == "")
  }

  @Test(
    "--help explains on standard output and ends well",
    arguments: [
      (["--help"], "build"), (["help", "check"], "--format"), (["build", "-h"], "--out"),
      (["new", "--help"], "--field"),
      (["schema", "--help"], "--format"), ([], "CÁC LỆNH:"), (["check", "--help"], "CÁCH DÙNG: kheo check"),
      (["new", "story", "--help"], "THAM SỐ:"),
      (["build", "--help"], "(mặc định: output)"), (["build", "--help", "--lang", "en"], "Show help information."),
    ]
  )
  func help(arguments: [String], mentioned: String) throws {
    let outcome = try SiteCommand.run(arguments, in: "/")
    #expect(outcome.status == 0)
    #expect(outcome.standardOutput.contains(mentioned))
    #expect(outcome.standardError == "")
  }

  @Test(
    "what cannot be meant ends with 2 and says why on standard error",
    arguments: [
      (["bulid"], "lỗi: không hiểu 'bulid'\ncách dùng: kheo"),
      (["build", "--nope"], "lỗi: không có tùy chọn '--nope'. Có phải ý bạn là '--now'?"),
      (["build", "thừa"], "lỗi: không hiểu 'thừa'"),
      (["build", "thừa", "nữa"], "lỗi: 2 chữ không hiểu được: 'thừa', 'nữa'"),
      (["check", "--format", "xml"], "lỗi: giá trị 'xml' không dùng được cho '--format"),
      (["check", "--lang", "fr"], "chọn một trong: 'vi', 'en'"), (["build", "--out"], "lỗi: thiếu giá trị của '--out"),
      (["new"], "lỗi: thiếu '<title>'"), (["new", "Bài"], "lỗi: thiếu '--field"),
      (["build", "--nope", "--lang", "en"], "Error: Unknown option '--nope'"),
      (["build", "--nope", "--lang=en"], "Error: Unknown option '--nope'"),
      (["schema", "storry"], "có phải ý bạn là “story”?"),
      (["schema", "xyz"], "không có loại “xyz”. Các loại: story, "),
      (["schema", "site", "--format", "markdown"], "bỏ “site”"),
      (["build", "--now", "hôm qua"], "“hôm qua” không phải là ngày"),
      (["check", "--now", "31/2/2018", "--lang", "en"], "error: --now: there is no day “31/2/2018”"),
      (["new", "Bài", "--field", "x", "--date", "13/2018"], "--date"),
    ]
  )
  func wrongUse(arguments: [String], mentioned: String) throws {
    let outcome = try SiteCommand.run(arguments, in: "/")
    #expect(outcome.status == 2)
    #expect(outcome.standardError.contains(mentioned), "\(outcome.standardError)")
    #expect(outcome.standardOutput == "")
  }

  @Test(
    "SOURCE_DATE_EPOCH that is no moment ends with 2",
    arguments: [("hôm nay", "không phải số giây"), ("", "không phải số giây"), ("99999999999999", "nằm ngoài các năm")]
  )
  func wrongEpoch(value: String, mentioned: String) throws {
    let folder = try SiteFolder(.frame + .plainTheme)
    let outcome = try SiteCommand.run(["build"], in: folder.path, environment: ["SOURCE_DATE_EPOCH": value])
    #expect(outcome.status == 2)
    #expect(outcome.standardError.contains(mentioned))
  }
}
