package import BulletinCore

extension OfflineFindings {
  /// Stores everything but the path and faults: a site that has faults is never published, and nothing of it remembered.
  package func store(in writer: inout StorageWriter) {
    writer.write(anchors)
    writer.write(pending)
    writer.write(ids)
  }

  /// - Parameters:
  ///   - path: of the file that was looked through.
  ///   - withIDs: whether the ids in it are wanted too; only a file that others lead into has to tell them.
  package static func load(
    from reader: inout StorageReader,
    path: OutputPath,
    withIDs: Bool
  ) throws(StorageDamage) -> OfflineFindings {
    var findings = OfflineFindings(path: path)
    findings.anchors = try reader.readArray()
    findings.pending = try reader.readArray()
    if withIDs { findings.ids = try reader.readArray() }
    return findings
  }
}

extension OfflineFindings.Anchor: Storable {
  package func store(in writer: inout StorageWriter) {
    writer.write(target)
    writer.write(id)
    writer.write(reference)
  }

  package static func load(from reader: inout StorageReader) throws(StorageDamage) -> Self {
    Self(target: try reader.read(), id: try reader.read(), reference: try reader.read())
  }
}

extension OfflineFindings.Pending: Storable {
  package func store(in writer: inout StorageWriter) {
    writer.write(target?.string)
    writer.write(reference)
  }

  package static func load(from reader: inout StorageReader) throws(StorageDamage) -> Self {
    let target = try reader.readOptional(String.self)
    return Self(target: target.flatMap { OutputPath($0) }, reference: try reader.read())
  }
}

extension PathHash: Storable {
  package func store(in writer: inout StorageWriter) {
    withUnsafeBytes(of: value.littleEndian) { writer.write(exactly: $0) }
  }

  package static func load(from reader: inout StorageReader) throws(StorageDamage) -> PathHash {
    PathHash(value: try reader.readExactly(8).reversed().reduce(0) { $0 << 8 | UInt64($1) })
  }
}
