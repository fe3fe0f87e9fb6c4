package import BulletinCore

/// Makes what stands around the files of a ZIP archive, byte for byte the same for the same entries and date.
///
/// Written by hand over zlib: libzip 1.7 sets the UTF-8 flag only for names outside ASCII, writes one entry after the other,
/// and loads OpenSSL, which costs every start of the program 4 ms.
package struct ZIPWriter: Sendable {
  /// MS-DOS date and time (APPNOTE 4.4.6) of every entry.
  private let date: UInt16
  private var directory: [UInt8] = []
  private var count = 0
  private var offset = 0

  /// - Parameter date: What unpackers show as the date of the files, at 0:00; years outside of 1980–2107 are moved there.
  package init(date: CivilDate) {
    let year = min(max(date.year, 1980), 2107)
    self.date = UInt16((year - 1980) << 9 | date.month << 5 | date.day)
  }

  /// Notes the next entry; its bytes follow at once.
  ///
  /// - Returns: The header to write before them.
  package mutating func begin(_ entry: ZIPEntry) -> [UInt8] {
    let isLarge = ZIPWriter.isLarge(entry)
    var header = ByteBuffer(capacity: 64 + entry.name.utf8.count)
    header.append(ZIPFormat.localHeader)
    appendCommon(entry, isLarge: isLarge, into: &header)
    header.append(UInt16(isLarge ? 20 : 0))
    header.append(entry.name)
    if isLarge { ZIPWriter.append64([entry.size, entry.packedSize], into: &header) }
    addToDirectory(entry)
    offset += header.count + entry.packedSize
    return header.bytes
  }

  /// The directory and the end of the archive.
  package func end() -> [UInt8] {
    var out = ByteBuffer(capacity: directory.count + 256)
    out.append(contentsOf: directory)
    let size = directory.count
    if count >= ZIPFormat.count64 || offset >= ZIPFormat.see64 || size >= ZIPFormat.see64 {
      out.append(ZIPFormat.end64)
      out.append(UInt64(44))
      out.append(UInt16(3 << 8 | 45))
      out.append(UInt16(45))
      out.append(UInt32(0))
      out.append(UInt32(0))
      for number in [count, count, size, offset] { out.append(UInt64(number)) }
      out.append(ZIPFormat.end64Locator)
      out.append(UInt32(0))
      out.append(UInt64(offset + size))
      out.append(UInt32(1))
    }
    out.append(ZIPFormat.end)
    out.append(UInt32(0))
    for _ in 0..<2 { out.append(UInt16(min(count, ZIPFormat.count64))) }
    for number in [size, offset] { out.append(UInt32(min(number, ZIPFormat.see64))) }
    out.append(UInt16(0))
    return out.bytes
  }

  private mutating func addToDirectory(_ entry: ZIPEntry) {
    let sizes = ZIPWriter.isLarge(entry) ? [entry.size, entry.packedSize] : []
    let large = sizes + (offset >= ZIPFormat.see64 ? [offset] : [])
    var header = ByteBuffer(capacity: 64 + entry.name.utf8.count)
    header.append(ZIPFormat.directoryHeader)
    // Made on Unix, so that unpackers there take the permissions below.
    header.append(UInt16(3 << 8 | (large.isEmpty ? 20 : 45)))
    appendCommon(entry, isLarge: !large.isEmpty, into: &header)
    header.append(UInt16(large.isEmpty ? 0 : 4 + 8 * large.count))
    header.append(UInt16(0))
    header.append(UInt16(0))
    header.append(UInt16(0))
    header.append(UInt32(0o100644 << 16))
    header.append(UInt32(min(offset, ZIPFormat.see64)))
    header.append(entry.name)
    if !large.isEmpty { ZIPWriter.append64(large, into: &header) }
    directory += header.bytes
    count += 1
  }

  /// What both headers have, from “version needed to extract” to the length of the name.
  private func appendCommon(_ entry: ZIPEntry, isLarge: Bool, into out: inout ByteBuffer) {
    out.append(UInt16(isLarge ? 45 : 20))
    out.append(ZIPFormat.nameIsUTF8)
    out.append(entry.isDeflated ? ZIPFormat.deflated : ZIPFormat.stored)
    out.append(UInt16(0))
    out.append(date)
    out.append(entry.checksum)
    for number in [entry.packedSize, entry.size] {
      out.append(UInt32(ZIPWriter.isLarge(entry) ? ZIPFormat.see64 : number))
    }
    out.append(UInt16(entry.name.utf8.count))
  }

  /// Whether the sizes of an entry stand in the ZIP64 field, always both of them.
  private static func isLarge(_ entry: ZIPEntry) -> Bool {
    entry.size >= ZIPFormat.see64 || entry.packedSize >= ZIPFormat.see64
  }

  private static func append64(_ numbers: [Int], into out: inout ByteBuffer) {
    out.append(ZIPFormat.extra64)
    out.append(UInt16(8 * numbers.count))
    for number in numbers { out.append(UInt64(number)) }
  }
}

extension ByteBuffer {
  /// An integer with its lowest byte first.
  fileprivate mutating func append(_ number: some FixedWidthInteger & UnsignedInteger) {
    withUnsafeBytes(of: number.littleEndian) {
      append(UnsafeBufferPointer(rebasing: $0.bindMemory(to: UInt8.self)[...]))
    }
  }
}
