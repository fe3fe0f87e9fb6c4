import BulletinCore
import BulletinSite

/// What results show.
enum DocumentFiles {
  /// For each document: address from the root, title, sapô, date, unit, field, kind; what is missing is "".
  static func summaries(_ documents: ArraySlice<SearchDocument>, number: Int, fieldNames: [String]) -> SearchFile {
    SearchFile(.summaries, number) { out in
      out.append(list: documents) { document, out in
        let texts = [
          document.path.string, document.title, document.summary, document.date.map(DateFormat.slash) ?? "",
          document.unitName ?? "", document.fields.first.map { fieldNames[$0] } ?? "", document.kind.name,
        ]
        out.append(list: texts) { $1.append(jsonString: $0) }
      }
    }
  }

  /// For each document its body, one block a line.
  static func bodies(_ bodies: [[UInt8]], number: Int) -> SearchFile {
    let length = bodies.reduce(0) { $0 + $1.count }
    // Some more for what has to be escaped.
    return SearchFile(.bodies, number, capacity: length + length / 32 + 256) { out in
      out.append(list: bodies) { body, out in body.withUnsafeBufferPointer { out.append(jsonString: $0) } }
    }
  }
}

extension ByteBuffer {
  /// A list of JSON.
  fileprivate mutating func append<Item>(list items: some Sequence<Item>, _ write: (Item, inout ByteBuffer) -> Void) {
    append(UInt8(ascii: "["))
    for (index, item) in items.enumerated() {
      if index > 0 { append(UInt8(ascii: ",")) }
      write(item, &self)
    }
    append(UInt8(ascii: "]"))
  }
}
