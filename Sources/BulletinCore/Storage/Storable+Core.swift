// What stands in inlined code has to be usable there, and so have the conformances of types that everybody knows.

extension String: Storable {
  @usableFromInline
  package func store(in writer: inout StorageWriter) { writer.write(self) }
  @usableFromInline
  package static func load(from reader: inout StorageReader) throws(StorageDamage) -> String { try reader.readString() }
}

extension Int: Storable {
  @usableFromInline
  package func store(in writer: inout StorageWriter) { writer.write(self) }
  @usableFromInline
  package static func load(from reader: inout StorageReader) throws(StorageDamage) -> Int { try reader.readInt() }
}

extension SourceRange: Storable {
  @usableFromInline
  package func store(in writer: inout StorageWriter) {
    writer.write(start)
    writer.write(count)
  }

  @usableFromInline
  package static func load(from reader: inout StorageReader) throws(StorageDamage) -> SourceRange {
    let start = try reader.readInt()
    let (end, isTooMuch) = start.addingReportingOverflow(try reader.readInt())
    guard !isTooMuch, end >= start else { throw StorageDamage() }
    return SourceRange(start, end)
  }
}

extension Located: Storable where Value: Storable {
  @inlinable
  @inline(__always)
  package func store(in writer: inout StorageWriter) {
    writer.write(value)
    writer.write(range)
  }

  @inlinable
  @inline(__always)
  package static func load(from reader: inout StorageReader) throws(StorageDamage) -> Located {
    Located(try reader.read(), try reader.read())
  }
}

extension CivilDate: Storable {
  package func store(in writer: inout StorageWriter) { writer.write(daysSince1970) }

  package static func load(from reader: inout StorageReader) throws(StorageDamage) -> CivilDate {
    guard let date = CivilDate(daysSince1970: try reader.readInt()) else { throw StorageDamage() }
    return date
  }
}

extension Moment: Storable {
  package func store(in writer: inout StorageWriter) {
    writer.write(date)
    writer.write(time.map(\.secondOfDay))
  }

  package static func load(from reader: inout StorageReader) throws(StorageDamage) -> Moment {
    Moment(try reader.read(), try reader.readOptional(Int.self).map { ClockTime(secondOfDay: $0) })
  }
}

extension Slug: Storable {
  package func store(in writer: inout StorageWriter) { writer.write(string) }

  package static func load(from reader: inout StorageReader) throws(StorageDamage) -> Slug {
    guard let slug = Slug(exactly: try reader.readString()) else { throw StorageDamage() }
    return slug
  }
}

extension OutputPath: Storable {
  package func store(in writer: inout StorageWriter) { writer.write(string) }

  package static func load(from reader: inout StorageReader) throws(StorageDamage) -> OutputPath {
    guard let path = OutputPath(try reader.readString()) else { throw StorageDamage() }
    return path
  }
}
