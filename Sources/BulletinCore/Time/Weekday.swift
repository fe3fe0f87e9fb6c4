/// A day of the week; raw values from 0, Sunday.
package enum Weekday: Int, Sendable, CaseIterable {
  case sunday, monday, tuesday, wednesday, thursday, friday, saturday

  /// `Chủ Nhật`, `Thứ Hai` … `Thứ Bảy`, as they begin a line.
  package var vietnameseName: String {
    switch self {
    case .sunday: "Chủ Nhật"
    case .monday: "Thứ Hai"
    case .tuesday: "Thứ Ba"
    case .wednesday: "Thứ Tư"
    case .thursday: "Thứ Năm"
    case .friday: "Thứ Sáu"
    case .saturday: "Thứ Bảy"
    }
  }

  /// `Sun` … `Sat`, as RFC 822 writes them.
  package var rfc822Name: String {
    switch self {
    case .sunday: "Sun"
    case .monday: "Mon"
    case .tuesday: "Tue"
    case .wednesday: "Wed"
    case .thursday: "Thu"
    case .friday: "Fri"
    case .saturday: "Sat"
    }
  }
}
