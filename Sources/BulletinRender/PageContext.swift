import BulletinContent
import BulletinCore
import BulletinMarkdown
import BulletinSite
import BulletinTemplates

/// What every view of a page is made from: the library, and the page that links are relative to. A class, because dozens of
/// views a page hold it.
final class PageContext: Sendable {
  let path: OutputPath
  let site: SiteView
  /// The page's own address. The home page's is the site's own.
  let canonical: String
  let common: CommonContent

  init(_ common: CommonContent, path: OutputPath, site: SiteView) {
    self.common = common
    self.path = path
    self.site = site
    let base = common.source.library.config.baseURL
    canonical = path == Addresses.home ? base.string : base.appending(path).string
  }

  // Not kept here: every page would count who uses them, as all other threads do.
  var source: SiteSource { common.source }
  var library: Library { common.source.library }
  var config: SiteConfig { library.config }

  func href(_ target: OutputPath, fragment: String? = nil) -> String {
    path.href(to: target, fragment: fragment).string
  }

  /// As ``href(_:fragment:)``, for what is written once.
  func write(linkTo target: OutputPath, into out: inout ByteBuffer) {
    out.append(linkFrom: path, to: target)
  }

  /// The address of a file of the site where a machine needs it whole.
  func absolute(_ target: OutputPath) -> String {
    config.baseURL.appending(target).string
  }

  /// Writes a body with its links made for this page.
  func write(_ body: MarkdownBody, targets: [LinkTarget], into out: inout ByteBuffer) {
    body.write(into: &out) { reference -> ResolvedReference? in
      switch targets[reference] {
      case .page(let target, let fragment): ResolvedReference(href: path.href(to: target, fragment: fragment))
      case .media(let position): resolved(position)
      case .nothing: nil
      }
    }
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
