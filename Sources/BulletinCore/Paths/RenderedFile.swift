/// What every renderer returns: a path and its bytes. Only BulletinBuild writes it to a disk.
package struct RenderedFile: Sendable {
  package let path: OutputPath
  package let bytes: [UInt8]

  package init(path: OutputPath, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
