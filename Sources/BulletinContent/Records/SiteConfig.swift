package import BulletinCore

/// site.yml: what the bulletin is called, who answers for it, and a few sizes.
package struct SiteConfig: Sendable {
  package let file: SourceFile
  package let name: String
  package let tagline: String?
  /// A sentence for search engines and feeds.
  package let description: String
  /// Where the site will live, ending in `/`. Only feeds, the sitemap, canonical and social tags use it.
  package let baseURL: ExternalURL
  package let publisher: Publisher?
  /// Cơ quan chủ quản, for the footer.
  package let owner: String?
  /// Who answers for the content, for the footer.
  package let responsible: Person?
  package let licence: Licence?
  package let address: String?
  package let phone: String?
  package let email: String?
  /// What those who reprint have to say.
  package let reuseNotice: String?
  /// Entries of the navigation besides the lists.
  package let menu: [MenuItem]
  /// The byline of stories that name nobody.
  package let defaultAuthor: String
  /// Stories on one page of a list.
  package let pageSize: Int
  /// How many stories an archive page lists, where only headlines stand.
  package var compactPageSize: Int { pageSize * 5 }
  /// Stories on the home page.
  package let latestCount: Int
  /// Stories in each feed.
  package let feedSize: Int
  /// Whether readers can search.
  package let hasSearch: Bool
  /// Short forms and what they stand for, besides those that Khéo knows.
  package let abbreviations: [(short: String, full: String)]
  /// What the next offline edition is called.
  package let edition: EditionNotice?

  /// Reads site.yml; without the legal notes there is a warning for each.
  package static func read(_ file: SourceFile) -> (config: SiteConfig?, diagnostics: [Diagnostic]) {
    RecordFile.readWhole(file, schema: SiteKeys.schema) { reader in
      let name = reader(SiteKeys.name)
      let description = reader(SiteKeys.description)
      let baseURL = reader(SiteKeys.baseURL)
      _ = reader(SiteKeys.language)
      let rest = (
        tagline: reader(SiteKeys.tagline), publisher: reader(SiteKeys.publisher), owner: reader(SiteKeys.owner),
        responsible: reader(SiteKeys.responsible), licence: reader(SiteKeys.licence), address: reader(SiteKeys.address),
        phone: reader(SiteKeys.phone), email: reader(SiteKeys.email), reuseNotice: reader(SiteKeys.reuseNotice),
        menu: reader(SiteKeys.menu), defaultAuthor: reader(SiteKeys.defaultAuthor), pageSize: reader(SiteKeys.pageSize),
        latestCount: reader(SiteKeys.latestCount), feedSize: reader(SiteKeys.feedSize),
        search: reader(SiteKeys.search), abbreviations: reader(SiteKeys.abbreviations),
        edition: reader(SiteKeys.edition)
      )
      for shape in [
        reader.isWritten(SiteKeys.responsible) ? nil : SiteKeys.responsible.shape,
        reader.isWritten(SiteKeys.licence) ? nil : SiteKeys.licence.shape,
      ].compactMap({ $0 }) {
        reader.context.diagnostics.append(.legalNoteMissing(shape, file: file))
      }
      guard let name, let description, let baseURL else { return nil }
      return SiteConfig(
        file: file,
        name: name,
        tagline: rest.tagline,
        description: description,
        baseURL: baseURL,
        publisher: rest.publisher,
        owner: rest.owner,
        responsible: rest.responsible,
        licence: rest.licence,
        address: rest.address,
        phone: rest.phone,
        email: rest.email,
        reuseNotice: rest.reuseNotice,
        menu: rest.menu ?? [],
        defaultAuthor: rest.defaultAuthor ?? "Ban biên tập",
        pageSize: rest.pageSize ?? 20,
        latestCount: rest.latestCount ?? 12,
        feedSize: rest.feedSize ?? 30,
        hasSearch: rest.search ?? true,
        abbreviations: rest.abbreviations?.map { ($0.key.value, $0.value) } ?? [],
        edition: rest.edition
      )
    }
  }
}

extension Diagnostic {
  static func legalNoteMissing(_ key: KeyShape, file: SourceFile) -> Diagnostic {
    Diagnostic(
      .warning,
      "legal-note-missing",
      at: .init(file, SourceRange(at: 0)),
      Wording(
        vi: "site.yml chưa ghi “\(key.name)” (\(key.aliases.first ?? key.name))",
        en: "site.yml lacks “\(key.name)”"
      ),
      fix: Wording(vi: "thêm dòng: \(key.name): \(key.example)", en: "add a line: \(key.name): \(key.example)")
    )
  }
}
