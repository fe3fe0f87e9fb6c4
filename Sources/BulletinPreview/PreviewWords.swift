import BulletinCore

/// What the preview says in the browser.
enum PreviewWords {
  static let overlayTitle = Wording(
    vi: "Chưa dựng được bản mới: có lỗi cần sửa. Trang bên dưới là bản dựng được gần nhất.",
    en: "The newest text has errors. The page below is the last one that could be built."
  )
  static let fix = Wording(vi: "cách sửa", en: "fix")
  static let hide = Wording(vi: "Ẩn (Esc)", en: "Hide (Esc)")
  static let waitingTitle = Wording(vi: "Chưa có trang để xem", en: "There is no page yet")
  static let building = Wording(
    vi: "Đang dựng bản tin lần đầu. Trang sẽ tự hiện ra khi dựng xong.",
    en: "The bulletin is being built for the first time. The page will come by itself."
  )
  static let firstErrors = Wording(
    vi: "Bản tin có lỗi nên chưa dựng được lần nào. Sửa xong và lưu lại, trang sẽ tự hiện ra.",
    en: "The bulletin has errors and was not built yet. Mend and save them, and the page will come by itself."
  )
  static let notFound = Wording(vi: "Không có trang ở địa chỉ này", en: "There is no page at this address")
  static let toHome = Wording(vi: "Về trang chủ", en: "To the home page")
  static let methods = Wording(vi: "Chỉ xem được (GET, HEAD).", en: "Only GET and HEAD are answered.")
  static let foreignHost = Wording(
    vi: "Khéo từ chối: địa chỉ này không phải địa chỉ xem trước mà lệnh kheo serve đã báo.",
    en: "Refused: this is not the address that kheo serve told."
  )

  static func more(_ count: Int) -> Wording {
    Wording(vi: "… và \(count) lỗi nữa, xem ở cửa sổ dòng lệnh", en: "… and \(count) more, see the terminal")
  }
}
