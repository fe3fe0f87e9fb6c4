import CZlib

/// Compression as ZIP and PNG want it. The only file that sees zlib.
package enum Deflate {
  package enum Container: Sendable {
    /// The bare stream (RFC 1951), for ZIP.
    case none
    /// With header and checksum (RFC 1950), for PNG.
    case zlib

    fileprivate var windowBits: CInt { self == .none ? -MAX_WBITS : MAX_WBITS }
  }

  /// The same bytes for the same input, as long as zlib is the same.
  ///
  /// - Returns: Nil only when the machine has no memory left.
  package static func compress(_ bytes: [UInt8], in container: Container = .none) -> [UInt8]? {
    guard bytes.count <= CUnsignedInt.max else { return nil }
    var stream = z_stream()
    // zlib keeps the address of the stream, so all of the work is done while it is fixed.
    return withUnsafeMutablePointer(to: &stream) { stream -> [UInt8]? in
      let size = CInt(MemoryLayout<z_stream>.size)
      guard
        deflateInit2_(stream, 6, Z_DEFLATED, container.windowBits, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size) == Z_OK
      else { return nil }
      defer { deflateEnd(stream) }
      let bound = Int(deflateBound(stream, CUnsignedLong(bytes.count)))
      var isComplete = false
      let compressed = [UInt8](unsafeUninitializedCapacity: bound) { output, count in
        bytes.withUnsafeBufferPointer { input in
          // zlib only reads from `next_in`, whose type lacks a const in builds without ZLIB_CONST.
          stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
          stream.pointee.avail_in = CUnsignedInt(input.count)
          stream.pointee.next_out = output.baseAddress
          stream.pointee.avail_out = CUnsignedInt(truncatingIfNeeded: bound)
          isComplete = deflate(stream, Z_FINISH) == Z_STREAM_END
          count = bound - Int(stream.pointee.avail_out)
        }
      }
      return isComplete ? compressed : nil
    }
  }

  /// The CRC-32 of ZIP and PNG (ISO 3309), in pieces: start with 0.
  package static func checksum(_ bytes: UnsafeRawBufferPointer, continuing checksum: UInt32 = 0) -> UInt32 {
    var sum = CUnsignedLong(checksum)
    var rest = bytes
    while let start = rest.baseAddress, !rest.isEmpty {
      let count = min(rest.count, 1 << 30)
      sum = crc32(sum, start.assumingMemoryBound(to: UInt8.self), CUnsignedInt(count))
      rest = UnsafeRawBufferPointer(rebasing: rest[count...])
    }
    return UInt32(truncatingIfNeeded: sum)
  }

  package static func checksum(_ bytes: [UInt8]) -> UInt32 { bytes.withUnsafeBytes { checksum($0) } }
}

/// Unpacks a deflated stream piece by piece, in memory that does not grow with what comes out.
package final class Inflater {
  private let stream: UnsafeMutablePointer<z_stream>
  private let isOpen: Bool
  /// Whether the stream has said that it ends.
  package private(set) var isComplete = false

  package init() {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    isOpen = inflateInit2_(stream, -MAX_WBITS, ZLIB_VERSION, CInt(MemoryLayout<z_stream>.size)) == Z_OK
  }

  deinit {
    if isOpen { inflateEnd(stream) }
    stream.deinitialize(count: 1)
    stream.deallocate()
  }

  /// Unpacks one more piece.
  ///
  /// - Parameter take: gets what came out, in runs of at most 64 KiB; returns false to stop.
  /// - Returns: False if the stream is damaged, goes on behind its end, or `take` stopped it.
  package func feed(_ piece: [UInt8], _ take: (UnsafeRawBufferPointer) -> Bool) -> Bool {
    guard isOpen, !isComplete else { return piece.isEmpty }
    var output = [UInt8](repeating: 0, count: 65_536)
    return piece.withUnsafeBufferPointer { input in
      stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
      stream.pointee.avail_in = CUnsignedInt(input.count)
      while true {
        let (status, count) = output.withUnsafeMutableBufferPointer { output in
          stream.pointee.next_out = output.baseAddress
          stream.pointee.avail_out = CUnsignedInt(output.count)
          let status = inflate(stream, Z_NO_FLUSH)
          return (status, output.count - Int(stream.pointee.avail_out))
        }
        guard status == Z_OK || status == Z_STREAM_END || status == Z_BUF_ERROR else { return false }
        guard output.withUnsafeBytes({ take(UnsafeRawBufferPointer(rebasing: $0[..<count])) }) else { return false }
        if status == Z_STREAM_END {
          isComplete = true
          return stream.pointee.avail_in == 0
        }
        if count < 65_536, stream.pointee.avail_in == 0 { return true }
        if status == Z_BUF_ERROR, count == 0 { return false }
      }
    }
  }
}
