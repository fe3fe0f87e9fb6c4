import CLinux
import Glibc
import SystemPackage

/// Copies the rest of one open file to another; the names are for messages.
///
/// copy_file_range(2) lets the file system share the blocks or copy them without passing them through this process; where
/// it refuses (other file systems, old kernels), the bytes are read and written.
func copyContents(
  from source: CInt,
  _ sourceName: @autoclosure () -> String,
  to target: CInt,
  _ targetName: @autoclosure () -> String
) throws(DiskError) -> Int {
  let largestStep = 0x4000_0000
  var total = 0
  while true {
    let copied = CLinux.copy_file_range(source, nil, target, nil, largestStep, 0)
    if copied > 0 {
      total += copied
      continue
    }
    if copied == -1 {
      let code = Errno(rawValue: errno)
      if code == .interrupted { continue }
      guard cannotCopyInKernel.contains(code) else {
        throw DiskError(.copy, isAboutTarget.contains(code) ? targetName() : sourceName(), code)
      }
    }
    // The end, or a file system that says so wrongly: reading tells.
    return try total + copyThroughBuffer(from: source, sourceName(), to: target, targetName())
  }
}

private let cannotCopyInKernel: Set<Errno> = [
  .improperLink, .invalidArgument, .noFunction, .notSupported, .notPermitted, .textFileBusy, .badFileDescriptor,
  Errno(rawValue: EOVERFLOW),
]

private let isAboutTarget: Set<Errno> = [.noSpace, Errno(rawValue: EDQUOT), .fileTooLarge, .readOnlyFileSystem]

private func copyThroughBuffer(
  from source: CInt,
  _ sourceName: @autoclosure () -> String,
  to target: CInt,
  _ targetName: @autoclosure () -> String
) throws(DiskError) -> Int {
  let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 262_144, alignment: 16)
  defer { buffer.deallocate() }
  var total = 0
  while true {
    let count = try readFully(source, into: buffer, sourceName())
    try writeFully(target, UnsafeRawBufferPointer(rebasing: buffer[..<count]), targetName())
    total += count
    if count < buffer.count { return total }
  }
}
