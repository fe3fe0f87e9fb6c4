import BulletinCore
import Testing

@testable import BulletinBuild

@Suite("The seal of a site")
struct SiteSealTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func stamps() throws -> [String: FileStamp] {
    for number in 0..<20 { try folder.write("bai-\(number).html", "\(number)") }
    let handle = try FolderHandle(folder / "")
    var stamps: [String: FileStamp] = [:]
    for number in 0..<20 {
      stamps["bai-\(number).html"] = FileStamp(try #require(try handle.status("bai-\(number).html")))
    }
    return stamps
  }

  @Test("is that of the files, in whatever order they come, one taken out and another put in")
  func sum() throws {
    let files = try stamps()
    let all = SiteSeal(of: files)
    var seal = SiteSeal()
    for (path, stamp) in files.sorted(by: { $0.key > $1.key }) { seal.add(path, stamp) }
    #expect(seal == all)
    let (path, stamp) = try #require(files.first)
    seal.remove(path, stamp)
    #expect(seal != all)
    seal.add(path, stamp)
    #expect(seal == all)
    var writer = StorageWriter()
    writer.write(all)
    let again = try writer.bytes.withUnsafeBytes { bytes in
      var reader = StorageReader(bytes)
      return try reader.read(SiteSeal.self)
    }
    #expect(again == all)
  }

  @Test("differs when a file is missing, has another name, or two have changed their stamps")
  func different() throws {
    let files = try stamps()
    let all = SiteSeal(of: files)
    let one = try #require(files["bai-1.html"])
    let two = try #require(files["bai-2.html"])
    var changed = files
    changed["bai-1.html"] = nil
    #expect(SiteSeal(of: changed) != all)
    changed["bai-x.html"] = one
    #expect(SiteSeal(of: changed) != all)
    changed = files
    (changed["bai-1.html"], changed["bai-2.html"]) = (two, one)
    #expect(SiteSeal(of: changed) != all)
  }
}
