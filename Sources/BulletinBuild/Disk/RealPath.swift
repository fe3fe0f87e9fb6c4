import Glibc
import SystemPackage

/// The absolute path without symbolic links, `.` or `..`; everything on the way must exist.
func realPath(_ path: FilePath) throws(DiskError) -> FilePath {
  let resolved: UnsafeMutablePointer<CChar>? = path.withPlatformString { realpath($0, nil) }
  guard let resolved else { throw DiskError(.open, path.string, Errno(rawValue: errno)) }
  defer { free(resolved) }
  return FilePath(platformString: resolved)
}
