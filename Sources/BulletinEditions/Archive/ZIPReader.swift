/// A file that can be read at any place.
package protocol RandomAccess: Sendable {
  /// Bytes.
  var size: Int { get }
  /// Up to `count` bytes from a place on; fewer only at the end.
  func read(at offset: Int, count: Int) throws -> [UInt8]
}

/// Reads ZIP archives, also those of others: trusts no number in them, and needs no more memory than their directory.
package struct ZIPReader<File: RandomAccess>: Sendable {
  /// An entry, and where its header begins.
  package struct Item: Sendable {
    package let entry: ZIPEntry
    fileprivate let offset: Int
    fileprivate let isReadable: Bool
    /// What the directory says of it and its own header has to repeat: 24 bytes from the version to the length of the name, and
    /// the name.
    fileprivate let header: [UInt8]
  }

  private let file: File
  /// In the order of the directory.
  package let items: [Item]

  /// More than a site has, and no more than 100 MB of directory.
  private static var largestDirectory: Int { 100_000_000 }

  /// Reads the directory.
  ///
  /// - Throws: ``EditionFault/notAnArchive`` if there is none, and what reading throws.
  package init(_ file: File) throws {
    self.file = file
    let tail = try file.read(at: max(0, file.size - 65_557), count: 65_557)
    guard let end = ZIPReader.lastIndex(of: ZIPFormat.end, in: tail), end + 22 <= tail.count else {
      throw EditionFault.notAnArchive
    }
    var fields = LittleEndian(tail, at: end + 10)
    var count = Int(fields.next(UInt16.self))
    var size = Int(fields.next(UInt32.self))
    var offset = Int(fields.next(UInt32.self))
    if count == ZIPFormat.count64 || size == ZIPFormat.see64 || offset == ZIPFormat.see64, end >= 20 {
      var locator = LittleEndian(tail, at: end - 20)
      guard locator.next(UInt32.self) == ZIPFormat.end64Locator else { throw EditionFault.notAnArchive }
      _ = locator.next(UInt32.self)
      guard let place = Int(exactly: locator.next(UInt64.self)), place < file.size else {
        throw EditionFault.notAnArchive
      }
      let record = try file.read(at: place, count: 56)
      var end64 = LittleEndian(record, at: 0)
      guard record.count == 56, end64.next(UInt32.self) == ZIPFormat.end64 else { throw EditionFault.notAnArchive }
      end64 = LittleEndian(record, at: 32)
      let numbers = [end64.next(UInt64.self), end64.next(UInt64.self), end64.next(UInt64.self)].map(Int.init(exactly:))
      guard let first = numbers[0], let second = numbers[1], let third = numbers[2] else {
        throw EditionFault.notAnArchive
      }
      (count, size, offset) = (first, second, third)
    }
    guard size <= ZIPReader.largestDirectory, offset <= file.size, size <= file.size - offset else {
      throw EditionFault.notAnArchive
    }
    items = try ZIPReader.directory(try file.read(at: offset, count: size), count: count)
  }

  private static func directory(_ bytes: [UInt8], count: Int) throws -> [Item] {
    var items: [Item] = []
    var position = 0
    for _ in 0..<count {
      var fields = LittleEndian(bytes, at: position)
      guard position + 46 <= bytes.count, fields.next(UInt32.self) == ZIPFormat.directoryHeader else {
        throw EditionFault.notAnArchive
      }
      fields = LittleEndian(bytes, at: position + 8)
      let flags = fields.next(UInt16.self)
      let method = fields.next(UInt16.self)
      _ = fields.next(UInt32.self)
      let checksum = fields.next(UInt32.self)
      var packedSize = Int(fields.next(UInt32.self))
      var size = Int(fields.next(UInt32.self))
      let lengths = (0..<3).map { _ in Int(fields.next(UInt16.self)) }
      fields = LittleEndian(bytes, at: position + 42)
      var offset = Int(fields.next(UInt32.self))
      let nameStart = position + 46
      let next = nameStart + lengths[0] + lengths[1] + lengths[2]
      guard next <= bytes.count else { throw EditionFault.notAnArchive }
      let extra = bytes[(nameStart + lengths[0])..<(nameStart + lengths[0] + lengths[1])]
      var large = field64(in: Array(extra))
      // Only the numbers that do not fit stand in the field, in this order.
      func takeLarge(_ number: inout Int) {
        if number == ZIPFormat.see64, !large.isEmpty { number = Int(clamping: large.removeFirst()) }
      }
      takeLarge(&size)
      takeLarge(&packedSize)
      takeLarge(&offset)
      let entry = ZIPEntry(
        name: String(decoding: bytes[nameStart..<(nameStart + lengths[0])], as: UTF8.self),
        isDeflated: method == ZIPFormat.deflated,
        checksum: checksum,
        size: size,
        packedSize: packedSize
      )
      let isReadable = flags & ZIPFormat.isEncrypted == 0 && [ZIPFormat.stored, ZIPFormat.deflated].contains(method)
      let header = Array(bytes[(position + 6)..<(position + 30)] + bytes[nameStart..<(nameStart + lengths[0])])
      items.append(Item(entry: entry, offset: offset, isReadable: isReadable, header: header))
      position = next
    }
    return items
  }

  /// The numbers of the ZIP64 field.
  private static func field64(in extra: [UInt8]) -> [UInt64] {
    var position = 0
    while position + 4 <= extra.count {
      var fields = LittleEndian(extra, at: position)
      let id = fields.next(UInt16.self)
      let length = Int(fields.next(UInt16.self))
      guard position + 4 + length <= extra.count else { return [] }
      if id == ZIPFormat.extra64 { return (0..<length / 8).map { _ in fields.next(UInt64.self) } }
      position += 4 + length
    }
    return []
  }

  private static func lastIndex(of signature: UInt32, in bytes: [UInt8]) -> Int? {
    stride(from: bytes.count - 22, through: 0, by: -1).first { index in
      bytes[index] == 0x50 && bytes[index + 1] == 0x4B
        && {
          var fields = LittleEndian(bytes, at: index); return fields.next(UInt32.self) == signature
        }()
    }
  }
}

extension ZIPReader {
  /// Unpacks an entry piece by piece.
  ///
  /// - Returns: False if it is damaged: cut off, not what its checksum says, encrypted or packed in another way.
  /// - Throws: what reading throws.
  package func unpack(_ item: Item, _ take: (UnsafeRawBufferPointer) -> Void) throws -> Bool {
    guard item.isReadable, var position = try contentStart(of: item) else { return false }
    var rest = item.entry.packedSize
    var count = 0
    var checksum: UInt32 = 0
    /// More than the directory says is damage; it also ends a file that unpacks without end.
    func note(_ bytes: UnsafeRawBufferPointer) -> Bool {
      count += bytes.count
      guard count <= item.entry.size else { return false }
      checksum = Deflate.checksum(bytes, continuing: checksum)
      take(bytes)
      return true
    }
    let inflater = item.entry.isDeflated ? Inflater() : nil
    while rest > 0 {
      let piece = try file.read(at: position, count: min(rest, 262_144))
      guard !piece.isEmpty else { return false }
      let isSound = inflater?.feed(piece, note) ?? piece.withUnsafeBytes(note)
      guard isSound else { return false }
      position += piece.count
      rest -= piece.count
    }
    return count == item.entry.size && checksum == item.entry.checksum && inflater?.isComplete ?? true
  }

  /// Where the packed bytes begin; nil if the entry's own header is not what the directory says. Programs that unpack while they
  /// read believe the header.
  private func contentStart(of item: Item) throws -> Int? {
    let header = try file.read(at: item.offset, count: 6 + item.header.count)
    var fields = LittleEndian(header, at: 0)
    guard header.count == 6 + item.header.count, fields.next(UInt32.self) == ZIPFormat.localHeader else { return nil }
    // Neither is there, if both follow the content or stand in the ZIP64 field.
    let flags = UInt16(header[6]) | UInt16(header[7]) << 8
    let sizes = header[18..<26]
    let hasNumbers = flags & ZIPFormat.numbersFollow == 0 && !sizes.allSatisfy { $0 == 0xFF }
    let own = header[4..<28] + header[30...]
    let numbers = 10..<22
    let isSame = zip(own, item.header).enumerated().allSatisfy { place, bytes in
      bytes.0 == bytes.1 || !hasNumbers && numbers.contains(place)
    }
    guard isSame else { return nil }
    fields = LittleEndian(header, at: 28)
    return item.offset + header.count + Int(fields.next(UInt16.self))
  }

  /// A small entry whole; nil if it is damaged or larger than `limit` bytes.
  package func bytes(of item: Item, limit: Int) throws -> [UInt8]? {
    guard item.entry.size <= limit else { return nil }
    var bytes: [UInt8] = []
    return try unpack(item) { bytes.append(contentsOf: $0) } ? bytes : nil
  }
}

/// Reads numbers with their lowest byte first; behind the end there are zeros.
private struct LittleEndian {
  private let bytes: [UInt8]
  private var position: Int

  init(_ bytes: [UInt8], at position: Int) {
    self.bytes = bytes
    self.position = position
  }

  mutating func next<Number: FixedWidthInteger & UnsignedInteger>(_: Number.Type) -> Number {
    var number: Number = 0
    for index in 0..<Number.bitWidth / 8 where position + index < bytes.count {
      number |= Number(bytes[position + index]) << Number(8 * index)
    }
    position += Number.bitWidth / 8
    return number
  }
}
