package import BulletinCore

/// What is spoken in a recording, from a WebVTT file (W3C, https://www.w3.org/TR/webvtt1/): the captions as they are, and the
/// words to be read without the recording.
package struct WebVTT: Sendable {
  /// The whole file, settled UTF-8, in base64: pages carry it as a `data:` address, because browsers refuse caption files on
  /// `file://`.
  package let captions: String
  /// The words, a paragraph for every pause of the speakers.
  package let transcript: [String]

  /// Nil if the file does not begin as WebVTT does, or has no words.
  package init?(_ file: SourceFile) {
    let lines = file.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    guard let first = lines.first, first.starts(with: "WEBVTT".utf8) else { return nil }
    let cues = Self.cues(in: lines)
    guard !cues.isEmpty else { return nil }
    captions = Base64.encode(file.utf8)
    transcript = Self.paragraphs(of: cues)
  }

  /// The words of each cue, without tags: what follows a line with `-->` up to an empty one.
  private static func cues(in lines: [ArraySlice<UInt8>]) -> [String] {
    var cues: [String] = []
    var isInCue = false
    for line in lines {
      if line.allSatisfy({ $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }) {
        isInCue = false
      } else if Self.isTiming(line) {
        isInCue = true
        cues.append("")
      } else if isInCue, let last = cues.indices.last {
        let words = withoutTags(line)
        cues[last] += cues[last].isEmpty || words.isEmpty ? words : " " + words
      }
    }
    return cues.filter { !$0.isEmpty }
  }

  private static func isTiming(_ line: ArraySlice<UInt8>) -> Bool {
    var rest = line
    while let dash = rest.firstIndex(of: UInt8(ascii: "-")) {
      rest = rest[dash...]
      if rest.starts(with: "-->".utf8) { return true }
      rest.removeFirst()
    }
    return false
  }

  /// `<v Bà Lan>Chào</v>` says `Chào`; entities of WebVTT are read.
  private static func withoutTags(_ line: ArraySlice<UInt8>) -> String {
    var words: [UInt8] = []
    var isInTag = false
    for byte in line {
      if byte == UInt8(ascii: "<") { isInTag = true }
      if !isInTag { words.append(byte) }
      if byte == UInt8(ascii: ">") { isInTag = false }
    }
    let text = String(decoding: words, as: UTF8.self)
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    return [("&lt;", "<"), ("&gt;", ">"), ("&nbsp;", " "), ("&amp;", "&")].reduce(text) {
      $0.replacing($1.0, with: $1.1)
    }
  }

  /// Sentences run over cues; a paragraph ends with a sentence once it is long enough to read.
  private static func paragraphs(of cues: [String]) -> [String] {
    var paragraphs: [String] = []
    var open = ""
    for cue in cues {
      open += open.isEmpty ? cue : " " + cue
      if open.utf8.count >= 300, let last = open.utf8.last, ".?!".utf8.contains(last) {
        paragraphs.append(open)
        open = ""
      }
    }
    return open.isEmpty ? paragraphs : paragraphs + [open]
  }
}
