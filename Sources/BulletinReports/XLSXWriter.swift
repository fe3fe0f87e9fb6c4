import BulletinContent
import BulletinCore
import CLinux
import CXlsxWriter
import Glibc

/// A workbook that could not be made: the machine lacks memory or room for temporary files.
package struct WorkbookFailure: Error, Sendable {
  /// What libxlsxwriter or the system says, in English.
  package let reason: String
}

extension Workbook {
  /// The file of the workbook (ECMA-376, “XLSX”), made by libxlsxwriter: this is the only file that knows its C interface.
  ///
  /// The same workbook gives the same bytes: the library dates the entries of the archive 1980-01-01, and the day of
  /// creation, else the clock's, is fixed. It writes to a file by name only, so it is given one in memory.
  package func xlsx() throws(WorkbookFailure) -> [UInt8] {
    let descriptor = memfd_create("workbook", 0)
    guard descriptor >= 0 else { throw WorkbookFailure(reason: String(cString: strerror(errno))) }
    defer { close(descriptor) }
    guard let book = workbook_new("/proc/self/fd/\(descriptor)") else {
      throw WorkbookFailure(reason: "workbook_new failed")
    }
    let formats = Style.allCases.map { Self.format($0, in: book) }
    setProperties(of: book)
    for sheet in sheets {
      guard let page = workbook_add_worksheet(book, sheet.name) else {
        _ = workbook_close(book)
        throw WorkbookFailure(reason: "worksheet “\(sheet.name)” refused")
      }
      Self.write(sheet, to: page, formats)
    }
    let status = workbook_close(book)
    guard status == LXW_NO_ERROR else { throw WorkbookFailure(reason: String(cString: lxw_strerror(status))) }
    return try Self.read(descriptor)
  }

  private static func read(_ descriptor: Int32) throws(WorkbookFailure) -> [UInt8] {
    let size = Int(lseek(descriptor, 0, SEEK_END))
    var bytes = [UInt8](repeating: 0, count: max(0, size))
    var offset = 0
    while offset < bytes.count {
      let count = bytes.withUnsafeMutableBytes { buffer in
        pread(descriptor, buffer.baseAddress.map { $0 + offset }, size - offset, off_t(offset))
      }
      guard count > 0 else { throw WorkbookFailure(reason: String(cString: strerror(errno))) }
      offset += count
    }
    return bytes
  }

  /// The library copies the texts at once.
  private func setProperties(of book: UnsafeMutablePointer<lxw_workbook>) {
    guard let title = strdup(title), let author = strdup("Khéo") else { return }
    defer {
      free(title)
      free(author)
    }
    var properties = lxw_doc_properties()
    properties.title = title
    properties.author = author
    // 2018-01-01T00:00:00Z: any fixed moment; the report itself says what day it counts to.
    properties.created = 1_514_764_800
    _ = workbook_set_properties(book, &properties)
  }

  private static func write(
    _ sheet: Sheet,
    to page: UnsafeMutablePointer<lxw_worksheet>,
    _ formats: [UnsafeMutablePointer<lxw_format>?]
  ) {
    let width = sheet.rows.lazy.map(\.count).max() ?? 1
    for (number, row) in sheet.rows.enumerated() {
      for (column, cell) in row.enumerated() {
        let (row, column, format) = (lxw_row_t(number), lxw_col_t(column), formats[cell.style.rawValue])
        switch cell.content {
        case .text(let text): _ = worksheet_write_string(page, row, column, CellText.clean(text), format)
        case .number(let number): _ = worksheet_write_number(page, row, column, number, format)
        case .formula(let formula, let value):
          _ = worksheet_write_formula_num(page, row, column, "=" + formula, format, value)
        case .blank: _ = worksheet_write_blank(page, row, column, format)
        }
      }
      if sheet.mergedRows.contains(number), width > 1, case .text(let text)? = row.first?.content {
        let format = formats[row[0].style.rawValue]
        _ = worksheet_merge_range(
          page,
          lxw_row_t(number),
          0,
          lxw_row_t(number),
          lxw_col_t(width - 1),
          CellText.clean(text),
          format
        )
      }
    }
    for (column, width) in sheet.columnWidths.enumerated() {
      _ = worksheet_set_column(page, lxw_col_t(column), lxw_col_t(column), width, nil)
    }
    for validation in sheet.validations { add(validation, to: page) }
    setUpPage(sheet, page)
  }

  /// A4 across, as wide as the paper, with the margins of Nghị định 30/2020/NĐ-CP (in inches: 30 left, 20 right, 20 top
  /// and bottom, mm).
  private static func setUpPage(_ sheet: Sheet, _ page: UnsafeMutablePointer<lxw_worksheet>) {
    worksheet_set_landscape(page)
    worksheet_set_paper(page, 9)
    worksheet_fit_to_pages(page, 1, 0)
    worksheet_set_margins(page, 1.18, 0.79, 0.79, 0.79)
    _ = worksheet_set_footer(page, "&CTrang &P/&N")
    if let rows = sheet.repeatedRows {
      _ = worksheet_repeat_rows(page, lxw_row_t(rows.lowerBound), lxw_row_t(rows.upperBound))
    }
    if sheet.frozenRows > 0 { worksheet_freeze_panes(page, lxw_row_t(sheet.frozenRows), 0) }
    if sheet.isHidden { worksheet_hide(page) }
  }

  private static func add(_ validation: Validation, to page: UnsafeMutablePointer<lxw_worksheet>) {
    var rule = lxw_data_validation()
    rule.ignore_blank = 1
    var formula: UnsafeMutablePointer<CChar>?
    switch validation.rule {
    case .list(let column, let count):
      let letter = CellAddress.column(column)
      formula = strdup("=\(WorkbookNames.lists)!$\(letter)$1:$\(letter)$\(count)")
      rule.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
      rule.value_formula = formula
      rule.dropdown = 0
    case .integer(let range):
      rule.validate = UInt8(LXW_VALIDATION_TYPE_INTEGER.rawValue)
      rule.criteria = UInt8(LXW_VALIDATION_CRITERIA_BETWEEN.rawValue)
      rule.minimum_number = Double(range.lowerBound)
      rule.maximum_number = Double(range.upperBound)
    case .any: rule.validate = UInt8(LXW_VALIDATION_TYPE_ANY.rawValue)
    }
    let hint = strdup(validation.hint)
    rule.input_message = hint
    let column = lxw_col_t(validation.column)
    _ = worksheet_data_validation_range(page, 1, column, 9999, column, &rule)
    free(hint)
    free(formula)
  }

  private static func format(
    _ style: Style,
    in book: UnsafeMutablePointer<lxw_workbook>
  ) -> UnsafeMutablePointer<lxw_format>? {
    guard let format = workbook_add_format(book) else { return nil }
    format_set_font_name(format, "Times New Roman")
    format_set_font_size(format, style == .title ? 14 : 12)
    format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
    let isFramed = ![.plain, .title, .subtitle, .note].contains(style)
    if isFramed { format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue)) }
    if [.title, .heading, .totalLabel, .totalCount, .totalPercent].contains(style) { format_set_bold(format) }
    if [.title, .subtitle, .heading].contains(style) { format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue)) }
    if style == .note { format_set_italic(format) }
    if [.heading, .label, .text, .totalLabel].contains(style) { format_set_text_wrap(format) }
    if [.count, .totalCount].contains(style) { format_set_num_format(format, "#,##0") }
    if [.percent, .totalPercent].contains(style) { format_set_num_format(format, "#,##0.0") }
    return format
  }
}

/// Names that formulas and sheets share.
enum WorkbookNames {
  /// The hidden sheet of the texts that cells may be chosen from.
  static let lists = "DanhMuc"
}

/// Texts as a cell can hold them.
private enum CellText {
  static func clean(_ text: String) -> String {
    // XML 1.0 has no place for most control characters.
    let text = XMLBuilder.allowed(text)
    // Excel's own limit is 32,767 UTF-16 units a cell; the library refuses longer ones.
    return text.utf16.count > 32_000 ? String(String.UnicodeScalarView(text.unicodeScalars.prefix(16_000))) : text
  }
}
