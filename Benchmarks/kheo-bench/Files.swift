import Glibc

/// The few things this program does with files.
enum Files {
  static func text(_ path: String) throws -> String {
    String(decoding: try bytes(path), as: UTF8.self)
  }

  static func bytes(_ path: String) throws -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file != -1 else { throw BenchmarkError(path, code: errno) }
    defer { close(file) }
    var bytes: [UInt8] = []
    while true {
      var failure: CInt = 0
      let chunk = [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, count in
        let got = Glibc.read(file, buffer.baseAddress, buffer.count)
        if got == -1 { failure = errno }
        count = max(0, got)
      }
      if failure != 0 { throw BenchmarkError(path, code: failure) }
      if chunk.isEmpty { return bytes }
      bytes += chunk
    }
  }

  /// Writes a file, in the place of one that may be there.
  static func rewrite(_ text: String, to path: String) throws {
    if unlink(path) != 0, errno != ENOENT { throw BenchmarkError(path, code: errno) }
    try write(text, to: path)
  }

  /// Adds to the end of a file.
  static func append(_ text: String, to path: String) throws {
    try rewrite(try self.text(path) + text, to: path)
  }

  static func write(_ text: String, to path: String) throws {
    try write(Array(text.utf8), to: path)
  }

  static func write(_ bytes: [UInt8], to path: String) throws {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard file != -1 else { throw BenchmarkError(path, code: errno) }
    defer { close(file) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      guard written != -1 else { throw BenchmarkError(path, code: errno) }
      rest = rest.dropFirst(written)
    }
  }

  static func makeFolder(_ path: String) throws {
    guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw BenchmarkError(path, code: errno) }
  }

  static func makeEmptyFolder(_ path: String) throws {
    try makeFolder(path)
    guard try names(in: path).isEmpty else { throw BenchmarkError("\(path) is not empty") }
  }

  /// A new folder with a name of its own.
  static func makeTemporaryFolder(in folder: String) throws -> String {
    var template = Array((folder + "/kheo-bench-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else { throw BenchmarkError(folder, code: errno) }
    return String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// The names in a folder, in no particular order.
  static func names(in folder: String) throws -> [String] {
    guard let stream = opendir(folder) else { throw BenchmarkError(folder, code: errno) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
      let name = String(cString: (UnsafeRawPointer(entry) + offset).assumingMemoryBound(to: CChar.self))
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  /// Copies a folder and everything in it; symbolic links are followed.
  static func copyTree(_ source: String, to target: String) throws {
    try makeFolder(target)
    for name in try names(in: source) {
      let (from, to) = ("\(source)/\(name)", "\(target)/\(name)")
      if isFolder(from) { try copyTree(from, to: to) } else { try write(try bytes(from), to: to) }
    }
  }

  /// Removes what can be removed; what is left is said on standard error.
  static func removeTree(_ path: String) {
    for name in (try? names(in: path)) ?? [] {
      let inner = "\(path)/\(name)"
      if isFolder(inner, followsLinks: false) { removeTree(inner) } else { unlink(inner) }
    }
    if rmdir(path) != 0 { perror(path) }
  }

  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// Moves a file or folder within one file system, if it is there.
  static func moveIfThere(_ path: String, to target: String) throws {
    if rename(path, target) != 0, errno != ENOENT { throw BenchmarkError(path, code: errno) }
  }

  /// What lies in a folder, all the way down.
  static func contents(of folder: String) throws -> FolderContents {
    var contents = FolderContents()
    for name in try names(in: folder) {
      let path = "\(folder)/\(name)"
      var status = stat()
      guard lstat(path, &status) == 0 else { throw BenchmarkError(path, code: errno) }
      if status.st_mode & S_IFMT == S_IFDIR {
        contents.add(try self.contents(of: path))
      } else {
        contents.add(FolderContents(files: 1, pages: name.hasSuffix(".html") ? 1 : 0, bytes: Int(status.st_size)))
      }
    }
    return contents
  }

  /// Bytes that may still be written to the file system of a folder.
  static func freeSpace(in folder: String) throws -> Int {
    var status = statvfs()
    guard statvfs(folder, &status) == 0 else { throw BenchmarkError(folder, code: errno) }
    return Int(status.f_bavail) * Int(status.f_frsize)
  }

  static func isFolder(_ path: String, followsLinks: Bool = true) -> Bool {
    var status = stat()
    let result = followsLinks ? stat(path, &status) : lstat(path, &status)
    return result == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// The path without its last name.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return String(path[..<slash])
  }

  /// Where this program lies.
  static func ownPath() throws -> String { try realPath("/proc/self/exe") }

  /// The path without links.
  static func realPath(_ path: String) throws -> String {
    guard let real = realpath(path, nil) else { throw BenchmarkError(path, code: errno) }
    defer { free(real) }
    return String(cString: real)
  }
}

/// How much lies in a folder.
struct FolderContents {
  var files = 0
  /// Files that end in .html.
  var pages = 0
  var bytes = 0

  mutating func add(_ other: FolderContents) {
    files += other.files
    pages += other.pages
    bytes += other.bytes
  }
}

/// Why a measurement cannot be made.
struct BenchmarkError: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }

  init(_ path: String, code: CInt) {
    description = "\(path): \(String(cString: strerror(code)))"
  }
}
