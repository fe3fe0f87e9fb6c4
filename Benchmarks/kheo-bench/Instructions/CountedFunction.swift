/// A function and how many instructions were counted for it.
struct CountedFunction {
  /// Without the mark of recursion.
  let symbol: String
  /// The symbol, demangled.
  var name: String
  /// The file of the program or library in which it lies; empty where callgrind does not know.
  let object: String
  let instructions: Int
  let isRecursion: Bool

  func named(_ name: String) -> CountedFunction {
    var copy = self
    copy.name = name
    return copy
  }

  /// Of lines `32,331,005 ( 3.30%)  ???:$s12BulletinCore… [/usr/bin/kheo]`; all others are passed over.
  static func list(in text: String) -> [CountedFunction] {
    text.split(separator: "\n").compactMap { line in
      let line = line.drop { $0 == " " }
      let count = line.prefix { ("0"..."9").contains($0) || $0 == "," }
      guard let instructions = Int(count.filter { $0 != "," }), let close = line.firstIndex(of: ")"),
        let colon = line[close...].firstIndex(of: ":")
      else { return nil }
      var symbol = line[line.index(after: colon)...]
      var object = Substring()
      if symbol.last == "]", let open = symbol.lastIndex(of: "[") {
        object = symbol[symbol.index(after: open)...].dropLast()
        symbol = symbol[..<open].dropLast(while: { $0 == " " })
      }
      let plain = symbol.lastIndex(of: "'").map { symbol[..<$0] }
      return CountedFunction(
        symbol: String(plain ?? symbol),
        name: String(plain ?? symbol),
        object: String(object),
        instructions: instructions,
        isRecursion: plain != nil
      )
    }
  }

  /// The module of a Swift symbol: of `$s12BulletinCore10ByteBufferV…` BulletinCore.
  var module: String? {
    guard symbol.hasPrefix("$s") else { return nil }
    let rest = symbol.dropFirst(2)
    let digits = rest.prefix { ("0"..."9").contains($0) }
    guard let length = Int(digits), length > 0, rest.count >= digits.count + length else { return nil }
    return String(rest.dropFirst(digits.count).prefix(length))
  }

  /// Whether it belongs to Khéo.
  var isOwn: Bool { module.map { $0 == "kheo" || $0.hasPrefix("Bulletin") } ?? false }

  /// Whether it is a function with a name of its own that does not wait: what is counted for one that waits ends where it does.
  var isNamedWork: Bool {
    let starts = ["partial apply ", "closure #", "thunk ", "merged ", "implicit closure ", "$s"]
    let ends = ["YaF", "YaKF", "YaKFZ", "YaFZ"]
    let stem = symbol.withoutResumeMark
    return !isRecursion && !starts.contains(where: name.hasPrefix) && !ends.contains(where: stem.hasSuffix)
      && stem == symbol && !name.contains("closure #")
  }
}

extension String {
  /// Without `TY0_` or `TQ1_` at the end, which mark the parts of a function behind each wait.
  fileprivate var withoutResumeMark: String {
    guard hasSuffix("_"), let mark = dropLast().lastIndex(where: { !("0"..."9").contains($0) }),
      self[mark] == "Y" || self[mark] == "Q", self[..<mark].hasSuffix("T")
    else { return self }
    return String(self[..<mark].dropLast())
  }
}

extension Substring {
  fileprivate func dropLast(while isDropped: (Character) -> Bool) -> Substring {
    var text = self
    while let last = text.last, isDropped(last) { text = text.dropLast() }
    return text
  }
}
