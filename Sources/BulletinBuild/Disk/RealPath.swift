import Glibc
import SystemPackage

/// The absolute path without symbolic links, `.` or `..`; everything on the way must exist.
func realPath(_ path: FilePath) throws(DiskError) -> FilePath {
  try realPath(DiskName(path))
}

func realPath(_ path: DiskName) throws(DiskError) -> FilePath {
  guard let resolved = realpath(path, nil) else {
    throw DiskError(.open, path.shown, Errno(rawValue: errno))
  }
  defer { free(resolved) }
  return FilePath(platformString: resolved)
}

/// What lies at the end of a path, following symbolic links.
func status(of path: FilePath) throws(DiskError) -> Stat {
  do throws(Errno) {
    return try Stat(path)
  } catch {
    throw DiskError(.inspect, path.string, error)
  }
}
