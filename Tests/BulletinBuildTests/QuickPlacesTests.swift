import SystemPackage
import Testing

@testable import BulletinBuild

/// Where the folders of the system's temporary files lie on ext4 the places are tried, else folders are made plainly.
@Suite("Places where files are made quickly")
struct QuickPlacesTests {
  private let folder: TemporaryFolder
  private let handle: FolderHandle

  init() throws {
    folder = try TemporaryFolder()
    handle = try FolderHandle(folder.path)
  }

  @Test("folders are made where they belong, and nothing else is left")
  func folders() throws {
    var places = try QuickPlaces(in: handle)
    let names = (0..<20).map { "thu-muc-\($0)" }
    for name in names { try places.makeFolder(name) }
    try places.makeFolder("thu-muc-0/con")
    try handle.createFile("thu-muc-0/con/tep.html", [1, 2, 3])
    places.remove()
    #expect(try folder.names() == names.sorted())
    #expect(try readFile(folder / "thu-muc-0/con/tep.html") == [1, 2, 3])
    #expect(try Stat(folder / "thu-muc-1").permissions == Stat(folder / "thu-muc-0/con").permissions)
  }

  @Test("a folder in one that is missing is refused, and leaves nothing either")
  func refused() throws {
    try handle.createFile("tep", [])
    var places = try QuickPlaces(in: handle)
    #expect(throws: DiskError.self) { try places.makeFolder("chua-co/con") }
    try places.makeFolder("thu-muc")
    places.remove()
    #expect(try folder.names() == ["tep", "thu-muc"])
  }

  @Test("a folder in which nothing may be made says so")
  func closed() throws {
    try folder.makeFolder("kin")
    let closed = try FolderHandle(folder / "kin")
    try handle.removeEmptyFolder("kin")
    #expect(throws: DiskError.self) {
      var places = try QuickPlaces(in: closed)
      try places.makeFolder("thu-muc")
    }
  }

  @Test("a place that was slow four times is given up for another, as long as there are others")
  func slow() throws {
    var places = try QuickPlaces(in: handle)
    guard let first = try places.next() else { return }
    for _ in 0..<4 { places.noteSlow(first) }
    let later = try (0..<3).map { _ in try #require(try places.next()) }
    #expect(Set(later).count == 3)
    #expect(!later.contains(first))
    // It stays until the end, for what is on its way out of it.
    try handle.makeFolder(first + "/con")
    try handle.removeEmptyFolder(first + "/con")
    places.remove()
    #expect(try folder.names().isEmpty)
  }

  @Test("a place is given up for another when its block group is full, with what folders made in it hold")
  func full() throws {
    var places = try QuickPlaces(in: handle)
    guard let first = try places.makeFolder("thu-muc") else { return }
    var used: Set<String> = []
    for _ in 0..<6 { used.insert(try #require(try places.next())) }
    #expect(used.contains(first))
    for _ in 0..<6200 { places.noteFile(in: first) }
    let later = try (0..<6).map { _ in try #require(try places.next()) }
    #expect(Set(later).count == 3)
    #expect(!later.contains(first))
    places.remove()
    #expect(try folder.names() == ["thu-muc"])
  }

  @Test("where everything is slow, looking for other places comes to an end")
  func allSlow() throws {
    var places = try QuickPlaces(in: handle, patience: .zero)
    for number in 0..<40 { try places.makeFolder("thu-muc-\(number)") }
    for _ in 0..<2000 {
      guard let place = try places.next() else { break }
      for _ in 0..<4 { places.noteSlow(place) }
    }
    places.remove()
    #expect(try folder.names().count == 40)
  }
}
