/// Where the instructions of a build were spent.
struct InstructionProfile {
  /// Functions with what they spent themselves.
  let own: [CountedFunction]
  /// Functions with what they and all that they called spent.
  let inclusive: [CountedFunction]

  var total: Int { own.map(\.instructions).reduce(0, +) }

  /// The rooms of Khéo and the libraries under them, with what was spent in their own code, most first.
  var places: [(name: String, instructions: Int)] {
    Self.sums(own, by: place)
  }

  /// The functions that spent most themselves.
  func hottest(_ count: Int) -> [(name: String, instructions: Int)] {
    Array(Self.sums(own) { "\($0.name) (\(place($0)))" }.prefix(count))
  }

  /// Khéo's own functions that spent most together with what they called. Of versions of one function (specialised ones call the
  /// other, or are called by it) the largest counts.
  func stages(_ count: Int) -> [(name: String, instructions: Int)] {
    var largest: [String: Int] = [:]
    for function in inclusive where function.isOwn && function.isNamedWork && function.module != "kheo" {
      let specialized = "specialized "
      let bare =
        function.name.hasPrefix(specialized) ? String(function.name.dropFirst(specialized.count)) : function.name
      let name = "\(bare) (\(function.module ?? ""))"
      largest[name] = max(largest[name] ?? 0, function.instructions)
    }
    return Array(Self.sorted(largest).prefix(count))
  }

  private func place(_ function: CountedFunction) -> String {
    let file = function.object.split(separator: "/").last.map(String.init) ?? "unknown"
    guard file == "kheo-program" else { return String(file.prefixUpToSharedObject) }
    if let module = function.module { return module }
    if function.symbol.hasPrefix("$s") { return "Swift's library, compiled into kheo" }
    return function.symbol.hasPrefix("yaml_") ? "CYaml" : "kheo, not Swift"
  }

  private static func sums(
    _ functions: [CountedFunction],
    by name: (CountedFunction) -> String
  ) -> [(name: String, instructions: Int)] {
    var sums: [String: Int] = [:]
    for function in functions { sums[name(function), default: 0] += function.instructions }
    return sorted(sums)
  }

  private static func sorted(_ counts: [String: Int]) -> [(name: String, instructions: Int)] {
    counts.map { (name: $0.key, instructions: $0.value) }
      .sorted { ($1.instructions, $0.name) < ($0.instructions, $1.name) }
  }
}

extension String {
  /// `libc.so` of `libc.so.6`.
  fileprivate var prefixUpToSharedObject: String {
    let parts = split(separator: ".")
    guard let mark = parts.firstIndex(of: "so") else { return self }
    return parts[...mark].joined(separator: ".")
  }
}
