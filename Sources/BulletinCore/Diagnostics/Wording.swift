/// A language of the program's own messages. What the site says to its readers is always Vietnamese.
package enum MessageLanguage: String, Sendable, CaseIterable {
  case vietnamese = "vi"
  case english = "en"
}

/// One thing said in both languages of the interface, written side by side so that neither is forgotten.
package struct Wording: Sendable, Hashable {
  package let vi: String
  package let en: String

  package init(vi: String, en: String) {
    self.vi = vi
    self.en = en
  }

  package func callAsFunction(_ language: MessageLanguage) -> String {
    switch language {
    case .vietnamese: vi
    case .english: en
    }
  }
}
