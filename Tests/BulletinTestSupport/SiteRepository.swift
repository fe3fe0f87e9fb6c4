import Foundation

/// Where the repository lies that these tests were compiled from.
package enum SiteRepository {
  /// Its root, from the path of this file.
  package static let root: String = {
    var url = URL(fileURLWithPath: #filePath)
    for _ in 0..<3 { url.deleteLastPathComponent() }
    return url.path
  }()

  package static var templates: String { root + "/templates" }
  package static var content: String { root + "/content" }
  package static var goldens: String { root + "/Tests/Golden" }
}
