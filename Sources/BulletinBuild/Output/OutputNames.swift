import SystemPackage

/// The names by which Khéo knows its own folders again, and those that it leaves alone.
enum OutputNames {
  /// Lies in every folder that Khéo made; its presence allows the next build to replace the folder.
  static let marker = ".kheo-output"
  static let markerText = """
    Thư mục này do kheo tạo ra; mỗi lần dựng trang, mọi thứ ở đây được thay mới.
    This folder was made by kheo; every build replaces what is in it.

    """
  /// Lies in a staging folder whose files are being moved into the site one by one.
  static let complete = ".kheo-complete"
  /// The staging folder where it must lie in the output folder itself.
  static let stagingInside = ".kheo-new"

  /// The staging folder beside the output: `.site.kheo-new` for `site`.
  static func staging(beside output: FilePath.Component) -> DiskName { hidden(output, ".kheo-new") }

  /// Where the old site stays between two renames.
  static func retired(_ output: FilePath.Component) -> DiskName { hidden(output, ".kheo-old") }

  /// Whether a name at the top of the old site is carried into the new one: what others put there for a web server, git
  /// or a publishing service. All names with a dot but Khéo's own, and `CNAME`.
  static func survives(_ name: [UInt8]) -> Bool {
    if name.starts(with: ".kheo-".utf8) { return false }
    return name.first == UInt8(ascii: ".") || name.elementsEqual("CNAME".utf8)
  }

  /// Whether a folder that holds nothing but such names counts as empty.
  static func isAdoptable(_ name: [UInt8]) -> Bool {
    [".gitignore", ".gitkeep", ".git", ".nojekyll", ".htaccess", ".well-known", "CNAME"].contains {
      name.elementsEqual($0.utf8)
    } || name.elementsEqual(stagingInside.utf8)
  }

  private static func hidden(_ output: FilePath.Component, _ ending: String) -> DiskName {
    [0x2E] + DiskName(output).dropLast() + DiskName(ending)
  }
}
