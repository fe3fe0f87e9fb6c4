import BulletinContent
import BulletinCore
import BulletinRender
import BulletinSite
import SystemPackage

extension PreparedSite {
  /// What looks through the files of this site; it knows every planned path.
  func offlineScan(offering offer: EditionOffer) -> OfflineScan {
    var paths = source.plan.pages.map(\.path) + source.plan.feeds.map(\.path) + source.plan.sitemaps.map(\.path)
    paths += [Addresses.sitemap, Addresses.robots]
    paths += source.library.media.map(\.output) + source.plan.assets.map(\.output)
    if case .files(let editions, _) = offer { paths += editions.map(\.path) }
    return OfflineScan(known: paths)
  }

  /// What the theme's style sheets, scripts and drawings, and the drawings of the content, ask for.
  func scanFiles(_ scan: OfflineScan) async throws -> [OfflineFindings] {
    let files = source.library.media.map { ($0, contentFiles) } + source.plan.assets.map { ($0, assets) }
    let scanned = files.filter { file, _ in
      [".css", ".js", ".svg"].contains { file.output.string.hasSuffix($0) }
    }
    return try await parallelMap(scanned) { file, folder -> OfflineFindings? in
      guard let bytes = try folder[file.contentPath]?.read() else { return nil }
      if file.output.string.hasSuffix(".css") { return scan.scan(style: bytes, at: file.output) }
      if file.output.string.hasSuffix(".js") { return scan.scan(script: bytes, at: file.output) }
      return scan.scan(markup: bytes, at: file.output)
    }.compactMap(\.self)
  }

  /// One finding for each fault, however many pages have it; none for a sound site.
  func diagnostics(of faults: [OfflineFault]) -> [Diagnostic] {
    var first: [Kind: (fault: OfflineFault, count: Int)] = [:]
    var order: [Kind] = []
    for fault in faults {
      let kind = Kind(rule: fault.rule, reference: String(fault.reference.drop { $0 == "." || $0 == "/" }))
      if first[kind] == nil { order.append(kind) }
      first[kind, default: (fault, 0)].count += 1
    }
    return order.compactMap { first[$0] }.map { .offline($0.fault, count: $0.count, at: place(of: $0.fault)) }
      .sortedByPlace()
  }

  /// What is one fault to those who have to mend it: the same address seen from several folders.
  private struct Kind: Hashable {
    let rule: OfflineFault.Rule
    let reference: String
  }

  /// Where the address was written, if it stands so in a template, a file of the theme or the text of the page.
  private func place(of fault: OfflineFault) -> Diagnostic.Place? {
    let text = text(of: fault.path)
    let sources = templateSources + [copiedFile(at: fault.path), text].compactMap(\.self)
    for source in sources {
      if let range = source.firstRange(of: Array(fault.reference.utf8)) { return Diagnostic.Place(source, range) }
    }
    return text.map { Diagnostic.Place($0) }
  }

  private func copiedFile(at path: OutputPath) -> SourceFile? {
    let files = source.library.media.map { ($0, contentFiles) } + source.plan.assets.map { ($0, assets) }
    guard let (file, folder) = files.first(where: { $0.0.output == path }), let found = folder[file.contentPath],
      let bytes = try? found.read(), let text = String(validating: bytes, as: UTF8.self)
    else { return nil }
    return SourceFile(path: found.location.string, text: text)
  }

  /// The content file that a page is made from; lists have none.
  private func text(of path: OutputPath) -> SourceFile? {
    let library = source.library
    switch source.plan.pages.first(where: { $0.path == path })?.page {
    case .story(let position), .withdrawnStory(let position): return library.stories[position].story.file
    case .field(let position, _): return library.fields[position].record.file
    case .campaign(let position): return library.campaigns[position].campaign.file
    case .contest(let position): return library.contests[position].contest.file
    case .document(let position): return library.documents.entries[position].record.file
    case .plain(let position): return library.pages[position].page.file
    default: return nil
    }
  }
}
