package import BulletinCore
import BulletinSite

/// A script that hands its data to search.js: `kheoSearch("shard",12,"…");`. It is rendered only when it is asked for.
package struct SearchFile {
  package let path: OutputPath
  private let kind: SearchFileKind
  private let number: Int
  private let capacity: Int
  private let data: (inout ByteBuffer) -> Void

  /// - Parameters:
  ///   - number: Of the file in its folder; nil for the only one of its kind.
  ///   - capacity: about how many bytes it takes.
  ///   - data: writes it as JSON.
  init(_ kind: SearchFileKind, _ number: Int?, capacity: Int = 4 * 1024, data: @escaping (inout ByteBuffer) -> Void) {
    path = Addresses.searchFile(kind, number)
    self.kind = kind
    self.number = number ?? 0
    self.capacity = capacity
    self.data = data
  }

  /// As above.
  init(_ kind: SearchFileKind, _ number: Int?, data: JSONValue) {
    self.init(kind, number) { data.write(into: &$0) }
  }

  /// - Parameter text: Needs no escaping inside `"…"`: keys, forms, separators and ``NumberCoding``.
  init(_ kind: SearchFileKind, _ number: Int, text: [UInt8]) {
    self.init(kind, number, capacity: text.count + 64) { out in
      out.append(UInt8(ascii: "\""))
      text.withUnsafeBufferPointer { out.append($0) }
      out.append(UInt8(ascii: "\""))
    }
  }

  package func render() -> RenderedFile {
    withRendered { RenderedFile(path: path, bytes: Array($0)) }
  }

  /// As ``render()``, with the bytes where they were written: a third of the files of a site are such.
  package func withRendered<Result, Failure>(
    _ use: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    var out = ByteBuffer(capacity: capacity)
    out.append("kheoSearch(\"")
    out.append(kind.rawValue)
    out.append("\",")
    out.append(String(number))
    out.append(UInt8(ascii: ","))
    data(&out)
    out.append(");\n")
    return try out.withBytes(use)
  }

  /// Numbers one behind the other as one text.
  static func text(_ numbers: some Sequence<Int>) -> JSONValue {
    var bytes: [UInt8] = []
    for number in numbers { NumberCoding.append(UInt32(clamping: number), to: &bytes) }
    return .string(String(decoding: bytes, as: UTF8.self))
  }
}
