import BulletinContent
import BulletinCore

/// The fields and units of a content folder, as far as they can be read.
struct KnownNames {
  private(set) var fields: [(id: String, name: String)] = []
  private(set) var units: Set<String> = []

  init(_ listing: ContentListing, shownAs shown: String) throws(DiskError) {
    for file in listing.files {
      let place = ContentPlace(of: file.path)
      guard place == .record(.field) || place == .record(.units) else { continue }
      guard let source = SourceDecoder.decode(path: "\(shown)/\(file.path)", bytes: try file.read()).file else {
        continue
      }
      if place == .record(.field), let field = FieldRecord.read(source, path: file.path).field {
        fields.append((field.id.string, field.name.value))
      } else if place == .record(.units) {
        units = Set(UnitPeriod.readRegister(source).records.map(\.value.id.string))
      }
    }
  }

  func field(named name: String) -> String? {
    let key = Slug(folding: name)
    return fields.first {
      $0.id == name || key != nil && (Slug(folding: $0.id) == key || Slug(folding: $0.name) == key)
    }?.id
  }
}
