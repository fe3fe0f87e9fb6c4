import BulletinCore
import BulletinSite
import Synchronization

/// The ``SiteView`` of every page, made once for all pages of a folder: links are relative to the folder.
final class SiteViews: Sendable {
  /// Pages with the same key have the same view.
  private struct Key: Hashable {
    let folder: Substring
    let currentField: Int?
    /// The page, if the navigation leads to it and so shows it as the current one.
    let currentPage: OutputPath?
  }

  private let source: SiteSource
  /// The pages that the navigation leads to.
  private let destinations: Set<OutputPath>
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
  }

  /// - Parameter currentField: The field whose part of the site the page belongs to.
  func view(around page: OutputPath, currentField: Int?) -> SiteView {
    let currentPage = destinations.contains(page) ? page : nil
    let key = Key(folder: page.folder, currentField: currentField, currentPage: currentPage)
    return views.withLock { views in
      if let view = views[key] { return view }
      let view = SiteView(source, around: page, currentField: currentField)
      views[key] = view
      return view
    }
  }
}
