/// What the directory of a ZIP file says of one of its files.
package struct ZIPEntry: Sendable {
  package let name: String
  /// Deflated, or stored as it is.
  package let isDeflated: Bool
  /// CRC-32 of the unpacked bytes.
  package let checksum: UInt32
  /// Bytes, unpacked.
  package let size: Int
  /// Bytes in the archive.
  package let packedSize: Int

  package init(name: String, isDeflated: Bool, checksum: UInt32, size: Int, packedSize: Int) {
    self.name = name
    self.isDeflated = isDeflated
    self.checksum = checksum
    self.size = size
    self.packedSize = packedSize
  }

  /// Bytes of a file as they will stand in an archive: deflated where that is shorter.
  package static func pack(_ bytes: [UInt8], name: String, stored: Bool = false) -> (entry: ZIPEntry, bytes: [UInt8]) {
    let deflated = stored ? nil : Deflate.compress(bytes).flatMap { $0.count < bytes.count ? $0 : nil }
    let entry = ZIPEntry(
      name: name,
      isDeflated: deflated != nil,
      checksum: Deflate.checksum(bytes),
      size: bytes.count,
      packedSize: deflated?.count ?? bytes.count
    )
    return (entry, deflated ?? bytes)
  }
}

/// Numbers of APPNOTE.TXT 6.3.10, the specification of ZIP.
enum ZIPFormat {
  static let localHeader: UInt32 = 0x0403_4B50
  static let directoryHeader: UInt32 = 0x0201_4B50
  static let end: UInt32 = 0x0605_4B50
  static let end64: UInt32 = 0x0606_4B50
  static let end64Locator: UInt32 = 0x0706_4B50
  static let extra64: UInt16 = 1
  /// Bit 11: names are UTF-8.
  static let nameIsUTF8: UInt16 = 0x0800
  static let isEncrypted: UInt16 = 1
  /// Bit 3: checksum and sizes stand behind the content, and zeros in its header.
  static let numbersFollow: UInt16 = 8
  static let stored: UInt16 = 0
  static let deflated: UInt16 = 8
  /// Stands where the real number is in the ZIP64 field.
  static let see64 = 0xFFFF_FFFF
  static let count64 = 0xFFFF
}
