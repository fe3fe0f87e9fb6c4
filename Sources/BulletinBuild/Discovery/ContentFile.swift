package import SystemPackage

/// A file of the content that was found, not read.
package struct ContentFile: Sendable, Hashable {
  /// From the content folder, NFC, `/` between names: `stories/2018/dồn-điền.md`.
  package let path: String
  /// Where it lies, with the bytes of the names as they are on the disk.
  package var location: FilePath { FilePath(platformString: place) }
  /// In bytes; nil for text files (`.md`, `.csv`, `.yml`, `.yaml`, `.txt`), which are not looked at before they are read.
  package let size: Int?

  /// The location as the C library takes it: a FilePath for each of fifty thousand files would be most of the listing's
  /// time.
  private let place: DiskName

  package init(path: String, location: FilePath, size: Int?) {
    self.init(path: path, place: DiskName(location), size: size)
  }

  init(path: String, place: DiskName, size: Int?) {
    self.path = path
    self.place = place
    self.size = size
  }

  /// What the disk says of it now; a symbolic link is followed.
  func stamp() throws(DiskError) -> FileStamp {
    do throws(Errno) {
      return FileStamp(try Stat(place))
    } catch {
      throw DiskError(.read, place.shown, error)
    }
  }

  /// The bytes of the file. What it throws belongs into ``BulletinCore/Diagnostic/unreadable(_:_:)``.
  package func read() throws(DiskError) -> [UInt8] {
    try readFile(place)
  }

  /// As ``read()``, with what the disk said of the file before: who writes it meanwhile is noticed the next time.
  func readStamped() throws(DiskError) -> (stamp: FileStamp, bytes: [UInt8]) {
    try readStampedFile(place)
  }
}
