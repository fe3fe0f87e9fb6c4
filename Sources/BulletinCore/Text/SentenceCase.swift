extension String {
  /// With a capital at the beginning, for names that begin a line: `mô hình` as `Mô hình`.
  package var sentenceCase: String { prefix(1).uppercased() + dropFirst() }
}
