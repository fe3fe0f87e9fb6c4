import BulletinBuild
import FlyingSocks

/// A part of a file on its way to a browser, read as fast as the browser takes it.
struct FileBody: AsyncBufferedSequence {
  typealias Element = UInt8

  let file: OpenedFile
  let range: Range<Int>

  func makeAsyncIterator() -> Iterator { Iterator(file: file, rest: range) }

  struct Iterator: AsyncBufferedIteratorProtocol {
    let file: OpenedFile
    var rest: Range<Int>

    mutating func next() async throws -> UInt8? { try await nextBuffer(suggested: 1)?.first }

    mutating func nextBuffer(suggested count: Int) async throws -> [UInt8]? {
      guard !rest.isEmpty else { return nil }
      let bytes = try file.read(from: rest.lowerBound, count: Swift.min(count, rest.count))
      // A file that became shorter cannot keep what its length promised; an error closes the connection, which says so.
      guard !bytes.isEmpty else { throw SocketError.disconnected }
      rest = (rest.lowerBound + bytes.count)..<rest.upperBound
      return bytes
    }
  }
}
