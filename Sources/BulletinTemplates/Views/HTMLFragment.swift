public import BulletinCore

/// Well-formed HTML that the program itself made, UTF-8: the only thing a template writes out unescaped.
///
/// Whoever makes one answers for it: everything that came from outside was escaped on the way.
@usableFromInline package struct HTMLFragment: Sendable, Hashable {
  /// The markup.
  package let utf8: [UInt8]

  /// Nothing: false in a section.
  @usableFromInline package static let empty = HTMLFragment(trustedUTF8: [])

  /// Takes HTML that the program made.
  package init(trustedUTF8 utf8: [UInt8]) {
    self.utf8 = utf8
  }

  /// Takes markup written out in the program's own source.
  package init(_ markup: StaticString) {
    utf8 = markup.withUTF8Buffer { Array($0) }
  }

  /// Whether there is nothing to write out.
  @usableFromInline package var isEmpty: Bool { utf8.isEmpty }
}

extension ByteBuffer {
  @usableFromInline mutating func append(_ html: HTMLFragment) { append(contentsOf: html.utf8) }

  /// Whether anything is written.
  @usableFromInline static func holdsAny(of write: (inout ByteBuffer) -> Void) -> Bool {
    var output = ByteBuffer()
    write(&output)
    return output.count > 0
  }
}
