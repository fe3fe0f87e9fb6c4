import BulletinCore
import Foundation
import SystemPackage
import Testing

@testable import BulletinBuild

@Suite("Two builds at once")
struct OutputLockTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test("the second is told so, and the first goes on", arguments: [true, false])
  func busy(_ siteExists: Bool) throws {
    if siteExists { _ = try folder.openSite().publish() }
    let first = try folder.openSite()
    try first.write("index.html", "1")
    let error = #expect(throws: OutputError.self) { try folder.openSite() }
    #expect(error == .busy((folder / "site").string))
    #expect(error?.headline.vi == "một lệnh kheo khác đang dựng trang vào “\(folder / "site")”")
    #expect(error?.fix != nil)
    _ = try first.publish()
    #expect(try folder.read("site/index.html") == "1")
  }

  @Test("by two names of one folder are two builds at once")
  func busyThroughLink() throws {
    try folder.link("lien-ket", to: "site")
    let first = try folder.openSite()
    defer { first.abandon() }
    #expect(throws: OutputError.busy((folder / "lien-ket").string)) {
      try OutputFolder.open(folder / "lien-ket", home: nil)
    }
  }

  @Test("the lock ends with the publication or the abandoning, not with the object")
  func unlocking() throws {
    let first = try folder.openSite()
    _ = try first.publish()
    let second = try folder.openSite()
    second.abandon()
    let third = try folder.openSite()
    third.abandon()
    withExtendedLifetime((first, second)) {}
  }

  @Test("while the old site is removed, nobody takes its folder for a staging folder")
  func busyDuringRemoval() throws {
    _ = try folder.openSite().publish()
    let first = try folder.openSite()
    #expect(try first.place.exchange(by: [.exchange]) == .exchange)
    #expect(throws: OutputError.busy((folder / "site").string)) { try folder.openSite() }
    try first.place.finish(.exchange)
    // The staging name is free; the site itself is still locked.
    #expect(throws: OutputError.busy((folder / "site").string)) { try folder.openSite() }
    #expect(try folder.names() == ["site"])
    _ = first.close()
    first.place.unlock()
    try folder.openSite().abandon()
  }

  @Test("a hundred builds that race leave one whole site, and readers never see a part", .timeLimit(.minutes(10)))
  func race() async throws {
    let pages = 12
    func build(_ generation: Int) throws -> Bool {
      do {
        let writer = try folder.openSite()
        for page in 0..<pages { try writer.write(try #require(OutputPath("bai/\(page).html")), "lần \(generation)") }
        _ = try writer.publish()
        return true
      } catch OutputError.busy {
        return false
      }
    }
    #expect(try build(0))
    let done = try await withThrowingTaskGroup(of: Int.self) { group in
      for task in 0..<4 {
        group.addTask { try (1...25).count { try build(task * 1_000 + $0) } }
      }
      // A reader who opened the site before an exchange may find files gone, never files of another build.
      group.addTask {
        for _ in 0..<300 {
          let site = try FolderHandle(folder / "site/bai")
          let texts = try Set(
            (0..<pages).compactMap { page in
              var buffer = [UInt8](repeating: 0, count: 64)
              let file = openat(site.descriptor, "\(page).html", O_RDONLY, 0)
              if file == -1 { return nil as [UInt8]? }
              defer { close(file) }
              buffer.removeSubrange(try Int(call(CInt(read(file, &buffer, 64))))...)
              return buffer
            }
          )
          #expect(texts.count <= 1)
        }
        return 0
      }
      return try await group.reduce(0, +)
    }
    #expect(done > 0)
    #expect(try folder.names() == ["site"])
    let site = try folder.snapshot("site").filter { $0.key.hasPrefix("bai/") }
    #expect(site.count == pages)
    #expect(Set(site.values.map(\.text)).count == 1)
  }
}
