package import BulletinCore

/// Why a contest is not packed.
package enum DossierError: WordedError, Hashable {
  /// No contest has that id.
  case unknownContest(String, known: [String])
  /// The folder was made by Khéo, but it is no dossier: most likely the site.
  case notADossier(String)
  /// Somebody put a file into the dossier, or changed one.
  case touchedByHand(String, file: String)

  package var headline: Wording {
    switch self {
    case .unknownContest(let id, _): Wording(vi: "không có cuộc thi “\(id)”", en: "there is no contest “\(id)”")
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
    case .unknownContest(let id, let known):
      if let suggestion = NearMiss.best(for: id, among: known) {
        Wording(vi: "có phải ý bạn là “\(suggestion)”?", en: "did you mean “\(suggestion)”?")
      } else {
        known.isEmpty
          ? Wording(vi: "viết cuộc thi ở content/contests/MÃ.md", en: "write the contest in content/contests/ID.md")
          : Wording(
            vi: "các cuộc thi: \(known.joined(separator: ", "))",
            en: "contests: \(known.joined(separator: ", "))"
          )
      }
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
