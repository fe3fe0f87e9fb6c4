package import BulletinCore

/// A file of a dossier: made here, or copied from the content folder.
package struct DossierFile: Sendable {
  package enum Content: Sendable {
    case bytes([UInt8])
    /// A path from the content folder.
    case contentFile(String)
  }

  /// From the dossier's folder.
  package let path: OutputPath
  package let content: Content
}
