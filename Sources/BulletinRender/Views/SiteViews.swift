import BulletinCore
import BulletinSite
import Synchronization

/// The ``SiteView`` of every page, made once for all pages whose links have the same way to everything that it leads to.
final class SiteViews: Sendable {
  /// Pages with the same key have the same view.
  private struct Key: Hashable {
    /// The innermost of the page's folders that some link leads into: a position in ``folders``.
    let folder: Int
    /// How many folders the page is below that one.
    let depth: Int
    let currentField: Int?
    /// The page, if the navigation leads to it and so shows it as the current one.
    let currentPage: OutputPath?
  }

  private let source: SiteSource
  /// The pages that the navigation leads to.
  private let destinations: Set<OutputPath>
  /// The folders that links lead into, and those around them, with their slashes; the innermost first, the root last.
  private let folders: [[UInt8]]
  private let views = Mutex<[Key: SiteView]>([:])

  /// The navigation of one bulletin: registers, contests, documents and calendar only where there are any.
  static func sections(of library: Library) -> [(label: String, page: OutputPath)] {
    let registers = library.registers
    var sections = [
      ("Tất cả bài", Addresses.allStories), ("Lĩnh vực", Addresses.fieldList), ("Theo năm", Addresses.yearList),
      ("Đơn vị", Addresses.unitList), ("Chủ đề", Addresses.tagList), ("Tác giả", Addresses.authorList),
      ("Phong trào", Addresses.campaignList),
    ]
    if !library.models.isEmpty { sections.append(("Mô hình", Addresses.modelList)) }
    if !registers.awardLists.isEmpty { sections.append(("Khen thưởng", Addresses.awardOverview)) }
    if !registers.reports.isEmpty { sections.append(("Báo cáo", Addresses.reportList)) }
    if !library.contests.isEmpty { sections.append(("Cuộc thi", Addresses.contestList)) }
    if !library.documents.isEmpty { sections.append(("Văn bản", Addresses.documentList)) }
    if !library.calendar.isEmpty { sections.append(("Lịch", Addresses.calendar)) }
    return sections
  }

  init(_ source: SiteSource) {
    self.source = source
    let menu = source.library.menu.compactMap { $0 }
    destinations = Set(
      Self.sections(of: source.library).map(\.page) + menu + source.library.pages.map(\.path)
        + [Addresses.accessibility, Addresses.search]
    )
    folders = Self.folders(of: source)
  }

  /// - Parameter currentField: The field whose part of the site the page belongs to.
  func view(around page: OutputPath, currentField: Int?) -> SiteView {
    let (folder, depth) = place(of: page)
    // Where no link leads, no page is the current one; most pages are in such folders.
    let currentPage = depth == 0 && destinations.contains(page) ? page : nil
    let key = Key(folder: folder, depth: depth, currentField: currentField, currentPage: currentPage)
    return views.withLock { views in
      if let view = views[key] { return view }
      let view = SiteView(source, around: page, currentField: currentField) { page.href(to: $0).string }
      views[key] = view
      return view
    }
  }

  private static func folders(of source: SiteSource) -> [[UInt8]] {
    var folders: Set<String> = [""]
    _ = SiteView(source, around: Addresses.home, currentField: nil) { target in
      var folder = target.folder
      while !folder.isEmpty {
        folders.insert(String(folder))
        folder = folder.dropLast()
        while let last = folder.last, last != "/" { folder.removeLast() }
      }
      return target.string
    }
    return folders.sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }.map { Array($0.utf8) }
  }

  /// The innermost of a page's folders that links lead into, and how many folders the page is below it.
  private func place(of page: OutputPath) -> (folder: Int, depth: Int) {
    let path = page.string.utf8
    return path.withContiguousStorageIfAvailable { place(of: $0) }
      ?? Array(path).withUnsafeBufferPointer { place(of: $0) }
  }

  private func place(of path: UnsafeBufferPointer<UInt8>) -> (folder: Int, depth: Int) {
    // The root is always found.
    let folder = folders.firstIndex { path.starts(with: $0) } ?? folders.count - 1
    return (folder, path[folders[folder].count...].count { $0 == UInt8(ascii: "/") })
  }
}
