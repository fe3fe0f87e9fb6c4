import BulletinCore

/// A shelf whose first bytes lie in memory, and what is more in a file.
///
/// To put a text into the file and to fetch it again takes longer than to copy it; besides, the kernel begins to write to the disk,
/// in the midst of the build, what files have taken above a tenth of the machine's memory.
final class SpillingShelf: ByteShelf {
  private let memory: MemoryShelf
  private let file: any ByteShelf

  /// - Parameter file: for what `memory` has no room for.
  init(_ memory: MemoryShelf, file: any ByteShelf) {
    self.memory = memory
    self.file = file
  }

  func put(_ bytes: UnsafeRawBufferPointer) -> Range<Int>? {
    memory.put(bytes) ?? file.put(bytes).map { moved($0, by: memory.room) }
  }

  /// Places in the file are counted from the end of the memory.
  func fetch(_ place: Range<Int>) -> [UInt8]? {
    place.upperBound <= memory.room ? memory.fetch(place) : file.fetch(moved(place, by: -memory.room))
  }

  func release(_ place: Range<Int>) {
    place.upperBound <= memory.room ? memory.release(place) : file.release(moved(place, by: -memory.room))
  }

  private func moved(_ place: Range<Int>, by distance: Int) -> Range<Int> {
    (place.lowerBound + distance)..<(place.upperBound + distance)
  }
}
