extension EditorSection {
  /// Names, links, numbers that lead nowhere.
  @Sendable static func unresolvedReferences(_ source: EditorReportSource) -> EditorSection {
    EditorSection(
      id: "dan-chieu",
      heading: "Dẫn chiếu không tìm thấy",
      about: "Tên, mã, liên kết, tệp được nhắc tới mà không có.",
      nothing: "Dẫn chiếu nào cũng tìm thấy.",
      lines: source.lines(about: .reference)
    )
  }

  /// Published figures that do not add up, or are not what the bulletin counts.
  @Sendable static func sums(_ source: EditorReportSource) -> EditorSection {
    EditorSection(
      id: "tong-khong-khop",
      heading: "Số liệu không khớp",
      about: "Tổng ghi tay khác tổng tính được. Nguồn in sai thì để nguyên: trang nói rõ chỗ không khớp.",
      nothing: "Các tổng đều khớp.",
      lines: source.lines(about: .sum)
    )
  }

  /// Works that break the rules of their contests.
  @Sendable static func contestWorks(_ source: EditorReportSource) -> EditorSection {
    EditorSection(
      id: "trai-the-le",
      heading: "Tác phẩm dự thi trái thể lệ",
      about: "kheo pack contest không đóng gói cuộc thi còn tác phẩm như vậy.",
      nothing: "Tác phẩm dự thi nào cũng đúng thể lệ.",
      lines: source.lines(about: .contestRule)
    )
  }

  /// Everything else that `kheo check` says.
  @Sendable static func otherFindings(_ source: EditorReportSource) -> EditorSection {
    EditorSection(
      id: "loi-khac",
      heading: "Lỗi và cảnh báo khác",
      about: "Những điều khác mà kheo check báo.",
      nothing: "Không có lỗi hay cảnh báo nào khác.",
      lines: source.lines(about: .other)
    )
  }
}
