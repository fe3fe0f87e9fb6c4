import BulletinCore

/// The words of swift-argument-parser in Vietnamese: it has English ones only (1.8.2), and they reach editors whenever an
/// option is misspelt or help is asked for.
///
/// Replaces whole phrases of the pinned version. What is not found stays English; `CommandLineTests` holds the phrases.
enum ParserWording {
  /// - Parameter language: What the command line asks for, even if the rest of it could not be understood.
  static func worded(_ text: String, in language: MessageLanguage) -> String {
    guard language == .vietnamese else { return text }
    return phrases.reduce(text) { text, phrase in text.replacing(phrase.english, with: phrase.vietnamese) }
  }

  /// The language that the command line asks for by `--lang`.
  static func language(of arguments: [String]) -> MessageLanguage {
    for (index, argument) in arguments.enumerated() {
      let value: String?
      if argument == "--lang" {
        value = arguments[(index + 1)...].first
      } else {
        value = argument.hasPrefix("--lang=") ? String(argument.dropFirst(7)) : nil
      }
      if let language = value.flatMap(MessageLanguage.init) { return language }
    }
    return .vietnamese
  }

  /// Longer phrases before those that are part of them.
  private static let phrases: [(english: String, vietnamese: String)] = [
    ("Error: ", "lỗi: "),
    ("Help:  ", "nghĩa:  "),
    ("Usage: ", "cách dùng: "),
    ("<subcommand>", "<lệnh>"),
    (" for more information.", " để biết thêm."),
    (" for detailed help.", " để biết từng lệnh."),
    ("  See '", "  Gõ '"),
    ("Unknown option ", "không có tùy chọn "),
    ("Unexpected argument ", "không hiểu "),
    (" unexpected arguments: ", " chữ không hiểu được: "),
    ("Missing expected argument ", "thiếu "),
    ("Missing value for ", "thiếu giá trị của "),
    ("The value ", "giá trị "),
    (" is invalid for ", " không dùng được cho "),
    (". Please provide one of ", "; chọn một trong: "),
    (" and '", ", '"),
    ("Did you mean ", "Có phải ý bạn là "),
    ("OVERVIEW: ", ""),
    ("USAGE: ", "CÁCH DÙNG: "),
    ("ARGUMENTS:", "THAM SỐ:"),
    ("OPTIONS:", "TÙY CHỌN:"),
    ("SUBCOMMANDS:", "CÁC LỆNH:"),
    ("Show the version.", "In số phiên bản."),
    ("Show help information.", "In phần trợ giúp này."),
    ("(default: ", "(mặc định: "),
    ("(values: ", "(chọn: "),
    ("default: ", "mặc định: "),
  ]
}
