/// A document as another text names it: by its number, perhaps with its date, or in words alone.
package struct DocumentCitation: Sendable, Hashable {
  /// As written, without spaces around it.
  package let text: String
  /// Nil where no number is written: such a citation is kept, but leads nowhere by itself.
  package let number: DocumentNumber?
  package let date: CivilDate?

  package init(_ text: String) {
    let utf8 = Array(text.utf8)[...]
    let mentions = DocumentMention.find(in: utf8)
    self.text = text
    if mentions.count == 1, let only = mentions.first {
      number = only.number
      date = only.date
    } else {
      // A number that stands alone may be less certain than one in running text.
      number = mentions.isEmpty ? try? DocumentNumber.parse(text) : nil
      date = nil
    }
  }

  /// - Parameter dated: The day that stands beside it, in a column of its own; a date in the text itself counts before it.
  package init(_ text: String, dated day: CivilDate?) {
    let written = DocumentCitation(text)
    self.text = text
    number = written.number
    date = written.date ?? day
  }

  package init(_ mention: DocumentMention, text: String) {
    self.text = text
    number = mention.number
    date = mention.date
  }

  private init(text: String, number: DocumentNumber?, date: CivilDate?) {
    self.text = text
    self.number = number
    self.date = date
  }
}

extension DocumentCitation: Storable {
  package func store(in writer: inout StorageWriter) {
    writer.write(text)
    writer.write(number)
    writer.write(date)
  }

  package static func load(from reader: inout StorageReader) throws(StorageDamage) -> DocumentCitation {
    DocumentCitation(text: try reader.read(), number: try reader.readOptional(), date: try reader.readOptional())
  }
}
