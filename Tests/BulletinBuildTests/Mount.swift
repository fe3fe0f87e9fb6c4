import Foundation
import SystemPackage

/// A file system mounted for one test. Needs root; tests that use it are enabled only where mounting works.
final class Mount: Sendable {
  private let target: FilePath

  init(_ type: String, at target: FilePath, from source: String = "none", options: String? = nil, flags: UInt = 0)
    throws
  {
    self.target = target
    try call(mount(source, target.string, type, flags, options))
  }

  deinit { umount2(target.string, CInt(MNT_DETACH)) }

  static let isPermitted: Bool = {
    guard let folder = try? TemporaryFolder() else { return false }
    return (try? Mount("tmpfs", at: folder.path, options: "size=1m")) != nil
  }()

  static let isOverlayPermitted: Bool = {
    guard isPermitted, let folder = try? TemporaryFolder() else { return false }
    return (try? Overlay(in: folder)) != nil
  }()

  static let reason = "mounting is not permitted here (it needs root)"
}

/// An overlay whose lower layer is `lower`, seen at `merged`, as a container sees its image.
final class Overlay: Sendable {
  private let scratch: Mount
  private let overlay: Mount

  init(in folder: TemporaryFolder) throws {
    for name in ["lower", "merged", "scratch"] { try folder.makeFolder(name) }
    scratch = try Mount("tmpfs", at: folder / "scratch")
    for name in ["scratch/upper", "scratch/work"] { try folder.makeFolder(name) }
    overlay = try Mount(
      "overlay",
      at: folder / "merged",
      options:
        "lowerdir=\(folder / "lower"),upperdir=\(folder / "scratch/upper"),workdir=\(folder / "scratch/work"),redirect_dir=off"
    )
  }
}
