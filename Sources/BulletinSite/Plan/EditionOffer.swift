package import BulletinCore

/// What the page of downloads tells: it depends on where the page stands.
package enum EditionOffer: Sendable {
  /// A site that was built without editions.
  case nothing
  /// The page lies in an offline edition itself, which cannot hold its own file. As in `số 12, ngày 20/11/2026`.
  case copy(edition: String)
  /// The site brings these files.
  case files([OfferedEdition], edition: String)
}

/// An offline edition that lies on the site.
package struct OfferedEdition: Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    case zip, epub, zim
  }

  package let kind: Kind
  package let path: OutputPath
  /// Bytes.
  package let byteCount: Int
  /// SHA-256 of the file, 64 hexadecimal digits.
  package let digest: String

  package init(kind: Kind, path: OutputPath, byteCount: Int, digest: String) {
    self.kind = kind
    self.path = path
    self.byteCount = byteCount
    self.digest = digest
  }
}
