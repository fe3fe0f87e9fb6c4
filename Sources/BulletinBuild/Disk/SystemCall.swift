import Glibc
import SystemPackage

/// Runs a call of the C library that returns -1 on failure; repeats it when a signal interrupted it.
@discardableResult
func systemCall<Value: SignedInteger>(
  _ operation: DiskError.Operation,
  _ path: @autoclosure () -> String,
  _ call: () -> Value
) throws(DiskError) -> Value {
  while true {
    let value = call()
    if value != -1 { return value }
    let code = Errno(rawValue: errno)
    if code == .interrupted { continue }
    throw DiskError(operation, path(), code)
  }
}

/// Closes a descriptor that was only read from: nothing can be lost, and close(2) must not be repeated on Linux.
func closeQuietly(_ descriptor: CInt) {
  _ = Glibc.close(descriptor)
}
