import SystemPackage

/// How a folder that was named on the command line is called in messages.
enum FolderName {
  /// The path as it was given, without `./` in front and slashes at the end.
  static func shown(_ path: FilePath) -> String {
    var text = path.lexicallyNormalized().string
    while text.count > 1, text.hasSuffix("/") { text.removeLast() }
    return text
  }
}
