/// The text of a story file with the four keys that every story needs; a key that is nil is left out.
///
/// - Parameter more: further lines of front matter.
package func storyText(
  title: String? = "Ruộng liền bờ",
  date: String? = "12/5/2018",
  field: String? = "kinh-te",
  summary: String? = "Dân hiến đất mở đường.",
  more: String = "",
  body: String = "Thân bài."
) -> String {
  let keys = [("title", title), ("date", date), ("field", field), ("summary", summary)]
  let lines = keys.compactMap { key, value in value.map { "\(key): \($0)" } } + (more.isEmpty ? [] : [more])
  return "---\n" + lines.joined(separator: "\n") + "\n---\n\n" + body + "\n"
}
