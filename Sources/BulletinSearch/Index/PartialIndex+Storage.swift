package import BulletinCore

/// For the next build, which need not index a run of documents again in which nothing was changed.
extension PartialIndex: Storable {
  package func store(in writer: inout StorageWriter) {
    writer.write(Int(firstDocument))
    writer.write(keys)
    writer.write(forms)
    writer.write(numbers: keyOfForm)
    writer.write(numbers: formStarts)
    writer.write(numbers: formPostings)
    writer.write(numbers: pairs)
    writer.write(numbers: pairStarts)
    writer.write(numbers: pairPostings)
  }

  package static func load(from reader: inout StorageReader) throws(StorageDamage) -> PartialIndex {
    guard let firstDocument = UInt32(exactly: try reader.readInt()) else { throw StorageDamage() }
    return PartialIndex(
      firstDocument: firstDocument,
      keys: try reader.readArray(),
      forms: try reader.readArray(),
      keyOfForm: try reader.readNumbers(),
      formStarts: try reader.readNumbers(),
      formPostings: try reader.readNumbers(),
      pairs: try reader.readNumbers(),
      pairStarts: try reader.readNumbers(),
      pairPostings: try reader.readNumbers()
    )
  }
}
