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

  func announce(network address: String, port: UInt16) {
    let text = Wording(
      vi: "trong mạng nội bộ, ai cũng xem được, kể cả bản nháp: http://\(address):\(port)/\n",
      en: "everybody in the local network can see it, drafts too: http://\(address):\(port)/\n"
    )
    Terminal.standardOutput.write(text(language))
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
