import BulletinTestSupport
import Foundation
import Testing

/// `kheo serve` as a process, looked at through the folder in which it builds.
final class Serving {
  let folder: SiteFolder
  let running: RunningCommand
  /// Where it builds, if that is a disk of its own.
  let disk: SmallDisk?

  static let site =
    SiteText.frame + .plainTheme + "-- templates/story.mustache --\n<h1>{{title}}</h1>" + .story("2018/a", title: "Một")

  /// - Parameter mount: puts a disk in the place of the folder for temporary files.
  init(within surroundings: [String] = [], mount: (String) throws -> SmallDisk? = { _ in nil }) throws {
    folder = try SiteFolder(Self.site + "-- tam/.keep --\n")
    disk = try mount(folder.path + "/tam")
    running = try SiteCommand.start(
      ["serve", "--port", "0"],
      in: folder.path,
      environment: ["TMPDIR": folder.path + "/tam"],
      within: surroundings
    )
    try waiting("the first page") { shows("Một") }
  }

  deinit {
    running.kill()
    _ = try? running.wait()
  }

  func write(_ title: String, to path: String = "content/stories/2018/a.md") throws {
    try folder.write(path, storyText(title: title))
  }

  /// Whether a page of the site, as it is at this moment, has a title.
  func shows(_ title: String, at page: String = "bai/2018/a.html") -> Bool {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path + "/tam")) ?? []
    return names.contains { name in
      let bytes = FileManager.default.contents(atPath: "\(folder.path)/tam/\(name)/site/\(page)")
      return bytes.map { String(decoding: $0, as: UTF8.self).contains("<h1>\(title)</h1>") } ?? false
    }
  }

  func waiting(_ what: String, _ condition: () throws -> Bool) throws {
    let deadline = ContinuousClock.now + .seconds(120)
    while try !condition() {
      guard ContinuousClock.now < deadline else {
        throw SiteCommand.Problem("never came: \(what)\n\(running.standardOutput)\(running.standardError)")
      }
      usleep(10_000)
    }
  }

  /// The number in the address that it says.
  var port: UInt16? {
    let rest = running.standardOutput.components(separatedBy: "http://localhost:").dropFirst().first
    return rest.flatMap { UInt16($0.prefix { $0.isNumber }) }
  }

  /// Interrupts it; it has to end well and take its folder along.
  func end() throws {
    running.interrupt()
    let outcome = try running.wait()
    #expect(outcome.status == 0)
    #expect(outcome.signal == nil)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/tam")
    #expect(names.filter { $0 != ".keep" } == [])
  }
}
