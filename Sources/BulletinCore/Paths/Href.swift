/// A link that is ready to stand in an `href` or `src`: relative to the page it was made for, and always to a file.
///
/// The only ways to make one are ``OutputPath/href(to:fragment:)`` and ``init(external:fragment:)``, so that no page can hold a link
/// that was joined from strings. It still has to be escaped for HTML like any other text.
package struct Href: Sendable, Hashable {
  package let string: String

  fileprivate init(_ string: String) {
    self.string = string
  }

  /// An address outside the site that was checked by ``ExternalURL``.
  package init(external url: ExternalURL, fragment: String? = nil) {
    string = url.string + (fragment.map { "#" + PercentEncoding.encode($0, keeping: .nothing) } ?? "")
  }
}

extension OutputPath {
  /// The relative link from this page to another file of the site.
  ///
  /// From `bai/2018/a.html` to `bai/2019/b.html` it is `../2019/b.html`; to the page itself it is its own name, so that
  /// the link also works when the page is opened with a query or from a `<base>`-less copy.
  package func href(to target: OutputPath, fragment: String? = nil) -> Href {
    let path = RelativeLink.string(from: self, to: target)
    return Href(fragment.map { path + "#" + $0 } ?? path)
  }
}
