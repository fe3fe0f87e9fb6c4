import BulletinCore
import BulletinSite

/// A script that hands its data to search.js: `kheoSearch(.shard,12,"…");`.
enum SearchFile {
  /// - Parameter number: Of the file in its folder; nil for the only one of its kind.
  static func render(_ kind: SearchFileKind, _ number: Int?, data: JSONValue) -> RenderedFile {
    render(kind, number) { data.write(into: &$0) }
  }

  /// - Parameter text: Needs no escaping inside `"…"`: keys, forms, separators and ``NumberCoding``.
  static func render(_ kind: SearchFileKind, _ number: Int, text: [UInt8]) -> RenderedFile {
    render(kind, number, capacity: text.count + 64) { out in
      out.append(UInt8(ascii: "\""))
      text.withUnsafeBufferPointer { out.append($0) }
      out.append(UInt8(ascii: "\""))
    }
  }

  /// - Parameters:
  ///   - capacity: about how many bytes it takes.
  ///   - data: writes it as JSON.
  static func render(
    _ kind: SearchFileKind,
    _ number: Int?,
    capacity: Int = 4 * 1024,
    _ data: (inout ByteBuffer) -> Void
  ) -> RenderedFile {
    var out = ByteBuffer(capacity: capacity)
    out.append("kheoSearch(\"")
    out.append(kind.rawValue)
    out.append("\",")
    out.append(String(number ?? 0))
    out.append(UInt8(ascii: ","))
    data(&out)
    out.append(");\n")
    return RenderedFile(path: Addresses.searchFile(kind, number), bytes: out.bytes)
  }

  /// Numbers one behind the other as one text.
  static func text(_ numbers: some Sequence<Int>) -> JSONValue {
    var bytes: [UInt8] = []
    for number in numbers { NumberCoding.append(UInt32(clamping: number), to: &bytes) }
    return .string(String(decoding: bytes, as: UTF8.self))
  }
}
