/// A value as it has to be written in YAML to be taken as it is: what the messages propose.
enum YAMLQuoting {
  /// Longer values are not repeated in a message.
  private static let maximumLength = 160

  /// In double quotes; in single ones where it holds double quotes itself, which need no escaping then.
  static func quoted(_ value: String) -> String {
    guard value.count <= maximumLength else { return "\"…\"" }
    if value.contains("\""), !value.contains("'") { return "'\(value)'" }
    return "\"\(value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
  }
}
