package import BulletinCore

// The parts of a library that ``StoryJoin`` stores.

extension TopicReference: Storable {
  package func store(in writer: inout StorageWriter) {
    writer.write(field)
    writer.write(topic)
  }

  package static func load(from reader: inout StorageReader) throws(StorageDamage) -> TopicReference {
    TopicReference(field: try reader.readInt(), topic: try reader.readInt())
  }
}

extension LinkTarget: Storable {
  package func store(in writer: inout StorageWriter) {
    switch self {
    case .nothing: writer.write(0)
    case .media(let position):
      writer.write(1)
      writer.write(position)
    case .page(let path, let fragment):
      writer.write(2)
      writer.write(path)
      writer.write(fragment)
    }
  }

  package static func load(from reader: inout StorageReader) throws(StorageDamage) -> LinkTarget {
    switch try reader.readInt() {
    case 0: .nothing
    case 1: .media(try reader.readInt())
    case 2: .page(try reader.read(), fragment: try reader.readOptional())
    default: throw StorageDamage()
    }
  }
}

extension HeldBackStory.Reason: Storable {
  package func store(in writer: inout StorageWriter) {
    switch self {
    case .draft: writer.write(0)
    case .review: writer.write(1)
    case .scheduled(let moment):
      writer.write(2)
      writer.write(moment)
    }
  }

  package static func load(from reader: inout StorageReader) throws(StorageDamage) -> HeldBackStory.Reason {
    switch try reader.readInt() {
    case 0: .draft
    case 1: .review
    case 2: .scheduled(try reader.read())
    default: throw StorageDamage()
    }
  }
}

extension HeldBackStory: Storable {
  package func store(in writer: inout StorageWriter) {
    writer.write(path)
    writer.write(title)
    writer.write(reason)
  }

  package static func load(from reader: inout StorageReader) throws(StorageDamage) -> HeldBackStory {
    HeldBackStory(path: try reader.read(), title: try reader.read(), reason: try reader.read())
  }
}

extension Tag: Storable {
  package func store(in writer: inout StorageWriter) {
    writer.write(name)
    writer.write(slug)
    writer.write(stories)
  }

  package static func load(from reader: inout StorageReader) throws(StorageDamage) -> Tag {
    let (name, slug): (String, Slug) = (try reader.read(), try reader.read())
    return Tag(name: name, slug: slug, path: Addresses.tag(slug), stories: try reader.readArray())
  }
}

extension Author: Storable {
  package func store(in writer: inout StorageWriter) {
    writer.write(name)
    writer.write(slug)
    writer.write(isOrganization)
    writer.write(initial)
    writer.write(stories)
  }

  package static func load(from reader: inout StorageReader) throws(StorageDamage) -> Author {
    let (name, slug): (String, Slug) = (try reader.read(), try reader.read())
    return Author(
      name: name,
      slug: slug,
      path: Addresses.author(slug),
      isOrganization: try reader.readBool(),
      initial: try reader.read(),
      stories: try reader.readArray()
    )
  }
}

extension MediaFile: Storable {
  package func store(in writer: inout StorageWriter) {
    writer.write(contentPath)
    writer.write(output)
  }

  package static func load(from reader: inout StorageReader) throws(StorageDamage) -> MediaFile {
    MediaFile(contentPath: try reader.read(), output: try reader.read())
  }
}
