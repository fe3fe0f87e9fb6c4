import BulletinCore
import BulletinSite

/// What results show.
enum DocumentFiles {
  /// For each document: address from the root, title, sapô, date, unit, field, kind; what is missing is "".
  static func summaries(_ documents: ArraySlice<SearchDocument>, number: Int, fieldNames: [String]) -> RenderedFile {
    let rows = documents.map { document in
      JSONValue.array(
        [
          document.path.string, document.title, document.summary, document.date.map(DateFormat.slash) ?? "",
          document.unitName ?? "", document.fields.first.map { fieldNames[$0] } ?? "", document.kind.name,
        ].map(JSONValue.string)
      )
    }
    return SearchFile.render(.summaries, number, data: .array(rows))
  }

  /// For each document its body, one block a line.
  static func bodies(_ bodies: [[UInt8]], number: Int) -> RenderedFile {
    let length = bodies.reduce(0) { $0 + $1.count }
    // Some more for what has to be escaped.
    return SearchFile.render(.bodies, number, capacity: length + length / 32 + 256) { out in
      out.append(UInt8(ascii: "["))
      for (index, body) in bodies.enumerated() {
        if index > 0 { out.append(UInt8(ascii: ",")) }
        body.withUnsafeBufferPointer { out.append(jsonString: $0) }
      }
      out.append(UInt8(ascii: "]"))
    }
  }
}
