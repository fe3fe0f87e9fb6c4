import BulletinContent
import BulletinCore
import BulletinMarkdown
import BulletinSite
import BulletinTemplates

/// What every view of a page is made from: the library, and the page that links are relative to. A class, because dozens of
/// views a page hold it.
final class PageContext: Sendable {
  let source: SiteSource
  let path: OutputPath
  let site: SiteView

  init(source: SiteSource, path: OutputPath, site: SiteView) {
    self.source = source
    self.path = path
    self.site = site
  }

  var library: Library { source.library }
  var config: SiteConfig { source.library.config }

  func href(_ target: OutputPath, fragment: String? = nil) -> String {
    path.href(to: target, fragment: fragment).string
  }

  /// The address of a file of the site where a machine needs it whole.
  func absolute(_ target: OutputPath) -> String {
    config.baseURL.appending(target).string
  }

  /// The page's own address. The home page's is the site's own.
  var canonical: String {
    path == Addresses.home ? config.baseURL.string : absolute(path)
  }

  /// A body with its links made for this page.
  func html(_ body: MarkdownBody, targets: [LinkTarget]) -> HTMLFragment {
    var out = ByteBuffer(capacity: body.htmlCount + 64 * targets.count)
    body.write(into: &out) { reference -> ResolvedReference? in
      switch targets[reference] {
      case .page(let target, let fragment): ResolvedReference(href: path.href(to: target, fragment: fragment))
      case .media(let position): resolved(position)
      case .nothing: nil
      }
    }
    return HTMLFragment(trustedUTF8: out.bytes)
  }

  private func resolved(_ position: Int) -> ResolvedReference {
    let facts = source.media[position]
    return ResolvedReference(
      href: path.href(to: library.media[position].output),
      width: facts.size?.width,
      height: facts.size?.height,
      captions: facts.words?.captions,
      transcript: facts.words?.transcript ?? []
    )
  }
}
