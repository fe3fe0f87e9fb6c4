import BulletinContent
import BulletinCore
import BulletinMarkdown
import BulletinSite

/// What of a story that was read is left to the next build.
extension StoryMemory {
  /// A story as it is to be remembered; nil for one that cannot be.
  ///
  /// - Parameters:
  ///   - bytes: its file as it lies on the disk.
  ///   - diagnostics: what was found in it.
  static func stored(_ story: Parsed<Story>, bytes: [UInt8], _ diagnostics: [Diagnostic]) -> [UInt8]? {
    let file = story.record.file
    guard story.record.isStorable, file.utf8 == bytes, !diagnostics.hasErrors,
      diagnostics.allSatisfy({ $0.isAbout(file.path) })
    else { return nil }
    var writer = StorageWriter(capacity: 1024)
    // First, because they are wanted of all stories.
    writer.write(diagnostics.count)
    for diagnostic in diagnostics { diagnostic.store(in: &writer) }
    story.record.store(in: &writer)
    story.body.store(in: &writer)
    return writer.bytes.settled
  }

  /// Stands for all that other pages may show of a story: its front matter, its headings, what its text refers to. The
  /// places of these things do not count.
  static func facts(of story: Parsed<Story>) -> Fingerprint {
    var writer = StorageWriter(capacity: 1024)
    writer.write(bytes: story.record.file.utf8[..<story.record.body.start])
    for heading in story.body.headings {
      writer.write(heading.level)
      writer.write(heading.id)
      writer.write(heading.text)
    }
    for reference in story.body.references {
      writer.write(reference.kind)
      writer.write(reference.destination)
      writer.write(reference.label)
      writer.write(reference.citation)
    }
    return Fingerprint(of: writer.bytes)
  }
}
