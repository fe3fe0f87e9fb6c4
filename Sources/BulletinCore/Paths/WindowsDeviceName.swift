/// The file names that Windows keeps for devices, with any extension: a stick with `con.html` cannot be opened there.
/// (learn.microsoft.com, “Naming Files, Paths, and Namespaces”.) “Con” is a common Vietnamese word.
enum WindowsDeviceName {
  private static let names: Set<String> = Set(
    ["con", "prn", "aux", "nul"] + (0...9).flatMap { ["com\($0)", "lpt\($0)"] }
  )

  /// Whether a lower-case file or folder name is that of a device; what counts is the part before the first dot.
  static func isReserved(_ name: some Collection<UInt8>) -> Bool {
    // What nearly all names are told by.
    switch name.first {
    case UInt8(ascii: "c"), UInt8(ascii: "p"), UInt8(ascii: "a"), UInt8(ascii: "n"), UInt8(ascii: "l"): break
    default: return false
    }
    let stem = name.prefix { $0 != UInt8(ascii: ".") }
    return (3...4).contains(stem.count) && names.contains(String(decoding: stem, as: UTF8.self))
  }

  /// A name without extension that is not reserved: itself, or with `_` behind it.
  static func avoided(_ name: String) -> String {
    isReserved(name.utf8) ? name + "_" : name
  }
}
