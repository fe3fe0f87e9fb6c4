import Foundation

/// JSON as Foundation reads it, so that what Khéo writes is judged by another reader.
enum JSONReader {
  static func object(_ text: String) throws -> [String: Any] {
    let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
    guard let object = value as? [String: Any] else { throw NotAnObject() }
    return object
  }

  struct NotAnObject: Error {}
}
