/// The six tones of Vietnamese, in the order of its dictionaries: ngang, huyền, hỏi, ngã, sắc, nặng (Vũ Xuân Lương,
/// vietlex.com). Schools also teach ngang, huyền, sắc, hỏi, ngã, nặng; the bulletin follows the dictionaries.
package enum VietnameseTone: UInt8, Sendable, CaseIterable {
  case ngang, huyen, hoi, nga, sac, nang

  /// The combining mark of the tone; nil for ngang, which is written without one.
  package var mark: Unicode.Scalar? {
    switch self {
    case .ngang: nil
    case .huyen: "\u{300}"
    case .hoi: "\u{309}"
    case .nga: "\u{303}"
    case .sac: "\u{301}"
    case .nang: "\u{323}"
    }
  }
}
