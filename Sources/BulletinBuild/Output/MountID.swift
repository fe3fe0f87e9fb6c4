import SystemPackage

/// Which mount a folder was reached through. Two folders on one disk can lie in two mounts (bind mounts), between which
/// nothing can be renamed or linked.
struct MountID: Hashable {
  private let device: DeviceID?
  private let mount: [UInt8]?

  /// From the line `mnt_id:` of proc(5)'s fdinfo; where /proc is missing, the device alone has to tell.
  init(of folder: FolderHandle) {
    device = try? folder.status().deviceID
    let info = try? readFile(FilePath("/proc/self/fdinfo/\(folder.descriptor)"))
    mount = info?.split(separator: UInt8(ascii: "\n")).first { $0.starts(with: "mnt_id:".utf8) }.map(Array.init)
  }
}
