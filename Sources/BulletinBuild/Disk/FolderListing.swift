import Glibc
import SystemPackage

/// One name in a folder.
struct FolderEntry {
  /// What the name stands for, as far as the folder itself tells.
  enum Kind {
    case file, folder, symbolicLink, other
  }

  let name: DiskName
  let kind: Kind

  /// Whether the name comes first in byte order.
  func precedes(_ other: FolderEntry) -> Bool { strcmp(name, other.name) < 0 }

  /// The bytes of the name without the 0 at the end.
  var bytes: [UInt8] { name.withUnsafeBytes { Array($0.dropLast()) } }
}

extension FolderHandle {
  /// Every name in the folder but `.` and `..`, in no particular order. One stat a name only where the file system does
  /// not tell kinds in its listings.
  func entries() throws(DiskError) -> [FolderEntry] {
    // A descriptor of its own, because a listing moves the position and closes it.
    let own = try systemCall(.listFolder, path) {
      openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0)
    }
    guard let stream = fdopendir(own) else {
      let code = Errno(rawValue: errno)
      closeQuietly(own)
      throw DiskError(.listFolder, path, code)
    }
    defer { closedir(stream) }
    var entries: [FolderEntry] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        if errno == 0 { return entries }
        throw DiskError(.listFolder, path, Errno(rawValue: errno))
      }
      let name = FolderHandle.name(of: entry)
      if FolderHandle.isFolderItself(name) { continue }
      if let kind = try kind(entry.pointee.d_type, name) { entries.append(FolderEntry(name: name, kind: kind)) }
    }
  }

  /// Copies the name out of the kernel's record, which is only as long as the name needs: the tuple `d_name` of 256
  /// bytes must not be read as a whole.
  private static func name(of entry: UnsafeMutablePointer<dirent>) -> DiskName {
    let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
    let start = (UnsafeRawPointer(entry) + offset).assumingMemoryBound(to: CChar.self)
    return Array(UnsafeBufferPointer(start: start, count: strlen(start) + 1))
  }

  /// `.` and `..`.
  private static func isFolderItself(_ name: DiskName) -> Bool {
    name.count <= 3 && name.dropLast().allSatisfy { $0 == 0x2E }
  }

  /// Nil if the file vanished since it was listed.
  private func kind(_ type: UInt8, _ name: DiskName) throws(DiskError) -> FolderEntry.Kind? {
    switch Int(type) {
    case Int(DT_REG): return .file
    case Int(DT_DIR): return .folder
    case Int(DT_LNK): return .symbolicLink
    case Int(DT_UNKNOWN):
      switch try status(name)?.type {
      case nil: return nil
      case .regular: return .file
      case .directory: return .folder
      case .symbolicLink: return .symbolicLink
      default: return .other
      }
    default: return .other
    }
  }
}
