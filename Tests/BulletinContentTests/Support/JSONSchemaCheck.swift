import BulletinContent
import BulletinCore
import Foundation

/// A small JSON Schema validator: the keywords that `kheo schema` writes, and an error for any other, so that none goes
/// unchecked.
struct JSONSchemaCheck {
  private(set) var errors: [String] = []

  private static let annotations: Set<String> = ["$schema", "$id", "title", "description"]

  mutating func check(_ value: RawValue, against schema: Any, at path: String) {
    guard let schema = schema as? [String: Any] else { return report("schema is no object", path) }
    for keyword in schema.keys.sorted() where !Self.annotations.contains(keyword) {
      check(value, keyword, schema, at: path)
    }
  }

  private mutating func check(_ value: RawValue, _ keyword: String, _ schema: [String: Any], at path: String) {
    switch keyword {
    case "type":
      let allowed = (schema["type"] as? [String]) ?? [schema["type"] as? String ?? ""]
      if !value.jsonTypes.contains(where: allowed.contains) { report("is no \(allowed.joined(separator: "/"))", path) }
    case "properties":
      guard let properties = schema["properties"] as? [String: Any], case .record(let entries) = value.content else {
        return
      }
      for entry in entries {
        guard let property = properties[entry.key.value] else { continue }
        check(entry.value, against: property, at: path + "." + entry.key.value)
      }
    case "additionalProperties":
      guard case .record(let entries) = value.content else { return }
      let known = schema["properties"] as? [String: Any] ?? [:]
      for entry in entries where known[entry.key.value] == nil {
        if schema["additionalProperties"] as? Bool == false { report("unknown \(entry.key.value)", path) }
        if let item = schema["additionalProperties"] as? [String: Any] { check(entry.value, against: item, at: path) }
      }
    case "required":
      guard case .record(let entries) = value.content else { return }
      for name in schema["required"] as? [String] ?? [] where !entries.contains(where: { $0.key.value == name }) {
        report("lacks \(name)", path)
      }
    case "allOf":
      for part in schema["allOf"] as? [Any] ?? [] { check(value, against: part, at: path) }
    case "anyOf":
      let failures = (schema["anyOf"] as? [Any] ?? []).map { part in
        var attempt = JSONSchemaCheck()
        attempt.check(value, against: part, at: path)
        return attempt.errors
      }
      if !failures.contains([]) { errors += failures.isEmpty ? ["\(path): empty anyOf"] : failures.flatMap { $0 } }
    case "items":
      guard case .list(let items) = value.content, let item = schema["items"] else { return }
      for (index, one) in items.enumerated() { check(one, against: item, at: "\(path)[\(index)]") }
    case "enum":
      let allowed = (schema["enum"] as? [Any] ?? []).map { $0 as? String ?? ($0 as? Bool == true ? "true" : "false") }
      if !allowed.contains(value.plainText ?? "") { report("is none of \(allowed)", path) }
    case "pattern":
      guard value.jsonTypes.contains("string"), let text = value.plainText else { return }
      let pattern = schema["pattern"] as? String ?? ""
      if text.range(of: pattern, options: .regularExpression) == nil { report("does not match \(pattern)", path) }
    case "minimum", "maximum":
      guard let number = value.plainText.flatMap(Double.init), let bound = schema[keyword] as? Double else { return }
      if keyword == "minimum" ? number < bound : number > bound { report("beyond the \(keyword) \(bound)", path) }
    default:
      report("keyword \(keyword) is not known to the test", path)
    }
  }

  private mutating func report(_ text: String, _ path: String) {
    errors.append("\(path): \(text)")
  }
}

extension RawValue {
  fileprivate var plainText: String? {
    if case .text(let text, _) = content { text } else { nil }
  }

  /// What an editor that follows the core schema of YAML 1.2 takes the value for.
  fileprivate var jsonTypes: [String] {
    switch content {
    case .nothing: return ["null"]
    case .list: return ["array"]
    case .record: return ["object"]
    case .text(_, isQuoted: true): return ["string"]
    case .text(let text, isQuoted: false):
      if text.range(of: "^[-+]?[0-9]+$", options: .regularExpression) != nil { return ["integer", "number"] }
      if text.range(of: "^[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?$", options: .regularExpression) != nil {
        return ["number"]
      }
      if ["true", "True", "TRUE", "false", "False", "FALSE"].contains(text) { return ["boolean"] }
      return ["~", "null", "Null", "NULL", ""].contains(text) ? ["null"] : ["string"]
    }
  }
}
