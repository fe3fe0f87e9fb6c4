/// Words that are in nearly every text. They are indexed, but two of them are no phrase, and nothing is found for their sake
/// alone. The same list stands in search.js (`STOP`).
enum StopWords {
  static let forms: Set<String> = Set(
    ["các", "những", "và", "của", "là", "cho", "trong", "với", "được", "đã", "tại", "về", "có", "ở"].map {
      SearchWord($0).form
    }
  )
}
