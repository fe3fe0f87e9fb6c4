import BulletinCore

/// Numbers of official documents in running text: `25-NQ/TW`, `7086/UBND-KGVX`. They become links while the text is written,
/// so that nothing has to look at HTML again.
extension BodyBuilder {
  /// Writes the words of a text node that holds a slash, with a hole for each document number in them. Inside links and
  /// headings numbers stay words.
  mutating func writeMentions(in words: ArraySlice<UInt8>, at index: Int) {
    guard openLinks.isEmpty, !isInHeading else { return append(escaping: words) }
    var written = words.startIndex
    for mention in DocumentMention.find(in: words, following: textOnNextLine(after: index)) {
      append(escaping: words[written..<mention.range.lowerBound])
      addMention(mention, words[mention.range], tree.events[index])
      written = mention.range.upperBound
    }
    append(escaping: words[written...])
  }

  private mutating func addMention(_ mention: DocumentMention, _ words: ArraySlice<UInt8>, _ event: MarkdownTree.Event)
  {
    let range = locator.find(words, hint: event)
    let label = String(decoding: words, as: UTF8.self)
    addHole(
      MarkdownBody.Reference(
        kind: .document,
        destination: label,
        path: "",
        fragment: nil,
        label: label,
        caption: "",
        credit: nil,
        isFigure: false,
        range: range,
        destinationRange: range,
        citation: DocumentCitation(mention, text: label)
      )
    )
  }

  /// What stands behind a line break of the source, where a date may follow its number.
  private func textOnNextLine(after index: Int) -> ArraySlice<UInt8> {
    guard index + 2 < tree.events.count, tree.events[index + 1].kind == .softBreak, tree.events[index + 2].kind == .text
    else { return [] }
    return tree.bytes(tree.events[index + 2].text)
  }
}
