/// Files that end up among the texts because they were renamed or saved under the wrong name.
enum BinaryFormat {
  /// .docx, .xlsx and everything else that is a ZIP file.
  case zip
  /// .doc and .xls of before 2007.
  case oldOffice
  case pdf

  /// By the first bytes of a file.
  init?(signatureOf bytes: [UInt8]) {
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      self = .zip
    } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      self = .oldOffice
    } else if bytes.starts(with: "%PDF-".utf8) {
      self = .pdf
    } else {
      return nil
    }
  }

  var name: Wording {
    switch self {
    case .zip: Wording(vi: "tệp Word, Excel hoặc ZIP", en: "a Word, Excel or ZIP file")
    case .oldOffice: Wording(vi: "tệp Word hoặc Excel đời cũ", en: "an old Word or Excel file")
    case .pdf: Wording(vi: "tệp PDF", en: "a PDF file")
    }
  }
}
