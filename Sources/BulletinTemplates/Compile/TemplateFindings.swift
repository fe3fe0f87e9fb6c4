import BulletinCore

/// Diagnostics found while compiling. A template is compiled once for every use, but a problem at one place is reported
/// once.
struct TemplateFindings {
  private struct Identity: Hashable {
    let id: String
    let path: String?
    let range: SourceRange?
  }

  private(set) var diagnostics: [Diagnostic] = []
  private var seen: Set<Identity> = []

  mutating func report(_ diagnostic: Diagnostic) {
    let place = diagnostic.place
    guard seen.insert(Identity(id: diagnostic.id, path: place?.file.path, range: place?.range)).inserted else { return }
    diagnostics.append(diagnostic)
  }
}
