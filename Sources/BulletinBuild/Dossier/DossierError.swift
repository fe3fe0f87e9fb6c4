package import BulletinCore

/// Why a contest is not packed.
package enum DossierError: WordedError, Hashable {
  /// The folder was made by Khéo, but it is no dossier: most likely the site.
  case notADossier(String)
  /// Somebody put a file into the dossier, or changed one.
  case touchedByHand(String, file: String)

  package var headline: Wording {
    switch self {
    case .notADossier(let path):
      Wording(
        vi: "“\(path)” là trang web do kheo dựng, không phải hồ sơ dự thi, nên không bị ghi đè",
        en: "“\(path)” is a site that kheo built, not a dossier, and is not overwritten"
      )
    case .touchedByHand(let path, let file):
      Wording(
        vi: "trong hồ sơ “\(path)” có tệp được thêm hoặc sửa bằng tay: “\(file)”",
        en: "the dossier “\(path)” holds a file that was added or changed by hand: “\(file)”"
      )
    }
  }

  package var fix: Wording? {
    switch self {
    case .notADossier:
      Wording(vi: "chọn một thư mục khác bằng --out", en: "choose another folder with --out")
    case .touchedByHand:
      Wording(
        vi: "chuyển tệp ấy ra ngoài, hoặc đóng gói vào một thư mục mới bằng --out",
        en: "move it away, or pack into a new folder with --out"
      )
    }
  }
}
