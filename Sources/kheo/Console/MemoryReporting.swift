import BulletinBuild
import BulletinCore

/// What `kheo build` tells of the work it was spared.
extension ConsoleReporter {
  /// Why the pages that were asked for were made anew, or were not.
  ///
  /// - Parameter paths: as written on the command line: of the site, or of the file in the output folder.
  func explain(_ paths: [String], of report: BuildReport, output: String) {
    for path in paths {
      let folder = output.hasSuffix("/") ? output : output + "/"
      let page = path.hasPrefix(folder) ? String(path.dropFirst(folder.count)) : path
      let reason = report.reasons.first { $0.path.string == page }?.reason
      let words = reason?.words ?? Wording(vi: "không phải một trang của bản tin", en: "no page of the bulletin")
      Terminal.standardOutput.write("\(DisplayText.sanitised(page)): \(words(language))\n")
    }
  }

  /// What came of `--verify`.
  func tell(_ differences: [SiteDifference]) {
    guard !differences.isEmpty else {
      let text = Wording(
        vi: "đã đối chiếu: giống bản dựng lại từ đầu từng byte",
        en: "verified: the same as a build from nothing, byte for byte"
      )
      return Terminal.standardOutput.write(text(language) + "\n")
    }
    let headline = Wording(
      vi: "lỗi: \(differences.count) tệp khác bản dựng lại từ đầu; phần nhớ trong .kheo đã bị xóa",
      en: "error: \(differences.count) files differ from a build from nothing; what .kheo remembered was deleted"
    )
    let fix = Wording(vi: "chạy lại kheo build", en: "run kheo build again")
    let list = differences.prefix(20).map { "  \($0.path): \($0.kind.words(language))\n" }.joined()
    Terminal.standardError.write(headline(language) + "\n" + list + "  = " + fix(language) + "\n")
  }

  /// Why the next build will take longer than it need.
  func mention(memoryFault fault: DiskError) {
    let what = Wording(
      vi: "không ghi lại được để lần dựng sau nhanh hơn",
      en: "nothing could be left to make the next build faster"
    )
    Terminal.standardError.write("\(what(language)): \(fault.headline(language))\n")
  }
}

extension PageReason {
  fileprivate var words: Wording {
    switch self {
    case .nothingRemembered:
      Wording(
        vi: "dựng mới: chưa có gì nhớ về thư mục này, hoặc bản kheo đã khác",
        en: "made: nothing is remembered of this folder, or kheo is another one"
      )
    case .theme:
      Wording(
        vi: "dựng lại: giao diện (templates) thay đổi",
        en: "made anew: the theme (templates) was changed"
      )
    case .bulletin:
      Wording(
        vi: "dựng lại: site.yml, lĩnh vực, sổ sách, văn bản, trang riêng hoặc phần quanh trang (số bài, ngày) thay đổi",
        en: "made anew: site.yml, a field, register, document or page, or what stands around every page was changed"
      )
    case .new: Wording(vi: "dựng mới: trang mới", en: "made: a new page")
    case .text:
      Wording(
        vi: "dựng lại: bài trên trang thay đổi",
        en: "made anew: a story on it was changed"
      )
    case .surroundings:
      Wording(
        vi: "dựng lại: bài, tên, liên kết hoặc ảnh mà trang nhắc tới thay đổi",
        en: "made anew: a story, name, link or picture that it shows was changed"
      )
    case .touched:
      Wording(
        vi: "dựng lại: tệp trong thư mục xuất bị sửa hoặc mất",
        en: "made anew: the file in the output folder was changed or lost"
      )
    case .always: Wording(vi: "luôn dựng lại", en: "always made anew")
    case .kept:
      Wording(
        vi: "giữ nguyên: không có gì làm nên trang này thay đổi",
        en: "kept: nothing it is made from was changed"
      )
    }
  }
}

extension SiteDifference.Kind {
  fileprivate var words: Wording {
    switch self {
    case .missing: Wording(vi: "thiếu", en: "missing")
    case .needless: Wording(vi: "thừa", en: "should not be there")
    case .different: Wording(vi: "khác", en: "different")
    }
  }
}
