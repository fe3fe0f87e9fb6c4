package import BulletinCore

/// A key of a record or a column of a register, declared once: how it is written, what its value is, what it means.
/// Validation, did-you-mean, docs/noi-dung.md and `kheo schema` all come from these declarations.
package struct Key<Value: Sendable>: Sendable {
  package let type: FieldType<Value>
  /// How the key is written and what is said about it.
  package let shape: KeyShape

  /// - Parameters:
  ///   - name: The English name, lower case with underscores.
  ///   - aliases: Vietnamese names; each is also accepted without diacritics and with `_` or `-` for spaces.
  ///   - isRequired: Whether a record without it is an error.
  ///   - meaning: One line in Vietnamese for the reference page.
  package init(
    _ name: String,
    aliases: [String],
    _ type: FieldType<Value>,
    isRequired: Bool = false,
    meaning: String,
    example: String = ""
  ) {
    self.type = type
    shape = KeyShape(
      name: name,
      aliases: aliases,
      shape: type.shape,
      isRequired: isRequired,
      meaning: meaning,
      example: example
    )
  }
}

/// A kind of record: its keys, and where its files lie. A class, because every record that is read holds it.
package final class RecordSchema: Sendable {
  /// English and stable: `story`.
  package let id: String
  /// What it is called, for headings and messages.
  package let name: Wording
  /// Where such records are written, as Markdown: `content/stories/NĂM/TÊN.md`. Empty for records inside others.
  package let location: String
  /// A few sentences for the reference page.
  package let meaning: String
  /// In the order in which they are shown and written.
  package let keys: [KeyShape]
  /// Folded spelling → position in ``keys``.
  private let index: [String: Int]
  /// Of ``keys``.
  private let identities: [ObjectIdentifier]

  /// - Parameters:
  ///   - location: where such records are written, for the reference page.
  ///   - meaning: a few sentences in Vietnamese.
  package init(id: String, name: Wording, location: String = "", meaning: String, keys: [KeyShape]) {
    self.id = id
    self.name = name
    self.location = location
    self.meaning = meaning
    self.keys = keys
    identities = keys.map { ObjectIdentifier($0) }
    var index: [String: Int] = [:]
    for (position, key) in keys.enumerated() {
      for spelling in [key.name] + key.aliases {
        index[RecordSchema.fold(spelling), default: position] = position
      }
    }
    self.index = index
  }

  /// The key somebody wrote, by its name or an alias, in any case, with or without diacritics.
  func position(of written: String) -> Int? {
    // Most keys are written as declared; folding is for the others.
    index[written] ?? index[RecordSchema.fold(written)]
  }

  /// As ``position(of:)-(String)``, for a key that stands behind another: most records are written in much the same order as
  /// their keys are declared, and comparing short names takes less than hashing one.
  func position(of written: String, after last: Int) -> Int? {
    for position in (last + 1)..<min(last + 5, keys.count) where keys[position].name == written { return position }
    return position(of: written)
  }

  /// The position of one of ``keys``, for whoever has the declaration in hand.
  func position(of key: KeyShape) -> Int? {
    identities.firstIndex(of: ObjectIdentifier(key)) ?? position(of: key.name)
  }

  /// The name or alias that a misspelt key most likely means; for one that is written with diacritics only an alias.
  func suggestion(for written: String) -> String? {
    let hasDiacritics = written.utf8.contains { $0 >= 0x80 }
    let spellings = keys.flatMap { hasDiacritics ? $0.aliases : [$0.name] + $0.aliases }
    return NearMiss.best(for: written, among: spellings)
  }

  /// `Tiêu đề`, `tieu_de` and `tieu-de` are one spelling.
  static func fold(_ text: String) -> String {
    var bytes: [UInt8] = []
    for byte in VietnameseFolding.fold(Array(text.utf8)) {
      switch byte {
      case UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: " "):
        if !bytes.isEmpty, bytes.last != UInt8(ascii: " ") { bytes.append(UInt8(ascii: " ")) }
      default:
        bytes.append(byte)
      }
    }
    if bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// A record that is read by its schema.
package protocol ContentRecord: Sendable {
  /// The keys it is read by.
  static var schema: RecordSchema { get }

  /// Takes its values from the reader, which reports what is wrong or missing; nil if the record cannot stand without it.
  init?(from reader: inout RecordReader)
}
