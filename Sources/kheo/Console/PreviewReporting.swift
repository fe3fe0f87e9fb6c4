import BulletinBuild
import BulletinCore
import BulletinPreview

extension ConsoleReporter {
  /// - Parameter isUsual: whether it is the port that people know.
  func announce(port: UInt16, isUsual: Bool) {
    var text = ""
    if !isUsual {
      text += Wording(
        vi: "cổng thường dùng đang bận, chọn cổng \(port)\n",
        en: "the usual port is in use, took \(port)\n"
      )(
        language
      )
    }
    text += Wording(
      vi: "xem trước: http://localhost:\(port)/ (dừng bằng Ctrl+C)\n",
      en: "preview: http://localhost:\(port)/ (stop with Ctrl+C)\n"
    )(language)
    Terminal.standardOutput.write(text)
  }

  /// Says the address for other machines, and shows it as a QR code where a person looks.
  func announce(network address: String, port: UInt16) {
    let url = "http://\(address):\(port)/"
    let text = Wording(
      vi: "trong mạng nội bộ, ai cũng xem được, kể cả bản nháp: \(url)\n",
      en: "everybody in the local network can see it, drafts too: \(url)\n"
    )
    Terminal.standardOutput.write(text(language))
    if Terminal.standardOutput.isInteractive, let code = QRCode(url) { show(code) }
  }

  private func show(_ code: QRCode) {
    let terminal = Terminal.standardOutput
    // A line for the words above it, and one for the cursor below.
    let (columns, lines) = (code.columns, code.lines + 2)
    guard terminal.holds(columns: columns, lines: lines) else {
      let text = Wording(
        vi: "cửa sổ nhỏ quá nên không vẽ mã QR của địa chỉ ấy (cần \(columns) cột, \(lines) dòng)\n",
        en: "the window is too small for the QR code of that address (it takes \(columns) columns, \(lines) lines)\n"
      )
      terminal.write(text(language))
      return
    }
    let text = Wording(
      vi: "điện thoại nối cùng mạng thì quét mã này:\n",
      en: "scan this with a telephone in the same network:\n"
    )
    terminal.write(text(language) + code.drawing(inColour: terminal.showsColour))
  }

  func tell(_ event: PreviewEvent) {
    switch event {
    case .built(let report, let duration):
      show(report.diagnostics)
      if let publication = report.publication {
        Terminal.standardOutput.write(Summary.rebuilt(report, publication, duration)(language) + "\n")
      } else {
        let text = Wording(
          vi: "chưa dựng được bản mới; trang đang xem vẫn là bản trước",
          en: "not built; the pages stay as they were"
        )
        Terminal.standardError.write(text(language) + "\n")
      }
    case .failed(let error): say(error)
    }
  }
}
